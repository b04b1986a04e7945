import { expect, test } from 'vitest';
import { characterNote } from './character-note.ts';

test.each(['\uE000田 靖', '\u{F0000}', '備考\uF8FF'])('外字 in %j are told where they are typed', (text) => {
  expect(characterNote(text)).toContain('〓');
});

const unseen = [
  'NK06\u200B02214',
  '\uFEFF山田',
  'a\u00ADb',
  '中川\u202E里',
  '総務\u2060課',
  'あ\u0007',
  '\u3164',
  'a\u200Db',
];
test.each(unseen)('what nobody sees in %j is told', (text) => {
  expect(characterNote(text)).toContain('見えない文字');
});

const plain = ['', '渡邉󠄁', '葛󠄀城', '髙﨑𠮷', '①㈱', '一行\n二行\t', '全角　空白', '☀️', '👩‍💻', '🏳️‍🌈'];
test.each(plain)('%j has none', (text) => expect(characterNote(text)).toBeNull());
