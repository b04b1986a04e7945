import { ownRefusal } from '#features/records/server/own-steps.public.ts';
import { type Outcome, type StepKind, takeStep } from '#features/records/server/take-step.public.ts';
import type { FormOf } from '#kernel/process.ts';
import { StaleVersion } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type TicketStep, ticketProcess } from '../contract/ticket.process.ts';
import type { ClockKind, TicketStatus } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { lockReadableTicket, readableTicket, saveTicket } from './change-ticket.ts';
import { insertClock, meetClocks, voidClocks } from './clocks.repo.ts';
import type { NewClock } from './clocks.rules.ts';
import { insertMentions, type NewEntry } from './entries.repo.ts';
import { type TicketCase, ticketNeeds } from './ticket.needs.rules.ts';
import { caseOf } from './ticket-case.ts';
import type { TicketPatch, TicketRecord } from './tickets.repo.ts';

/** What a verb does to a ticket. Its state, its clocks and the audit record follow from the table. */
export interface TicketResult extends Outcome {
  readonly patch?: TicketPatch;
  readonly entries?: readonly NewEntry[];
  /** Clocks that start, of those the table names; `subjectId`: the escalation or report one belongs to. */
  readonly clocks?: readonly { readonly clock: NewClock; readonly subjectId?: string }[];
  /** True when a text that is searched for was replaced. What is added by entries is found without it. */
  readonly reindex?: boolean;
  /** The agent who is told by name of the first line. */
  readonly tell?: string | null;
}

const standing = (ticket: TicketRecord) => ({ ...ticket, number: ticket.ticket_no, state: ticket.status });
export type Ticket = ReturnType<typeof standing>;

/** 受付 keeps its own tables (decision 0024): lists of 300,000 rows, typed lines, clocks with subjects. */
export const ticketKind: StepKind<typeof ticketProcess, Ticket, TicketCase | null, TicketResult> = {
  process: ticketProcess,
  words: { noun: words.title, states: words.statuses, steps: words.actions },
  load: async (ctx, { id, version }) => {
    const ticket = await readableTicket(ctx, id);
    if (ticket.version !== version) throw new StaleVersion('tickets', ticket.id, { ...ticket });
    return standing(ticket);
  },
  // Most steps ask nothing: theirs are not read.
  facts: (ctx, { id }, _taken, step) => (step && !step.when && !step.needs ? Promise.resolve(null) : caseOf(ctx, id)),
  needs: ticketNeeds as Readonly<Record<string, (of: TicketCase | null) => ReturnType<(typeof ticketNeeds)[string]>>>,
  keep: async (ctx, ticket, { spec, to }, result) => {
    const { meets = [], voids = [], starts = [] } = result.stay ? {} : spec;
    if (meets.length > 0) await meetClocks(ctx, ticket.id, { kinds: meets as ClockKind[] });
    if (voids.length > 0) await voidClocks(ctx, ticket.id, { kinds: voids as ClockKind[] });
    for (const { clock, subjectId } of result.clocks ?? []) {
      if (!starts.includes(clock.kind)) throw new Error(`the table starts no clock ${clock.kind}`);
      await insertClock(ctx, ticket.id, clock, subjectId);
    }
    const patch: TicketPatch = { ...result.patch, status: to as TicketStatus };
    const saved = await saveTicket(ctx, ticket, { ...result, patch });
    const [first] = saved.entries;
    if (first && result.tell && result.tell !== ctx.actor.agentId) await insertMentions(ctx, first, [result.tell]);
    return saved.changes;
  },
};

type Verb<N extends TicketStep> = (
  ctx: Ctx,
  ticket: Ticket,
  form: FormOf<typeof ticketProcess, N>,
  /** Null where the step asks nothing. */
  of: TicketCase | null,
) => Promise<TicketResult> | TicketResult;

/** Makes a use case of a verb on a ticket. */
export const ticketStep = <N extends TicketStep>(name: N, verb: Verb<N>) => takeStep(ticketKind, name, verb);

/** A deed with a procedure of its own, by the same table. @throws records.wrongState, records.notForYou */
export function refuseAction(ctx: Ctx, ticket: TicketRecord, name: TicketStep): void {
  const refusal = ownRefusal(ctx, ticketKind, standing(ticket), null, name);
  if (refusal) throw refusal;
}

/** The ticket, locked, for such a deed that names no version. @throws tickets.absent, those of `refuseAction` */
export async function lockFor(ctx: Ctx, id: string, name: TicketStep): Promise<TicketRecord> {
  const ticket = await lockReadableTicket(ctx, id);
  refuseAction(ctx, ticket, name);
  return ticket;
}
