import { compareInstants } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Versioned } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf, openTicket, saveTicket } from './change-ticket.ts';
import { insertClock, voidClocks } from './clocks.repo.ts';
import { agreedRule, startClock } from './clocks.rules.ts';
import { insertMentions } from './entries.repo.ts';
import { listAuthorityReports, updateAuthorityReport } from './reports.repo.ts';

interface Receipt extends Versioned {
  readonly reportId: string;
  readonly note: string;
  /** When 県 wants to hear more; null when nothing more is asked. */
  readonly nextDueAt: string | null;
}

/**
 * 県 takes a report and may name the moment of the next one: that starts the clock of the 続報 (§3-2).
 * @throws tickets.reportAbsent, tickets.alreadyAcknowledged, tickets.dueInPast, those of `openTicket`
 */
export async function acknowledgeReport(ctx: Ctx, input: Receipt): Promise<void> {
  const ticket = await openTicket(ctx, input, 'acknowledgeReport');
  const { now, calendar } = await momentOf(ctx);
  if (input.nextDueAt && compareInstants(input.nextDueAt, now) <= 0) throw refused.dueInPast();
  const reports = await listAuthorityReports(ctx, ticket.id);
  const report = reports.find((each) => each.id === input.reportId);
  if (!report) throw refused.reportAbsent();
  if (report.acknowledged_at) throw refused.alreadyAcknowledged({ by: report.acknowledged_by_name ?? '' });
  await updateAuthorityReport(ctx, report.id, {
    acknowledged_at: now,
    acknowledged_by: ctx.actor.id,
    acknowledged_by_name: ctx.actor.name,
    acknowledge_note: input.note,
    next_due_at: input.nextDueAt,
  });
  if (input.nextDueAt) {
    await voidClocks(ctx, ticket.id, { kinds: ['authorityFollowUp'] });
    const clock = startClock('authorityFollowUp', agreedRule(input.nextDueAt), calendar, now);
    await insertClock(ctx, ticket.id, clock, report.id);
  }
  const saved = await saveTicket(ctx, ticket, {
    action: 'tickets.acknowledgeReport',
    patch: { awaits_authority: reports.some((each) => each.id !== report.id && each.acknowledged_at === null) },
    entries: [{ kind: 'acknowledged', body: input.note, data: { nth: report.nth, nextDueAt: input.nextDueAt } }],
  });
  const [entry] = saved.entries;
  if (entry && ticket.assignee_id) await insertMentions(ctx, entry, [ticket.assignee_id]);
}
