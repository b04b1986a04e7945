import { causeKinds, channels, type TicketKind, ticketKinds } from '#features/tickets/contract/ticket.ts';
import type { DayCount } from '../contract/weekly-report.ts';

/** A number as it is taken: its key, what it is about when the key does not say, and the tickets behind it. */
export interface TakenFigure {
  readonly key: string;
  readonly about?: string;
  /** Its words, where another feature gave it. */
  readonly label?: string;
  /** The list of what stands behind it, where that is not 受付. */
  readonly list?: string;
  readonly ids: readonly string[];
}

export interface TicketFact {
  readonly id: string;
  readonly day: string;
  readonly kind: TicketKind;
  readonly channel: string;
  readonly category_id: string | null;
  readonly class_code: string | null;
  readonly cause_kind: string | null;
  readonly knowledge_id: string | null;
  readonly software_id: string | null;
}

export interface ClockFact {
  readonly ticket_id: string;
  readonly kind: string;
  readonly late: boolean;
}

export interface Moves {
  readonly escalated: readonly string[];
  readonly escalationOpen: readonly string[];
  readonly authorityReported: readonly string[];
  readonly flashReported: readonly string[];
  readonly open: readonly string[];
  /** Tickets with a clock that falls due in the week after. */
  readonly nextDue: readonly string[];
  readonly notable: readonly string[];
}

/** How many lines the tables of "most" have. */
export const topCount = 8;

/** Groups by a key and gives the largest groups first; those without a key are left out. Capped: a table of what is most. */
export function topGroups(facts: readonly TicketFact[], keyOf: (fact: TicketFact) => string | null) {
  return groupsOf(facts, keyOf).slice(0, topCount);
}

/** All groups, largest first; those without a key are left out. */
function groupsOf(facts: readonly TicketFact[], keyOf: (fact: TicketFact) => string | null) {
  const groups = new Map<string, string[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), fact.id]);
  }
  return [...groups]
    .map(([key, ids]) => ({ key, ids }))
    .sort((a, b) => b.ids.length - a.ids.length || a.key.localeCompare(b.key));
}

const idsWhere = (facts: readonly TicketFact[], test: (fact: TicketFact) => boolean) =>
  facts.filter(test).map((fact) => fact.id);

/** Lines whose keys number them, the largest first. */
const numbered = (kind: string, groups: readonly { key: string; ids: string[] }[]): TakenFigure[] =>
  groups.map(({ key, ids }, index) => ({ key: `${kind}.${index + 1}`, about: key, ids }));

/** Every number of the report with the tickets behind it. The keys are what the texts and tables name. */
export function takeFigures(facts: readonly TicketFact[], clocks: readonly ClockFact[], moves: Moves): TakenFigure[] {
  const faults = facts.filter((fact) => fact.kind === 'fault');
  const late = clocks.filter((clock) => clock.late);
  const clockKinds = [...new Set(clocks.map((clock) => clock.kind))].sort();
  const ticketsOf = (chosen: readonly ClockFact[]) => [...new Set(chosen.map((clock) => clock.ticket_id))];
  return [
    { key: 'total', ids: facts.map((fact) => fact.id) },
    ...ticketKinds.map((kind) => ({ key: `kind.${kind}`, ids: idsWhere(facts, (fact) => fact.kind === kind) })),
    ...channels.map((channel) => ({
      key: `channel.${channel}`,
      ids: idsWhere(facts, (fact) => fact.channel === channel),
    })),
    ...ticketKinds.flatMap((kind) =>
      channels.map((channel) => ({
        key: `${kind}.${channel}`,
        ids: idsWhere(facts, (fact) => fact.kind === kind && fact.channel === channel),
      })),
    ),
    ...clockKinds.flatMap((kind) => [
      { key: `clock.${kind}`, ids: ticketsOf(clocks.filter((clock) => clock.kind === kind)) },
      { key: `clock.${kind}.late`, ids: ticketsOf(late.filter((clock) => clock.kind === kind)) },
    ]),
    { key: 'late', ids: ticketsOf(late) },
    ...causeKinds.map((cause) => ({
      key: `cause.${cause}`,
      ids: idsWhere(faults, (fact) => fact.cause_kind === cause),
    })),
    { key: 'causeKnown', ids: idsWhere(faults, (fact) => fact.cause_kind !== null && fact.cause_kind !== 'unknown') },
    { key: 'knowledgeUsed', ids: idsWhere(facts, (fact) => fact.knowledge_id !== null) },
    ...Object.entries(moves).map(([key, ids]) => ({ key, ids })),
    ...numbered(
      'category',
      topGroups(facts, (fact) => fact.category_id),
    ),
    ...topGroups(facts, (fact) => fact.class_code).map(({ key, ids }) => ({ key: `class.${key}`, about: key, ids })),
    ...numbered(
      'software',
      groupsOf(facts, (fact) => fact.software_id),
    ),
    { key: 'softwareNone', ids: idsWhere(facts, (fact) => fact.software_id === null) },
    ...numbered(
      'knowledge',
      topGroups(facts, (fact) => fact.knowledge_id),
    ),
  ];
}

/** Counts by day and kind over the days of the week; a closed day without a ticket is left out. */
export function dayCounts(facts: readonly TicketFact[], openDays: readonly string[]): DayCount[] {
  const days = [...new Set([...openDays, ...facts.map((fact) => fact.day)])].sort();
  return days.map((date) => {
    const count = (kind: TicketFact['kind']) => facts.filter((fact) => fact.day === date && fact.kind === kind).length;
    return { date, inquiry: count('inquiry'), fault: count('fault'), request: count('request') };
  });
}

/** +59, −12, ±0. */
export function changeWords(value: number, previous: number | null): string {
  if (previous === null) return '';
  const change = value - previous;
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '±0';
}

/** Percent of change, whole; null when there is nothing to compare with. */
export function changePercent(value: number, previous: number | null): number | null {
  if (previous === null || previous === 0) return null;
  return Math.round(((value - previous) / previous) * 100);
}

/** The keys a text names as {{key}}. */
export function figureKeys(text: string): string[] {
  return [...text.matchAll(/\{\{([\w.]+)\}\}/g)].map((match) => match[1] ?? '');
}
