import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../scripts/free-port.ts';
import { sampleDir } from './sample.ts';

const main = fileURLToPath(new URL('../../../src/app/cli/main.ts', import.meta.url));
const serveAt = fileURLToPath(new URL('serve-at.ts', import.meta.url));

/** The product as its users meet it: its own process, the sample prefecture, the built web app. */
export interface RunningApp {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a copy of the sample on a free port, by the machine's time or at a moment that lasts. Resolves when it is ready to answer. */
export async function startApp(instant?: string): Promise<RunningApp> {
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-e2e-'));
  cpSync(sampleDir(instant), dir, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dir, PORT: `${port}`, BASE_URL: url, LOG_LEVEL: 'warn' };
  const program = instant ? [serveAt, instant] : [main, 'serve'];
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = async () => {
    await end(child);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await ready(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const last = Date.now() + 120_000;
  while (Date.now() < last) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error('the server was not ready within two minutes');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await over;
  clearTimeout(timer);
}
