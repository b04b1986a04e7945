import { defineEvent } from '#platform/use-case/events.ts';
import type { CauseKind } from '../contract/ticket.ts';

// What 受付 announces. Higher features subscribe; they run in the same transaction.

export interface TicketFact {
  readonly ticketId: string;
  readonly ticketNo: string;
}

export const ticketRegistered = defineEvent<TicketFact>('tickets.registered');
export const ticketResolved = defineEvent<TicketFact & { readonly knowledgeId: string | null }>('tickets.resolved');
export const ticketClosed = defineEvent<TicketFact>('tickets.closed');
export const ticketReopened = defineEvent<TicketFact & { readonly reason: string }>('tickets.reopened');
export const ticketCauseSet = defineEvent<TicketFact & { readonly cause: CauseKind }>('tickets.causeSet');
/** The cause is in a centrally bought PC: repairs takes it from here (§3-2). */
export const ticketCauseInCentralPc = defineEvent<TicketFact & { readonly assetId: string }>(
  'tickets.causeInCentralPc',
);
export const ticketReportedToAuthority = defineEvent<TicketFact & { readonly nth: number }>(
  'tickets.reportedToAuthority',
);
export const ticketBreached = defineEvent<TicketFact & { readonly clock: string; readonly dueAt: string }>(
  'tickets.breached',
);
