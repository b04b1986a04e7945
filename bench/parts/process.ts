import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Line, seconds } from '../measure.ts';
import { processorOf } from '../processor.ts';
import { serve } from '../served.ts';

const root = join(import.meta.dirname, '../..');

/** A server process on data that exists, until it says it is ready. */
export async function start(dataDir: string, serverUrl: string | null): Promise<Line[]> {
  const served = await serve(dataDir, serverUrl);
  const processor = processorOf(served.pid);
  await served.stop();
  const ready = served.readyMs;
  const measured = ready === null ? 'not within 60 s' : seconds(ready);
  return [
    { what: 'start to first answer, existing data', measured, goal: '≤ 2.5 s', met: ready !== null && ready <= 2500 },
    {
      what: '  of it on the processor',
      measured: processor === null ? 'unknown' : seconds(processor),
      goal: '',
      met: null,
    },
  ];
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
