import { type RawBuilder, sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { policyOfEach } from '#features/assets/server/policy-of-each.public.ts';
import { readableRecords } from '#features/records/server/readable.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { instantOf } from '#platform/db/instant-of.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type LoanPool, loanPoolRules } from '../contract/loan-pools.data.ts';

/** Bookings of things that touch a time, of every process the reader may read; what is out and not back goes on. */
export function listBars(ctx: Ctx, assetIds: readonly string[], span: { from: string; to: string }) {
  return ctx.tx
    .selectFrom('loan_items as i')
    .innerJoin('records', 'records.id', 'i.loan_id')
    .select([
      'i.asset_id',
      'records.id as record_id',
      'records.entity',
      'records.number',
      'records.state',
      'records.title',
    ])
    .where(readableRecords(ctx.actor))
    .select([
      instantOf(sql`lower(i.during)`).as('from'),
      instantOf(sql`coalesce(i.returned_at, upper(i.during))`).as('to'),
      sql<boolean>`(i.active and i.handed_over_at is not null)`.as('out'),
    ])
    .where(sql<boolean>`i.asset_id = any(${[...assetIds]}::uuid[])`)
    .where((eb) => eb.or([eb('i.active', '=', true), eb('i.returned_at', 'is not', null)]))
    .where(sql<boolean>`(i.during && tstzrange(${span.from}::timestamptz, ${span.to}::timestamptz)
      or i.active and i.handed_over_at is not null and lower(i.during) < ${span.to}::timestamptz)`)
    .orderBy(sql`lower(i.during)`)
    .execute();
}

/**
 * 取扱方針 lends it today, as SQL over `a`: not what a 所属 bought, nor a KK of before (§1-5, §4-1). What is lent already went out by
 * the 取扱方針 of its day.
 */
const isLentOut = (ctx: Ctx) => sql<boolean>`(a.status = 'lent' or exists (select from device_policies as p
  where ${policyOfEach(today(ctx.clock.now()))} and p.loan_source <> 'none'))`;

/** Which devices the pool's rules name, as SQL over `a`. */
function ofPool(ctx: Ctx, pool: LoanPool, needsCurrent: boolean): RawBuilder<boolean> {
  const sources = loanPoolRules[pool].sources.filter((source) => needsCurrent || !source.whenNeeded);
  const each = sources.map(
    (source) => sql<boolean>`(a.class_code = any(${[...source.classes]}::text[])
      and (a.status = any(${[...source.statuses]}::text[]) or a.status = 'lent')
      and ${source.loanPoolOnly ? sql`a.loan_pool` : sql`true`})`,
  );
  return sql<boolean>`((${sql.join(each, sql` or `)}) and ${isLentOut(ctx)})`;
}

/** Things of a pool, by kit and 管理番号. */
export function listPoolThings(ctx: Ctx, pool: LoanPool) {
  return unscopedPooled(ctx)
    .where(assetRecords.seenBy(ctx.actor, 'a'))
    .where(ofPool(ctx, pool, false))
    .orderBy(sql`k.name nulls last`)
    .orderBy('a.asset_tag')
    .execute();
}

/**
 * Things of a pool that nobody has in the whole time, the ones set apart for lending first. Capped: a picker is narrowed by
 * what is typed. Unscoped: who may ask for a thing is told which there are; the pool's rules say what may be asked for, not
 * whose it is.
 */
export function unscopedFreeThings(
  ctx: Ctx,
  asked: { pool: LoanPool; fromAt: string; dueAt: string; needsCurrent: boolean; q: string; kitId: string | null },
) {
  return unscopedPooled(ctx)
    .where(ofPool(ctx, asked.pool, asked.needsCurrent))
    .where(matchesText('asset', asked.q, sql.ref('a.id')) ?? sql<boolean>`true`)
    .where(asked.kitId ? sql<boolean>`ki.kit_id = ${asked.kitId}` : sql<boolean>`true`)
    .where(
      sql<boolean>`not exists (select 1 from loan_items as i where i.asset_id = a.id and i.active
        and i.during && tstzrange(${asked.fromAt}::timestamptz, ${asked.dueAt}::timestamptz))`,
    )
    .orderBy('a.loan_pool', 'desc')
    .orderBy('a.asset_tag')
    .limit(30)
    .execute();
}

/** Unscoped: what it is read for says whose. */
function unscopedPooled(ctx: Ctx) {
  return ctx.tx
    .selectFrom('assets as a')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .innerJoin('device_classes as c', 'c.code', 'a.class_code')
    .leftJoin('loan_kit_items as ki', 'ki.asset_id', 'a.id')
    .leftJoin('loan_kits as k', 'k.id', 'ki.kit_id')
    .select([
      'a.id',
      'a.asset_tag as assetTag',
      'm.name as model',
      'c.name as className',
      'k.name as kit',
      'k.id as kitId',
    ]);
}

/**
 * Which of these things somebody has booked in a time, besides one loan: the first booking of each. Unscoped: a thing is taken
 * whoever has it, and only the desk is told who.
 */
export function unscopedBookings(
  ctx: Ctx,
  span: { from: string; to: string; besides: string },
  assetIds: readonly string[],
) {
  return ctx.tx
    .selectFrom('loan_items as i')
    .innerJoin('records as r', 'r.id', 'i.loan_id')
    .innerJoin('assets as a', 'a.id', 'i.asset_id')
    .select([
      'a.asset_tag',
      'r.number',
      'r.title',
      instantOf(sql`lower(i.during)`).as('from'),
      instantOf(sql`upper(i.during)`).as('to'),
    ])
    .where('i.asset_id', 'in', [...assetIds])
    .where('i.active', '=', true)
    .where('i.loan_id', '<>', span.besides)
    .where(sql<boolean>`i.during && tstzrange(${span.from}::timestamptz, ${span.to}::timestamptz)`)
    .orderBy('a.asset_tag')
    .limit(1)
    .execute();
}

/** What is to be lent, as the ledger has it. Unscoped: the pool's rules say what may be asked for, not whose it is. */
export function unscopedThings(ctx: Ctx, assetIds: readonly string[]) {
  return ctx.tx
    .selectFrom('assets as a')
    .select(['a.id', 'a.asset_tag', 'a.class_code', 'a.status', 'a.loan_pool'])
    .select(isLentOut(ctx).as('lent_out'))
    .where('a.id', 'in', [...assetIds])
    .orderBy('asset_tag')
    .execute();
}
