import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimmedEndOf, trimmedOf } from './trim.ts';

const isDot = (character: string) => character === '.' || character === ' ';

test('both ends, and the end alone, as an expression would do it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('.', ' ', 'a', '髙', '𠮷') }), (text) => {
      expect(trimmedOf(text, isDot)).toBe(text.replace(/^[ .]+/, '').replace(/[ .]+$/, ''));
      expect(trimmedEndOf(text, isDot)).toBe(text.replace(/[ .]+$/, ''));
    }),
  );
});
