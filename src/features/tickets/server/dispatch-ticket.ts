import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { readDispatchBase } from './references.reads.ts';
import { ticketStep } from './ticket.kind.ts';

/** 駆けつけを記録 (§2-2): from which 庁舎 somebody went to a 単独地域機関. @throws tickets.notDispatched */
export const dispatchTicket = ticketStep('dispatch', async (ctx, ticket, { from, note }) => {
  const base = ticket.site_id ? await readDispatchBase(ctx, ticket.site_id, from) : undefined;
  if (!base) throw refused.notDispatched();
  const data = { fromSiteId: base.id, from: base.name };
  return { entries: [{ kind: 'dispatched', body: words.dispatchedFrom(base.name, note), data }] };
});
