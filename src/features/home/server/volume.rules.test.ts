import { describe, expect, test } from 'vitest';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { waitedOf } from './due.rules.ts';
import { lastWeekOf, volumeDays, volumeSpan } from './volume.rules.ts';

const calendar = calendarOf([
  { date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' },
  { date: '2025-11-18', name: '臨時', kind: 'closed' },
]);
const range = { from: '2026-11-16', to: '2026-11-22' };
const category = (name: string, now: number, before: number, year: number) => ({
  categoryId: name,
  name,
  now,
  before,
  year,
});

describe('volume', () => {
  test('twenty open days before today; last week is Monday to Sunday, a year is 52 weeks', () => {
    const span = volumeSpan('2026-11-24', calendar);
    expect(span).toEqual({
      days: { from: '2026-10-26', to: '2026-11-20' },
      lastWeek: range,
      weekBefore: { from: '2026-11-09', to: '2026-11-15' },
      yearBefore: { from: '2025-11-17', to: '2025-11-23' },
    });
  });

  test('a day that was closed last year, or has no records of it, has no tick', () => {
    const counts = new Map([
      ['2026-11-16', 4],
      ['2025-11-17', 3],
      ['2025-11-18', 9],
    ]);
    const days = volumeDays(volumeSpan('2026-11-24', calendar), calendar, counts);
    const of = (date: string) => days.find((each) => each.date === date);
    expect(of('2026-11-16')).toEqual({ date: '2026-11-16', count: 4, lastYear: 3, focus: true });
    expect(of('2026-11-17')).toEqual({ date: '2026-11-17', count: 0, lastYear: null, focus: true });
    expect(of('2026-11-13')).toMatchObject({ lastYear: null, focus: false });
  });

  test('the two that grew the most, against last year when there is one, else the week before', () => {
    const all = [category('a', 5, 5, 1), category('b', 9, 2, 8), category('c', 4, 1, 2), category('d', 1, 0, 3)];
    expect(lastWeekOf(range, { now: 19, year: 14 }, all)).toMatchObject({
      change: 36,
      grown: [{ name: 'a', count: 5 }, { name: 'c' }],
    });
    expect(lastWeekOf(range, { now: 19, year: 0 }, all)).toMatchObject({
      change: null,
      grown: [{ name: 'b', count: 9 }, { name: 'c' }],
    });
  });
});

test.each([
  ['2026-11-24T01:42:30Z', '1分', false],
  ['2026-11-24T01:00:00Z', '42分', false],
  ['2026-11-23T22:42:00Z', '3時間', false],
  ['2026-11-18T01:00:00Z', '6日', true],
])('waiting since %s', (since, waited, isLong) => {
  expect(waitedOf(since, '2026-11-24T01:42:00Z')).toEqual({ waited, isLong });
});
