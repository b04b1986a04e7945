import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** A product whose time stands still, and goes on when it is told to. */
export interface StandingApp extends RunningApp {
  /** Goes on to a moment. */
  goTo(instant: string): Promise<void>;
}

/** Serves a copy of the sample on a free port, by the machine's time or at a moment that lasts. Resolves when it is ready to answer. */
export const startApp = async (instant?: string): Promise<RunningApp> =>
  instant ? startStanding(await sampleDir(instant), instant) : (await serve(await sampleDir(), [main, 'serve'])).app;

/** Serves today's sample at another moment; few people have a token there. */
export const startAppAt = async (instant: string): Promise<StandingApp> =>
  startStanding(await sampleDir(), instant, 'few');

async function startStanding(sample: string, instant: string, ...more: string[]): Promise<StandingApp> {
  const { app, child } = await serve(sample, [serveAt, instant, ...more]);
  const goTo = async (moment: string) => {
    const heard = once(child, 'message');
    child.send(moment);
    await heard;
  };
  return { ...app, goTo };
}

type Serving = { readonly app: RunningApp; readonly child: ChildProcess };

async function serve(sample: string, program: readonly string[]): Promise<Serving> {
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-e2e-'));
  cpSync(sample, dir, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dir, PORT: `${port}`, BASE_URL: url, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, program, {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
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
  return { app: { url, stop }, child };
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
