import type { Ctx } from '#platform/use-case/context.ts';
import type { MeetingDraft } from '../contract/desk-meeting.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeRefusals } from '../contract/home.contract.ts';
import { bodyOf, handoverOf, readOpenWork } from './handover-view.ts';
import { findHandover } from './handovers.reads.ts';
import { updateHandover } from './handovers.repo.ts';
import { keepMeeting } from './record-meeting.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** @throws home.absent, home.frozen */
async function openHandover(ctx: Ctx, id: string) {
  const row = await findHandover(ctx, id);
  if (!row) throw homeRefusals.absent();
  if (row.state === 'closed') throw homeRefusals.frozen();
  return row;
}

/** 文を直す: from now on the text is the writer's. @throws home.absent, home.frozen; StaleVersion */
export async function saveHandover(ctx: Ctx, input: Seen & { body: string }): Promise<HandoverView> {
  const before = await openHandover(ctx, input.id);
  await updateHandover(ctx, input, { body: input.body });
  ctx.audit.record({
    action: 'home.saveHandover',
    entity: 'handover',
    entityId: input.id,
    changes: { body: [before.body, input.body] },
  });
  return handoverOf(ctx, input.id);
}

/**
 * 締める: the text and the tickets it is about stay what they are now, and the meeting of the desks is on record (§13-5).
 * @throws home.absent, home.frozen and those of `keepMeeting`; StaleVersion
 */
export async function closeHandover(
  ctx: Ctx,
  { meeting = null, ...input }: Seen & { meeting?: MeetingDraft | null },
): Promise<HandoverView> {
  const before = await openHandover(ctx, input.id);
  if (meeting) await keepMeeting(ctx, before, 'closing', meeting);
  const work = await readOpenWork(ctx, before.day);
  await updateHandover(ctx, input, {
    state: 'closed',
    body: bodyOf(before, work),
    items: JSON.stringify(work.sections),
    open_count: work.openCount,
    next_day: work.nextDay,
    closed_by: ctx.actor.id,
    closed_by_name: ctx.actor.name,
    closed_at: ctx.clock.now(),
  });
  ctx.audit.record({
    action: 'home.closeHandover',
    entity: 'handover',
    entityId: input.id,
    changes: { state: ['drafting', 'closed'] },
  });
  return handoverOf(ctx, input.id);
}
