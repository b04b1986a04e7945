import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

const app = new Hono().use(securityHeaders).get('*', (c) => c.text('there'));
const policyOf = async (path: string) => (await app.request(path)).headers.get('content-security-policy');

test('a page, a picture and whatever is asked by hand come with the policy', async () => {
  for (const path of ['/', '/tickets', '/assets/MN1-0001', '/icon.svg', '/assets/mark-B1a_x-9.svg', '/theme.js'])
    expect(await policyOf(path)).toContain("default-src 'self'");
});

test('a worker comes with its own policy, and WebAssembly starts in the one that reads codes alone', async () => {
  expect(await policyOf('/assets/decoder.worker-B1a_x-9.js')).toContain("'wasm-unsafe-eval'");
  const other = await policyOf('/assets/other.worker-B1a_x-9.js');
  expect(other).toContain("default-src 'self'");
  expect(other).not.toContain('wasm');
});

test('a script, a style and a typeface of the build say only what is said of them', async () => {
  for (const path of ['/assets/kit-B1a_x-9.js', '/assets/kit-B1a_x-9.css', '/assets/text-400-B1a_x-9.woff2']) {
    const said = [...(await app.request(path)).headers.keys()];
    expect(said).toEqual(['content-type', 'cross-origin-resource-policy', 'x-content-type-options']);
  }
});
