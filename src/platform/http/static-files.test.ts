import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticFiles } from './static-files.ts';

const text = 'export const words = "窓口";\n'.repeat(100);
let root: string;
const app = new Hono();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'madoguchi-static-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  for (const name of ['both.js', 'none.js']) writeFileSync(join(root, 'assets', name), text);
  writeFileSync(join(root, 'assets/both.js.br'), brotliCompressSync(text));
  writeFileSync(join(root, 'assets/both.js.gz'), gzipSync(text));
  app.get('*', staticFiles(root));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = async (path: string, accepted: string, method = 'GET') => {
  const answer = await app.request(path, { method, headers: { 'accept-encoding': accepted } });
  return { answer, coding: answer.headers.get('content-encoding'), body: Buffer.from(await answer.arrayBuffer()) };
};

test('a hashed file goes out as the copy the build made, once compressed and with its own length', async () => {
  const br = await ask('/assets/both.js', 'gzip, deflate, br, zstd');
  expect(br.coding).toBe('br');
  expect(brotliDecompressSync(br.body).toString()).toBe(text);
  expect(br.answer.headers.get('content-length')).toBe(String(br.body.length));
  expect(br.answer.headers.get('vary')).toContain('Accept-Encoding');
  expect(br.answer.headers.get('content-type')).toContain('text/javascript');
  expect(br.answer.headers.get('cache-control')).toContain('immutable');
  for (const any of ['*', 'br;q=0.5, *;q=0', 'identity, *'])
    expect((await ask('/assets/both.js', any)).coding).toBe('br');
  const gzip = await ask('/assets/both.js', 'gzip, br;q=0');
  expect(gzip.coding).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(text);
});

test('who takes no coding, and a file without a copy, get the file itself', async () => {
  const plain = await ask('/assets/both.js', 'identity');
  expect(plain.coding).toBeNull();
  expect(plain.body.toString()).toBe(text);
  expect(plain.answer.headers.get('vary')).toContain('Accept-Encoding');
  expect((await ask('/assets/none.js', 'br')).body.toString()).toBe(text);
});

test('HEAD says what GET would send', async () => {
  const { answer, coding } = await ask('/assets/both.js', 'br', 'HEAD');
  expect(coding).toBe('br');
  expect(answer.headers.get('content-length')).toBe(String(brotliCompressSync(text).length));
});

test('a page is never kept, and nothing outside the root is given', async () => {
  const page = await ask('/tickets', 'br');
  expect(page.answer.headers.get('cache-control')).toBe('no-cache');
  expect((await ask('/assets/..%2f..%2fetc%2fpasswd.js', 'br')).answer.status).toBe(404);
});
