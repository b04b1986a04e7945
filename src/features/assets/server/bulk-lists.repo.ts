import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Two lists are never made at once: a movement could stand on both. Held until the transaction ends. */
export async function holdBulkLists(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('bulk_registration_lists'))`.execute(ctx.tx);
}

/** Records a list and what stands on it. Gives its number. */
export async function insertBulkList(ctx: Ctx, movementIds: readonly string[]) {
  const id = newId();
  const list = await ctx.tx
    .insertInto('bulk_registration_lists')
    .values((eb) => ({
      id,
      list_no: sql<number>`coalesce(${eb.selectFrom('bulk_registration_lists').select((m) => m.fn.max('list_no').as('n'))}, 0) + 1`,
      made_at: ctx.clock.now(),
      made_by: ctx.actor.id,
      made_by_name: ctx.actor.name,
      movement_count: movementIds.length,
    }))
    .returning(['id', 'list_no'])
    .executeTakeFirstOrThrow();
  await sql`insert into bulk_registration_items (list_id, movement_id)
    select ${id}::uuid, unnest(${movementIds}::uuid[])`.execute(ctx.tx);
  return list;
}
