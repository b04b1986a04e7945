import { expect, test } from 'vitest';
import { privateNote } from './private-characters.ts';

test.each(['\uE000田 靖', '\u{F0000}', '備考\uF8FF'])('外字 in %j are told where they are typed', (text) => {
  expect(privateNote(text)).toContain('〓');
});

test.each(['', '渡邉󠄁', '葛󠄀城', '髙﨑𠮷', '①㈱'])('%j has none', (text) => expect(privateNote(text)).toBeNull());
