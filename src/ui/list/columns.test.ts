import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ColumnChoice,
  columnsIn,
  defaultChoice,
  fitChoice,
  moveColumn,
  shownColumns,
  toggleColumn,
} from './columns.ts';

const columns = [
  { key: 'department' },
  { key: 'tag', fixed: true },
  { key: 'state' },
  { key: 'serial', optional: true },
  { key: 'warranty' },
];
const keys = columns.map((c) => c.key);
const choice: fc.Arbitrary<ColumnChoice> = fc.record({
  order: fc.array(fc.constantFrom(...keys, 'gone')),
  shown: fc.array(fc.constantFrom(...keys, 'gone')),
});

function sound(c: ColumnChoice) {
  expect([...c.order].sort()).toEqual([...keys].sort());
  expect(c.order[0]).toBe('tag');
  expect(c.shown).toContain('tag');
  expect(c.order.filter((k) => c.shown.includes(k))).toEqual(c.shown);
}

test('untouched: the fixed column leads, optional ones wait', () => {
  expect(defaultChoice(columns)).toEqual({
    order: ['tag', 'department', 'state', 'serial', 'warranty'],
    shown: ['tag', 'department', 'state', 'warranty'],
  });
});

test('whatever was saved, and whatever is done to it, every column is there once and the fixed one leads', () => {
  const step = fc.oneof(
    fc.record({ key: fc.constantFrom(...keys), to: fc.integer({ min: -2, max: 9 }) }),
    fc.record({ key: fc.constantFrom(...keys) }),
  );
  fc.assert(
    fc.property(fc.option(choice, { nil: null }), fc.array(step), (saved, steps) => {
      let now = fitChoice(columns, saved);
      sound(now);
      for (const s of steps) {
        now = 'to' in s ? moveColumn(columns, now, s.key, s.to) : toggleColumn(columns, now, s.key);
        sound(now);
      }
      expect(fitChoice(columns, now)).toEqual(now);
    }),
  );
});

test('a column that is new since the choice was saved joins at the end, as it is by default', () => {
  const saved = { order: ['tag', 'state'], shown: ['tag'] };
  expect(fitChoice(columns, saved)).toEqual({
    order: ['tag', 'state', 'department', 'serial', 'warranty'],
    shown: ['tag', 'department', 'warranty'],
  });
});

test('moving shows in what is drawn', () => {
  const moved = moveColumn(columns, defaultChoice(columns), 'warranty', 1);
  expect(shownColumns(columns, moved).map((c) => c.key)).toEqual(['tag', 'warranty', 'department', 'state']);
});

test('a column of one view stands in that view alone', () => {
  const ladder = [{ key: 'number' }, { key: 'rung', views: ['overdue'] }];
  expect(columnsIn(ladder, 'overdue').map(({ key }) => key)).toEqual(['number', 'rung']);
  expect(columnsIn(ladder, 'open').map(({ key }) => key)).toEqual(['number']);
});
