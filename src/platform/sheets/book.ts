/** `text` keeps 管理番号 and phone numbers as they are; `yen` and `integer` get separators; dates are real dates. */
export type ColumnKind = 'text' | 'integer' | 'yen' | 'decimal' | 'percent' | 'date' | 'datetime';

export interface BookColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters of the default font; a full-width character takes two. */
  readonly width: number;
  /** Shows the date as R8.4.1 instead of 2026/4/1. The value stays a real date either way. */
  readonly wareki?: boolean;
  /** Offers these values in a drop-down and refuses others. */
  readonly list?: readonly string[];
  readonly wrap?: boolean;
}

/**
 * Dates are `2026-04-01`; a datetime is an instant (`2026-11-24T01:42:00Z`, shown in Japanese time) or civil text
 * without a zone. What does not fit the column's kind is written as text, so nothing a clerk typed is lost.
 */
export type BookCell = string | number | boolean | null;

/** Colours a row or cell of a result workbook. */
export type Tone = 'refused' | 'warned' | 'added' | 'changed';

export interface TonedRow {
  readonly cells: readonly BookCell[];
  readonly tone?: Tone;
  /** Single cells that stand out, by column index. */
  readonly cellTones?: Readonly<Record<number, Tone>>;
}

export type BookRow = readonly BookCell[] | TonedRow;

/** Which columns of the sheet a chart draws: one holds the categories, the others are its series. */
export interface SheetColumns {
  readonly title: string;
  readonly category: number;
  /** #rrggbb by column. */
  readonly series: readonly { readonly column: number; readonly color: string }[];
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  /** Printed above the header in large type. */
  readonly title?: string;
  /** Lines between title and header: the conditions, when it was made, how to fill it in. */
  readonly notes?: readonly string[];
  /** Columns that stay in view on the left. The header always does. */
  readonly freezeColumns?: number;
  /** Default true. */
  readonly autoFilter?: boolean;
  /** Default landscape. Always A4, one page wide, header repeated, page numbers in the footer. */
  readonly orientation?: 'landscape' | 'portrait';
  /** A chart of Excel's own beside the rows: stacked columns over the sheet's numbers. */
  readonly chart?: SheetColumns;
  /** Blank rows below the data that already have formats and drop-downs, for sheets to be filled in. */
  readonly spareRows?: number;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** File properties; default the first sheet's title or name. */
  readonly title?: string;
}

const isToned = (row: BookRow): row is TonedRow => !Array.isArray(row);
export const cellsOf = (row: BookRow): readonly BookCell[] => (isToned(row) ? row.cells : row);
export const toneOf = (row: BookRow): Tone | null => (isToned(row) ? (row.tone ?? null) : null);
export const cellTonesOf = (row: BookRow): Readonly<Record<number, Tone>> =>
  isToned(row) ? (row.cellTones ?? {}) : {};
