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

/**
 * Refuses a body that is too large: at its declared length, else at the first byte too much, and keeps no more of it in
 * memory than the limit.
 */
export function limitBody(): MiddlewareHandler {
  const files = limitedTo(fileMax, () => fileRefusals.tooLarge({ limitMb: maxFileMb }));
  const text = limitedTo(textMax, () => platformRefusals.tooLarge({ limit: `${textMax / mib}MB` }));
  const signIn = limitedTo(signInMax, () => platformRefusals.tooLarge({ limit: `${signInMax / 1024}KB` }));
  return (c, next) => {
    if (c.req.path.startsWith('/api/auth/')) return signIn(c, next);
    return isForm(c) ? files(c, next) : text(c, next);
  };
}

const isForm = (c: Context) => c.req.header('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false;

function limitedTo(maxSize: number, refusal: () => Error): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) => {
      // The rest of the body is not read, so nothing else can be asked on this line.
      c.header('connection', 'close');
      throw refusal();
    },
  });
}
