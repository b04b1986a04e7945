import { expect, test } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatMonthDay,
  formatNumber,
  formatPercent,
  formatShortDateTime,
  formatTime,
  officeDay,
} from './format.ts';

test.each([
  ['2026-11-24', 'R8.11.24', '令和8年11月24日(火)', '11.24'],
  ['2026-04-01', 'R8.4.1', '令和8年4月1日(水)', '4.1'],
  ['2019-05-01', 'R1.5.1', '令和元年5月1日(水)', '5.1'],
  ['2019-04-30', 'H31.4.30', '平成31年4月30日(火)', '4.30'],
  ['1989-01-07', 'S64.1.7', '昭和64年1月7日(土)', '1.7'],
])('%s is %s, %s and %s', (day, short, long, monthDay) => {
  expect(formatDate(day)).toBe(short);
  expect(formatLongDate(day)).toBe(long);
  expect(formatMonthDay(day)).toBe(monthDay);
});

test('instants are told in the time of the office', () => {
  expect(formatTime('2026-11-24T01:42:00Z')).toBe('10:42');
  expect(formatTime('2026-11-24T00:58:00Z')).toBe('9:58');
  expect(formatClock('2026-11-24T01:43:52Z')).toBe('10:43:52');
  expect(officeDay('2026-11-23T15:00:00Z')).toBe('2026-11-24');
});

test('one-digit hours are padded so that times line up', () => {
  expect(formatDateTime('2026-11-23T23:58:00Z')).toBe('R8.11.24 \u00a08:58');
  expect(formatDateTime('2026-11-24T01:42:00Z')).toBe('R8.11.24 10:42');
  expect(formatShortDateTime('2026-11-23T23:58:00Z')).toBe('11.24 \u00a08:58');
});

test('figures', () => {
  expect(formatNumber(10515)).toBe('10,515');
  expect(formatPercent(0.8731)).toBe('87.3%');
});
