import { readFileSync } from 'node:fs';
import { MemoryFS, PGlite } from '@electric-sql/pglite';
import { trimmedOf } from '#kernel/text/trim.ts';

/** The part of the engine's file system that is used here. `canOwn` lets a file keep the bytes it is given. */
interface EngineFileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, bytes: Uint8Array, options: { readonly canOwn: boolean }): void;
}

/**
 * Files in memory that begin as a copy of a data directory, packed as a tar. PGlite loads such a tar itself, but
 * copies every file twice: this takes a fifth of the time, and each test file pays it.
 */
export class TemplateFiles extends MemoryFS {
  readonly #tarFile: string;

  constructor(tarFile: string) {
    super();
    this.#tarFile = tarFile;
  }

  override async initialSyncFs(): Promise<void> {
    const module: unknown = this.pg?.Module;
    const { FS } = module as { readonly FS: EngineFileSystem };
    const made = new Set<string>();
    const makeDir = (path: string) => {
      if (!made.has(path)) FS.mkdirTree(path);
      made.add(path);
    };
    for (const entry of tarEntries(new Uint8Array(readFileSync(this.#tarFile)))) {
      const path = `${PGlite.paths.PGDATA}/${entry.name}`;
      makeDir(entry.isDir ? path : path.slice(0, path.lastIndexOf('/')));
      if (!entry.isDir) FS.writeFile(path, entry.bytes, { canOwn: true });
    }
  }
}

interface TarEntry {
  readonly name: string;
  readonly isDir: boolean;
  /** A window on the tar, not a copy. */
  readonly bytes: Uint8Array;
}

const blockSize = 512;
/** Offset and length of the header fields (POSIX.1-1988, ustar). */
const field = { name: [0, 100], size: [124, 12], type: [156, 1], prefix: [345, 155] } as const;

/** Reads a tar whose names fit its headers, as those of a data directory do. */
export function* tarEntries(tar: Uint8Array): Generator<TarEntry> {
  const text = (at: number, [offset, length]: readonly [number, number]) => {
    const bytes = tar.subarray(at + offset, at + offset + length);
    const end = bytes.indexOf(0);
    return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('latin1');
  };
  for (let at = 0; tar[at]; ) {
    const size = Number.parseInt(text(at, field.size), 8) || 0;
    const name = trimmedOf(`${text(at, field.prefix)}/${text(at, field.name)}`, (character) => character === '/');
    const start = at + blockSize;
    yield { name, isDir: text(at, field.type) === '5', bytes: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / blockSize) * blockSize;
  }
}
