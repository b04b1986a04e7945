import { createHash, randomBytes } from 'node:crypto';

const mark = 'mdg_';
const shape = /^Bearer (mdg_[A-Za-z0-9_-]{43})$/;

/** A new API token: 256 random bits behind a mark that secret scanners can find. Shown once, only `hash` is kept. */
export function createApiToken(): { token: string; prefix: string; hash: string } {
  const token = mark + randomBytes(32).toString('base64url');
  return { token, prefix: token.slice(0, mark.length + 6), hash: hashApiToken(token) };
}

/** SHA-256 in hex: the token is random, so no slow hash is needed. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of an Authorization header, or null when it holds none of ours. */
export function bearerToken(header: string | null): string | null {
  return header?.match(shape)?.[1] ?? null;
}
