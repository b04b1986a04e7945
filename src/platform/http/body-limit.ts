import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxFileBytes, maxFileMb } from '#kernel/file-limit.ts';
import { fileRefusals } from '../files/file-refusals.ts';
import { platformRefusals } from '../refusals.ts';

const mib = 1024 * 1024;
/** A file and the fields beside it. */
const fileMax = maxFileBytes + 4 * mib;
const textMax = 2 * mib;
const signInMax = 16 * 1024;

/** For what is read before anybody is known: refused at its declared length, else at the first byte too much. */
export function limitSignInBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: signInMax,
    onError: (c) => {
      // The rest of the body is not read, so nothing else can be asked on this line.
      c.header('connection', 'close');
      throw platformRefusals.tooLarge({ limit: `${signInMax / 1024}KB` });
    },
  });
}

function limitOf(c: Context): { max: number; tooLarge: () => Error } {
  const isForm = c.req.header('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false;
  if (isForm) return { max: fileMax, tooLarge: () => fileRefusals.tooLarge({ limitMb: maxFileMb }) };
  return { max: textMax, tooLarge: () => platformRefusals.tooLarge({ limit: `${textMax / mib}MB` }) };
}

/** For a body that says of itself that it is too large: there is no need to know who sends it. */
export function declaredTooLarge(c: Context): Error | null {
  const { max, tooLarge } = limitOf(c);
  return Number(c.req.header('content-length')) > max ? tooLarge() : null;
}

/** How long a body says it is. One that does not say may be as long as its kind. */
export function statedBytes(c: Context): number {
  const length = c.req.header('content-length');
  if (length !== undefined) return Number(length) || 0;
  return c.req.raw.body === null ? 0 : limitOf(c).max;
}

/**
 * The body, not longer than its kind may be: refused at the first byte too much, and no more of it is kept in memory than
 * the limit. @throws platform.tooLarge, files.tooLarge, platform.unreadable
 */
export async function readWithinLimit(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  const { max, tooLarge } = limitOf(c);
  // Each piece goes to its place as it comes, so that nobody waits for all of them to be put together.
  let whole = new Uint8Array(Math.min(Number(c.req.header('content-length')) || 0, max));
  let size = 0;
  for await (const chunk of chunksOf(c.req.raw)) {
    if (size + chunk.byteLength > max) throw tooLarge();
    whole = withRoom(whole, size + chunk.byteLength);
    whole.set(chunk, size);
    size += chunk.byteLength;
  }
  return whole.subarray(0, size);
}

/** For a body that does not say how long it is: twice as much room each time. */
function withRoom(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (size <= bytes.byteLength) return bytes;
  const larger = new Uint8Array(Math.max(size, bytes.byteLength * 2));
  larger.set(bytes);
  return larger;
}

/** A line that breaks off is a body that cannot be read. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw platformRefusals.unreadable();
    });
    if (done) return;
    yield value;
  }
}
