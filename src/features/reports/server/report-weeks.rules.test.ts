import { expect, test } from 'vitest';
import { addDays } from '#kernel/calendar/civil.ts';
import { weeksOfHalf } from './report-weeks.rules.ts';

const half = { from: '2026-10-01', to: '2027-03-31' };
const start = '2026-10-01';
const now = '2026-11-24T01:42:00Z';
/** Owed on the Monday after its week. */
const owed = ({ to }: { to: string }) => `${addDays(to, 1)}T08:15:00Z`;
const week = (week_no: number, state: string, first: string | null, due_at: string) => ({
  week_no,
  state,
  first,
  due_at,
});

test('every week of the half stands once, and what came late stays late when it is accepted', () => {
  const rows = [
    week(1, 'accepted', '2026-10-02T05:00:00Z', '2026-10-05T08:15:00Z'),
    week(2, 'accepted', '2026-10-13T01:00:00Z', '2026-10-12T08:15:00Z'),
    week(6, 'returned', '2026-11-09T05:00:00Z', '2026-11-09T08:15:00Z'),
    week(7, 'submitted', '2026-11-16T05:00:00Z', '2026-11-16T08:15:00Z'),
    week(8, 'checking', null, '2026-11-24T08:15:00Z'),
    week(9, 'drafting', null, '2026-11-24T01:00:00Z'),
  ];
  const cells = weeksOfHalf(rows, half, { now, start, owed });
  const of = (no: number) => cells.find(({ weekNo }) => weekNo === no)?.standing;
  expect(cells.map(({ weekNo }) => weekNo)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
  expect([1, 2, 6, 7, 8, 9, 10].map(of)).toEqual(['done', 'late', 'open', 'waiting', 'open', 'missing', 'ahead']);
  expect(of(3)).toBe('missing');
  expect(cells.filter(({ accepted }) => accepted).map(({ weekNo }) => weekNo)).toEqual([1, 2]);
});

test('a half year before the service has no weeks', () => {
  expect(weeksOfHalf([], { from: '2026-04-01', to: '2026-09-20' }, { now, start, owed })).toEqual([]);
});
