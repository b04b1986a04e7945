import { expect, test } from 'vitest';
import { ticketListInput } from '#features/tickets/contract/tickets.contract.ts';
import { parseSearch } from '#ui/routing/search.ts';
import { daysSpan, ticketsHref } from './ticket-links.ts';

const searchOf = (href: string) => parseSearch(href.split('?')[1] ?? '');

test('the list’s own view needs no words in the address', () => {
  expect(ticketsHref('open')).toBe('/tickets');
  expect(searchOf(ticketsHref('breached'))).toEqual({ view: 'breached' });
});

test('conditions are the ones the list knows, and come back as they were', () => {
  const ids = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'].join(',');
  const href = ticketsHref('all', { ids, received: daysSpan('2026-11-16', '2026-11-22') });
  expect(searchOf(href)).toEqual({ view: 'all', 'f.ids': ids, 'f.received': '2026-11-16..2026-11-22' });
  expect(Object.keys(ticketListInput.shape.filters.unwrap().shape)).toEqual(
    expect.arrayContaining(['ids', 'received', 'category', 'knowledge', 'assignee']),
  );
});
