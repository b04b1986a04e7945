import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketStep } from './ticket.kind.ts';

/** 調査を記録: where it was used and whether it happens again, after 県 was told that the cause is unknown (§3-2). */
export const investigateTicket = ticketStep('investigate', (_ctx, _ticket, { environment, reproduction, note }) => ({
  entries: [
    { kind: 'investigation', body: words.investigated(reproduction, environment, note), data: { reproduction } },
  ],
}));
