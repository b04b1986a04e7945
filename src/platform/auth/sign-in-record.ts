import type { Actor } from '#kernel/actor.ts';
import { systemActor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { type AuditNote, flushAudit } from '../audit/audit-writer.ts';
import type { AuthParts } from './auth-parts.ts';
import { newSessionToken } from './session-cookie.ts';

/** Notes who signed in, from the session cookie the engine has just set. */
export async function recordSignIn(parts: AuthParts, response: Response, ip: string | null): Promise<void> {
  const token = newSessionToken(parts, response);
  if (token === null) return;
  const user = await userOfSession(parts, token);
  if (!user) return;
  const now = parts.clock.now();
  await write(parts, accountActor(user), { action: 'accounts.signIn', ip }, user.id, async (tx) => {
    await tx.updateTable('accounts_users').set({ last_sign_in_at: now }).where('id', '=', user.id).execute();
  });
}

/** Notes who signed out. Call before the session is gone. */
export async function recordSignOut(parts: AuthParts, token: string): Promise<void> {
  const user = await userOfSession(parts, token);
  if (user) await write(parts, accountActor(user), { action: 'accounts.signOut', ip: null }, user.id);
}

/** Notes a failure against an existing account. An unknown name is only logged: it may be a password. */
export async function recordFailure(parts: AuthParts, username: string, ip: string | null): Promise<void> {
  const user = await parts.database.db
    .selectFrom('accounts_users')
    .select('id')
    .where('username', '=', username.normalize('NFKC').trim().toLowerCase())
    .executeTakeFirst();
  parts.log.warn({ accountId: user?.id ?? null, ip }, 'sign-in failed');
  if (user) await write(parts, systemActor, { action: 'accounts.signInFailed', ip }, user.id);
}

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly role: Actor['role'];
}

function userOfSession(parts: AuthParts, token: string): Promise<UserRow | undefined> {
  return parts.database.db
    .selectFrom('accounts_sessions as s')
    .innerJoin('accounts_users as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.name', 'u.role'])
    .where('s.token', '=', token)
    .executeTakeFirst();
}

function accountActor(user: UserRow): Actor {
  const links = { agentId: null, staffMemberId: null, departmentId: null, scopes: null };
  return { id: user.id, kind: 'account', role: user.role, name: user.name, ...links };
}

type Tx = Parameters<Parameters<AuthParts['database']['transaction']>[0]>[0];

async function write(
  parts: AuthParts,
  actor: Actor,
  what: { action: string; ip: string | null },
  accountId: string,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  const changes: AuditNote['changes'] = what.ip === null ? {} : { ip: [null, what.ip] };
  const note: AuditNote = { action: what.action, entity: 'account', entityId: accountId, changes };
  await parts.database.transaction(async (tx) => {
    await also(tx);
    await flushAudit(tx, [note], { actor, clock: parts.clock, requestId: newId() });
  });
}
