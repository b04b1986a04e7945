import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Line, seconds } from '../measure.ts';

const root = join(import.meta.dirname, '../..');

/** A server process on data that exists, until it says it is ready. */
export async function start(dataDir: string, serverUrl: string | null): Promise<Line[]> {
  const port = 18_000 + (process.pid % 2000);
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' };
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/app/cli/main.ts'), 'serve'], {
    env: serverUrl ? { ...env, DATABASE_URL: serverUrl } : env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = await untilReady(`http://127.0.0.1:${port}/readyz`, began);
  const cpu = cpuOf(child.pid ?? 0);
  child.kill('SIGTERM');
  await ended;
  const measured = ready === null ? 'not within 60 s' : seconds(ready);
  return [
    { what: 'start to first answer, existing data', measured, goal: '≤ 3 s', met: ready !== null && ready <= 3000 },
    { what: '  of it on the processor', measured: cpu === null ? 'unknown' : seconds(cpu), goal: '', met: null },
  ];
}

/** Milliseconds that a process has been on the processor, where the system tells (Linux). */
function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
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

/** Scripts that the first screen waits for: those index.html names, with everything they import. */
export function firstScripts(): Line[] {
  const index = join(root, 'dist/web/index.html');
  const what = 'script before the first screen, gzip';
  const goal = '≤ 250 KB';
  if (!existsSync(index)) return [{ what, measured: 'not built: npm run build', goal, met: null }];
  const named = [...readFileSync(index, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const seen = new Set<string>();
  for (const file of named) follow(file, seen);
  const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(join(root, 'dist/web', file))).length, 0);
  return [
    { what: `${what} (${seen.size} files)`, measured: `${(bytes / 1000).toFixed(0)} KB`, goal, met: bytes <= 250_000 },
  ];
}

function follow(file: string, seen: Set<string>): void {
  const path = join(root, 'dist/web', file);
  if (seen.has(file) || !existsSync(path)) return;
  seen.add(file);
  const imported = readFileSync(path, 'utf8').matchAll(
    /(?:^|[;}])\s*(?:import|export)\b[^'"`;()]*?["']\.\/([^"']+\.js)["']/g,
  );
  for (const match of imported) follow(`assets/${match[1] ?? ''}`, seen);
}
