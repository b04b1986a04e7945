import type { TicketListInput, TicketViewName } from '#features/tickets/contract/tickets.contract.ts';

type Conditions = Partial<Record<keyof TicketListInput['filters'], string>>;

/** The list behind a number: `/tickets?view=all&f.category=…`, as the list kit reads it. */
export function ticketsHref(view: TicketViewName, conditions: Conditions = {}): string {
  const search = new URLSearchParams(view === 'open' ? {} : { view });
  for (const [key, value] of Object.entries(conditions)) search.set(`f.${key}`, value);
  const text = search.toString();
  return text === '' ? '/tickets' : `/tickets?${text}`;
}

/** A span of days as the list kit reads it. */
export const daysSpan = (from: string, to: string) => `${from}..${to}`;

export const ticketHref = (id: string) => `/tickets/${id}`;
export const handoverHref = (day: string) => `/handover/${day}`;
