import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export function findOwnSecondFactor(ctx: Ctx) {
  return ctx.tx.selectFrom('accounts_two_factors').selectAll().where('user_id', '=', ctx.actor.id).executeTakeFirst();
}

/** Begins an enrolment; an unfinished one before it is replaced. Both texts are encrypted. */
export async function putSecondFactor(ctx: Ctx, userId: string, stored: { secret: string; backup_codes: string }) {
  await ctx.tx
    .insertInto('accounts_two_factors')
    .values({ id: newId(), user_id: userId, ...stored, verified: false })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({
        ...stored,
        verified: false,
        failed_verification_count: 0,
        locked_until: null,
        last_step: null,
      }),
    )
    .execute();
}

/** The first right code makes it count; that code is used up. */
export async function verifySecondFactor(ctx: Ctx, userId: string, step: number): Promise<void> {
  await ctx.tx
    .updateTable('accounts_two_factors')
    .set({ verified: true, last_step: step })
    .where('user_id', '=', userId)
    .execute();
}

export async function deleteSecondFactor(ctx: Ctx, userId: string): Promise<void> {
  await ctx.tx.deleteFrom('accounts_two_factors').where('user_id', '=', userId).execute();
}

/** Opens a second factor that closed after wrong codes. */
export async function unlockSecondFactor(ctx: Ctx, userId: string): Promise<void> {
  await ctx.tx
    .updateTable('accounts_two_factors')
    .set({ failed_verification_count: 0, locked_until: null })
    .where('user_id', '=', userId)
    .execute();
}
