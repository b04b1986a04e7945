import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessMinutes } from '#kernel/calendar/business-time.ts';
import { calendarOf, isOpenDay as isOpenDate } from '#kernel/calendar/open-days.ts';
import { seedDays } from '#platform/calendar/seed-calendar.ts';
import {
  addOpenMinutes,
  dayOf,
  dayOfMinute,
  fiscalYearOf,
  instantOf,
  isOpenDay,
  isOpenMinute,
  isoDate,
  minuteAt,
  OPEN_MINUTES,
  openMinuteOnOrAfter,
  shiftOpenDays,
  subtractOpenMinutes,
  warekiText,
  weekday,
} from './demo-calendar.ts';

const FIRST = dayOf('2025-03-01');
const LAST = dayOf('2027-06-30');
const minutes = fc.integer({ min: minuteAt(FIRST, 0), max: minuteAt(LAST, 0) });

describe('demo calendar', () => {
  it('knows closed days of the specification', () => {
    expect(isOpenDay(dayOf('2026-11-24'))).toBe(true);
    expect(isOpenDay(dayOf('2026-11-23'))).toBe(false);
    expect(isOpenDay(dayOf('2026-12-29'))).toBe(false);
    expect(isOpenDay(dayOf('2027-01-03'))).toBe(false);
    expect(isOpenDay(dayOf('2027-01-04'))).toBe(true);
    expect(weekday(dayOf('2026-11-24'))).toBe(2);
  });

  it('writes instants in UTC and dates in wareki', () => {
    expect(instantOf(minuteAt(dayOf('2026-11-24'), 642))).toBe('2026-11-24T01:42:00Z');
    expect(instantOf(minuteAt(dayOf('2026-11-24'), 510))).toBe('2026-11-23T23:30:00Z');
    expect(warekiText(dayOf('2026-11-18'))).toBe('R8.11.18');
    expect(isoDate(dayOf('2024-02-29'))).toBe('2024-02-29');
    expect(fiscalYearOf(dayOf('2026-03-31'))).toBe(2025);
  });

  it('adds business minutes as a walk minute by minute does', () => {
    const walk = (from: number, count: number): number => {
      let at = openMinuteOnOrAfter(from);
      for (let left = count; left > 0; at++) if (isOpenMinute(at)) left--;
      return at;
    };
    fc.assert(
      fc.property(minutes, fc.nat(3 * OPEN_MINUTES), (from, count) => {
        expect(openMinuteOnOrAfter(addOpenMinutes(from, count))).toBe(openMinuteOnOrAfter(walk(from, count)));
      }),
      { numRuns: 60 },
    );
  });

  it('takes away what it adds', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 2000 }), (from, count) => {
        const start = openMinuteOnOrAfter(from);
        expect(openMinuteOnOrAfter(subtractOpenMinutes(addOpenMinutes(start, count), count))).toBe(start);
      }),
    );
  });

  it('shifts by open days only', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const day = dayOfMinute(openMinuteOnOrAfter(from));
        expect(isOpenDay(shiftOpenDays(day, count))).toBe(true);
        expect(shiftOpenDays(shiftOpenDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('agrees with the product on open days and business minutes', () => {
    const calendar = calendarOf(seedDays().map(({ day, name }) => ({ date: day, name, kind: 'closed' as const })));
    const differing: string[] = [];
    for (let day = dayOf('2025-04-01'); day <= dayOf('2029-10-31'); day++) {
      if (isOpenDay(day) !== isOpenDate(calendar, isoDate(day))) differing.push(isoDate(day));
    }
    expect(differing).toEqual([]);
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 3000 }), (from, count) => {
        expect(instantOf(addOpenMinutes(from, count))).toBe(addBusinessMinutes(calendar, instantOf(from), count));
      }),
    );
  });
});
