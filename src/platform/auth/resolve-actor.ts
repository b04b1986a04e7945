import type { Actor } from '#kernel/actor.ts';
import { askedFor } from '../db/fair-line.ts';
import { keptPlan } from '../db/kept-plan.ts';
import { bearerToken, hashApiToken } from './api-token.ts';
import type { AuthParts } from './auth-parts.ts';
import { isLive, wantsTouch } from './session.rules.ts';
import { cookieName, openSignedCookie, readCookie } from './session-cookie.ts';
import { beforePasswordChange, type SignedInActor } from './signed-in-actor.ts';

/**
 * Who asks: an API token's bearer or the account behind the session cookie; null when nobody is signed in. One indexed
 * statement, nothing cached: a revoked session, a new role or a disabled account counts from the next request.
 */
export async function resolveActor(parts: AuthParts, request: Request): Promise<Actor | null> {
  const authorization = request.headers.get('authorization');
  const bearer = bearerToken(authorization);
  // Who asks much together waits here too behind their own.
  if (authorization !== null) return askedFor(bearer ?? '', () => resolveToken(parts, bearer));
  const name = cookieName('session_token', parts.secure);
  const token = openSignedCookie(readCookie(request.headers.get('cookie'), name), parts.secret);
  return token === null ? null : askedFor(token, () => resolveSession(parts, token));
}

async function resolveSession(parts: AuthParts, token: string): Promise<SignedInActor | null> {
  const row = await parts.database.db
    .selectFrom('accounts_sessions as s')
    .modifyFront(keptPlan)
    .innerJoin('accounts_users as u', 'u.id', 's.user_id')
    .select(['s.id as session_id', 's.expires_at', 's.last_seen_at', 'u.id', 'u.role', 'u.name', 'u.disabled_at'])
    .select(['u.agent_id', 'u.staff_member_id', 'u.department_id', 'u.must_change_password'])
    .where('s.token', '=', token)
    .executeTakeFirst();
  const now = parts.clock.now();
  if (!row || row.disabled_at !== null || !isLive(row, now)) return null;
  if (wantsTouch(row, now)) await touchSession(parts, row.session_id, row.last_seen_at, now);
  return {
    id: row.id,
    kind: 'account',
    role: row.role,
    name: row.name,
    agentId: row.agent_id,
    staffMemberId: row.staff_member_id,
    departmentId: row.department_id,
    scopes: row.must_change_password ? beforePasswordChange : null,
    sessionId: row.session_id,
    mustChangePassword: row.must_change_password,
  };
}

/** Many requests arrive together; only the one that saw the old time writes the new one. */
async function touchSession(parts: AuthParts, id: string, seen: string, now: string): Promise<void> {
  const { db } = parts.database;
  await db
    .updateTable('accounts_sessions')
    .set({ last_seen_at: now, updated_at: now })
    .where('id', '=', id)
    .where('last_seen_at', '=', seen)
    .execute();
}

async function resolveToken(parts: AuthParts, token: string | null): Promise<Actor | null> {
  if (token === null) return null;
  const { db } = parts.database;
  const row = await db
    .selectFrom('accounts_tokens')
    .modifyFront(keptPlan)
    .select(['id', 'name', 'scopes', 'expires_at', 'revoked_at', 'last_used_at'])
    .where('token_hash', '=', hashApiToken(token))
    .executeTakeFirst();
  const now = parts.clock.now();
  if (!row || row.revoked_at !== null || Temporal.Instant.compare(now, row.expires_at) >= 0) return null;
  if (row.last_used_at === null || wantsTouch({ expires_at: row.expires_at, last_seen_at: row.last_used_at }, now)) {
    await db.updateTable('accounts_tokens').set({ last_used_at: now }).where('id', '=', row.id).execute();
  }
  return {
    id: row.id,
    kind: 'token',
    role: 'integration',
    name: row.name,
    agentId: null,
    staffMemberId: null,
    departmentId: null,
    scopes: row.scopes,
  };
}
