import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyMention, mentionAt } from './mention.ts';

test.each([
  ['@', 1, { start: 0, query: '' }],
  ['@いと', 3, { start: 0, query: 'いと' }],
  ['＠いと', 3, { start: 0, query: 'いと' }],
  ['確認しました。@坂', 9, { start: 7, query: '坂' }],
  ['確認 @坂井 さん', 6, { start: 3, query: '坂井' }],
  ['確認 @坂井 さん', 9, null],
  ['ito@pref.example', 8, null],
  ['本文', 2, null],
])('%s with the caret at %i', (text, caret, mention) => {
  expect(mentionAt(text, caret)).toEqual(mention);
});

test('putting a name in leaves the rest of the text as it was, and the caret after the name', () => {
  const plain = fc.string({ maxLength: 30 }).filter((s) => !/[@＠]/.test(s));
  fc.assert(
    fc.property(plain, plain, fc.constantFrom('', 'い', '坂井'), (before, after, query) => {
      const text = `${before} @${query}`;
      const mention = mentionAt(text, text.length);
      expect(mention).toEqual({ start: before.length + 1, query });
      const put = mention && applyMention(`${text}${after}`, mention, '坂井 剛');
      expect(put?.text.startsWith(`${before} @坂井 剛 `)).toBe(true);
      expect(put?.text.slice(put.caret)).toBe(after.replace(/^ /, ''));
    }),
  );
});
