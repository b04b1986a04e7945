import { idleSince } from '#platform/auth/session.rules.ts';
import { sessionIdOf } from '#platform/auth/signed-in-actor.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Session } from '../contract/account.ts';
import { accountsWords as words } from '../contract/accounts.messages.ts';
import { deviceOf } from './accounts.rules.ts';

/** The browsers the actor is signed in with, the last used first. */
export async function listSessions(ctx: Ctx): Promise<Session[]> {
  const now = ctx.clock.now();
  const rows = await ctx.tx
    .selectFrom('accounts_sessions')
    .select(['id', 'user_agent', 'ip_address', 'created_at', 'last_seen_at'])
    .where('user_id', '=', ctx.actor.id)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince(now))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    current: row.id === sessionIdOf(ctx.actor),
    device: deviceName(row.user_agent ?? ''),
    ip: row.ip_address || null,
    signedInAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }));
}

function deviceName(userAgent: string): string {
  const { system, browser } = deviceOf(userAgent);
  return [system, browser].filter((each) => each !== null).join(words.sessions.join) || words.sessions.unknownDevice;
}
