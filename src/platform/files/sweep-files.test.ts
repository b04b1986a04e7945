import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChild } from '../../../tests/support/run-child.ts';
import { actorOf, testWorld, type World } from '../../../tests/support/world.ts';
import { unitsOf } from '../jobs/units.ts';
import { sendMail } from '../mail/send-mail.ts';
import { recordFile } from './file-records.ts';
import { createFileStore } from './file-store.ts';
import { sweepFiles } from './sweep-files.job.ts';

const root = mkdtempSync(join(tmpdir(), 'sweep-'));
const store = createFileStore(root);
const bytes = new TextEncoder().encode('中身');
let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true });
});

const pathOf = (key: string) => join(root, key.slice(0, 2), key.slice(2));
const age = (path: string, hours: number) => {
  const at = Date.now() / 1000 - hours * 3600;
  utimesSync(path, at, at);
};
const clerk = actorOf('agent');
const units = () => unitsOf(world.runtime);
const record = (key: string) =>
  world.write(clerk, (ctx) => {
    const file = { safeName: 'a.txt', mediaType: 'text/plain', kind: 'text' as const, inlineAllowed: false };
    return recordFile(ctx, { ...file, byteLength: bytes.length, sha256: key }, key);
  });

test('bytes whose process was killed before their row go after a day; what a row or a mail names stays', async () => {
  const child = runChild(new URL('../../../tests/support/put-and-wait.ts', import.meta.url).pathname, [root]);
  const orphan = await child.until((line) => /^[0-9a-f]{32}$/.test(line));
  child.process.kill('SIGKILL');
  expect(await child.ended).toBe('SIGKILL');
  const [filed, mailed] = [await store.put(bytes), await store.put(bytes)];
  await record(filed);
  await world.write(clerk, (ctx) =>
    sendMail(ctx, {
      purpose: 'reports.submit',
      to: ['kacho@pref.example.jp'],
      subject: '報告',
      text: '送ります。',
      attachments: [{ name: 'a.txt', mediaType: 'text/plain', key: mailed }],
    }),
  );
  for (const key of [filed, mailed]) age(pathOf(key), 25);
  // Younger than a day: it may still be an upload under way.
  expect(await sweepFiles(units(), store)).toBe(0);
  age(pathOf(orphan), 25);
  expect(await sweepFiles(units(), store)).toBe(1);
  expect([await store.exists(orphan), await store.exists(filed), await store.exists(mailed)]).toEqual([
    false,
    true,
    true,
  ]);
});

test('an upload under way keeps its bytes and its half', async () => {
  const key = await store.put(bytes);
  const half = `${pathOf(key)}.half`;
  writeFileSync(half, 'x');
  expect(await sweepFiles(units(), store)).toBe(0);
  await record(key);
  age(pathOf(key), 48);
  age(half, 48);
  expect(await sweepFiles(units(), store)).toBe(1);
  expect([existsSync(half), await store.exists(key)]).toEqual([false, true]);
});

test('more files than one statement asks about', async () => {
  const keys = await Promise.all(Array.from({ length: 520 }, () => store.put(bytes)));
  const kept = new Set(keys.filter((_, n) => n % 40 === 0));
  for (const key of kept) await record(key);
  for (const key of keys) age(pathOf(key), 30);
  expect(await sweepFiles(units(), store)).toBe(keys.length - kept.size);
  expect(readdirSync(root).length).toBeGreaterThan(0);
  for (const key of kept) expect(await store.exists(key)).toBe(true);
});
