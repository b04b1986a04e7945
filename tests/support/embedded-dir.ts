import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tarEntries } from '#platform/db/embedded/template-files.ts';
import { embeddedTemplate } from './embedded-template.ts';

/** A data directory on disk with a migrated database. `remove` it at the end. */
export async function embeddedDir(at?: string): Promise<{ dataDir: string; remove(): void }> {
  const dataDir = at ?? mkdtempSync(join(tmpdir(), 'madoguchi-data-'));
  const tar = new Uint8Array(readFileSync(await embeddedTemplate()));
  for (const { name, isDir, bytes } of tarEntries(tar)) {
    const path = join(dataDir, 'pgdata', name);
    mkdirSync(isDir ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (!isDir) writeFileSync(path, bytes, { mode: 0o600 });
  }
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
