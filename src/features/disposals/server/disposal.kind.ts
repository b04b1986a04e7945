import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { byOpenDay, onDay } from '#kernel/deadline/agreed-rules.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import type { DisposalClause } from '../contract/disposal-clauses.data.ts';
import { disposalFields } from '../contract/disposal-fields.messages.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { custodyGaps } from './custody.rules.ts';
import { type DisposalFactsNow, disposalNeeds } from './disposal.needs.rules.ts';
import { findDisposal, listDrives, listItems, listScans, unscopedDisposalTexts } from './disposal.reads.ts';
import type { DisposalRecord } from './disposals.repo.ts';
import { disposalRecords } from './disposals.scope.public.ts';

/** No drive lies about longer than this between being taken out and destroyed. */
const custody: DeadlineRule = { kind: 'wallClock', hours: 2, warnMinutes: [30] };

/** The batch as its steps and its page look at it. */
export async function factsOf(ctx: Ctx, one: DisposalRecord) {
  const checkedAt = one.machine_checked_at;
  const [items, drives, scans] = [await listItems(ctx, one), await listDrives(ctx, one), await listScans(ctx, one)];
  return {
    clause: one.clause as DisposalClause,
    items,
    drives,
    scans,
    gaps: custodyGaps({
      items,
      drives,
      scans,
      toldAt: one.custody_told_at,
      until: one.certified_at ?? one.ended_at ?? ctx.clock.now(),
    }),
    machineReady: checkedAt !== null && today(checkedAt) === today(ctx.clock.now()),
    countedAfter: one.counted_after,
  };
}

export const disposalKind: RecordKind<typeof disposalProcess, DisposalRecord, DisposalFactsNow, 'disposals'> = {
  process: disposalProcess,
  words,
  table: 'disposals',
  fields: disposalFields,
  scope: disposalRecords,
  href: (id) => `/disposals/${id}`,
  texts: unscopedDisposalTexts,
  textColumns: ['explanation', 'place', 'counted_before_at', 'counted_after_at'],
  find: findDisposal,
  facts: factsOf,
  needs: disposalNeeds,
  clocks: {
    work: (one) => (one.work_on ? onDay(one.work_on) : null),
    custody: () => custody,
    // 証明書を提出 (§4-12): within a week of open days.
    certificate: () => byOpenDay(5, 480),
  },
};
