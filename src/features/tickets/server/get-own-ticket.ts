import { toCivil } from '#kernel/calendar/civil.ts';
import { familyName } from '#kernel/family-name.ts';
import { formatMonthDay, formatTime } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { OwnTicketView } from '../contract/own-ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { listAttachments } from './attachments.reads.ts';
import { readSharedEntries } from './entries.reads.ts';
import { talk } from './ticket.rules.ts';
import { readClocks, readTicketDetail, type TicketDetail } from './ticket-detail.reads.ts';
import { canTake } from './ticket-steps.ts';
import { mayRead } from './tickets.policy.ts';

const ownDeeds = ['sendMessage', 'attach', 'reopenOwn'] as const;

/** A ticket as its requester sees it, without the inside of the desk. @throws tickets.absent */
export async function getOwnTicket(ctx: Ctx, { id }: { id: string }): Promise<OwnTicketView> {
  const detail = await readTicketDetail(ctx, id);
  if (!detail || !mayRead(ctx.actor, detail)) throw refused.absent();
  const entries = await readSharedEntries(ctx, id, talk);
  const attachments = await listAttachments(ctx, id);
  const needsReply = detail.status === 'waiting' && detail.waiting_for === 'requester';
  const actions = ownDeeds.filter((name) => canTake(ctx.actor, detail.status, name));
  return {
    id: detail.id,
    version: detail.version,
    ticketNo: detail.ticket_no,
    status: detail.status,
    statusWords: needsReply ? words.own.needsReply : words.own.statuses[detail.status],
    needsReply,
    subject: detail.subject,
    body: detail.body,
    requesterName: detail.requester_name,
    departmentName: detail.department_name,
    assetTag: detail.asset_tag,
    assigneeName: detail.assignee_name ? familyName(detail.assignee_name) : null,
    receivedAt: detail.received_at,
    resolvedAt: detail.resolved_at,
    dueWords: await dueWordsOf(ctx, detail, needsReply),
    answer: detail.answer,
    messages: entries.map((entry) => ({
      id: entry.id,
      at: entry.at,
      actorName: entry.actor_name,
      isMine: entry.actor_id === ctx.actor.id,
      body: entry.body,
    })),
    attachments: attachments
      .filter((file) => file.shared)
      .map((file) => ({ fileId: file.id, name: file.name, sizeBytes: file.size_bytes })),
    actions,
  };
}

/** 今日 17:15 までに回答します: only the promises that are made to the requester. */
async function dueWordsOf(ctx: Ctx, detail: TicketDetail, needsReply: boolean): Promise<string | null> {
  const kinds = needsReply ? ['waitingReply'] : ['firstAnswer', 'requestAnswer', 'resolution'];
  const clocks = await readClocks(ctx, detail.id);
  const clock = clocks.find((each) => !each.met_at && !each.paused_at && kinds.includes(each.kind));
  if (!clock) return null;
  const { date, time } = toCivil(clock.due_at);
  const isToday = date === toCivil(ctx.clock.now()).date;
  const at = isToday ? words.dueToday(formatTime(time)) : formatMonthDay(date);
  return needsReply ? words.resumeBy(at) : words.answerBy(at);
}
