import { type FileHandle, open, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { takenCodings } from './taken-codings.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built app below `root`. A path without an extension gets index.html: the app routes it. */
export function staticFiles(root: string) {
  return async (c: Context) => {
    const path = decode(new URL(c.req.url).pathname);
    if (path === null) return c.notFound();
    const isFile = extname(path) !== '';
    const file = join(root, isFile ? path : 'index.html');
    if (!file.startsWith(root + sep)) return c.notFound();
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) return c.notFound();
    // /assets/<id> is a page of 機器: only files of the build carry a hash.
    const hashed = isFile && path.startsWith(`${sep}assets${sep}`);
    const copy = await smallestCopy(file, c.req.header('accept-encoding') ?? '');
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': String(copy?.size ?? info.size),
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      ...(copy ? { 'content-encoding': copy.encoding } : {}),
    };
    const sent = copy?.file ?? file;
    return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(readWhenAsked(sent), 200, headers);
  };
}

/** What the build has beside a file, the smallest first. */
const copies = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/** The copy of a file that the build made smaller and the asker takes; null where there is none. */
async function smallestCopy(file: string, accepted: string) {
  const takes = takenCodings(accepted);
  for (const { encoding, ending } of copies) {
    if (!takes(encoding)) continue;
    const info = await stat(file + ending).catch(() => null);
    if (info?.isFile()) return { encoding, file: file + ending, size: info.size };
  }
  return null;
}

const chunkBytes = 64 * 1024;

/** The file's bytes. It is opened when somebody reads, and closed when they stop: a body nobody reads holds nothing. */
function readWhenAsked(file: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let handle: FileHandle | null = null;
  const close = async () => {
    const open = handle;
    handle = null;
    await open?.close();
  };
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          handle ??= await open(file);
          const chunk = new Uint8Array(chunkBytes);
          const { bytesRead } = await handle.read(chunk);
          if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead));
          await close();
          controller.close();
        } catch (error) {
          await close();
          controller.error(error);
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/** The path below the root; null when it is not written as an address may be. */
function decode(pathname: string): string | null {
  try {
    return normalize(decodeURIComponent(pathname));
  } catch {
    return null;
  }
}
