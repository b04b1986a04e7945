import { randomBytes, scrypt } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Refused } from '#kernel/refusal.ts';
import { syncPath } from '../db/embedded/sync-path.ts';
import { frameWith, unframe } from './archive-frames.ts';
import { backupRefusals } from './backup.refusals.ts';
import { ByteReader, EndedEarly } from './byte-reader.ts';

const magic = 'MADOGUCHI-BACKUP';
const format = 1;

interface Header {
  readonly format: number;
  /** Salt of the key, in hex; null for an archive in the clear. */
  readonly salt: string | null;
}

const keyOf = (secret: string, salt: Uint8Array) =>
  new Promise<Buffer>((done, fail) => {
    const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
    scrypt(secret, salt, 32, cost, (error, key) => (error ? fail(error) : done(key)));
  });

/**
 * Writes an archive: aside, flushed to the disk, then given its name. A process killed in between leaves `….partial` only.
 * @throws backup.taken, unwritable, noSpace
 */
export async function writeArchive(
  path: string,
  secret: string | null,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const partial = `${path}.partial`;
  const salt = secret === null ? null : randomBytes(16);
  const header = Buffer.from(
    `${magic}\n${JSON.stringify({ format, salt: salt?.toString('hex') ?? null } satisfies Header)}\n`,
  );
  const key = secret !== null && salt ? await keyOf(secret, salt) : null;
  const frames = frameWith({ key, header });
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  try {
    await rm(partial, { force: true });
    await pipeline(
      Readable.from(content, { objectMode: false }),
      compress,
      async function* withHeader(source: AsyncIterable<Uint8Array>) {
        yield header;
        yield* frames(source);
      },
      createWriteStream(partial, { flags: 'wx', mode: 0o600 }),
    );
    await flush(partial);
    // A link, unlike a rename, never takes the place of another file.
    await link(partial, path);
    await rm(partial);
    syncPath(dirname(resolve(path)));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw explainWrite(error, path);
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

function explainWrite(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === 'EEXIST') return backupRefusals.taken({ path });
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return Object.assign(backupRefusals.noSpace({ path }), { cause: error });
  const isOurs = error instanceof Error && 'path' in error && String(error.path).startsWith(path);
  return isOurs ? Object.assign(backupRefusals.unwritable({ path, cause: code }), { cause: error }) : error;
}

/** The content of an archive. @throws backup.unreadable, notABackup, newerFormat, keyMissing, wrongKey, truncated, damaged */
export async function* readArchive(path: string, secret: string | null): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const reader = new ByteReader(file);
  try {
    const header = await readHeader(reader, path);
    if (header.salt !== null && secret === null) throw backupRefusals.keyMissing();
    const key = header.salt === null || secret === null ? null : await keyOf(secret, Buffer.from(header.salt, 'hex'));
    const text = Buffer.from(`${magic}\n${JSON.stringify(header)}\n`);
    const plain = createZstdDecompress();
    // What fails reaches the reader of `plain`, which it ends.
    pipeline(Readable.from(unframe(reader, { key, header: text }, path)), plain).catch(() => {});
    yield* plain;
  } catch (error) {
    throw explainRead(error, path);
  } finally {
    file.destroy();
  }
}

async function readHeader(reader: ByteReader, path: string): Promise<Header> {
  const first = Buffer.concat(await Array.fromAsync(reader.bytes(magic.length + 1))).toString('latin1');
  if (first !== `${magic}\n`) throw backupRefusals.notABackup({ path });
  const line = await reader.line();
  const header = JSON.parse(line ?? 'null') as Header | null;
  if (!header) throw backupRefusals.truncated({ path });
  if (header.format !== format) throw backupRefusals.newerFormat({ path });
  return { format: header.format, salt: header.salt };
}

function explainRead(error: unknown, path: string): unknown {
  if (error instanceof Refused) return error;
  if (error instanceof EndedEarly) return backupRefusals.notABackup({ path });
  const code = codeOf(error);
  if (code.startsWith('ZSTD') || error instanceof SyntaxError)
    return backupRefusals.damaged({ path, what: code || '見出し' });
  return ['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code)
    ? backupRefusals.unreadable({ path, cause: code })
    : error;
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
