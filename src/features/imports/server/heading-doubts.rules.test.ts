import { expect, test } from 'vitest';
import { headingDoubts, looksLikeData } from './heading-doubts.rules.ts';

const columns = [
  { key: 'staffNo', title: '職員番号' },
  { key: 'extension', title: '内線', aliases: ['内線番号'] },
  { key: 'note', title: '備考' },
];
const row = (headings: readonly string[], key: string | null = null) =>
  headings.map((heading, column) => ({ column, heading, isNameless: false, samples: [], key }));

test.each([
  '990001',
  '３－９９０１',
  '059-224-0000',
  'a@pref.example.jp',
  'R8.4.1',
  '2026/4/1',
  'NK06-00417',
  'KW-1',
  '990001／内線',
])('%s stands in a row', (text) => expect(looksLikeData(text)).toBe(true));
test.each([
  '職員番号',
  '備考2',
  'No.',
  'E-mail',
  '4月分',
  'IPv4',
  'OS',
  'S/N',
  '使用者／氏名',
  '所要（分）',
  '（ ）',
  '',
])('%s is a heading', (text) => expect(looksLikeData(text)).toBe(false));

test('no word is known, and some look like a row', () => {
  const doubts = headingDoubts(row(['990001', '試験 花子', '税収確保課', '3-9901']), columns);
  expect(doubts).toMatchObject({
    isUnknown: true,
    dataLike: ['990001', '3-9901'],
    texts: expect.arrayContaining(['試験 花子']),
  });
  expect(headingDoubts(row(['職員番号', '氏名']), columns)).toMatchObject({ isUnknown: false, dataLike: [] });
  // Chosen by hand and remembered: nobody doubts it again.
  expect(headingDoubts(row(['甲', '乙'], 'staffNo'), columns).isUnknown).toBe(false);
});

test('what only holds the words of a column is named; what was before and what is counted is not', () => {
  const { similar } = headingDoubts(row(['After内線', '旧内線', '備考2', '氏名']), columns);
  expect(similar).toEqual([{ column: 0, heading: 'After内線', key: 'extension' }]);
});
