import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  compareInstants,
  daysBetween,
  instantAt,
  instantAtMs,
  minuteOf,
  msBetween,
  timeOf,
  toCivil,
  toDayAndMs,
  today,
  weekday,
} from './civil.ts';

describe('civil time in Japan', () => {
  it('reads an instant as a wall clock in Japan does', () => {
    expect(toCivil('2026-11-24T01:42:59Z')).toEqual({ date: '2026-11-24', time: '10:42', minuteOfDay: 642 });
    expect(toCivil('2026-11-23T15:00:00Z')).toEqual({ date: '2026-11-24', time: '00:00', minuteOfDay: 0 });
    expect(today('2026-11-24T14:59:59Z')).toBe('2026-11-24');
  });

  it('finds the instant of a wall-clock time', () => {
    expect(instantAt('2026-11-24', '08:30')).toBe('2026-11-23T23:30:00Z');
    expect(instantAt('2026-11-24', '8:30')).toBe('2026-11-23T23:30:00Z');
    expect(instantAt('2026-11-24', '24:00')).toBe('2026-11-24T15:00:00Z');
  });

  it.each(['8時半', '24:01', '08:60', '', '-1:00'])('refuses %s as a time of day', (text) => {
    expect(() => minuteOf(text)).toThrow(RangeError);
  });

  it('counts days and months', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2026-11-24', -1)).toBe('2026-10-24');
    expect(daysBetween('2026-10-01', '2029-09-30')).toBe(1095);
    expect(daysBetween('2026-10-02', '2026-10-01')).toBe(-1);
    expect(weekday('2026-11-24')).toBe(2);
    expect(weekday('2026-11-29')).toBe(7);
  });

  it('orders instants whose strings sort wrongly', () => {
    const instants = ['2026-11-24T01:42:00.5Z', '2026-11-24T01:42:00Z', '2026-11-24T10:41:00+09:00'];
    expect(instants.sort(compareInstants)).toEqual([
      '2026-11-24T10:41:00+09:00',
      '2026-11-24T01:42:00Z',
      '2026-11-24T01:42:00.5Z',
    ]);
    expect(addMinutes('2026-11-24T01:42:00Z', 1.5)).toBe('2026-11-24T01:43:30Z');
  });

  it('goes to the wall clock and back', () => {
    const instants = fc.integer({ min: Date.UTC(1970), max: Date.UTC(2100) });
    fc.assert(
      fc.property(instants, (epoch) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(epoch).toString();
        const { date, ms } = toDayAndMs(instant);
        expect(instantAtMs(date, ms)).toBe(instant);
        const civil = toCivil(instant);
        expect(minuteOf(civil.time)).toBe(civil.minuteOfDay);
        expect(timeOf(civil.minuteOfDay)).toBe(civil.time);
        expect(msBetween(instantAt(civil.date, civil.time), instant)).toBeLessThan(60_000);
      }),
    );
  });
});
