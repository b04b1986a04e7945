import type { Cell, Merge } from './cell.ts';
import { cellText } from './cell-values.ts';
import { HEADING_CHARACTERS_READ, joinedLevels, matchHeadings, type WantedColumn } from './match-headings.ts';
import { mergesOnContent } from './merges-on-content.ts';

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

/**
 * Finds where the header stands and which column is which. Every line and every group of two or three lines is tried,
 * because real ledgers have a title above and 使用者 merged over 氏名 and 所属. Null when no wanted column is found.
 */
export function detectHeader(
  rows: readonly (readonly Cell[])[],
  wanted: readonly WantedColumn[],
  merges: readonly Merge[] = [],
): HeaderMatch | null {
  const texts = textsOfTop(rows);
  const within = merges.length === 0 ? null : mergesOnContent(texts, merges);
  let best: (HeaderMatch & { points: number }) | null = null;
  for (let first = 0; first < Math.min(texts.length, LINES_SEARCHED); first += 1) {
    for (let depth = 1; depth <= DEEPEST_HEADER && first + depth <= texts.length; depth += 1) {
      const levels = headerLevels(texts, within, first, depth);
      if (!levels) break;
      const found = tryHeader(levels, wanted, first);
      if (found && (!best || found.points > best.points)) best = found;
    }
  }
  if (!best) return null;
  const { points: _, ...match } = best;
  return match;
}

function tryHeader(levels: readonly (readonly string[])[], wanted: readonly WantedColumn[], first: number) {
  const headings = joinLevels(levels);
  const lowest = levels.length > 1 ? levels.at(-1) : undefined;
  const { mapping, points } = matchHeadings(
    headings.map((joined, column) => ({ joined, lowest: lowest?.[column] ?? null })),
    wanted,
  );
  if (mapping.size === 0) return null;
  const lastLine = first + levels.length - 1;
  // One point less for each line, so that a deeper header has to find more.
  return {
    firstLine: first,
    lastLine,
    headings,
    mapping,
    score: mapping.size / wanted.length,
    points: points - levels.length,
  };
}

/** What is looked at: the first lines, equally long, no cell longer than a heading is read. */
function textsOfTop(rows: readonly (readonly Cell[])[]): string[][] {
  const top = rows.slice(0, LINES_SEARCHED + DEEPEST_HEADER - 1);
  const width = Math.max(0, ...top.map((row) => row.length));
  return top.map((row) => Array.from({ length: width }, (_, column) => headingText(row[column] ?? null)));
}

/**
 * Texts of the header lines, merged cells spread over what they cover; `merges` is null for a sheet that knows none.
 * Null when a line holds no text at all.
 */
function headerLevels(
  texts: readonly (readonly string[])[],
  merges: readonly Merge[] | null,
  first: number,
  depth: number,
) {
  const levels = texts.slice(first, first + depth).map((line) => [...line]);
  if (levels.some((level) => level.every((text) => text === ''))) return null;
  for (const merge of merges ?? []) {
    const text = levels[merge.startRow - first]?.[merge.startColumn];
    if (!text) continue;
    for (const level of levels.slice(merge.startRow - first, merge.endRow - first + 1)) {
      level.fill(text, merge.startColumn, merge.endColumn + 1);
    }
  }
  if (merges === null && depth > 1) spreadWithoutMerges(levels);
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

const headingText = (cell: Cell) => (cellText(cell) ?? '').slice(0, HEADING_CHARACTERS_READ);

function joinLevels(levels: readonly (readonly string[])[]): string[] {
  const width = Math.max(...levels.map((level) => level.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = levels.map((level) => (level[column] ?? '').replaceAll(/\s+/g, '')).filter((text) => text !== '');
    return joinedLevels([...new Set(parts)]);
  });
}
