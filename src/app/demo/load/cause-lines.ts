import type { CauseKind } from '#features/tickets/contract/ticket.ts';
import { ticketsWords as words } from '#features/tickets/contract/tickets.messages.ts';
import type { IsoInstant } from '#kernel/calendar/civil.ts';
import type { DemoTicket } from '../world-tickets.ts';

/** A cause the desk decided on, as the product writes it into 経過. */
export interface CauseLine {
  readonly at: IsoInstant;
  readonly cause: CauseKind;
  readonly body: string;
}

/** Every cause of a ticket in order: unknown before it was reported to 県, a system's before its 速報, then the settled one. */
export function causeLines(ticket: DemoTicket): CauseLine[] {
  const line = (at: IsoInstant | null | undefined, cause: CauseKind | null, text = ''): CauseLine[] =>
    at && cause ? [{ at, cause, body: words.causeIs(words.causes[cause], text) }] : [];
  const isReported = ticket.authorityReports.length > 0;
  const early = isReported ? line(ticket.firstAnsweredAt ?? ticket.receivedAt, 'unknown') : [];
  const told = ticket.flashReports[0];
  const suspected = told ? line(told.reportedAt, ticket.causeKind === 'network' ? 'network' : 'businessSystem') : [];
  const settled = line(ticket.resolvedAt ?? ticket.firstAnsweredAt, ticket.causeKind, ticket.causeText ?? '');
  const lines = [...early, ...suspected, ...settled.filter(({ cause }) => !(isReported && cause === 'unknown'))];
  return lines.filter(({ cause }, at) => lines.findIndex((one) => one.cause === cause) === at);
}
