import type { StepView } from '#features/records/contract/record.ts';
import { ownSteps } from '#features/records/server/own-steps.public.ts';
import type { Actor } from '#kernel/actor.ts';
import { stepsFrom } from '#kernel/process.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type TicketStep, ticketProcess } from '../contract/ticket.process.ts';
import type { TicketStatus } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketKind } from './ticket.kind.ts';
import { pressing } from './ticket.needs.rules.ts';
import { caseFrom, type TicketParts } from './ticket-case.ts';
import type { TicketDetail } from './ticket-detail.reads.ts';

/** Pressed at the thing itself, at many at once, or on the portal: no buttons of the ticket's page. */
const elsewhere: readonly string[] = ['unlink', 'setCategory', 'sendMessage', 'reopenOwn'] satisfies TicketStep[];

/** The buttons of a ticket by its table; what presses comes first. */
export function ticketSteps(ctx: Ctx, detail: TicketDetail, parts: TicketParts): StepView[] {
  const of = caseFrom(ctx.actor, detail, parts);
  const steps = ownSteps(ctx, ticketKind, { id: detail.id, number: detail.ticket_no, state: detail.status }, of);
  const first = pressing(of, ctx.actor);
  const rank = ({ name }: StepView) => (first.includes(name) ? first.indexOf(name) : first.length);
  return steps
    .filter(({ name }) => !elsewhere.includes(name))
    .map((step) =>
      step.name === 'reportToAuthority' && of.reportCount > 0 ? { ...step, label: words.reportAgain } : step,
    )
    .toSorted((a, b) => rank(a) - rank(b));
}

/** By role and state alone: for a line of the list, and for deeds that ask nothing else. */
export const canTake = (actor: Actor, status: TicketStatus, name: TicketStep): boolean =>
  stepsFrom(ticketProcess, status, actor).includes(name);
