import type { Ctx } from '#platform/use-case/context.ts';
import type { Reproduction, Versioned } from '../contract/ticket-draft.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { investigationProblem } from './cause.rules.ts';
import { openTicket, saveTicket } from './change-ticket.ts';
import { listAuthorityReports } from './reports.repo.ts';

/**
 * 調査を記録: where it was used and whether it happens again, after 県 was told that the cause is unknown (§3-2).
 * @throws tickets.investigateUnknown, tickets.reportBeforeInvestigation, those of `openTicket`
 */
export async function investigateTicket(
  ctx: Ctx,
  input: Versioned & { environment: string; reproduction: Reproduction; note: string },
): Promise<void> {
  const ticket = await openTicket(ctx, input, 'investigate');
  const reports = await listAuthorityReports(ctx, ticket.id);
  const problem = investigationProblem({ causeKind: ticket.cause_kind, reportCount: reports.length });
  if (problem) throw problem;
  const { environment, reproduction, note } = input;
  const body = words.investigated(reproduction, environment, note);
  await saveTicket(ctx, ticket, {
    action: 'tickets.investigate',
    entries: [{ kind: 'investigation', body, data: { reproduction } }],
  });
}
