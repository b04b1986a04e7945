import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { tokenRecords } from './accounts.scope.public.ts';

export interface NewToken {
  readonly name: string;
  readonly prefix: string;
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string;
}

export function insertToken(ctx: Ctx, token: NewToken) {
  return ctx.tx
    .insertInto('accounts_tokens')
    .values({
      id: newId(),
      name: token.name,
      prefix: token.prefix,
      token_hash: token.hash,
      scopes: [...token.scopes],
      expires_at: token.expiresAt,
      created_by: ctx.actor.id,
      created_by_name: ctx.actor.name,
      created_at: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Ends a token. Gives it, or undefined when there is none that still counts. */
export function endToken(ctx: Ctx, id: string) {
  return ctx.tx
    .updateTable('accounts_tokens')
    .set({ revoked_at: ctx.clock.now() })
    .where('id', '=', id)
    .where(tokenRecords.seenBy(ctx.actor))
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}
