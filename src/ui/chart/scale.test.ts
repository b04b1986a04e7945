import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisFor, labelled, onScale, weekLabels } from './scale.ts';
import { mix } from './tokens.ts';

test('the axis holds every value, wastes less than one step, and has four steps at most', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 40 }), (values) => {
      const top = Math.max(...values);
      const { max, step } = axisFor(values);
      expect(max).toBeGreaterThanOrEqual(top);
      expect(max - top < step || top === 0).toBe(true);
      expect(max / step).toBeLessThanOrEqual(4);
      expect(Number.isInteger(max / step)).toBe(true);
    }),
  );
});

test('the axes of the board', () => {
  expect(axisFor([112, 70])).toEqual({ max: 120, step: 40 });
  expect(axisFor([84])).toEqual({ max: 100, step: 25 });
  expect(axisFor([])).toEqual({ max: 1, step: 1 });
  expect(axisFor([Number.NaN, 3])).toEqual({ max: 3, step: 1 });
});

test('a cut axis keeps the bar inside', () => {
  expect(onScale(97.8, 80, 100)).toBeCloseTo(89);
  expect(onScale(62, 80, 100)).toBe(0);
  expect(onScale(100, 80, 100)).toBe(100);
});

test('dates are written under the first day of each week and the last day', () => {
  const days = [
    '2026-10-26',
    '2026-10-30',
    '2026-11-02',
    '2026-11-04',
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-20',
  ];
  expect(weekLabels(days)).toEqual([0, 2, 4, 7]);
  expect(weekLabels(days.slice(0, 6))).toEqual([0, 2, 4]);
  expect(weekLabels([])).toEqual([]);
});

test('colours mix', () => {
  expect(mix('#ffffff', '#3460fb', 0)).toBe('#ffffff');
  expect(mix('#fff', '#000000', 0.5)).toBe('#808080');
});

test('labels: the first and the last are written, no more than asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 12 }), (count, atMost) => {
      const at = labelled(count, atMost);
      expect(at[0]).toBe(0);
      expect(at.at(-1)).toBe(count - 1);
      expect(at.length).toBeLessThanOrEqual(atMost);
    }),
  );
});
