import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from './calendar/civil.ts';
import {
  formatMonthDay,
  formatTime,
  formatWareki,
  formatWarekiBeside,
  formatWarekiColumn,
  formatWarekiLong,
  formatWarekiTimeColumn,
  formatWarekiWithWeekday,
  toWareki,
  weekdayWord,
} from './wareki.ts';

describe('wareki', () => {
  it.each([
    ['2026-04-01', 'R8.4.1', '令和8年4月1日(水)'],
    ['2026-11-24', 'R8.11.24', '令和8年11月24日(火)'],
    ['2019-05-01', 'R1.5.1', '令和元年5月1日(水)'],
    ['2019-04-30', 'H31.4.30', '平成31年4月30日(火)'],
    ['1989-01-08', 'H1.1.8', '平成元年1月8日(日)'],
    ['1989-01-07', 'S64.1.7', '昭和64年1月7日(土)'],
    ['1926-12-25', 'S1.12.25', '昭和元年12月25日(土)'],
    ['1926-12-24', 'T15.12.24', '大正15年12月24日(金)'],
    ['1912-07-30', 'T1.7.30', '大正元年7月30日(火)'],
    ['1912-07-29', 'M45.7.29', '明治45年7月29日(月)'],
    ['1868-10-23', 'M1.10.23', '明治元年10月23日(金)'],
  ])('%s is %s and %s', (date, short, long) => {
    expect(formatWareki(date)).toBe(short);
    expect(formatWarekiWithWeekday(date)).toBe(long);
    expect(formatWarekiLong(date)).toBe(long.slice(0, -3));
  });

  it('leaves out the year beside a day of the same year', () => {
    expect(formatWarekiBeside('2026-11-20', '2026-11-16')).toBe('11月20日(金)');
    expect(formatWarekiBeside('2027-01-01', '2026-12-28')).toBe('令和9年1月1日(金)');
    expect(formatWarekiBeside('2019-05-03', '2019-04-29')).toBe('令和元年5月3日(金)');
  });

  it('has no era before 明治 and none for nonsense', () => {
    expect(() => toWareki('1868-10-22')).toThrow(RangeError);
    expect(() => toWareki('明日')).toThrow(RangeError);
  });

  it('keeps points and times in line in columns', () => {
    expect(formatWarekiColumn('2026-04-01')).toBe('R8.\u00A04.\u00A01');
    expect(formatWarekiColumn('2026-11-24')).toBe('R8.11.24');
    expect(formatWarekiTimeColumn('2026-11-24', '08:58')).toBe('R8.11.24 \u00A08:58');
    expect(formatWarekiTimeColumn('2026-11-24', '10:01')).toBe('R8.11.24 10:01');
    expect(formatTime('00:05')).toBe('0:05');
    expect(formatMonthDay('2026-11-25')).toBe('11.25');
  });

  it('names the weekday the calendar knows', () => {
    const dates = fc.integer({ min: -57_000, max: 60_000 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekdayWord(date)).toBe('月火水木金土日'.charAt(weekday(date) - 1));
      }),
    );
  });
});
