import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { takenCodings } from './taken-codings.ts';

const pack = promisify(gzip);
/** What fits into one packet of the network is as fast unpacked. */
const worthBytes = 1400;
const isPacked = /^application\/json\b/;

/**
 * Answers in JSON, packed whole: they are at hand as bytes, and a stream for each costs more than packing. Files are packed
 * already, each in its kind's own way, and the live line must not wait for more.
 */
export const packedAnswer: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.append('vary', 'accept-encoding');
  const { headers, status } = c.res;
  const type = headers.get('content-type') ?? '';
  const isTaken = takenCodings(c.req.header('accept-encoding') ?? '');
  if (!isPacked.test(type) || headers.has('content-encoding') || !isTaken('gzip')) return;
  const whole = new Uint8Array(await c.res.arrayBuffer());
  const small = whole.length < worthBytes;
  const also = new Headers(headers);
  if (!small) also.set('content-encoding', 'gzip');
  also.delete('content-length');
  c.res = new Response(small ? whole : new Uint8Array(await pack(whole)), { status, headers: also });
};
