import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allSelected,
  headState,
  isSelected,
  noSelection,
  type Selection,
  selectedCount,
  selectionInput,
  selectRange,
  toggle,
} from './selection.ts';

const order = Array.from({ length: 12 }, (_, i) => `r${i}`);
const id = fc.constantFrom(...order);
const step = fc.oneof(
  fc.record({ op: fc.constantFrom('toggle', 'range'), id }),
  fc.constant({ op: 'all' as const, id: '' }),
);

/** The same moves on a plain array of booleans: what a person would expect. */
function oracle(steps: readonly { op: string; id: string }[]): readonly string[] {
  const on = new Set<string>();
  let anchor: string | null = null;
  for (const { op, id: at } of steps) {
    if (op === 'all') {
      for (const each of order) on.add(each);
      anchor = null;
    } else if (op === 'range' && anchor !== null) {
      const [a, b] = [order.indexOf(anchor), order.indexOf(at)].sort((x, y) => x - y);
      for (const each of order.slice(a, (b ?? 0) + 1)) on.add(each);
    } else {
      if (!on.delete(at)) on.add(at);
      anchor = at;
    }
  }
  return order.filter((each) => on.has(each));
}

test('marks the same rows as plain boxes would, also after "all"', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let now: Selection = noSelection;
      for (const s of steps)
        now = s.op === 'all' ? allSelected : s.op === 'range' ? selectRange(now, s.id, order) : toggle(now, s.id);
      const expected = oracle(steps);
      expect(order.filter((each) => isSelected(now, each))).toEqual(expected);
      expect(selectedCount(now, order.length)).toBe(expected.length);
      expect(headState(now, order.length)).toBe(
        expected.length === 0 ? 'none' : expected.length === 12 ? 'all' : 'some',
      );
    }),
  );
});

test('all but one sends the conditions, not the ids', () => {
  expect(selectionInput(toggle(allSelected, 'r3'))).toEqual({ all: true, except: ['r3'] });
  expect(selectionInput(toggle(noSelection, 'r3'))).toEqual({ ids: ['r3'] });
  expect(selectedCount(toggle(allSelected, 'r3'), 10_515)).toBe(10_514);
});
