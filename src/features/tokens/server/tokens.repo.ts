import { type Insertable, type Selectable, sql } from 'kysely';
import type { RecordHead } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export type PossessionRecord = RecordHead & Omit<Selectable<Schema['possession_checks']>, 'id'>;

/** One 所持確認 is begun after the other: the second of two at once sees the first, and is told its number. */
export async function lockChecks(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('possession_checks'))`.execute(ctx.tx);
}

/** Every token that a check asks for. */
export async function insertHolders(ctx: Ctx, checkId: string, itemIds: readonly string[]): Promise<void> {
  await sql`insert into possession_holders (check_id, item_id)
    select ${checkId}::uuid, unnest(${[...itemIds]}::uuid[])`.execute(ctx.tx);
}

/** The check asks nobody any more; the next one may begin. */
export async function endCheck(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.updateTable('possession_checks').set({ running: false }).where('id', '=', id).execute();
}

/** What a holder said, kept beside the last answer. */
export async function insertContact(
  ctx: Ctx,
  contact: Omit<Insertable<Schema['possession_contacts']>, 'id' | 'at' | 'by_id' | 'by_name'>,
): Promise<void> {
  const row = { ...contact, id: newId(), at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  await ctx.tx.insertInto('possession_contacts').values(row).execute();
  await ctx.tx
    .updateTable('possession_holders')
    .set({ result: contact.result, next_on: contact.next_on ?? null })
    .where('check_id', '=', contact.check_id)
    .where('item_id', '=', contact.item_id)
    .execute();
}
