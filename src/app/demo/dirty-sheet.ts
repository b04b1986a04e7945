/** Lays records out as an ugly sheet: merged title, note line, extra and reordered columns, trailing blanks, faulty rows. */
import type { PlainCell as Cell, Merge } from '#platform/sheets/cell.ts';
import { createRng, elementAt, type Rng } from './prng.ts';

export type FaultKind =
  | 'duplicate'
  | 'unknownDepartment'
  | 'abolishedDepartment'
  | 'unknownSite'
  | 'unknownStaff'
  | 'retiredStaff'
  | 'impossibleDate'
  | 'letterForDigit'
  | 'missingRequired'
  | 'notANumber'
  | 'badIpAddress'
  | 'warrantyBeforePurchase';

/** A fault put in on purpose; `line` counts from 1 as Excel shows it, `column` is the header's text. */
export type PlantedFault = { line: number; column: string; kind: FaultKind; value: Cell };

export type DirtyWorkbook = {
  sheet: string;
  rows: Cell[][];
  merges: Merge[];
  /** The header's line, from 1. */
  headerLine: number;
  planted: PlantedFault[];
};

export type DirtyOptions = {
  /** Records to write before the faults; all when missing. */
  count?: number;
  seed?: string;
};

export type Column<T> = { title: string; write(record: T, rng: Rng): Cell };
type Fault<T> = { kind: FaultKind; column: string; write(record: T, rng: Rng): Cell };
export type SheetPlan<T> = { sheet: string; title: string; columns: Column<T>[]; faults: Fault<T>[] };

const HEADER_LINE = 4;
const TRAILING_BLANK_ROWS = 3;
const TRAILING_BLANK_COLUMNS = 2;

/** The clerk's own columns that nothing reads. */
function clutter<T>(): Column<T>[] {
  return [
    { title: '№', write: (_record, rng) => rng.int(1, 9999) },
    { title: '備考２', write: (_record, rng) => (rng.chance(0.1) ? '要確認' : null) },
    { title: '確認者', write: (_record, rng) => (rng.chance(0.2) ? 'ﾐｽﾞﾉ' : '') },
  ];
}

function titleRows(title: string, width: number): Cell[][] {
  const blank = (): Cell[] => Array.from({ length: width }, () => null);
  const first = blank();
  first[0] = title;
  const note = blank();
  note[0] = '※黄色の欄だけ入力してください。行の追加はしないでください。';
  return [first, note, blank()];
}

/** A title is often typed with a break or blanks inside the cell. */
function messyTitle(title: string, rng: Rng): string {
  if (rng.chance(0.2)) return `${title.slice(0, 2)}\n${title.slice(2)}`;
  return rng.chance(0.2) ? ` ${title}　` : title;
}

function writeRow<T>(columns: readonly Column<T>[], record: T, width: number, rng: Rng): Cell[] {
  const cells: Cell[] = columns.map((column) => column.write(record, rng));
  while (cells.length < width) cells.push(null);
  return cells;
}

function faultyRow<T>(
  plan: SheetPlan<T>,
  columns: readonly Column<T>[],
  fault: Fault<T>,
  record: T,
  width: number,
  rng: Rng,
) {
  const cells = writeRow(columns, record, width, rng);
  const at = columns.findIndex((column) => column.title === fault.column);
  if (at < 0) throw new RangeError(`${plan.sheet} has no column ${fault.column}`);
  cells[at] = fault.write(record, rng);
  return { cells, value: elementAt(cells, at) };
}

/** Faulty rows repeat good records' keys only for `duplicate`; the others take records that the file has not used. */
export function writeDirtySheet<T>(plan: SheetPlan<T>, records: readonly T[], options: DirtyOptions): DirtyWorkbook {
  const rng = createRng(`${options.seed ?? 'dirty'}/${plan.sheet}`);
  const columns = rng.shuffle([...plan.columns, ...clutter<T>()]);
  const width = columns.length + TRAILING_BLANK_COLUMNS;
  const spare = plan.faults.length;
  const mixed = rng.shuffle(records);
  const count = Math.min(options.count ?? records.length, mixed.length - spare);
  const good = mixed.slice(0, count);
  const rows = titleRows(plan.title, width);
  const header: Cell[] = columns.map((column) => messyTitle(column.title, rng));
  while (header.length < width) header.push(null);
  rows.push(header);
  for (const record of good) {
    rows.push(writeRow(columns, record, width, rng));
    if (rng.chance(0.01)) rows.push(Array.from({ length: width }, () => ''));
  }
  const planted = plan.faults.map((fault, i): PlantedFault => {
    const record = fault.kind === 'duplicate' ? elementAt(good, 0) : elementAt(mixed, count + i);
    const { cells, value } = faultyRow(plan, columns, fault, record, width, rng);
    return { line: rows.push(cells), column: fault.column, kind: fault.kind, value };
  });
  for (let i = 0; i < TRAILING_BLANK_ROWS; i++) rows.push(Array.from({ length: width }, () => (i === 1 ? '　' : null)));
  const merges: Merge[] = [0, 1].map((row) => ({ startRow: row, startColumn: 0, endRow: row, endColumn: width - 1 }));
  return { sheet: plan.sheet, rows, merges, headerLine: HEADER_LINE, planted };
}
