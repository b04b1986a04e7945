import { createHmac, timingSafeEqual } from 'node:crypto';

/** Set on https only; the prefix makes browsers refuse the cookie from plain http. */
const securePrefix = '__Secure-';
export const cookiePrefix = 'madoguchi';

/** The name of one of our cookies as browsers send it. */
export function cookieName(name: string, secure: boolean): string {
  return `${secure ? securePrefix : ''}${cookiePrefix}.${name}`;
}

/** Reads a cookie's raw value from a Cookie header. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** Gives the value inside a signed cookie (`value.signature`, HMAC-SHA-256 in base64), or null when it is not ours. */
export function openSignedCookie(raw: string | null, secret: string): string | null {
  const text = decode(raw);
  const at = text.lastIndexOf('.');
  if (at < 1) return null;
  const value = text.slice(0, at);
  const given = Buffer.from(text.slice(at + 1), 'base64');
  const expected = createHmac('sha256', secret).update(value).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

/** The value with its signature, as `openSignedCookie` takes it. */
export function signCookie(value: string, secret: string): string {
  return `${value}.${createHmac('sha256', secret).update(value).digest('base64')}`;
}

/** The token of the session that an answer of the engine begins; null when it begins none. */
export function newSessionToken(parts: { secure: boolean; secret: string }, response: Response): string | null {
  const start = `${cookieName('session_token', parts.secure)}=`;
  const cookie = response.headers.getSetCookie().findLast((each) => each.startsWith(start));
  return openSignedCookie(cookie?.slice(start.length).split(';')[0] ?? null, parts.secret);
}

function decode(raw: string | null): string {
  try {
    return decodeURIComponent(raw ?? '');
  } catch {
    return '';
  }
}
