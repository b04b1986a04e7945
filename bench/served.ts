import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../scripts/free-port.ts';

const main = join(import.meta.dirname, '../src/app/cli/main.ts');

/** The product as a process of its own on data that exists, with no limit on how much one may ask. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  /** From its beginning until `/readyz` answered; null: not within a minute. */
  readonly readyMs: number | null;
  stop(): Promise<void>;
}

const unlimited = Object.fromEntries(
  ['REQUESTS', 'ADDRESS_REQUESTS', 'ADDRESS_FILES', 'MEGABYTES', 'WRITES', 'ROWS'].map((name) => [
    `QUOTA_${name}`,
    '0',
  ]),
);

export async function serve(
  dataDir: string,
  serverUrl: string | null,
  more: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = { DATA_DIR: dataDir, DATABASE_URL: serverUrl ?? '', PORT: `${port}`, BASE_URL: url, LOG_LEVEL: 'silent' };
  const began = performance.now();
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, ...unlimited, ...own, ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const readyMs = await untilReady(`${url}/readyz`, began);
  return {
    url,
    pid: child.pid ?? 0,
    readyMs,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilReady(url: string, began: number): Promise<number | null> {
  while (performance.now() - began < 60_000) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return performance.now() - began;
    await sleep(20);
  }
  return null;
}
