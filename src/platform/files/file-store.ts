import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileRefusals } from './file-refusals.ts';

/** Keeps bytes under random keys, outside anything the web serves. Knows no names, no tables and no rights. */
export interface FileStore {
  /**
   * When this resolves, the bytes survive a power failure. Gives the key to keep in a row.
   * @throws Refused `files.diskFull`, before the last room is gone
   */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Refused `files.missing` */
  get(key: string): Promise<Uint8Array>;
  /** A key that is gone already is no error: a clean-up may run twice. */
  delete(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /** Every key, or those written longer ago: for backup and for finding bytes no row points at. */
  keys(olderThanMs?: number): AsyncIterable<string>;
  /** Removes halves left by a crash that are at least so old: younger ones may be under way. Returns how many. */
  removeLeftovers(olderThanMs?: number): Promise<number>;
}

const KEY = /^[0-9a-f]{32}$/;
const HALF = '.half';
const ONLY_US = { dir: 0o700, file: 0o600 };

/** How much room the disk of a directory has, in bytes. */
type Room = (dir: string) => Promise<{ readonly free: number; readonly size: number }>;

const roomOf: Room = async (dir) => {
  const { bavail, blocks, bsize } = await statfs(dir);
  return { free: bavail * bsize, size: blocks * bsize };
};

const mostReserved = 1024 ** 3;
/** What uploads leave free: the database writes to the same disk, and without room everything ends, not only uploads. */
const reserveOf = (size: number): number => Math.min(mostReserved, Math.floor(size / 20));

export function createFileStore(root: string, room: Room = roomOf): FileStore {
  const pathOf = (key: string) => {
    // Keys come from rows, but a wrong one must never become a path.
    if (!KEY.test(key)) throw fileRefusals.missing();
    return join(root, key.slice(0, 2), key.slice(2));
  };
  return {
    async put(bytes) {
      await mkdir(root, { recursive: true, mode: ONLY_US.dir });
      const { free, size } = await room(root);
      if (free - bytes.byteLength < reserveOf(size)) throw fileRefusals.diskFull();
      const key = randomBytes(16).toString('hex');
      await writeDurably(pathOf(key), bytes, root).catch((error: unknown) => {
        throw isDiskFull(error) ? Object.assign(fileRefusals.diskFull(), { cause: error }) : error;
      });
      return key;
    },
    async get(key) {
      const buffer = await readFile(pathOf(key)).catch((error: unknown) => {
        throw isAbsent(error) ? fileRefusals.missing() : error;
      });
      return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
    async exists(key) {
      if (!KEY.test(key)) return false;
      return stat(pathOf(key)).then(
        (found) => found.isFile(),
        () => false,
      );
    },
    async *keys(olderThanMs = 0) {
      for await (const { folder, name } of everything(root)) {
        if (!KEY.test(folder + name)) continue;
        if (await isOlder(join(root, folder, name), olderThanMs)) yield folder + name;
      }
    },
    async removeLeftovers(olderThanMs = 0) {
      let removed = 0;
      for await (const { folder, name } of everything(root)) {
        if (!name.endsWith(HALF) || !(await isOlder(join(root, folder, name), olderThanMs))) continue;
        await rm(join(root, folder, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

/** Written aside, flushed, then given its name, and the name flushed too: never half a file under a key. */
async function writeDurably(path: string, bytes: Uint8Array, root: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: ONLY_US.dir });
  const half = `${path}${HALF}`;
  try {
    const file = await open(half, 'wx', ONLY_US.file);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  await flushFolder(folder);
  await flushFolder(root);
}

async function flushFolder(folder: string): Promise<void> {
  // Windows has no handle to a folder; its file system keeps names in its own log.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* everything(root: string): AsyncGenerator<{ folder: string; name: string }> {
  for (const folder of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, folder)).catch(() => [])) yield { folder, name };
  }
}

/** One that is gone meanwhile is not. */
async function isOlder(path: string, ms: number): Promise<boolean> {
  if (ms === 0) return true;
  return stat(path).then(
    (found) => Date.now() - found.mtimeMs >= ms,
    () => false,
  );
}

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code;
const isAbsent = (error: unknown) => codeOf(error) === 'ENOENT';
/** No room, no more of it for this account, or no larger a file. */
const isDiskFull = (error: unknown) => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '');
