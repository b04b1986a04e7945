import { describe, expect, it } from 'vitest';
import { cellDate, cellInteger, cellText } from './cell-values.ts';

describe('cellText', () => {
  it.each([
    [' 津　', '津'],
    [1e21, '1000000000000000000000'],
    [12, '12'],
    [1.5, '1.5'],
    [true, 'true'],
    ['　', null],
    [null, null],
  ])('reads %j as %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('cellDate', () => {
  it.each(['2026-04-01', '2026-04-01T09:30:00', 'R8.4.1', '令和８年４月１日', '2026/4/1', 20260401])(
    'reads %j',
    (cell) => {
      expect(cellDate(cell)).toEqual({ ok: true, value: '2026-04-01' });
    },
  );

  it('takes a blank as none and says why a text is no date', () => {
    expect(cellDate(' ')).toEqual({ ok: true, value: null });
    expect(cellDate('R8.2.30')).toEqual({ ok: false, reason: 'noSuchDay' });
    expect(cellDate('未定')).toEqual({ ok: false, reason: 'notADate' });
  });
});

describe('cellInteger', () => {
  it.each([
    [3, 3],
    ['１，２３４円', 1234],
    ['¥1,234', 1234],
    ['△5', -5],
    ['-5', -5],
    [null, null],
  ])('reads %j as %j', (cell, value) => {
    expect(cellInteger(cell)).toEqual({ ok: true, value });
  });

  it.each(['三台', 1.5, '1-2', '9'.repeat(20), 'true'])('does not guess at %j', (cell) => {
    expect(cellInteger(cell)).toEqual({ ok: false, reason: 'notAnInteger' });
  });
});
