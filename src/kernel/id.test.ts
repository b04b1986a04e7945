import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFrom, newId } from './id.ts';

test('ids are uuid v7 and sort by their time', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  const time = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(
    fc.property(time, bytes, time, bytes, (a, x, b, y) => {
      const first = idFrom(a, x);
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      if (a < b) expect(first < idFrom(b, y)).toBe(true);
    }),
  );
  expect(newId()).not.toBe(newId());
});
