import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { movementQuery, toWords } from './movements.reads.ts';

const words = assetsWords.evidence;
type Period = { from: string; to: string };

/** §4-4, §5-3, §6-3, §7-3, §8-2: each movement of these classes by its 管理番号. */
export function movementsOfClasses(classes: readonly string[]) {
  return async (ctx: Ctx, period: Period): Promise<EvidenceRow[]> => {
    const rows = await movementQuery(ctx)
      .innerJoin('assets', 'assets.id', 'moves.asset_id')
      .select(['assets.asset_tag', 'assets.id as asset'])
      .where(sql<boolean>`assets.class_code = any(${classes}::text[])`)
      .where(sql<boolean>`moves.moved_on between ${period.from}::date and ${period.to}::date`)
      .where('moves.kind', '<>', 'imported')
      .orderBy('moves.moved_on', 'desc')
      .orderBy('moves.id', 'desc')
      .limit(1000)
      .execute();
    return rows.map((row) => ({
      at: row.recorded_at,
      what: words.moved(row.asset_tag, assetsWords.kinds[row.kind], toWords(row) ?? ''),
      link: `/assets/${row.asset}`,
    }));
  };
}

/** The 一括登録一覧 that hold devices of these classes. */
export function bulkListsOfClasses(classes: readonly string[]) {
  return async (ctx: Ctx, period: Period): Promise<EvidenceRow[]> => {
    const rows = await ctx.tx
      .selectFrom('bulk_registration_lists as list')
      .innerJoin('bulk_registration_items as item', 'item.list_id', 'list.id')
      .innerJoin('asset_movements as moves', 'moves.id', 'item.movement_id')
      .innerJoin('assets', 'assets.id', 'moves.asset_id')
      .select(['list.list_no', 'list.made_at', sql<number>`count(*)::integer`.as('count')])
      .where(sql<boolean>`assets.class_code = any(${classes}::text[])`)
      .where(
        sql<boolean>`(list.made_at at time zone 'Asia/Tokyo')::date between ${period.from}::date and ${period.to}::date`,
      )
      .groupBy(['list.id', 'list.list_no', 'list.made_at'])
      .orderBy('list.made_at', 'desc')
      .execute();
    return rows.map((row) => ({
      at: row.made_at,
      what: words.listed(row.list_no, row.count),
      link: '/assets?view=toRegister',
    }));
  };
}

/** §4-4: each SIM with the device it is in and its person. The ledger itself is the evidence, whatever the period. */
export async function simLedger(ctx: Ctx): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('assets')
    .leftJoin('staff_members as users', 'users.id', 'assets.user_id')
    .select(['assets.id', 'assets.asset_tag', 'assets.sim_no', 'assets.updated_at', 'users.name'])
    .where('assets.sim_no', 'is not', null)
    .where('assets.class_code', '=', 'NK')
    .where('assets.status', 'not in', ['disposed', 'withdrawn'])
    .orderBy('assets.updated_at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    at: row.updated_at,
    what: words.simRow(row.sim_no ?? '', row.asset_tag, row.name),
    link: `/assets/${row.id}`,
  }));
}
