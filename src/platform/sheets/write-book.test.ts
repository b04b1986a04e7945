import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { applyMapping } from './apply-mapping.ts';
import type { Book, BookCell, BookColumn } from './book.ts';
import { wasTruncated } from './book-cell.ts';
import { plainCell } from './cell-values.ts';
import { detectHeader } from './detect-header.ts';
import { layoutBook } from './layout-book.ts';
import { parseSheet } from './parse-sheet.ts';
import { closeBookWriter, writeBook } from './write-book.ts';

afterAll(() => closeBookWriter());

const columns = [
  { title: '管理番号', kind: 'text', width: 14 },
  { title: '納入日', kind: 'date', width: 12, wareki: true },
  { title: '受付日時', kind: 'datetime', width: 16 },
  { title: '台数', kind: 'integer', width: 8 },
  { title: '金額', kind: 'yen', width: 12 },
  { title: '状態', kind: 'text', width: 10, list: ['使用中', '在庫'] },
] as const satisfies readonly BookColumn[];

const oneSheet = (rows: Book['sheets'][number]['rows'], more: Partial<Book['sheets'][number]> = {}): Book => ({
  sheets: [{ name: '台帳', columns, rows, ...more }],
});
const readBack = async (book: Book, sheetName?: string) =>
  (await parseSheet({ bytes: await writeBook(book), fileName: 'a.xlsx', sheetName })).rows.map((row) =>
    row.map(plainCell),
  );

describe('writeBook', () => {
  it('writes real dates, instants in Japanese time, numbers, and text that stays text', async () => {
    const rows = [['0012', '2026-04-01', '2026-11-24T01:42:00Z', 3, -1200, '使用中']];
    expect((await readBack(oneSheet(rows)))[1]).toEqual([
      '0012',
      '2026-04-01',
      '2026-11-24T10:42:00',
      3,
      -1200,
      '使用中',
    ]);
  });

  it('keeps what does not fit its column as the text it was', async () => {
    const rows = [['=HYPERLINK("http://x")', 'R8.2.30', '未定', '三台', '', '1899-01-01']];
    expect((await readBack(oneSheet(rows)))[1]).toEqual([
      '=HYPERLINK("http://x")',
      'R8.2.30',
      '未定',
      '三台',
      null,
      '1899-01-01',
    ]);
  });

  it('never writes a formula, whatever the cells say', () => {
    const text = JSON.stringify(layoutBook(oneSheet([['=1', '+2', '-3', '@4', '\t=5', '{=6}']])));
    expect(text).not.toContain('"formula":');
  });

  it('cuts a text Excel cannot hold and marks the cut so that an import sees no edit', async () => {
    const [, row] = await readBack(oneSheet([['𠮷'.repeat(20_000)]]));
    const text = String(row?.[0]);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.isWellFormed()).toBe(true);
    expect(wasTruncated(text)).toBe(true);
  });

  it.each([
    '_x000D_',
    '_x0041_',
    'a\nb',
    ' 前後の空白　',
    '<b>&amp;</b>',
    'a\tb',
    '\u0001\u000b',
    '#なし',
    '12345678901234567890',
  ])('brings %j back unchanged', async (text) => {
    expect((await readBack(oneSheet([[text, null, null, null, null, '在庫']])))[1]?.[0]).toBe(text);
  });

  it('is found again below title and notes', async () => {
    const table = await readBack(
      oneSheet([['1'], ['2']], { title: '端末台帳', notes: ['条件：津庁舎', '令和8年4月1日現在'] }),
    );
    const header = detectHeader(
      table,
      columns.map(({ title }) => ({ key: title, title })),
    );
    expect(header).toMatchObject({ firstLine: 3, lastLine: 3, score: 1 });
  });

  it('sets the header still, the filter on, and the page to A4 landscape one page wide with the header repeated', () => {
    const layout = layoutBook(oneSheet([['1'], ['2']], { title: '台帳 & 一覧', freezeColumns: 1, spareRows: 3 }));
    const [sheet] = layout.sheets;
    expect(sheet).toMatchObject({
      freezePane: { rows: 2, columns: 1 },
      autoFilter: { range: 'A2:F7' },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: '&L 台帳 && 一覧&C&P / &N' },
      dataValidations: [{ type: 'list', values: ['使用中', '在庫'], range: 'F3:F7' }],
    });
    expect(sheet?.rows?.length).toBe(7);
    expect(layout.namedRanges).toEqual([{ name: '_xlnm.Print_Titles', range: "'台帳'!$2:$2", scope: '台帳' }]);
  });

  it('puts lists of more than 255 characters, or with commas, on a hidden sheet, each once', () => {
    const list = Array.from({ length: 60 }, (_, i) => `所属その${i}`);
    const long = { title: '所属', kind: 'text', width: 20, list } as const;
    const comma = { title: '区分', kind: 'text', width: 20, list: ['a,b'] } as const;
    const layout = layoutBook({ sheets: [{ name: '表', columns: [long, comma, long], rows: [] }] });
    expect(layout.sheets[0]?.dataValidations?.map((rule) => rule.formula1)).toEqual([
      '選択肢!$A$1:$A$60',
      '選択肢!$B$1:$B$1',
      '選択肢!$A$1:$A$60',
    ]);
    expect(layout.sheets[1]).toMatchObject({ name: '選択肢', hidden: true });
  });

  it('colours refused rows and the cell at fault', () => {
    const layout = layoutBook(oneSheet([{ cells: ['1', 'x'], tone: 'refused', cellTones: { 1: 'refused' } }]));
    const fills = [0, 1].map((at) => layout.sheets[0]?.cells?.get(`1,${at}`)?.style?.fill);
    expect(fills[0]).toMatchObject({ pattern: 'solid' });
    expect(fills[1]).not.toEqual(fills[0]);
  });

  it('large books come out the same, made in their own thread', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => [`NK-${i}`, '2026-04-01', null, i, null, null]);
    const table = await readBack(oneSheet(rows));
    expect(table.length).toBe(2_001);
    expect(table[2_000]).toEqual(['NK-1999', '2026-04-01', null, 1999, null, null]);
  });
});

describe('exported, edited, imported', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((s) => s.trim())
    .filter((s) => s !== '' && !/^#/.test(s));
  const day = fc
    .date({ min: new Date('1901-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  const moment = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 19))
    .filter((t) => !t.endsWith('00:00:00'));
  const number = fc.integer({ min: -1e9, max: 1e9 });
  const row = fc.tuple(text, fc.option(day), fc.option(moment), fc.option(number), fc.option(number), fc.option(text));

  it('gives back exactly the edit and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat({ max: 5 }),
        text,
        async (rows, at, column, edit) => {
          const edited: BookCell[][] = rows.map((r) => [...r]);
          const line = at % rows.length;
          const target = edited[line];
          if (target) target[column] = edit;
          const table = await readBack(oneSheet(edited, { title: '台帳' }));
          const header = detectHeader(
            table,
            columns.map(({ title }) => ({ key: title, title })),
          );
          const read = applyMapping(table, header?.mapping ?? new Map(), header?.lastLine ?? 0).map((r) =>
            Object.values(r.values),
          );
          const changes = read.flatMap((cells, i) =>
            cells.flatMap((cell, j) => (cell === (rows[i]?.[j] ?? null) ? [] : [[i, j, cell]])),
          );
          expect(changes).toEqual(edit === rows[line]?.[column] ? [] : [[line, column, edit]]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
