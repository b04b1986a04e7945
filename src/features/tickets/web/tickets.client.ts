import { featureClient } from '#ui/rpc/client.ts';
import type { ticketsContract } from '../contract/tickets.contract.ts';

export const tickets = featureClient<typeof ticketsContract>('tickets');
