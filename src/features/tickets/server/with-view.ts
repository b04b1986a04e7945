import { keepPlans } from '#platform/db/kept-plan.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { OwnTicketView } from '../contract/intake.ts';
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

/**
 * Makes a ticket in one unit and reads its page in the next: the year's serial and the audit chain are not locked while
 * the page is read.
 */
export function viewOfNew<I>(make: (ctx: Ctx, input: I) => Promise<string>) {
  return async (input: I, call: StagedCall): Promise<TicketView> => {
    const id = await call.write((ctx) => make(ctx, input));
    return keepPlans(() => call.read((ctx) => getTicket(ctx, { id })));
  };
}

/** The same for the portal. */
export function ownViewOfNew<I>(make: (ctx: Ctx, input: I) => Promise<string>) {
  return async (input: I, call: StagedCall): Promise<OwnTicketView> => {
    const id = await call.write((ctx) => make(ctx, input));
    return keepPlans(() => call.read((ctx) => getOwnTicket(ctx, { id })));
  };
}
