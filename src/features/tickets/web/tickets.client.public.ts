import { featureClient } from '#ui/rpc/client.ts';
import type { ticketsContract } from '../contract/tickets.contract.ts';

export const tickets = featureClient<typeof ticketsContract>('tickets');

/** What was read of tickets: pages, counts, neighbours, and the rows of lists. */
export const ticketReads = [tickets.query.key(), ['list', 'tickets']] as const;
