import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Book, BookColumn, TonedRow } from '#platform/sheets/book.ts';
import type { PlainCell } from '#platform/sheets/cell.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportChange, ImportProblem, ImportRunView, MappedColumn } from '../contract/import-run.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import type { ImportColumn } from './import-definition.public.ts';
import { allRows, definitionOf, getRun, type ResultRow } from './imports.reads.ts';
import { bookColumns } from './ledger-book.public.ts';

/**
 * 結果をExcelで保存: every row of the file with what came of it, the refused ones first in a sheet of their own: as they stood,
 * the cells in question coloured, each with its reason and what to do. That sheet can be put right and taken in as it is.
 */
export async function makeResultBook(input: { id: string }, call: StagedCall): Promise<File> {
  const { book, runNo } = await call.read((ctx) => resultBook(ctx, input.id));
  return downloadBook(book, words.resultFile(runNo));
}

/** The book itself, audited: it holds records as the file did. */
export async function resultBook(ctx: Ctx, id: string): Promise<{ book: Book; runNo: string }> {
  const run = await getRun(ctx, { id });
  const definition = definitionOf(ctx, run.kind.kind);
  const lists = (await definition.lists?.(ctx)) ?? {};
  const rows = await allRows(ctx, id);
  ctx.audit.record({
    action: 'imports.resultBook',
    entity: 'importRun',
    entityId: id,
    changes: { rows: [null, rows.length] },
  });
  const refused = rows.filter((row) => row.outcome === 'refused');
  const columns = run.mapping.map((mapped) => columnOf(mapped, definition.columns, lists));
  const sheets = refused.length > 0 ? [refusedSheet(refused, columns, run.mapping)] : [];
  return {
    book: { title: words.resultFile(run.runNo), sheets: [...sheets, outcomeSheet(rows, run)] },
    runNo: run.runNo,
  };
}

function refusedSheet(rows: readonly ResultRow[], columns: readonly BookColumn[], mapping: readonly MappedColumn[]) {
  return {
    name: words.refusedSheet,
    notes: words.refusedNotes,
    columns: [
      ...columns,
      { title: words.whyColumn, kind: 'text', width: 40, wrap: true },
      { title: words.fixColumn, kind: 'text', width: 40, wrap: true },
    ] as const,
    rows: rows.map((row) =>
      tonedRow(row.cells as PlainCell[] | null, row.problems as unknown as ImportProblem[], mapping),
    ),
    freezeColumns: 1,
  };
}

/** One line for each row of the file, in its order, and behind them what only the ledger has. */
function outcomeSheet(rows: readonly ResultRow[], run: ImportRunView) {
  const { line, name, outcome, detail } = words.resultColumns;
  return {
    name: words.resultSheet,
    columns: [
      { title: line, kind: 'integer', width: 8 },
      { title: run.kind.keyTitle, kind: 'text', width: 20 },
      { title: name, kind: 'text', width: 24 },
      { title: outcome, kind: 'text', width: 16 },
      { title: detail, kind: 'text', width: 60, wrap: true },
    ] as const,
    rows: rows.map((row) => ({
      cells: [row.line, row.key, row.label, outcomeOf(row, run.status), detailOf(row)],
    })),
    freezeColumns: 2,
  };
}

/** What became of a row, as far as the run has come. */
function outcomeOf(row: ResultRow, status: ImportRunView['status']): string {
  const { outcomes, resultOutcomes } = words;
  if (row.outcome !== 'added' && row.outcome !== 'changed') return outcomes[row.outcome];
  if (row.undone) return resultOutcomes.undone;
  if (status === 'undone') return resultOutcomes.kept;
  return status === 'applied' || status === 'undoing' ? resultOutcomes[row.outcome] : outcomes[row.outcome];
}

function detailOf(row: ResultRow): string {
  const problems = row.problems as unknown as ImportProblem[];
  const changes = row.changes as unknown as ImportChange[];
  const told = problems.map((problem) => words.told(problem.title, problem.why));
  return [...told, ...changes.map(({ title, from, to }) => words.changed(title, from, to))].join('\n');
}

/** What was typed goes back as it was typed: every column is text unless the ledger knows it as a drop-down. */
function columnOf(
  mapped: MappedColumn,
  columns: readonly ImportColumn[],
  lists: Readonly<Record<string, readonly string[]>>,
): BookColumn {
  const known = columns.filter((column) => column.key === mapped.key);
  const [column] = bookColumns(known, lists);
  return column
    ? { ...column, title: mapped.heading, kind: 'text', wareki: false }
    : { title: mapped.heading, kind: 'text', width: 14 };
}

function tonedRow(
  cells: readonly PlainCell[] | null,
  problems: readonly ImportProblem[],
  mapping: readonly MappedColumn[],
): TonedRow {
  const told = problems.map((problem) => words.told(problem.title, problem.why));
  const tones = mapping.flatMap((mapped, at) =>
    problems.some((problem) => problem.column === mapped.key) ? [[at, 'refused'] as const] : [],
  );
  return {
    cells: [
      ...mapping.map(({ column }) => cells?.[column] ?? null),
      told.join('\n'),
      problems.map((problem) => problem.fix).join('\n'),
    ],
    cellTones: Object.fromEntries(tones),
  };
}
