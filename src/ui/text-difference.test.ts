import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from './text-difference.ts';

test('marks only the stretch that differs', () => {
  expect(difference('手順を3台に適用。再現なし。', '手順を3台に適用。')).toEqual([
    { before: '手順を3台に適用。', changed: '再現なし。', after: '' },
    { before: '手順を3台に適用。', changed: '', after: '' },
  ]);
  expect(difference('11.18の更新', '11.18 第2波の更新')[1].changed).toBe(' 第2波');
});

test('a character of two code units is never cut', () => {
  expect(difference('𠮷田', '𠮟田')[0]).toEqual({ before: '', changed: '𠮷', after: '田' });
});

test('each side joined again is the text it came from, and both share what is outside the mark', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const [a, b] = difference(mine, theirs);
      expect(a.before + a.changed + a.after).toBe(mine);
      expect(b.before + b.changed + b.after).toBe(theirs);
      expect([a.before, a.after]).toEqual([b.before, b.after]);
      if (mine === theirs) expect(a.changed + b.changed).toBe('');
    }),
  );
});
