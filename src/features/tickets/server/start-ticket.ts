import { ticketStep } from './ticket.kind.ts';

/** 対応を始める. */
export const startTicket = ticketStep('start', () => ({ entries: [{ kind: 'started' }] }));
