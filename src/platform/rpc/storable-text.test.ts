import { expect, test } from 'vitest';
import { findUnstorableText } from './storable-text.ts';

test.each([
  ['a\0', ''],
  [{ facts: { subject: '件名\0' } }, 'facts.subject'],
  [{ ids: ['a', '\ud83d'] }, 'ids.1'],
  [{ lists: { 'a\0': true } }, 'lists'],
])('finds the text in %j', (input, path) => expect(findUnstorableText(input)).toBe(path));

test('takes every character that is whole, and files', () => {
  expect(findUnstorableText({ a: '𩸽 👩‍💻\n\t', b: [null, 1, undefined], c: new File(['\0'], 'あ.bin') })).toBeNull();
});

test('a deep input is walked without a stack', () => {
  let deep: unknown = 'x\0';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(findUnstorableText(deep)).not.toBeNull();
});
