import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapping } from './apply-mapping.ts';
import type { Cell, Merge } from './cell.ts';
import { detectHeader } from './detect-header.ts';
import { foldHeading, HEADING_CHARACTERS_READ, likestColumn, type WantedColumn } from './match-headings.ts';
import { mergesOnContent } from './merges-on-content.ts';

const wanted: readonly WantedColumn[] = [
  { key: 'assetTag', title: '管理番号', aliases: ['管理No', '資産番号'] },
  { key: 'model', title: '機種', aliases: ['型番'] },
  { key: 'userName', title: '使用者氏名', aliases: ['氏名', '利用者名'] },
  { key: 'department', title: '所属', aliases: ['所属名', '部署'] },
];
const keys = (rows: Cell[][], merges: Merge[] = []) => {
  const found = detectHeader(rows, wanted, merges);
  return (
    found && { lines: [found.firstLine, found.lastLine], map: Object.fromEntries(found.mapping), score: found.score }
  );
};

describe('detectHeader', () => {
  it('reads a plain header, reordered and with columns nobody asked for', () => {
    expect(
      keys([
        ['所属', '備考', '管理番号', '機種', '使用者氏名'],
        ['津', '', 'NK-0001', 'X', '山田'],
      ]),
    ).toEqual({
      lines: [0, 0],
      map: { 0: 'department', 2: 'assetTag', 3: 'model', 4: 'userName' },
      score: 1,
    });
  });

  it('sees through wide spaces, line breaks, wide letters, decoration and hints', () => {
    const row = ['管理\n番号', '機　種', '利用者名（漢字）', '★所属 ※必須', null];
    expect(keys([row, ['1', '2', '3', '4', '5']])?.map).toEqual({
      0: 'assetTag',
      1: 'model',
      2: 'userName',
      3: 'department',
    });
    expect(foldHeading('管理Ｎｏ．【必須】')).toBe('管理no');
    expect(foldHeading('氏名（カナ）')).not.toBe(foldHeading('氏名'));
  });

  it('skips titles, conditions and blank lines above', () => {
    const rows = [
      ['管理番号付き端末一覧（令和8年度）', null, null, null],
      [null, null, null, null],
      ['作成日：令和8年4月1日', null, null, null],
      ['資産番号', '型番', '氏名', '部署'],
      ['0001', 'A', '山田', '津'],
    ];
    expect(keys(rows)?.lines).toEqual([3, 3]);
  });

  it('joins a header of two merged lines', () => {
    const rows = [
      ['端末管理台帳', null, null, null, null],
      ['管理番号', '機種', '使用者', null, '旧使用者'],
      [null, null, '氏名', '所属', '氏名'],
      ['0012', 'A', '山田', '津', '佐藤'],
    ];
    const merges = [
      { startRow: 0, startColumn: 0, endRow: 0, endColumn: 4 },
      { startRow: 1, startColumn: 0, endRow: 2, endColumn: 0 },
      { startRow: 1, startColumn: 1, endRow: 2, endColumn: 1 },
      { startRow: 1, startColumn: 2, endRow: 1, endColumn: 3 },
    ];
    const found = detectHeader(rows, wanted, merges);
    expect(found?.headings).toEqual(['管理番号', '機種', '使用者／氏名', '使用者／所属', '旧使用者／氏名']);
    expect(found && [found.firstLine, found.lastLine, found.score]).toEqual([1, 2, 1]);
    expect(Object.fromEntries(found?.mapping ?? [])).toEqual({
      0: 'assetTag',
      1: 'model',
      2: 'userName',
      3: 'department',
    });
  });

  it('does the same for a CSV, where the merges are lost', () => {
    const rows = [
      ['管理番号', '機種', '使用者', null],
      [null, null, '氏名', '所属'],
      ['0012', 'A', '山田', '津'],
    ];
    expect(keys(rows)).toEqual({
      lines: [0, 1],
      map: { 0: 'assetTag', 1: 'model', 2: 'userName', 3: 'department' },
      score: 1,
    });
  });

  it('gives a key to one column, the best one, and says null when nothing fits', () => {
    expect(keys([['氏名（カナ）', '氏名', '所属', '管理番号']])?.map).toEqual({
      1: 'userName',
      2: 'department',
      3: 'assetTag',
    });
    expect(
      keys([
        ['日付', '内容'],
        ['1', '2'],
      ]),
    ).toBeNull();
    expect(detectHeader([], wanted)).toBeNull();
  });

  it('a heading that only holds the words of a column is another column', () => {
    const others = ['After所属', '上司所属', '所属コード', '予備の機種', '機種変更の希望', '使用者氏名（カナ）'];
    expect(keys([['管理番号', ...others]])?.map).toEqual({ 0: 'assetTag' });
    for (const other of others) {
      expect(keys([['管理番号', other, '所属', '機種', '使用者氏名']])?.map).not.toHaveProperty('1');
      expect(likestColumn(other, wanted)?.isIt).toBe(false);
    }
    expect(keys([['管理番号', '現所属', '機種欄']])?.map).toEqual({ 0: 'assetTag', 1: 'department', 2: 'model' });
  });

  it('any letters put around a title make another column of it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'上司部下元予備a1'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...wanted), letters, fc.boolean(), ({ title }, around, isBefore) => {
        const heading = isBefore ? `${around}${title}` : `${title}${around}`;
        expect(keys([['番号札', heading]])).toBeNull();
      }),
    );
  });

  it('finds every column of any shuffled header under any title lines', () => {
    const columns = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 });
    const noise = fc.array(fc.constantFrom<Cell[]>(['令和8年度 台帳'], [null], ['作成：県', null, 5]), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(columns, noise, fc.constantFrom('', ' ', '　', '\n'), (order, above, gap) => {
        const titles = order.map((n) => [...(wanted[n]?.title ?? `余分${n}`)].join(gap));
        const data = order.map((n) => `値${n}`);
        const found = detectHeader([...above, titles, data], wanted);
        expect(found?.score).toBe(1);
        expect(found?.lastLine).toBe(above.length);
        for (const [column, key] of found?.mapping ?? []) expect(key).toBe(wanted[order[column] ?? -1]?.key);
      }),
    );
  });
});

