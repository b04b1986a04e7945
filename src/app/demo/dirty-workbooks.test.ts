import { describe, expect, it } from 'vitest';
import { fullWidth, halfKana, messyDate } from './dirty-cells.ts';
import {
  dirtyDepartmentsWorkbook,
  dirtyDevicesWorkbook,
  dirtySitesWorkbook,
  dirtyStaffWorkbook,
} from './dirty-workbooks.ts';
import { streamWorld } from './generate-world.ts';
import { createRng } from './prng.ts';

const { base } = streamWorld({ asOf: '2026-11-24' });
const workbooks = {
  staff: dirtyStaffWorkbook(base, { count: 300 }),
  departments: dirtyDepartmentsWorkbook(base),
  sites: dirtySitesWorkbook(base),
  devices: dirtyDevicesWorkbook(base, { count: 500 }),
};

describe.each(Object.entries(workbooks))('the dirty workbook of %s', (_name, book) => {
  it('is a rectangle with a merged title, a header below it and blank rows at the end', () => {
    const width = book.rows[0]?.length ?? 0;
    expect(book.rows.every((row) => row.length === width)).toBe(true);
    expect(book.merges[0]).toMatchObject({ startRow: 0, startColumn: 0 });
    expect(book.rows[book.headerLine - 1]?.filter((cell) => cell !== null).length).toBeGreaterThan(8);
    expect(book.rows.at(-1)?.every((cell) => cell === null)).toBe(true);
  });

  it('carries each planted fault in the cell it names', () => {
    const header = (book.rows[book.headerLine - 1] ?? []).map((cell) => String(cell ?? '').replace(/\s/g, ''));
    for (const fault of book.planted) {
      const column = header.indexOf(fault.column);
      expect(column).toBeGreaterThanOrEqual(0);
      expect(book.rows[fault.line - 1]?.[column]).toBe(fault.value);
    }
    expect(book.planted.length).toBeGreaterThan(3);
  });
});

describe('dirty workbooks', () => {
  it('are the same for the same seed', () => {
    expect(dirtySitesWorkbook(base)).toEqual(workbooks.sites);
    expect(dirtySitesWorkbook(base, { seed: 'other' }).rows).not.toEqual(workbooks.sites.rows);
  });

  it('write one date in many ways', () => {
    const rng = createRng('dates');
    const spellings = new Set(Array.from({ length: 200 }, () => messyDate('2025-02-14', rng)));
    expect([...spellings]).toEqual(
      expect.arrayContaining(['令和7年2月14日', 'R7.2.14', '2025/2/14', 45702, 'Ｒ７．２．１４']),
    );
    expect(messyDate('2019-04-30', createRng('h')).toString()).not.toContain('令和');
  });

  it('turn readings into half-width kana and codes into full width', () => {
    expect(halfKana('がっこう ぱん')).toBe('ｶﾞｯｺｳ ﾊﾟﾝ');
    expect(fullWidth('NK06-01837')).toBe('ＮＫ０６－０１８３７');
  });
});
