import { sql } from 'kysely';
import { addDays, type IsoDate, today } from '#kernel/calendar/civil.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MobileSettings, UpkeepResult, UpkeepRow } from '../contract/mobile.contract.ts';
import { mobileClasses } from './instruction.reads.ts';

/** What holds now. */
export function readSettings(ctx: Ctx): Promise<MobileSettings> {
  return ctx.tx
    .selectFrom('mobile_settings')
    .select(['upkeep_days as upkeepDays', 'cluster_faults as clusterFaults', 'cluster_days as clusterDays'])
    .select('bulk_devices as bulkDevices')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

interface Row {
  readonly id: string;
  readonly assetTag: string;
  readonly model: string;
  readonly status: string;
  readonly registered: string;
  readonly at: string | null;
  readonly result: UpkeepResult | null;
  readonly note: string | null;
  readonly byName: string | null;
}

/** The mobile PCs that are lent to people: set apart for it, or lent before whatever the ledger says now. */
export const forLending = sql<boolean>`(a.loan_pool or exists (select from asset_movements as v
  where v.asset_id = a.id and v.to_status = 'lent' and ${isMade('v')}))`;

/** Every mobile PC for lending with its last upkeep, the one that is due first first. */
export async function listUpkeeps(ctx: Ctx): Promise<UpkeepRow[]> {
  const { upkeepDays } = await readSettings(ctx);
  const { rows } = await sql<Row>`
    select a.id, a.asset_tag as "assetTag", m.name as model, a.status, a.created_at as registered,
      u.at, u.result, u.note, u.by_name as "byName"
    from assets as a join device_models as m on m.id = a.model_id
    left join lateral (select * from mobile_upkeeps as k where k.asset_id = a.id order by k.at desc limit 1) as u on true
    where a.class_code = any(${[...mobileClasses]}::text[]) and a.status in ('stored', 'lent') and ${forLending}
    order by coalesce(u.at, a.created_at), a.asset_tag`.execute(ctx.tx);
  const now = today(ctx.clock.now());
  return rows.map((row) => toRow(row, upkeepDays, now));
}

function toRow(row: Row, upkeepDays: number, now: IsoDate): UpkeepRow {
  const { id, assetTag, model, status, registered, at, result, note, byName } = row;
  const dueOn = addDays(today(at ?? registered), upkeepDays);
  const last = at && result ? { at, result, note: note ?? '', byName: byName ?? '' } : null;
  return { id, assetTag, model, status, last, dueOn, overdue: dueOn < now };
}