describe('what a file only claims', () => {
  const header: Cell[] = ['管理番号', '機種', '使用者', null];
  const lines: Cell[][] = [
    ['台帳', null, null, null],
    header,
    [null, null, '氏名', '所属'],
    ['0012', 'A', '山田', '津'],
  ];
  const true3 = [
    { startRow: 1, startColumn: 0, endRow: 2, endColumn: 0 },
    { startRow: 1, startColumn: 1, endRow: 2, endColumn: 1 },
    { startRow: 1, startColumn: 2, endRow: 1, endColumn: 3 },
  ];

  it('merges of whole rows and of lines without content change nothing', () => {
    const claimed = Array.from({ length: 40_000 }, (_, n) => ({
      startRow: n === 0 ? 0 : n + 3,
      startColumn: 0,
      endRow: n === 0 ? 0 : 1_048_575,
      endColumn: 16_383,
    }));
    expect(keys(lines, [...claimed, ...true3])).toEqual(keys(lines, true3));
    expect(keys(lines, true3)?.score).toBe(1);
    expect(mergesOnContent(lines, claimed)).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 }]);
  });

  it('no heading is wider than the cells that were read', () => {
    const wide = { startRow: 1, startColumn: 2, endRow: 1, endColumn: 16_383 };
    expect(detectHeader(lines, wanted, [wide])?.headings).toHaveLength(4);
    expect(detectHeader([['題'], header], wanted, [{ ...wide, startRow: 0, startColumn: 0 }])?.headings).toHaveLength(
      4,
    );
  });

  it('of merges that overlap the first counts', () => {
    const first = { startRow: 1, startColumn: 1, endRow: 1, endColumn: 2 };
    expect(mergesOnContent(lines, [first, { ...first, startColumn: 0 }, first])).toEqual([first]);
  });

  it('a cell of 30,000 brackets costs no more than the words that fit before them', () => {
    const steps = (brackets: number) => foldHeading(`管理番号${'（'.repeat(brackets)}`).length;
    expect(steps(30_000)).toBe(steps(HEADING_CHARACTERS_READ));
    const row: Cell[] = header.map((cell) => `${cell ?? ''}${'（必須'.repeat(10_000)}`);
    expect(keys([row, ...lines])?.lines).toEqual([2, 3]);
  });

  it('remarks in any brackets go, other words in brackets stay', () => {
    expect(foldHeading('管理番号（（必須）【例：a】※ 半角')).toBe('管理番号');
    expect(foldHeading('氏名（カナ）（必須）（')).toBe(foldHeading('氏名（カナ）（'));
    expect(foldHeading('備考（任意')).toBe('備考(任意'.replace('(', ''));
    expect(foldHeading('a）b（必須）c')).toBe('abc');
  });
});

describe('applyMapping', () => {
  it('keeps the line numbers of Excel and leaves blank rows out', () => {
    const rows = [['題'], ['管理番号', 'x', '所属'], ['1', 'y', '津'], [null, 'z', ' '], ['2', null, null]];
    const mapping = new Map([
      [0, 'assetTag'],
      [2, 'department'],
    ]);
    expect(applyMapping(rows, mapping, 1)).toEqual([
      { line: 3, values: { assetTag: '1', department: '津' } },
      { line: 5, values: { assetTag: '2', department: null } },
    ]);
  });
});
