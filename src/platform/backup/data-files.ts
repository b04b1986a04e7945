import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncPath } from '../db/embedded/sync-path.ts';

// What lies in DATA_DIR beside the database. Everything that goes into a backup is named here.

/** Keys: only a sealed backup holds them. The key of the audit chain is one: who has it can forge the chain. */
const secrets = ['session-secret', 'audit-key'];
/** The heads of the audit chain that left the database. */
export const headsName = 'audit-heads';
/** Folders whose files are kept. */
const folders = ['mails'];

/** Paths below DATA_DIR, with `/`, that belong to a backup beside the attachments. */
export async function otherFiles(dataDir: string, isSealed: boolean): Promise<readonly string[]> {
  const kept = isSealed ? secrets.filter((name) => existsSync(join(dataDir, name))) : [];
  for (const folder of folders) {
    const entries = await readdir(join(dataDir, folder), { withFileTypes: true }).catch(() => []);
    kept.push(...entries.filter((entry) => entry.isFile()).map((entry) => `${folder}/${entry.name}`));
  }
  return kept;
}

/** Names below DATA_DIR that say it is in use. */
export const usedNames = ['pg', 'files', headsName, ...secrets, ...folders];

export const attachmentPath = (key: string) => `files/${key.slice(0, 2)}/${key.slice(2)}`;

/** The bytes of an open file with their number and hash, told when they are through. */
export interface ReadFile {
  readonly bytes: number;
  content(): AsyncGenerator<Buffer>;
  sha256(): string;
}

/** Null when it is not there. As many bytes as it had when it was opened: a file may grow meanwhile. */
export async function readDataFile(path: string): Promise<ReadFile | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  const { size } = await file.stat();
  const hashing = createHash('sha256');
  return {
    bytes: size,
    async *content() {
      if (size === 0) return void (await file.close());
      for await (const chunk of file.createReadStream({ end: size - 1 })) {
        hashing.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    },
    sha256: () => hashing.digest('hex'),
  };
}

/** Writes a file below DATA_DIR to the disk. Gives its hash. `path` was checked by `isDataPath`. */
export async function writeDataFile(dataDir: string, path: string, content: AsyncIterable<Buffer>): Promise<string> {
  const target = join(dataDir, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const hashing = createHash('sha256');
  await pipeline(
    Readable.from(content, { objectMode: false }),
    async function* hashed(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hashing.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
  );
  syncPath(dirname(target));
  return hashing.digest('hex');
}

const attachment = /^files\/[0-9a-f]{2}\/[0-9a-f]{30}$/;

/** An archive is foreign: no path of it leads out of DATA_DIR. */
export function isDataPath(path: string): boolean {
  if (attachment.test(path) || secrets.includes(path) || path === headsName) return true;
  const [folder = '', name = '', ...more] = path.split('/');
  return folders.includes(folder) && /^[\w][\w.@-]*$/.test(name) && more.length === 0;
}
