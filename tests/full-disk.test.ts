import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Child, runChild } from './support/run-child.ts';

// Reliability (quality.md): the disk fills up under the running product. On a small disk of its own where the system lets
// us make one; else no file may grow beyond a limit, which the writer meets in the same places.

const writer = new URL('./support/full-disk-writer.ts', import.meta.url).pathname;
const smallDisk = [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs -o size=420m tmpfs "$0" && exec "$@"',
];
// Without the trap the system ends whoever writes beyond the limit.
const smallFiles = ['sh', '-c', 'trap \'\' XFSZ; ulimit -S -f 49152; exec "$@"', 'sh'];

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'madoguchi-full-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function start(): Child {
  const [command = '', ...rest] = smallDisk;
  const mayMount = spawnSync(command, [...rest, dir, 'true']).status === 0;
  return mayMount ? runChild(writer, ['disk', dir], [...smallDisk, dir]) : runChild(writer, ['limit', dir], smallFiles);
}

test('what does not fit is refused in words, what fitted is kept, and work goes on when there is room', {
  timeout: 240_000,
}, async () => {
  const child = start();
  await child.until((line) => line.startsWith('after '));
  const said = (word: string) =>
    JSON.parse(child.lines.find((line) => line.startsWith(word))?.slice(word.length) ?? '');
  expect(said('file ')).toEqual({
    refused: 'サーバーの保存場所がいっぱいのため、ファイルを保存できませんでした。管理者にお知らせください。',
    left: 1,
  });
  const { acknowledged, ...database } = said('database ');
  expect(database).toMatchObject({
    refused:
      'サーバーのディスクに空きがないため保存できませんでした。システム管理者に空きを増やすよう依頼してください。',
  });
  expect(said('after ')).toEqual({ kept: acknowledged, first: 1024 * 1024 });
  expect(await child.ended).toBe(0);
});
