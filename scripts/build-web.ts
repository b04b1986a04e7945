import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', 'web.stamp');

/** Builds the web app unless the last build was made from the very same sources. */
export async function buildWeb(): Promise<void> {
  const fingerprint = sourcesFingerprint();
  if (existsSync(stamp) && existsSync(join(root, 'dist/web/index.html')) && readFileSync(stamp, 'utf8') === fingerprint)
    return;
  console.log('画面を組み立てています…');
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, fingerprint);
}

function sourcesFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [
    'package-lock.json',
    'vite.config.ts',
    'scripts/compressed-copies.ts',
    'scripts/interface-typeface.ts',
    'scripts/woff2-letters.ts',
  ])
    hash.update(readFileSync(join(root, file)));
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](server|platform|cli|demo)[\\/]|\.test\.tsx?$/.test(path))
    .sort();
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

if (import.meta.main) await buildWeb();
