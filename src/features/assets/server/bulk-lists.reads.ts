import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { BulkList } from '../contract/asset-view.ts';
import { bulkListRecords } from './assets.scope.public.ts';
import { inOrder, movementQuery } from './movements.reads.ts';

/** A list that was found in its scope. */
type Listed = Pick<BulkList, 'id'>;

export type BulkMovement = Awaited<ReturnType<ReturnType<typeof bulkQuery>['execute']>>[number];

function bulkQuery(ctx: Ctx) {
  return movementQuery(ctx)
    .innerJoin('assets', 'assets.id', 'moves.asset_id')
    .innerJoin('device_models as models', 'models.id', 'assets.model_id')
    .leftJoin('asset_movements as wrong', (join) =>
      join.onRef('wrong.id', '=', 'moves.corrects_id').on(isMade('wrong')),
    )
    .select([
      'assets.asset_tag',
      'assets.class_code',
      'assets.serial_no',
      'models.name as model',
      'wrong.seq as wrong_seq',
    ]);
}

/** Movements that stand on no list yet, oldest first; of the named devices, or of all. */
export function movementsToRegister(ctx: Ctx, assets: RawBuilder<boolean> | null): Promise<BulkMovement[]> {
  return bulkQuery(ctx)
    .where('moves.for_registration', '=', true)
    .where('item.movement_id', 'is', null)
    .where(assets ?? sql<boolean>`true`)
    .orderBy(inOrder)
    .execute();
}

/** What stands on a list, in the order it was made. */
export function movementsOnList(ctx: Ctx, list: Listed): Promise<BulkMovement[]> {
  return bulkQuery(ctx).where('item.list_id', '=', list.id).orderBy(inOrder).execute();
}

const columns = [
  'id',
  'list_no as listNo',
  'made_at as madeAt',
  'made_by_name as madeBy',
  'movement_count as movementCount',
] as const;

/** The lists made so far, newest first. */
export async function bulkLists(ctx: Ctx): Promise<BulkList[]> {
  return ctx.tx.selectFrom('bulk_registration_lists').select(columns).orderBy('list_no', 'desc').execute();
}

export function findBulkList(ctx: Ctx, id: string): Promise<BulkList | undefined> {
  return ctx.tx
    .selectFrom('bulk_registration_lists')
    .select(columns)
    .where('id', '=', id)
    .where(bulkListRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}
