import { ticketStep } from './ticket.kind.ts';

/** 完了. @throws tickets.followUpFirst while a report to 県 is owed */
export const closeTicket = ticketStep('close', (ctx, _ticket, { note }) => ({
  patch: { closed_at: ctx.clock.now() },
  entries: [{ kind: 'closed', body: note, shared: true }],
}));
