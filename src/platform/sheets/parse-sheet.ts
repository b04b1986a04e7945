import { Refused } from '#kernel/refusal.ts';
import { type Cell, isBlank, type Merge, trimTable } from './cell.ts';
import { columnsWithContent } from './columns-with-content.ts';
import { identifySheet } from './identify-sheet.ts';
import { mergesOnContent } from './merges-on-content.ts';
import { decodeText, meantField, parseCsv, type TextEncoding, takeDelimiter } from './read-csv.ts';
import { charactersIn } from './rows-in-parts.ts';
import { MAX_CELL_CHARACTERS, MAX_CHARACTERS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './sheet-limits.ts';
import { sheetRefusals } from './sheet-refusals.ts';
import { readWorkbook } from './xlsx-adapter.ts';

export interface ReadQuestion {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sheetName?: string | undefined;
}

export interface SheetTable {
  /** Visible sheets in the workbook's order; empty for CSV. */
  readonly sheetNames: readonly string[];
  /** The sheet that was read; null for CSV. */
  readonly sheetName: string | null;
  /** From the first line of the sheet on, so index 0 is line 1; equally long rows, nothing blank at the end. */
  readonly rows: Cell[][];
  readonly merges: readonly Merge[];
  /** Rows and columns with content, from 0, that its program does not show. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly format: 'xlsx' | 'csv';
  /** How the text was stored; null for a workbook. */
  readonly encoding: TextEncoding | null;
}

/** All of reading, run inside the thread: what the file is, is decided by its bytes. */
export async function parseSheet(question: ReadQuestion): Promise<SheetTable> {
  const isText = identifySheet(question.bytes, question.fileName) === 'csv';
  const table = isText ? parseText(question.bytes) : await parseBook(question);
  return { ...table, rows: table.rows.map((row) => row.map(storable)) };
}

const nothingHidden = { hiddenRows: [], hiddenColumns: [] };

/** Without what no database keeps: a NUL, half of a character. Old systems leave them where nobody sees them. */
const storable = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replaceAll('\0', '').toWellFormed() : cell);

function parseText(bytes: Uint8Array): SheetTable {
  const decoded = decodeText(bytes);
  const { text, delimiter } = takeDelimiter(decoded.text);
  const rows = withinLimits(trimTable(parseCsv(text, delimiter).map((row) => row.map(meantField))));
  return {
    sheetNames: [],
    sheetName: null,
    rows,
    merges: [],
    ...nothingHidden,
    format: 'csv',
    encoding: decoded.encoding,
  };
}

async function parseBook({ bytes, sheetName }: ReadQuestion): Promise<SheetTable> {
  try {
    const book = await readFirst(bytes, sheetName);
    const rows = withinLimits(trimTable(book.rows));
    const merges = mergesOnContent(rows, book.merges);
    if (merges.length > MAX_MERGES) throw sheetRefusals.tooManyMerges({ limit: MAX_MERGES });
    const hiddenRows = book.hiddenRows.filter((row) => rows[row]?.some((cell) => !isBlank(cell)));
    const hiddenColumns = columnsWithContent(rows, book.hiddenColumns);
    return { ...book, rows, merges, hiddenRows, hiddenColumns, format: 'xlsx', encoding: null };
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    if (/spans \d+ rows x \d+ columns/.test(String(cause))) throw sheetRefusals.strayCells();
    // Whatever the library stumbles over, to the reader of the message the workbook is damaged.
    throw sheetRefusals.broken({ cause: String(cause).slice(0, 200) });
  }
}

/** The sheet asked for, or the first one that holds anything: many books begin with an empty one. */
async function readFirst(bytes: Uint8Array, sheetName: string | undefined) {
  const first = await readWorkbook(bytes, sheetName);
  const isEmpty = (rows: readonly (readonly Cell[])[]) => rows.every((row) => row.every(isBlank));
  if (sheetName !== undefined || !isEmpty(first.rows)) return first;
  for (const name of first.sheetNames.slice(1, SHEETS_TRIED)) {
    const next = await readWorkbook(bytes, name);
    if (!isEmpty(next.rows)) return next;
  }
  return first;
}

const SHEETS_TRIED = 10;

function withinLimits(rows: Cell[][]): Cell[][] {
  if ((rows[0]?.length ?? 0) > MAX_COLUMNS) throw sheetRefusals.tooManyColumns({ limit: MAX_COLUMNS });
  const used = rows.reduce((sum, row) => sum + (row.some((cell) => !isBlank(cell)) ? 1 : 0), 0);
  if (used > MAX_ROWS) throw sheetRefusals.tooManyRows({ limit: MAX_ROWS });
  if (rows.length > MAX_ROWS * 2) throw sheetRefusals.strayCells();
  if (used === 0) throw sheetRefusals.empty();
  refuseMuchText(rows);
  return rows;
}

/** Before a text that many cells share is copied for each of them. */
function refuseMuchText(rows: readonly (readonly Cell[])[]): void {
  const isLong = (cell: Cell) => typeof cell === 'string' && cell.length > MAX_CELL_CHARACTERS;
  let sum = 0;
  for (const [index, row] of rows.entries()) {
    if (row.some(isLong)) throw sheetRefusals.cellTooLong({ line: index + 1, limit: MAX_CELL_CHARACTERS });
    sum += charactersIn(row);
    if (sum > MAX_CHARACTERS) throw sheetRefusals.tooMuchText({ limit: MAX_CHARACTERS });
  }
}
