import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { applyCause } from './apply-cause.ts';
import { readSystem } from './references.reads.ts';
import { ticketStep } from './ticket.kind.ts';

/** 原因を決める (§3-2). @throws tickets.systemAbsent, those of `applyCause` */
export const setCause = ticketStep('setCause', async (ctx, ticket, { cause, businessSystemId }) => {
  const systemId = businessSystemId === undefined ? ticket.business_system_id : businessSystemId;
  if (systemId && !(await readSystem(ctx, systemId))) throw refused.systemAbsent();
  return { ...(await applyCause(ctx, ticket, cause, systemId)), reindex: true };
});
