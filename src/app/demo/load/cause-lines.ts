import type { CauseKind } from '#features/tickets/contract/ticket.ts';
import type { Reproduction } from '#features/tickets/contract/ticket-draft.ts';
import { ticketsWords as words } from '#features/tickets/contract/tickets.messages.ts';
import { needsFlashReport } from '#features/tickets/server/cause.rules.ts';
import { addMinutes, compareInstants, type IsoInstant } from '#kernel/calendar/civil.ts';
import type { DemoTicket } from '../world-tickets.ts';

/** A cause the desk decided on, or what was looked into, as the product writes it into 経過. */
export interface CauseLine {
  readonly at: IsoInstant;
  readonly kind: 'cause' | 'investigation';
  readonly body: string;
  readonly data: {
    readonly cause?: CauseKind;
    readonly text?: string;
    readonly systemKey?: string;
    readonly reproduction?: Reproduction;
  };
}

const reproduced = ['sometimes', 'always', 'never'] as const;
/** Minutes after 県 was told until the environment was looked at. */
const lookedAtAfter = 35;

/** Where it was used and whether it happens again, once 県 was told; not yet where the report is still new. */
function investigated(ticket: DemoTicket, now: IsoInstant): CauseLine[] {
  const report = ticket.authorityReports[0];
  const told = ticket.interview;
  if (!report?.reportedAt || !told) return [];
  const at = addMinutes(report.reportedAt, lookedAtAfter);
  const end = ticket.resolvedAt ?? now;
  if (compareInstants(at, end) >= 0) return [];
  const reproduction = reproduced[ticket.subject.length % reproduced.length] ?? 'sometimes';
  return [
    { at, kind: 'investigation', body: words.investigated(reproduction, told.operation, ''), data: { reproduction } },
  ];
}

/** Every cause of a ticket in order: unknown before it was reported to 県, a system's before its 速報, then the settled one. */
export function causeLines(ticket: DemoTicket, now: IsoInstant): CauseLine[] {
  const systemOf = (cause: CauseKind) => (needsFlashReport(cause) ? ticket.flashReports[0]?.systemKey : undefined);
  const line = (at: IsoInstant | null | undefined, cause: CauseKind | null, text = ''): CauseLine[] => {
    if (!at || !cause) return [];
    const [systemKey, body] = [systemOf(cause), words.causeIs(words.causes[cause], text)];
    return [{ at, kind: 'cause', body, data: { cause, text, ...(systemKey && { systemKey }) } }];
  };
  const isReported = ticket.authorityReports.length > 0;
  const answered = ticket.firstAnsweredAt ?? ticket.receivedAt;
  const reported = ticket.authorityReports[0]?.reportedAt ?? answered;
  const early = isReported ? line(compareInstants(answered, reported) < 0 ? answered : reported, 'unknown') : [];
  const told = ticket.flashReports[0];
  const suspected = told ? line(told.reportedAt, ticket.causeKind === 'network' ? 'network' : 'businessSystem') : [];
  const settled = line(ticket.resolvedAt ?? ticket.firstAnsweredAt, ticket.causeKind, ticket.causeText ?? '');
  const lines = [...early, ...suspected, ...settled.filter(({ data }) => !(isReported && data.cause === 'unknown'))];
  const once = lines.filter(({ data }, at) => lines.findIndex((one) => one.data.cause === data.cause) === at);
  return [...once, ...investigated(ticket, now)];
}
