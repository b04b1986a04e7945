import type { Context } from 'hono';
import { platformRefusals } from '../../refusals.ts';
import { readWithinLimit } from '../body-limit.ts';
import { refuseHeavyFields, refuseHeavyParts } from './form-shape.ts';
import { refuseHeavyJson } from './json-shape.ts';
import { readForm } from './read-form.ts';

const ofBody = ['content-length', 'content-type', 'content-disposition', 'content-encoding', 'transfer-encoding'];

/**
 * The same request as if nothing had been sent with it: for who may not ask, and for what is too heavy to be read. What is
 * still on its way is thrown away for half a second, so that a browser hears the answer, and then the line is closed.
 */
export function withoutBody({ url, method, headers, signal }: Request): Request {
  const kept = new Headers(headers);
  for (const name of ofBody) kept.delete(name);
  return new Request(url, { method, headers: kept, signal });
}

/**
 * Reads the body and counts what it holds before anything takes it apart: the limit of its bytes alone lets a body of two
 * megabytes become millions of values.
 * @throws platform.tooLarge, files.tooLarge, platform.tooDeep, platform.tooManyValues, platform.tooManyParts,
 * platform.unreadable
 */
export async function withReadBody(c: Context): Promise<Request> {
  const { raw, method } = c.req;
  refuseHeavyFields(new URL(raw.url).search);
  if (raw.body === null || method === 'GET' || method === 'HEAD') return raw;
  const bytes = await readWithinLimit(c);
  const type = c.req.header('content-type')?.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) return withReadForm(raw, bytes);
  if (type.startsWith('application/x-www-form-urlencoded')) refuseHeavyFields(Buffer.from(bytes).toString('latin1'));
  else if (type === '' || type.startsWith('application/json')) refuseHeavyJson(bytes);
  return new Request(raw.url, { method, headers: raw.headers, body: bytes, signal: raw.signal });
}

/** The parts that were counted are those that are read: nobody looks through the bytes of a file a second time. */
async function withReadForm({ url, method, headers, signal }: Request, bytes: Uint8Array<ArrayBuffer>) {
  const contentType = headers.get('content-type') ?? '';
  const form = await readForm(refuseHeavyParts(bytes, contentType), contentType).catch((error: unknown) => {
    throw error instanceof TypeError ? platformRefusals.unreadable() : error;
  });
  const request = new Request(url, { method, headers, signal });
  return Object.defineProperty(request, 'formData', { value: async () => form });
}
