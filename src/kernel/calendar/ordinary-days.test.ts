import holidayJp from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineState, deadlineWords } from '../deadline/deadline-state.ts';
import { businessMsBetween, businessMsPerDay } from './business-time.ts';
import { addDays, type IsoDate } from './civil.ts';
import { type Calendar, calendarOf, countOpenDays, openDaysBetween } from './open-days.ts';

const rows = [
  ...Object.values(holidayJp.holidays).map(({ date, name }) => ({ date, name, kind: 'closed' as const })),
  // A Saturday, a day of the year end, and a holiday that is open after all.
  { date: '2026-11-28', name: '計画停電', kind: 'open' as const },
  { date: '2026-12-30', name: '年末対応', kind: 'open' as const },
  { date: '2026-11-23', name: '年度末対応', kind: 'open' as const },
];
const calendar = calendarOf(rows);

/** The calendar, and how often its table was asked for a day: the steps that a count walks. */
function counted(): { calendar: Calendar; asked: () => number } {
  let asked = 0;
  class Counting extends Map<IsoDate, string> {
    override has(date: IsoDate): boolean {
      asked += 1;
      return super.has(date);
    }
  }
  return { calendar: { ...calendar, extraOpenDays: new Counting(calendar.extraOpenDays) }, asked: () => asked };
}

describe('counting open days', () => {
  it('agrees with the days walked one by one, over year ends, leap years and centuries', () => {
    const starts = ['1868-10-23', '1899-11-01', '1999-12-01', '2026-09-01', '2095-12-01', '2399-11-15', '9990-01-01'];
    const starting = fc.tuple(fc.constantFrom(...starts), fc.nat(900)).map(([day, on]) => addDays(day, on));
    fc.assert(
      fc.property(starting, fc.integer({ min: -3, max: 800 }), (from, length) => {
        const to = addDays(from, length);
        expect(countOpenDays(calendar, from, to)).toBe(openDaysBetween(calendar, from, to).length);
      }),
    );
  });

  it('agrees over a hundred years in one go', () => {
    const [from, to] = ['2026-11-24', '2126-11-24'];
    expect(countOpenDays(calendar, from, to)).toBe(openDaysBetween(calendar, from, to).length);
  });

  it.each(['2026-12-04', '2126-11-24', '9999-12-30'])('a deadline on %s is worded in a few steps', (day) => {
    const { calendar: one, asked } = counted();
    const [now, due] = ['2026-11-24T01:42:00Z', `${day}T08:15:00Z`];
    deadlineWords('2026-11-23T01:00:00Z', now, one);
    // The table itself is gone through once for a calendar.
    const before = asked();
    expect([deadlineWords(due, now, one), deadlineState(due, 60, now, one)]).toEqual([
      expect.stringMatching(/^残\d+日$/),
      'ok',
    ]);
    expect(deadlineWords(now, due, one)).toMatch(/^超過\d+日$/);
    expect(asked() - before).toBeLessThan(60);
  });

  it('whole days of work are whole days, however far', () => {
    const ms = businessMsBetween(calendar, '2026-11-24T00:00:00Z', '9999-11-24T00:00:00Z');
    expect(ms % businessMsPerDay(calendar)).toBe(0);
    expect(ms / businessMsPerDay(calendar)).toBe(countOpenDays(calendar, '2026-11-25', '9999-11-24'));
  });
});
