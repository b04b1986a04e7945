import { compareInstants } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeRefusals } from '../contract/home.contract.ts';
import { handoverOf } from './handover-view.ts';
import { findHandover } from './handovers.reads.ts';
import { insertFailure } from './handovers.repo.ts';

interface Failure {
  readonly id: string;
  readonly noticedAt: string;
  /** Null: 県 is told by this very record, on its board. */
  readonly reportedAt: string | null;
  readonly note: string;
}

/**
 * Web会議の不具合を報告 (§13-5: ただちに県に報告). Also after the close.
 * @throws home.absent, home.noticedAhead, home.reportedAhead, home.reportedBefore
 */
export async function reportMeetingFailure(ctx: Ctx, input: Failure): Promise<HandoverView> {
  const row = await findHandover(ctx, input.id);
  if (!row) throw homeRefusals.absent();
  const now = ctx.clock.now();
  const reportedAt = input.reportedAt ?? now;
  if (compareInstants(input.noticedAt, now) > 0) throw homeRefusals.noticedAhead();
  if (compareInstants(reportedAt, now) > 0) throw homeRefusals.reportedAhead();
  if (compareInstants(reportedAt, input.noticedAt) < 0) throw homeRefusals.reportedBefore();
  await insertFailure(ctx, { handoverId: row.id, noticedAt: input.noticedAt, reportedAt, note: input.note });
  ctx.audit.record({
    action: 'home.reportMeetingFailure',
    entity: 'handover',
    entityId: row.id,
    changes: { note: [null, input.note], noticedAt: [null, input.noticedAt], reportedAt: [null, reportedAt] },
  });
  return handoverOf(ctx, row.id);
}
