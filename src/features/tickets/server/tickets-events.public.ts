import { defineEvent } from '#platform/use-case/events.ts';

// What 受付 announces besides its steps (`recordStepped`). Higher features subscribe; they run in the same transaction.

export interface TicketFact {
  readonly ticketId: string;
  readonly ticketNo: string;
}

export const ticketRegistered = defineEvent<TicketFact>('tickets.registered');
/** The cause is in a centrally bought PC: repairs takes it from here (§3-2). */
export const ticketCauseInCentralPc = defineEvent<TicketFact & { readonly assetId: string }>(
  'tickets.causeInCentralPc',
);
export const ticketBreached = defineEvent<TicketFact & { readonly clock: string; readonly dueAt: string }>(
  'tickets.breached',
);
