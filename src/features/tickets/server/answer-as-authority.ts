import { ticketStep } from './ticket.kind.ts';
import { goOn } from './wait-ticket.ts';

/** 県 answers what the desk asked: the waiting ends, and who has the ticket is told. The requester hears it from the desk. */
export const answerAsAuthority = ticketStep('answerAsAuthority', async (ctx, ticket, { answer }) => ({
  patch: await goOn(ctx, ticket.id),
  entries: [{ kind: 'authorityAnswer', body: answer }],
  tell: ticket.assignee_id,
}));
