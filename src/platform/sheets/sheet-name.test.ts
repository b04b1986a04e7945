import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from './sheet-name.ts';

describe('sheetNames', () => {
  it('makes any words acceptable to Excel', () => {
    expect(sheetNames(['修理/代替[1]', '', 'History', "'a'", '修理／代替［1］'])).toEqual([
      '修理／代替［1］',
      'シート',
      'シートHistory',
      'a',
      '修理／代替［1］(2)',
    ]);
  });

  it('always keeps the rules', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom('a', 'A', '/', '[', "'", '𠮷', '髙', '\n', '\u0001', '\ud83d'),
            maxLength: 40,
          }),
          { maxLength: 6 },
        ),
        (wanted) => {
          const names = sheetNames(wanted);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
          for (const name of names) {
            expect(name.length).toBeGreaterThan(0);
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
            expect(name.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});
