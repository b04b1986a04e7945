import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Child, runChild } from './support/run-child.ts';
import { createServerDatabase, testServerUrl } from './support/test-database.ts';

// Reliability (quality.md): whatever was acknowledged is there after kill -9, and nothing is there by half.

const writer = new URL('./support/kill9-writer.ts', import.meta.url).pathname;
const rounds = 8;

interface Found {
  readonly numbers: readonly number[];
  readonly half: number;
}
const start = (args: readonly string[]) => runChild(writer, args);
const valuesOf = (child: Child, word: string) =>
  child.lines.filter((line) => line.startsWith(`${word} `)).map((line) => JSON.parse(line.slice(word.length + 1)));
const foundBy = async (child: Child): Promise<Found> => {
  await child.until((line) => line.startsWith('found '));
  return valuesOf(child, 'found')[0];
};
const kill = async (child: Child) => {
  child.process.kill('SIGKILL');
  expect(await child.ended).toBe('SIGKILL');
};

async function killRepeatedly(args: readonly string[]): Promise<{ acknowledged: number[]; last: Found }> {
  const acknowledged: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const child = start(args);
    await foundBy(child);
    await child.until((line) => line.startsWith('written '));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
    await kill(child);
    acknowledged.push(...valuesOf(child, 'written'));
  }
  const reader = start(args);
  const last = await foundBy(reader);
  await kill(reader);
  return { acknowledged, last };
}

function expectNothingLost({ acknowledged, last }: { acknowledged: number[]; last: Found }): void {
  const found = new Set(last.numbers);
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
  expect(last.half).toBe(0);
}

// Each kind in the run that has it: the embedded database is the same one beside a server.
if (!testServerUrl) {
  describe('the embedded database', () => {
    let dataDir: string;
    beforeAll(() => {
      dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-kill9-'));
    });
    afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

    test(`keeps what it acknowledged over ${rounds} kill -9`, { timeout: 240_000 }, async () => {
      expectNothingLost(await killRepeatedly(['embedded', dataDir]));
    });

    test('killed while it is being created, it begins again', { timeout: 120_000 }, async () => {
      const fresh = join(dataDir, 'fresh');
      const first = start(['embedded', fresh]);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await kill(first);
      const second = start(['embedded', fresh]);
      expect(await foundBy(second)).toMatchObject({ half: 0 });
      await kill(second);
    });

    test('a second process is refused with words, until the first one dies', { timeout: 120_000 }, async () => {
      const first = start(['embedded', dataDir]);
      await foundBy(first);
      const second = start(['embedded', dataDir]);
      expect(await second.ended).toBe(1);
      expect(valuesOf(second, 'refused')).toEqual([
        `データの置き場所「${dataDir}」は、別のプロセス(PID ${first.process.pid})が使っています。先にそのプロセスを終了してから、もう一度起動してください。`,
      ]);
      await kill(first);
      const third = start(['embedded', dataDir]);
      await foundBy(third);
      await kill(third);
    });
  });
}

if (testServerUrl) {
  const serverUrl = testServerUrl;
  test(`a server keeps what the product acknowledged over ${rounds} kill -9`, { timeout: 120_000 }, async () => {
    const { url, drop } = await createServerDatabase(serverUrl);
    try {
      expectNothingLost(await killRepeatedly(['postgres', url]));
    } finally {
      await drop();
    }
  });
}
