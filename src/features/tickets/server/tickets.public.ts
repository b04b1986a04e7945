import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketRow } from '../contract/ticket.ts';
import { type TicketListInput, ticketListInput } from '../contract/tickets.contract.ts';
import { readableTicket } from './change-ticket.ts';
import { listTickets } from './list-tickets.ts';
import type { TicketRecord } from './tickets.repo.ts';

// The door of 受付 for higher features. Events and slots have doors of their own beside it.

/** The ticket that a record of another feature names, where it names one. @throws tickets.absent, also for one of somebody else */
export const namedTicket = async (ctx: Ctx, id: string | null): Promise<TicketRecord | null> =>
  id === null ? null : readableTicket(ctx, id);

type Conditions = Partial<Pick<TicketListInput, 'view' | 'q' | 'filters'>>;

/** Open tickets by deadline, the nearest first, for the manager's board and the 申し送り (§13-5). */
export async function readOpenTickets(ctx: Ctx, conditions: Conditions, limit = 50): Promise<TicketRow[]> {
  return (await listTickets(ctx, ticketListInput.parse({ view: 'open', ...conditions, limit }))).rows;
}
