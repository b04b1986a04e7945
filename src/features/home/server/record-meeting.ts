import { compareInstants, today } from '#kernel/calendar/civil.ts';
import { webAccountsOf } from '#kernel/contract-names.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MeetingDraft } from '../contract/desk-meeting.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeRefusals as refused } from '../contract/home.contract.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverOf } from './handover-view.ts';
import { findHandover, type HandoverRecord } from './handovers.reads.ts';
import { insertMeeting } from './handovers.repo.ts';
import { readMeetingAgents } from './meetings.reads.ts';

/** 打合せを記録 (§13-5), on the page of its day; the closing one when it was left out at the close. */
export async function recordMeeting(
  ctx: Ctx,
  { id, kind, meeting }: { id: string; kind: 'closing' | 'meeting'; meeting: MeetingDraft },
): Promise<HandoverView> {
  const row = await findHandover(ctx, id);
  if (!row) throw refused.absent();
  await keepMeeting(ctx, row, kind, meeting);
  return handoverOf(ctx, id);
}

/**
 * Writes down a meeting of the desks as it was held.
 * @throws home.meetingBackwards, meetingAhead, meetingOtherDay, accountRequired, accountUnknown, agentUnknown, meetingTaken
 */
export async function keepMeeting(
  ctx: Ctx,
  row: HandoverRecord,
  kind: 'closing' | 'meeting',
  meeting: MeetingDraft,
): Promise<void> {
  refuseBadTimes(ctx, row, meeting);
  const accountGiven = await isGiven(ctx, meeting);
  const known = new Map((await readMeetingAgents(ctx)).map((agent) => [agent.agentId, agent]));
  const people = meeting.agentIds.flatMap((id) => known.get(id) ?? []);
  if (people.length !== meeting.agentIds.length) throw refused.agentUnknown();
  if (!(await insertMeeting(ctx, { handoverId: row.id, kind, meeting, people, accountGiven })))
    throw refused.meetingTaken();
  ctx.audit.record({
    action: 'home.recordMeeting',
    entity: 'handover',
    entityId: row.id,
    changes: {
      means: [null, homeWords.handover.meetings.means[meeting.means]],
      startedAt: [null, meeting.startedAt],
      people: [null, people.map(({ name }) => name).join(' ')],
      failure: [null, meeting.failure?.note ?? ''],
    },
  });
}

/** Whether a Web会議 was by an account that 県 provides; false while nobody has set which they are. */
async function isGiven(ctx: Ctx, { means, account }: MeetingDraft): Promise<boolean | null> {
  if (means !== 'web') return null;
  if (account === '') throw refused.accountRequired();
  const accounts = webAccountsOf(await readNames(ctx.tx));
  if (accounts.length > 0 && !accounts.includes(account)) throw refused.accountUnknown({ accounts });
  return accounts.length > 0;
}

function refuseBadTimes(ctx: Ctx, row: HandoverRecord, { startedAt, endedAt, failure }: MeetingDraft): void {
  const now = ctx.clock.now();
  if (compareInstants(endedAt, startedAt) < 0) throw refused.meetingBackwards();
  if (compareInstants(endedAt, now) > 0) throw refused.meetingAhead();
  if (today(startedAt) < row.day) throw refused.meetingOtherDay();
  if (failure && compareInstants(failure.noticedAt, now) > 0) throw refused.noticedAhead();
}
