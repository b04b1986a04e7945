import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessMinutes,
  addBusinessMs,
  businessMinutesBetween,
  businessMsBetween,
  closingOf,
  isBusinessTime,
  openingOf,
  startOfNextBusiness,
} from './business-time.ts';
import { addMinutes, compareInstants, type IsoInstant, instantAt, toCivil } from './civil.ts';
import { type Calendar, calendarOf, isOpenDay } from './open-days.ts';

const calendar = calendarOf([
  { date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' },
  { date: '2027-01-01', name: '元日', kind: 'closed' },
  { date: '2027-01-11', name: '成人の日', kind: 'closed' },
  { date: '2026-11-28', name: '計画停電', kind: 'open' },
  { date: '2026-12-30', name: '年末対応', kind: 'open' },
]);

/** "11-24 10:42" of the season the tests play in. */
function at(text: string): IsoInstant {
  const [monthDay = '', time = ''] = text.split(' ');
  return instantAt(`${monthDay < '06' ? '2027' : '2026'}-${monthDay}`, time);
}

describe('勤務時間', () => {
  it.each([
    ['11-24 10:42', 60, '11-24 11:42'],
    ['11-24 11:00', 60, '11-24 12:00'],
    ['11-24 11:30', 60, '11-24 13:30'],
    ['11-24 12:20', 60, '11-24 14:00'],
    ['11-24 16:15', 60, '11-24 17:15'],
    ['11-24 16:38', 60, '11-25 08:53'],
    ['11-24 07:00', 60, '11-24 09:30'],
    ['11-20 17:00', 60, '11-24 09:15'],
    ['11-27 17:00', 60, '11-28 09:15'],
    ['12-28 17:00', 60, '12-30 09:15'],
    ['12-30 17:00', 60, '01-04 09:15'],
    ['11-24 08:30', 465, '11-24 17:15'],
    ['11-24 08:30', 466, '11-25 08:31'],
    ['11-24 20:00', 0, '11-24 20:00'],
    ['11-25 08:53', -60, '11-24 16:38'],
    ['11-24 13:30', -60, '11-24 11:30'],
    ['11-24 14:00', -60, '11-24 13:00'],
    ['11-24 08:30', -1, '11-20 17:14'],
  ])('%s plus %i minutes is %s', (start, minutes, end) => {
    expect(addBusinessMinutes(calendar, at(start), minutes)).toBe(at(end));
  });

  it('keeps seconds', () => {
    const start = addMinutes(at('11-24 11:30'), 0.5);
    expect(addBusinessMinutes(calendar, start, 30)).toBe(addMinutes(at('11-24 13:00'), 0.5));
    expect(businessMinutesBetween(calendar, start, at('11-24 12:00'))).toBe(29);
    expect(businessMinutesBetween(calendar, at('11-24 12:00'), start)).toBe(-29);
    expect(businessMsBetween(calendar, start, at('11-24 12:00'))).toBe(29.5 * 60_000);
  });

  it.each([
    ['11-24 10:42', '11-24 10:42'],
    ['11-24 08:30', '11-24 08:30'],
    ['11-24 12:00', '11-24 13:00'],
    ['11-24 06:00', '11-24 08:30'],
    ['11-24 17:15', '11-25 08:30'],
    ['11-21 10:00', '11-24 08:30'],
  ])('work after %s begins at %s', (instant, begins) => {
    expect(startOfNextBusiness(calendar, at(instant))).toBe(at(begins));
  });

  it('knows opening and closing', () => {
    expect(openingOf(calendar, '2026-11-24')).toBe(at('11-24 08:30'));
    expect(closingOf(calendar, '2026-11-24')).toBe(at('11-24 17:15'));
  });

  it('refuses a stretch without end', () => {
    expect(() => addBusinessMinutes(calendar, at('11-24 10:42'), Number.NaN)).toThrow(RangeError);
  });
});

describe('against an oracle that looks at every minute', () => {
  // Lunch, nights, weekends, a holiday, 臨時開庁 on a Saturday and at the year end.
  const origin = at('11-18 00:00');
  const length = 60 * 24 * 60;
  const worked = Array.from({ length }, (_, minute) => worksAt(calendar, addMinutes(origin, minute)));
  const minutes = fc.integer({ min: 7 * 1440, max: length - 15 * 1440 });

  function minute(index: number): IsoInstant {
    return addMinutes(origin, index);
  }

  it('agrees on the minutes between two instants', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: -10_000, max: 20_000 }), (a, offset) => {
        const count = worked.slice(Math.min(a, a + offset), Math.max(a, a + offset)).filter(Boolean).length;
        const expected = offset < 0 ? 0 - count : count;
        expect(businessMinutesBetween(calendar, minute(a), minute(a + offset))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees on the end of a stretch, forward', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 1500 }), (start, stretch) => {
        let now = start;
        for (let left = stretch; left > 0; now++) if (worked[now]) left--;
        expect(addBusinessMinutes(calendar, minute(start), stretch)).toBe(minute(now));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees on the start of a stretch, backward', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 1000 }), (end, stretch) => {
        let now = end;
        for (let left = stretch; left > 0; ) if (worked[--now]) left--;
        expect(addBusinessMinutes(calendar, minute(end), -stretch)).toBe(minute(now));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees on when work begins', () => {
    fc.assert(
      fc.property(minutes, (instant) => {
        expect(startOfNextBusiness(calendar, minute(instant))).toBe(minute(worked.indexOf(true, instant)));
        expect(isBusinessTime(calendar, minute(instant))).toBe(worked[instant]);
      }),
      { numRuns: 500 },
    );
  });

  it('measures what it adds, to the millisecond, and never goes backward', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 40_000_000 }), fc.nat(40_000_000), (index, ms, more) => {
        const start = minute(index);
        const end = addBusinessMs(calendar, start, ms);
        expect(businessMsBetween(calendar, start, end)).toBe(ms);
        expect(compareInstants(end, addBusinessMs(calendar, start, ms + more))).toBeLessThanOrEqual(0);
        expect(addBusinessMs(calendar, end, more)).toBe(more === 0 ? end : addBusinessMs(calendar, start, ms + more));
      }),
    );
  });
});

/** Says again, in the plainest way, whether the minute that begins here is worked. */
function worksAt(of: Calendar, instant: IsoInstant): boolean {
  const { date, time } = toCivil(instant);
  return isOpenDay(of, date) && ((time >= '08:30' && time < '12:00') || (time >= '13:00' && time < '17:15'));
}
