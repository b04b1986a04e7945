import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, '.cache');
/** What the sample is made from: when one of these changes, it is made anew. */
const sources = [
  'migrations/*.sql',
  'src/app/demo/**/*.ts',
  'src/features/catalog/**/*.ts',
  'src/features/**/*.data.ts',
];

const making = new Map<string, Promise<string>>();

/**
 * The data directory of the sample prefecture as of a moment, or of the day it was made; made once for its sources.
 * Never serve from it: copy it.
 */
export function sampleDir(instant?: string): Promise<string> {
  const known = making.get(instant ?? '') ?? makeOnce(instant);
  making.set(instant ?? '', known);
  return known;
}

async function makeOnce(instant?: string): Promise<string> {
  const made = `sample-${fingerprint()}`;
  const dir = join(cache, instant ? `${made}-${instant.replaceAll(/\W/g, '')}` : made);
  if (existsSync(dir)) return dir;
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith('sample-') && !name.startsWith(made))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  const part = `${dir}.part`;
  rmSync(part, { recursive: true, force: true });
  const maker = fileURLToPath(new URL('make-sample.ts', import.meta.url));
  const child = spawn(process.execPath, [maker, part, ...(instant ? [instant] : [])], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the sample prefecture could not be made');
  renameSync(part, dir);
  return dir;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const paths = globSync(sources, { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of paths.sort()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}
