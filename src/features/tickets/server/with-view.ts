import { keepPlans } from '#platform/db/kept-plan.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { OwnTicketView } from '../contract/own-ticket.ts';
import type { TicketView } from '../contract/ticket.ts';
import { getOwnTicket } from './get-own-ticket.ts';
import { getTicket } from './get-ticket.ts';

/** A deed on a ticket, answered with the ticket as its requester sees it now. */
export function ownViewAfter<I extends { readonly id: string }>(deed: (ctx: Ctx, input: I) => Promise<void>) {
  return async (ctx: Ctx, input: I): Promise<OwnTicketView> => {
    await deed(ctx, input);
    return getOwnTicket(ctx, { id: input.id });
  };
}

/** Makes a ticket and answers with its page, which is read before the ticket is there for good: a page nobody can read is none. */
export function viewOfNew<I>(make: (ctx: Ctx, input: I) => Promise<string>) {
  return (input: I, call: StagedCall): Promise<TicketView> =>
    call.answer(async (ctx) => {
      const id = await make(ctx, input);
      return keepPlans(() => getTicket(ctx, { id }));
    });
}

/** The same for the portal. */
export function ownViewOfNew<I>(make: (ctx: Ctx, input: I) => Promise<string>) {
  return (input: I, call: StagedCall): Promise<OwnTicketView> =>
    call.answer(async (ctx) => {
      const id = await make(ctx, input);
      return keepPlans(() => getOwnTicket(ctx, { id }));
    });
}
