import { type Cell, isBlank } from '#platform/sheets/cell.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import { detectHeader } from '#platform/sheets/detect-header.ts';
import { foldHeading, saysOld, type WantedColumn } from '#platform/sheets/match-headings.ts';
import type { SheetTable } from '#platform/sheets/parse-sheet.ts';
import type { MappedColumn } from '../contract/import-run.ts';

/** Where the header stands (lines from 1) and which column goes where. */
export interface ReadHeader {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly mapping: MappedColumn[];
}

const samplesShown = 3;
/** A column that is blank or always the same to this depth shows what it has. */
const linesSampled = 1_000;

/** Folded heading → key, as remembered for files with the same headings. A second heading alike is `heading#2`. */
export type RememberedMapping = Readonly<Record<string, string | null>>;

/** Reads the header of a sheet. Without one that is known, the first line with content is taken as the header. */
export function readHeader(
  table: Pick<SheetTable, 'rows' | 'merges'>,
  columns: readonly WantedColumn[],
  nameless: (column: number) => string,
): ReadHeader {
  const found = detectHeader(table.rows, columns, table.merges);
  const line = found?.lastLine ?? table.rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const headings = found?.headings ?? (table.rows[line] ?? []).map((cell) => cellText(cell) ?? '');
  const width = table.rows[0]?.length ?? 0;
  const all = Array.from({ length: width }, (_, column): MappedColumn => {
    const heading = headings[column] ?? '';
    return {
      column,
      heading: heading === '' ? nameless(column) : heading,
      isNameless: heading === '',
      samples: samplesOf(table.rows, line, column),
      key: found?.mapping.get(column) ?? null,
    };
  });
  const mapping = all.filter((column) => (headings[column.column] ?? '') !== '' || column.samples.length > 0);
  return { firstLine: (found?.firstLine ?? line) + 1, lastLine: line + 1, mapping };
}

function samplesOf(rows: readonly (readonly Cell[])[], headerLine: number, column: number): string[] {
  const samples: string[] = [];
  for (const row of rows.slice(headerLine + 1, headerLine + 1 + linesSampled)) {
    if (samples.length === samplesShown) break;
    const text = cellText(row[column] ?? null);
    if (text !== null && !samples.includes(text)) samples.push(text.slice(0, 60));
  }
  return samples;
}

/** Names each heading once, so that reordered columns are the same and doubled ones stay apart. */
export function foldedHeadings(mapping: readonly MappedColumn[]): string[] {
  const seen = new Map<string, number>();
  return mapping.map(({ heading }) => {
    const folded = foldHeading(heading);
    const count = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, count);
    return count === 1 ? folded : `${folded}#${count}`;
  });
}

/** The same for every file with the same headings, in whatever order. */
export const headingSignature = (mapping: readonly MappedColumn[]): string =>
  foldedHeadings(mapping).toSorted().join('\n');

/**
 * What is remembered replaces what was detected. Not where it takes what was (異動前) although what will be (異動後) stands
 * beside it: a file read so once must not lose every later change.
 */
export function withRemembered(mapping: readonly MappedColumn[], remembered: RememberedMapping): MappedColumn[] {
  const names = foldedHeadings(mapping);
  const keyOf = (index: number) => remembered[names[index] ?? ''];
  const outdated = new Set(
    mapping.flatMap((column, index) => {
      const key = keyOf(index) ?? null;
      const isOld = key !== null && column.key !== key && saysOld(column.heading);
      return isOld && mapping.some((other) => other.key === key) ? [key] : [];
    }),
  );
  return mapping.map((column, index) => {
    const key = keyOf(index);
    const isDetected = key === undefined || outdated.has(key ?? '') || outdated.has(column.key ?? '');
    return isDetected ? column : { ...column, key };
  });
}

export function toRemember(mapping: readonly MappedColumn[]): RememberedMapping {
  const names = foldedHeadings(mapping);
  return Object.fromEntries(mapping.map((column, index) => [names[index] ?? '', column.key]));
}

/** Column index → key, for the columns that are taken in. */
export const keysByColumn = (mapping: readonly MappedColumn[]): Map<number, string> =>
  new Map(mapping.flatMap(({ column, key }) => (key === null ? [] : [[column, key] as const])));
