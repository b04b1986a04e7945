import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ListPrefs, Preferences } from '../contract/account.ts';

/** Keeps what was chosen; the rest stays. Gives the row as it is now. */
export function putPreferences(ctx: Ctx, choice: Partial<Pick<Preferences, 'theme' | 'rowHeight'>>) {
  const chosen = {
    ...(choice.theme ? { theme: choice.theme } : {}),
    ...(choice.rowHeight ? { row_height: choice.rowHeight } : {}),
    updated_at: ctx.clock.now(),
  };
  return ctx.tx
    .insertInto('accounts_preferences')
    .values({ user_id: ctx.actor.id, ...chosen })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(chosen))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Keeps one list's row height and columns. Gives the row as it is now. */
export function putListPreferences(ctx: Ctx, listKey: string, prefs: ListPrefs) {
  const entry = JSON.stringify({ [listKey]: prefs });
  const at = ctx.clock.now();
  return ctx.tx
    .insertInto('accounts_preferences')
    .values({ user_id: ctx.actor.id, lists: entry, updated_at: at })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({
        lists: sql`accounts_preferences.lists || ${entry}::jsonb`,
        updated_at: at,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function findViews(ctx: Ctx, listKey: string) {
  return ctx.tx
    .selectFrom('accounts_saved_views')
    .selectAll()
    .where('user_id', '=', ctx.actor.id)
    .where('list_key', '=', listKey)
    .execute();
}

export async function countViews(ctx: Ctx): Promise<number> {
  const row = await ctx.tx
    .selectFrom('accounts_saved_views')
    .select((each) => each.fn.countAll<number>().as('n'))
    .where('user_id', '=', ctx.actor.id)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** One of the actor's own views; another's counts as absent. */
export function findOwnView(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('accounts_saved_views')
    .selectAll()
    .where('user_id', '=', ctx.actor.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

export function insertView(
  ctx: Ctx,
  view: { listKey: string; name: string; search: Record<string, string>; position: number },
) {
  return ctx.tx
    .insertInto('accounts_saved_views')
    .values({
      id: newId(),
      user_id: ctx.actor.id,
      list_key: view.listKey,
      name: view.name,
      search: view.search,
      position: view.position,
      created_at: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function renameOwnView(ctx: Ctx, id: string, name: string): Promise<void> {
  await ctx.tx
    .updateTable('accounts_saved_views')
    .set({ name, version: sql<number>`version + 1` })
    .where('user_id', '=', ctx.actor.id)
    .where('id', '=', id)
    .execute();
}

export async function deleteOwnView(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.deleteFrom('accounts_saved_views').where('user_id', '=', ctx.actor.id).where('id', '=', id).execute();
}
