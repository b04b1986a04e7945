import { createHash, randomBytes } from 'node:crypto';
import type { Executor } from '../db/executor.ts';
import type { AuthParts } from './auth-parts.ts';
import { cookieName, openSignedCookie, readCookie, signCookie } from './session-cookie.ts';

/** A browser is known this long after the last complete sign-in with it. */
export const knownDays = 180;
/** An account's oldest browser gives way to a new one. */
const mostDevices = 20;
const cookie = 'device';

/** The hash of the device cookie a request carries; null when it carries none that we have signed. */
export function deviceOf(parts: AuthParts, request: Request): string | null {
  const secret = deviceSecret(parts, request);
  return secret === null ? null : hashOf(secret);
}

function deviceSecret(parts: AuthParts, request: Request): string | null {
  const raw = readCookie(request.headers.get('cookie'), cookieName(cookie, parts.secure));
  const value = openSignedCookie(raw, parts.secret);
  return value?.startsWith(mark) ? value : null;
}

/** No other cookie that we sign may pass for this one. */
const mark = 'device_';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Whether somebody has signed in with this browser under this name. */
export async function isKnownDevice(parts: AuthParts, username: string, hash: string): Promise<boolean> {
  const since = Temporal.Instant.from(parts.clock.now()).subtract({ hours: knownDays * 24 });
  const row = await parts.database.db
    .selectFrom('accounts_known_devices as d')
    .innerJoin('accounts_users as u', 'u.id', 'd.user_id')
    .select('d.user_id')
    .where('u.username', '=', username)
    .where('d.device_hash', '=', hash)
    .where('d.last_seen_at', '>', since.toString())
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Remembers the browser of a complete sign-in. Gives the Set-Cookie line. One browser serves many people of a desk, so
 * the cookie says nothing of whom it belongs to: that is kept here.
 */
export async function rememberDevice(parts: AuthParts, request: Request, sessionToken: string): Promise<string> {
  const secret = deviceSecret(parts, request) ?? mark + randomBytes(32).toString('base64url');
  const hash = hashOf(secret);
  await parts.database.transaction(async (tx) => {
    const session = await tx
      .selectFrom('accounts_sessions')
      .select('user_id')
      .where('token', '=', sessionToken)
      .executeTakeFirst();
    if (session) await keepDevice(tx, session.user_id, hash, parts.clock.now());
  });
  const value = encodeURIComponent(signCookie(secret, parts.secret));
  const secure = parts.secure ? '; Secure' : '';
  return `${cookieName(cookie, parts.secure)}=${value}; Max-Age=${knownDays * 86_400}; Path=/api/auth; HttpOnly; SameSite=Strict${secure}`;
}

async function keepDevice(tx: Executor, userId: string, hash: string, now: string): Promise<void> {
  await tx
    .insertInto('accounts_known_devices')
    .values({ user_id: userId, device_hash: hash, first_seen_at: now, last_seen_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'device_hash']).doUpdateSet({ last_seen_at: now }))
    .execute();
  const kept = tx
    .selectFrom('accounts_known_devices')
    .select('device_hash')
    .where('user_id', '=', userId)
    .orderBy('last_seen_at', 'desc')
    .orderBy('device_hash')
    .limit(mostDevices);
  await tx
    .deleteFrom('accounts_known_devices')
    .where('user_id', '=', userId)
    .where('device_hash', 'not in', kept)
    .execute();
}
