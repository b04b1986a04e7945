import { type Cell, isBlank, type Merge } from './cell.ts';

/** A column an import looks for. */
export interface WantedColumn {
  readonly key: string;
  readonly title: string;
  /** Other headings in use for it. */
  readonly aliases?: readonly string[];
}

export interface HeaderMatch {
  /** Lines of the header, from 0; the data begins right after `lastLine`. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** One heading for each column, the levels of a merged header joined by ／. */
  readonly headings: readonly string[];
  /** Column index → key. A key is given to one column only. */
  readonly mapping: ReadonlyMap<number, string>;
  /** The share of wanted columns that were found, 0–1. */
  readonly score: number;
}

const LINES_SEARCHED = 30;
const DEEPEST_HEADER = 3;
/** Exact title, alias, then a heading that only contains the words. */
const EXACT = 3;
const ALIAS = 2;
const PARTIAL = 1;

/** Makes headings comparable: width, case, spaces, line breaks and decoration such as 「※必須」 or 「（任意）」 go. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[([【].*?[)\]】]|※.*$/gs, '')
    .replaceAll(/[\s　_・:*★●■▼▲/,.]/g, '');
}

/**
 * Finds where the header stands and which column is which. Every line and every group of two or three lines is tried,
 * because real ledgers have a title above and 使用者 merged over 氏名 and 所属. Null when no wanted column is found.
 */
export function detectHeader(
  rows: readonly (readonly Cell[])[],
  wanted: readonly WantedColumn[],
  merges: readonly Merge[] = [],
): HeaderMatch | null {
  const names = wanted.map(foldWanted);
  let best: (HeaderMatch & { points: number }) | null = null;
  for (let first = 0; first < Math.min(rows.length, LINES_SEARCHED); first += 1) {
    for (let depth = 1; depth <= DEEPEST_HEADER && first + depth <= rows.length; depth += 1) {
      const levels = headerLevels(rows, merges, first, depth);
      if (!levels) break;
      const { mapping, points } = match(levels, names);
      // One point less for each line, so that a deeper header has to find more.
      const worth = points - (depth - 1);
      if (mapping.size === 0 || (best && worth <= best.points)) continue;
      const headings = joinLevels(levels);
      best = {
        firstLine: first,
        lastLine: first + depth - 1,
        headings,
        mapping,
        score: mapping.size / wanted.length,
        points: worth,
      };
    }
  }
  if (!best) return null;
  const { points: _, ...found } = best;
  return found;
}

interface FoldedName {
  readonly key: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

const foldWanted = (column: WantedColumn): FoldedName => ({
  key: column.key,
  title: foldHeading(column.title),
  aliases: (column.aliases ?? []).map(foldHeading),
});

/** Texts of the header lines, merged cells spread over what they cover. Null when a line holds no text at all. */
function headerLevels(rows: readonly (readonly Cell[])[], merges: readonly Merge[], first: number, depth: number) {
  const levels = Array.from({ length: depth }, (_, i) => (rows[first + i] ?? []).map(headingText));
  if (levels.some((level) => level.every((text) => text === ''))) return null;
  for (const merge of merges) {
    const text = levels[merge.startRow - first]?.[merge.startColumn];
    if (!text) continue;
    for (let row = merge.startRow; row <= Math.min(merge.endRow, first + depth - 1); row += 1) {
      for (let column = merge.startColumn; column <= merge.endColumn; column += 1) {
        const level = levels[row - first];
        if (level) level[column] = text;
      }
    }
  }
  if (merges.length === 0 && depth > 1) spreadWithoutMerges(levels);
  return levels;
}

/** A CSV has lost its merges: an upper heading goes on to the right as long as there are headings below it only. */
function spreadWithoutMerges(levels: string[][]): void {
  for (let i = 0; i + 1 < levels.length; i += 1) {
    const upper = levels[i] ?? [];
    const lower = levels[i + 1] ?? [];
    for (let column = 1; column < lower.length; column += 1) {
      if (!upper[column] && lower[column] && lower[column - 1]) upper[column] = upper[column - 1] ?? '';
    }
  }
}

const headingText = (cell: Cell) => (typeof cell === 'string' ? cell.trim() : cell === null ? '' : String(cell));

function joinLevels(levels: readonly (readonly string[])[]): string[] {
  const width = Math.max(...levels.map((level) => level.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = levels.map((level) => (level[column] ?? '').replaceAll(/\s+/g, '')).filter((text) => text !== '');
    return [...new Set(parts)].join('／');
  });
}

/** Gives the best pairs first, so that 氏名 is not taken by 使用者／氏名カナ when 使用者／氏名 is there. */
function match(levels: readonly (readonly string[])[], names: readonly FoldedName[]) {
  const lowest = levels.at(-1)?.map(foldHeading) ?? [];
  const pairs = joinLevels(levels).flatMap((heading, column) => {
    const joined = foldHeading(heading.replaceAll('／', ''));
    return names.flatMap((name) => {
      const points = Math.max(
        likeness(joined, name),
        levels.length > 1 ? likeness(lowest[column] ?? '', name) - 0.5 : 0,
      );
      return points > 0 ? [{ column, key: name.key, points }] : [];
    });
  });
  pairs.sort((a, b) => b.points - a.points || a.column - b.column);
  const mapping = new Map<number, string>();
  const used = new Set<string>();
  let points = 0;
  for (const pair of pairs) {
    if (mapping.has(pair.column) || used.has(pair.key)) continue;
    mapping.set(pair.column, pair.key);
    used.add(pair.key);
    points += pair.points;
  }
  return { mapping, points };
}

const LONGEST_HEADING = 30;

function likeness(heading: string, name: FoldedName): number {
  if (heading === '' || heading.length > LONGEST_HEADING) return 0;
  if (heading === name.title) return EXACT;
  if (name.aliases.includes(heading)) return ALIAS;
  const isPart = [name.title, ...name.aliases].some((title) => title.length >= 2 && heading.includes(title));
  return isPart ? PARTIAL : 0;
}

/** The data under a header, keyed; `line` is the line in the sheet from 1, as Excel shows it. Blank rows are left out. */
export interface MappedRow {
  readonly line: number;
  readonly values: Readonly<Record<string, Cell>>;
}

export function applyMapping(
  rows: readonly (readonly Cell[])[],
  mapping: ReadonlyMap<number, string>,
  lastHeaderLine: number,
): MappedRow[] {
  return rows.slice(lastHeaderLine + 1).flatMap((row, index) => {
    const values = Object.fromEntries([...mapping].map(([column, key]) => [key, row[column] ?? null]));
    const blank = Object.values(values).every(isBlank);
    return blank ? [] : [{ line: lastHeaderLine + 2 + index, values }];
  });
}
