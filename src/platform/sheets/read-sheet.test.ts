import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { plainCell } from './cell-values.ts';
import { detectHeader } from './detect-header.ts';
import { closeSheetReader, readSheet } from './read-sheet.ts';
import { closeBookWriter, writeBook } from './write-book.ts';
import { writeWorkbook } from './xlsx-adapter.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
afterAll(async () => {
  await closeSheetReader();
  await closeBookWriter();
});

describe('readSheet', () => {
  it('leaves out what no database keeps', async () => {
    const text = Buffer.from('\ufeff管理番号,使用者\r\nNK06\0-1,山田\r\n', 'utf16le');
    const { rows } = await readSheet(new Uint8Array(text), { fileName: '台帳.csv' });
    expect(rows[1]).toEqual(['NK06-1', '山田']);
    const late = `管理番号,備考\n${'1,あいうえおかきくけこ\n'.repeat(3000)}2,\0い\n`;
    const table = await readSheet(new TextEncoder().encode(late), { fileName: '台帳.csv' });
    expect(table.rows.at(-1)).toEqual(['2', 'い']);
  });

  it.each(['ledger.xlsx', 'ledger-libreoffice.xlsx'])(
    'reads a ledger written by another program: %s',
    async (fileName) => {
      const table = await readSheet(fixture(fileName), { fileName });
      expect(table).toMatchObject({ sheetNames: ['台帳', '別表'], sheetName: '台帳', format: 'xlsx', encoding: null });
      expect(table.rows.slice(4).map((row) => row.map(plainCell))).toEqual([
        ['0012', 'FMV-U9313', '髙𠮷　一郎', 'デジタル改革推進課', null, '2026-04-01', 123456],
        ['0013', '=1+1', '山田 花子', '津庁舎', null, '2026-12-09T09:30:00', -5],
        [null, null, null, null, null, null, null],
        ['0014', '㈱三重①', '佐藤', '#N/A', null, '13:15:00', 1.5],
      ]);
      const header = detectHeader(
        table.rows,
        [
          { key: 'assetTag', title: '管理番号' },
          { key: 'userName', title: '使用者氏名' },
          { key: 'department', title: '所属' },
          { key: 'deliveredOn', title: '納入日' },
        ],
        table.merges,
      );
      expect(header && [...header.mapping]).toEqual([
        [0, 'assetTag'],
        [2, 'userName'],
        [3, 'department'],
        [5, 'deliveredOn'],
      ]);
    },
  );

  it('takes from merges of whole rows only what lies on cells it read', async () => {
    const rows = [['台帳'], ['管理番号', '機種'], ...Array.from({ length: 10 }, (_, n) => [`NK-${n}`, 'X'])];
    const merges = rows.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 16_383 }));
    const book = await writeWorkbook({ sheets: [{ name: '台帳', rows, merges }] });
    const table = await readSheet(book, { fileName: '台帳.xlsx' });
    expect(table.merges).toEqual(rows.map((_, row) => ({ startRow: row, startColumn: 0, endRow: row, endColumn: 1 })));
    expect(detectHeader(table.rows, [{ key: 'assetTag', title: '管理番号' }])?.firstLine).toBe(1);
  });

  it('reads the sheet asked for and names the sheets when there is none of that name', async () => {
    const bytes = fixture('ledger.xlsx');
    expect((await readSheet(bytes, { fileName: 'a.xlsx', sheetName: '別表' })).rows).toEqual([['b']]);
    await expect(readSheet(bytes, { fileName: 'a.xlsx', sheetName: '隠し' })).rejects.toThrow('「台帳」「別表」');
  });

  it('gives each sheet and each file its own rows, in whatever order they are asked for', async () => {
    const first = (await readSheet(fixture('ledger.xlsx'), { fileName: 'a.xlsx' })).rows;
    const sheets = async (name: string, sheetName?: string) =>
      (await readSheet(fixture(name), { fileName: 'a.xlsx', ...(sheetName ? { sheetName } : {}) })).rows;
    expect(await sheets('ledger.xlsx', '台帳')).toEqual(first);
    expect(await sheets('ledger.xlsx', '別表')).toEqual([['b']]);
    expect(await sheets('ledger.xlsx')).toEqual(first);
    const other = await writeBook({
      sheets: [{ name: '台帳', columns: [{ title: '番号', kind: 'integer', width: 10 }], rows: [[7]] }],
    });
    expect((await readSheet(other, { fileName: 'a.xlsx', sheetName: '台帳' })).rows).toEqual([['番号'], [7]]);
    expect(await sheets('ledger.xlsx')).toEqual(first);
  });

  it('reads CSV through the same door', async () => {
    const table = await readSheet(new TextEncoder().encode('a;b\n1;"x;y"\n;\n'), { fileName: 'a.csv' });
    expect(table).toEqual({
      sheetNames: [],
      hiddenRows: [],
      hiddenColumns: [],
      sheetName: null,
      rows: [
        ['a', 'b'],
        ['1', 'x;y'],
      ],
      merges: [],
      format: 'csv',
      encoding: 'utf-8',
    });
  });

  it('calls damaged workbooks damaged, wherever the damage is', async () => {
    const whole = fixture('ledger.xlsx');
    for (let at = 40; at < whole.length; at += 397) {
      const hurt = whole.slice();
      hurt.fill(0x55, at, at + 40);
      const outcome = await readSheet(hurt, { fileName: 'a.xlsx' }).then(
        () => 'read',
        (error: { code?: string }) => error.code,
      );
      expect(outcome).toMatch(/^(read|sheets\.(broken|notASheet|protected))$/);
    }
  });

  it('refuses one row too many and takes the last that fits', async () => {
    const column = { title: '番号', kind: 'integer', width: 10 } as const;
    const rows = Array.from({ length: 50_000 }, (_, i) => [i]);
    const bytes = await writeBook({ sheets: [{ name: '行', columns: [column], rows }] });
    await expect(readSheet(bytes, { fileName: 'a.xlsx' })).rejects.toThrow('50,000 行');
    const fits = await writeBook({ sheets: [{ name: '行', columns: [column], rows: rows.slice(1) }] });
    expect((await readSheet(fits, { fileName: 'a.xlsx' })).rows.length).toBe(50_000);
  });

  it('refuses a cell with more text than Excel holds, and texts that are too much together, however small the file', async () => {
    const csv = (field: string) => new TextEncoder().encode(`番号,備考\n1,${field}\n`);
    await expect(readSheet(csv('あ'.repeat(32_768)), { fileName: 'a.csv' })).rejects.toThrow(
      '2行目に文字の多すぎるセル',
    );
    const { rows } = await readSheet(csv('あ'.repeat(32_767)), { fileName: 'a.csv' });
    expect(rows[1]?.[1]).toHaveLength(32_767);
    const columns = [{ title: '備考', kind: 'text', width: 10 }] as const;
    const shared = Array.from({ length: 700 }, () => ['あ'.repeat(30_000)]);
    const bytes = await writeBook({ sheets: [{ name: '行', columns: [...columns], rows: shared }] });
    expect(bytes.length).toBeLessThan(1_000_000);
    await expect(readSheet(bytes, { fileName: 'a.xlsx' })).rejects.toMatchObject({ code: 'sheets.tooMuchText' });
  });

  it('says what to do about a lost cell far away from the table', async () => {
    const columns = Array.from(
      { length: 300 },
      (_, i) => ({ title: i === 0 || i === 299 ? '列' : '', kind: 'text', width: 5 }) as const,
    );
    const wide = await writeBook({ sheets: [{ name: '列', columns, rows: [] }] });
    await expect(readSheet(wide, { fileName: 'a.xlsx' })).rejects.toThrow('200 列');
  });
});
