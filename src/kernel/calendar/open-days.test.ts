import holidayJp from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil.ts';
import {
  addOpenDays,
  type CalendarRow,
  calendarOf,
  closedReason,
  isOpenDay,
  nextOpenDay,
  openDayOnOrAfter,
  openDaysBetween,
  previousOpenDay,
} from './open-days.ts';

const seed = Object.values(holidayJp.holidays).map(
  (holiday): CalendarRow => ({ date: holiday.date, name: holiday.name, kind: 'closed' }),
);
const calendar = calendarOf(seed);

describe('開庁日 (§2-1)', () => {
  it.each([
    ['R8下', '2026-10-01', '2027-03-31', 119],
    ['R9上', '2027-04-01', '2027-09-30', 123],
    ['R9下', '2027-10-01', '2028-03-31', 120],
    ['R10上', '2028-04-01', '2028-09-30', 123],
    ['R10下', '2028-10-01', '2029-03-31', 119],
    ['R11上', '2029-04-01', '2029-09-30', 124],
    ['the whole service', '2026-10-01', '2029-09-30', 728],
  ])('%s has its known number of open days', (_, from, to, count) => {
    expect(openDaysBetween(calendar, from, to)).toHaveLength(count);
  });

  it.each([
    ['2026-11-23', '勤労感謝の日'],
    ['2026-11-28', '土曜日'],
    ['2026-11-29', '日曜日'],
    ['2026-12-29', '年末年始の休日'],
    ['2027-01-01', '元日'],
    ['2029-01-03', '年末年始の休日'],
    ['2026-12-28', null],
    ['2027-01-04', null],
  ])('%s is closed because of %s', (date, reason) => {
    expect(closedReason(calendar, date)).toBe(reason);
  });

  it('steps over the year end', () => {
    expect(nextOpenDay(calendar, '2026-12-28')).toBe('2027-01-04');
    expect(previousOpenDay(calendar, '2027-01-04')).toBe('2026-12-28');
    expect(openDayOnOrAfter(calendar, '2026-12-28')).toBe('2026-12-28');
    expect(openDayOnOrAfter(calendar, '2026-12-31')).toBe('2027-01-04');
    expect(addOpenDays(calendar, '2026-12-25', 3)).toBe('2027-01-05');
    expect(addOpenDays(calendar, '2027-01-05', -3)).toBe('2026-12-25');
    expect(addOpenDays(calendar, '2026-12-31', 0)).toBe('2026-12-31');
  });

  it('opens and closes single days by table: 臨時開庁 wins over everything', () => {
    const edited = calendarOf([
      ...seed,
      { date: '2026-11-28', name: '計画停電', kind: 'open' },
      { date: '2026-11-23', name: '年度末対応', kind: 'open' },
      { date: '2026-11-25', name: '庁舎点検', kind: 'closed' },
    ]);
    expect(isOpenDay(edited, '2026-11-28')).toBe(true);
    expect(isOpenDay(edited, '2026-11-23')).toBe(true);
    expect(closedReason(edited, '2026-11-25')).toBe('庁舎点検');
    expect(nextOpenDay(edited, '2026-11-24')).toBe('2026-11-26');
  });

  it('refuses hours that make no working day', () => {
    expect(() => calendarOf([], [])).toThrow(RangeError);
    expect(() => calendarOf([], [{ from: '12:00', to: '08:30' }])).toThrow(RangeError);
    const overlapping = [
      { from: '08:30', to: '12:00' },
      { from: '11:00', to: '17:15' },
    ];
    expect(() => calendarOf([], overlapping)).toThrow(RangeError);
  });

  it('gives up on a table that closes a whole year', () => {
    const everyDay = Array.from({ length: 400 }, (_, i) => addDays('2026-11-24', i));
    const shut = calendarOf(everyDay.map((date) => ({ date, name: '閉庁', kind: 'closed' })));
    expect(() => nextOpenDay(shut, '2026-11-24')).toThrow(RangeError);
  });

  it('next and previous are neighbours with nothing open between', () => {
    const dates = fc.integer({ min: 0, max: 1095 }).map((n) => addDays('2026-10-01', n));
    fc.assert(
      fc.property(dates, (date) => {
        const next = nextOpenDay(calendar, date);
        expect(openDaysBetween(calendar, addDays(date, 1), next)).toEqual([next]);
        expect(previousOpenDay(calendar, next)).toBe(
          isOpenDay(calendar, date) ? date : previousOpenDay(calendar, date),
        );
      }),
    );
  });
});
