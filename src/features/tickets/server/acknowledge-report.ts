import { compareInstants } from '#kernel/calendar/civil.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { momentOf } from './change-ticket.ts';
import { voidClocks } from './clocks.repo.ts';
import { agreedRule, startClock } from './clocks.rules.ts';
import { listAuthorityReports, updateAuthorityReport } from './reports.repo.ts';
import { ticketStep } from './ticket.kind.ts';

/**
 * 県 takes a report and may name the moment of the next one: that starts the clock of the 続報 (§3-2); null when nothing
 * more is asked. @throws tickets.reportAbsent, tickets.alreadyAcknowledged, tickets.dueInPast
 */
export const acknowledgeReport = ticketStep('acknowledgeReport', async (ctx, ticket, { reportId, note, nextDueAt }) => {
  const { now, calendar } = await momentOf(ctx);
  if (nextDueAt && compareInstants(nextDueAt, now) <= 0) throw refused.dueInPast();
  const reports = await listAuthorityReports(ctx, ticket.id);
  const report = reports.find((each) => each.id === reportId);
  if (!report) throw refused.reportAbsent();
  if (report.acknowledged_at) throw refused.alreadyAcknowledged({ by: report.acknowledged_by_name ?? '' });
  await updateAuthorityReport(ctx, report.id, {
    acknowledged_at: now,
    acknowledged_by: ctx.actor.id,
    acknowledged_by_name: ctx.actor.name,
    acknowledge_note: note,
    next_due_at: nextDueAt,
  });
  if (nextDueAt) await voidClocks(ctx, ticket.id, { kinds: ['authorityFollowUp'] });
  const next = nextDueAt && startClock('authorityFollowUp', agreedRule(nextDueAt), calendar, now);
  return {
    clocks: next ? [{ clock: next, subjectId: report.id }] : [],
    patch: { awaits_authority: reports.some((each) => each.id !== report.id && each.acknowledged_at === null) },
    entries: [{ kind: 'acknowledged', body: note, data: { nth: report.nth, nextDueAt } }],
    tell: ticket.assignee_id,
  };
});
