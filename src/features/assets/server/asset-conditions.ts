import { type RawBuilder, sql } from 'kysely';
import { addMonths, today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition, dateCondition, idsCondition } from '#platform/db/conditions.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AssetQuery, AssetViewKey, ChosenAssets } from '../contract/assets.contract.ts';
import { assetScope, withinDepartments } from './assets.policy.ts';

type Condition = RawBuilder<boolean>;

const classViews: Partial<Record<AssetViewKey, readonly string[]>> = {
  NK: ['NK'],
  DK: ['DK'],
  KK: ['KK'],
  MK: ['MK'],
  LK: ['LK'],
  other: ['SK', 'PK', 'TK'],
  SS: ['SS'],
  mobile: ['mobile', 'iPad'],
  BYOD: ['BYOD'],
};

/** Days without a sign of life after which a device in use counts as 使われていない. */
const unseenDays = 90;
/** 保証 半年以内 */
const warrantyMonths = 6;

export const behindCondition = sql<boolean>`exists (select 1 from asset_current_builds as newest
  where newest.branch = split_part(assets.os_build, '.', 1)
    and assets.os_build ~ '^\\d{1,9}\\.\\d{1,9}$' and split_part(assets.os_build, '.', 2)::integer < newest.revision)`;

export const waitsForList = sql<boolean>`exists (select 1 from asset_movements as waiting
  where waiting.asset_id = assets.id and waiting.for_registration and ${isMade('waiting')}
    and not exists (select 1 from bulk_registration_items as item where item.movement_id = waiting.id))`;

export const liveCondition = sql<boolean>`assets.status not in ('disposed', 'withdrawn')`;

/** What each of 台帳の仕事 means on this day. */
export function workConditions(now: string) {
  const day = today(now);
  const seenSince = Temporal.Instant.from(now)
    .subtract({ hours: unseenDays * 24 })
    .toString();
  return {
    // §4-9 is about the prefecture's own: a department's may stand for everybody there.
    unused: sql<boolean>`(assets.status = 'inUse' and assets.procurer = 'central' and (assets.user_id is null or assets.last_seen_at < ${seenSince}::timestamptz))`,
    behind: sql<boolean>`(assets.status not in ('disposed', 'withdrawn') and ${behindCondition})`,
    warranty: sql<boolean>`(assets.status not in ('disposed', 'withdrawn') and assets.warranty_until between ${day}::date and ${addMonths(day, warrantyMonths)}::date)`,
    awaitingDisposal: sql<boolean>`assets.status = 'awaitingDisposal'`,
    sim: sql<boolean>`(assets.status not in ('disposed', 'withdrawn') and assets.sim_no is not null)`,
    disposed: sql<boolean>`assets.status = 'disposed'`,
  };
}

function viewCondition(view: AssetViewKey, now: string): Condition {
  const classes = classViews[view];
  if (classes) return sql<boolean>`(${liveCondition} and assets.class_code = any(${classes}::text[]))`;
  if (view === 'toRegister') return waitsForList;
  const work = workConditions(now);
  return view in work ? work[view as keyof typeof work] : liveCondition;
}

/** Everything a list is narrowed by: the reader's scope first. */
export function assetConditions(ctx: Ctx, query: AssetQuery): Condition {
  const { filters } = query;
  const condition = allOf([
    assetScope(ctx.actor),
    viewCondition(query.view, ctx.clock.now()),
    choiceCondition(sql.ref('assets.class_code'), filters.deviceClass),
    choiceCondition(sql.ref('assets.procurer'), filters.procurer),
    choiceCondition(sql.ref('assets.status'), filters.status),
    idsCondition(sql.ref('assets.site_id'), filters.site),
    idsCondition(sql.ref('assets.model_id'), filters.model),
    idsCondition(sql.ref('assets.user_id'), filters.user),
    filters.department?.length ? withinDepartments(sql.ref('assets.department_id'), filters.department) : null,
    dateCondition(sql.ref('assets.warranty_until'), filters.warranty),
    dateCondition(sql.ref('assets.acquired_on'), filters.acquired),
    dateCondition(sql.ref('assets.last_moved_on'), filters.moved),
    filters.live ? sql<boolean>`assets.status not in ('awaitingDisposal', 'disposed', 'withdrawn')` : null,
    filters.behind ? behindCondition : null,
    filters.loanPool ? sql<boolean>`assets.loan_pool` : null,
    matchesText('asset', query.q, sql.ref('assets.id')),
  ]);
  return condition ?? sql<boolean>`true`;
}

/** The chosen rows of a list; ids outside the reader's scope match nothing. */
export function chosenConditions(ctx: Ctx, { query, selection }: ChosenAssets): Condition {
  if (selection === null) return assetConditions(ctx, query);
  if ('ids' in selection) {
    const named = sql<boolean>`assets.id = any(${selection.ids}::uuid[])`;
    return allOf([named, assetScope(ctx.actor)]) ?? named;
  }
  const all = assetConditions(ctx, query);
  return selection.except.length > 0 ? sql<boolean>`(${all} and assets.id <> all(${selection.except}::uuid[]))` : all;
}
