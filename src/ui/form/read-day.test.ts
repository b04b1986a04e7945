import { expect, test } from 'vitest';
import { isDay, readDay } from './read-day.ts';

test.each([
  ['R8.4.1', '2026-04-01'],
  ['令和8年4月1日(水)', '2026-04-01'],
  ['2026/4/1', '2026-04-01'],
  ['４／１', '2026-04-01'],
  ['令8.4.1', '2026-04-01'],
  ['平成32年4月1日', '2020-04-01'],
  ['2026/4/1 10:30', '2026-04-01'],
  ['', ''],
  ['  ', ''],
])('%s is read as %s', (text, day) => {
  expect(readDay(text, '2026-03-20')).toEqual({ ok: true, day });
});

test.each([
  ['あした', '読めません'],
  ['R8.2.30', 'その日はありません'],
  ['H60.1.1', '元号'],
  ['R8.4.1(木)', '曜日'],
])('%s is refused with a way out', (text, words) => {
  const read = readDay(text, '2026-03-20');
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.words).toContain(words);
  expect(read.ok ? '' : read.words).toMatch(/ください。$/);
});

test('a value is a day only when it is one', () => {
  expect(['2026-04-01', '2026-02-30', 'R8.4.1', ''].map(isDay)).toEqual([true, false, false, false]);
});
