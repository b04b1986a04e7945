import type { Selectable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Token } from '../contract/account.ts';
import { catalogue } from './accounts.slots.ts';

/** API tokens, the newest first, ended ones included. */
export async function listTokens(ctx: Ctx): Promise<Token[]> {
  const rows = await ctx.tx.selectFrom('accounts_tokens').selectAll().orderBy('id', 'desc').execute();
  return rows.map((row) => toToken(row, ctx.clock.now()));
}

/** What 外部連携 may be allowed at all. */
export async function tokenScopes(_ctx: Ctx): Promise<string[]> {
  return [...catalogue()]
    .filter(([, roles]) => roles.includes('integration'))
    .map(([name]) => name)
    .sort();
}

export function toToken(row: Selectable<Schema['accounts_tokens']>, now: string): Token {
  const isOver = Temporal.Instant.compare(now, row.expires_at) >= 0;
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    state: row.revoked_at !== null ? 'revoked' : isOver ? 'expired' : 'active',
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
  };
}
