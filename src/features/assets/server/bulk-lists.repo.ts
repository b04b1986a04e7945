import { type RawBuilder, sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { isMade, unchecked } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Two lists are never made at once: a movement could stand on both. Held until the transaction ends. */
export async function holdBulkLists(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('bulk_registration_lists'))`.execute(ctx.tx);
}

/**
 * Records a list of every movement that stands on none yet: of the named devices, or of all. Gives its number and how many
 * there are; they are not sent to and fro. Those it names are read in the very statement, so that nothing has to ask for them again.
 */
export async function insertBulkList(ctx: Ctx, assets: RawBuilder<boolean> | null) {
  const id = newId();
  const list = await ctx.tx
    .insertInto('bulk_registration_lists')
    .values((eb) => ({
      id,
      list_no: sql<number>`coalesce(${eb.selectFrom('bulk_registration_lists').select((m) => m.fn.max('list_no').as('n'))}, 0) + 1`,
      made_at: ctx.clock.now(),
      made_by: ctx.actor.id,
      made_by_name: ctx.actor.name,
      movement_count: 0,
    }))
    .returning(['id', 'list_no'])
    .executeTakeFirstOrThrow();
  const { numAffectedRows } = await unchecked(ctx.tx, () =>
    sql`insert into bulk_registration_items (list_id, movement_id)
      select ${id}::uuid, moves.id from asset_movements as moves
      join assets on assets.id = moves.asset_id
      join device_models as models on models.id = assets.model_id
      left join bulk_registration_items as item on item.movement_id = moves.id
      where moves.for_registration and item.movement_id is null and ${isMade('moves')} and ${assets ?? sql`true`}`.execute(
      ctx.tx,
    ),
  );
  const count = Number(numAffectedRows ?? 0);
  await tellCount(ctx, id, count);
  return { id: list.id, listNo: list.list_no, count };
}

const tellCount = (ctx: Ctx, listId: string, count: number) =>
  sql`update bulk_registration_lists set movement_count = ${count} where id = ${listId}`.execute(ctx.tx);
