import type { BookColumn, Tone } from './book.ts';
import type { StyleLayout } from './xlsx-adapter.ts';

const FONT = 'BIZ UDゴシック';
const LINE = { style: 'thin', color: { rgb: 'B3B3B3' } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** Two sides draw the grid as well as four and are written in half the time. */
const GRID = { right: LINE, bottom: LINE };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const BASE_FONT = { name: FONT, size: 10, family: 3, charset: 128 } as const;

export const TITLE_STYLE: StyleLayout = { font: { ...BASE_FONT, size: 14, bold: true } };
export const NOTE_STYLE: StyleLayout = { font: { ...BASE_FONT, color: { rgb: '4D4D4D' } } };
export const HEADER_STYLE: StyleLayout = {
  font: { ...BASE_FONT, bold: true },
  fill: solid('E8F1FE'),
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Pale enough for black text; the words in the row say the same, colour is never the only sign. */
const TONE_FILL: Readonly<Record<Tone, string>> = {
  refused: 'FDEEEE',
  warned: 'FBF5E0',
  added: 'E6F5EC',
  changed: 'E8F1FE',
};
const TONE_CELL_FILL: Readonly<Record<Tone, string>> = {
  refused: 'FFBBBB',
  warned: 'FFD43D',
  added: '9BD4B5',
  changed: 'C5D7FB',
};

const NUMBER_FORMAT: Readonly<Record<BookColumn['kind'], string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.0##',
  percent: '0.0%',
  yen: '"¥"#,##0;[Red]"¥"-#,##0',
  date: 'yyyy/m/d',
  datetime: 'yyyy/m/d h:mm',
};
const WAREKI_DATE = '[$-411]ge.m.d';

export function numberFormat(column: BookColumn): string {
  if (!column.wareki) return NUMBER_FORMAT[column.kind];
  return column.kind === 'datetime' ? `${WAREKI_DATE} h:mm` : WAREKI_DATE;
}

const isNumeric = (column: BookColumn) => ['integer', 'decimal', 'percent', 'yen'].includes(column.kind);

export function bodyStyle(column: BookColumn, at: number): StyleLayout {
  const horizontal = isNumeric(column) ? 'right' : column.kind === 'text' ? 'left' : 'center';
  return {
    font: BASE_FONT,
    border: at === 0 ? { ...GRID, left: LINE } : GRID,
    numFmt: numberFormat(column),
    alignment: { horizontal, vertical: 'top', wrapText: column.wrap === true },
  };
}

export function tonedStyle(column: BookColumn, at: number, tone: Tone, single: boolean): StyleLayout {
  return { ...bodyStyle(column, at), fill: solid((single ? TONE_CELL_FILL : TONE_FILL)[tone]) };
}
