import { sql } from 'kysely';
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

/** A movement that was found on a list. */
interface ListLine {
  readonly id: string;
}

/** What stands on a list, oldest first: which movements, for what is read of them a few hundred at a time. */
export function linesOnList(ctx: Ctx, list: Listed): Promise<ListLine[]> {
  return ctx.tx
    .selectFrom('bulk_registration_items as item')
    .innerJoin('asset_movements as moves', 'moves.id', 'item.movement_id')
    .select('moves.id')
    .where('item.list_id', '=', list.id)
    .where(isMade('moves'))
    .orderBy(inOrder)
    .execute();
}

/** Some of what stands on a list, oldest first. */
export function movementsOnList(ctx: Ctx, list: Listed, lines: readonly ListLine[]): Promise<BulkMovement[]> {
  return bulkQuery(ctx)
    .where('item.list_id', '=', list.id)
    .where(sql<boolean>`moves.id = any(${lines.map(({ id }) => id)}::uuid[])`)
    .orderBy(inOrder)
    .execute();
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
