import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Book, BookColumn, TonedRow } from '#platform/sheets/book.ts';
import type { PlainCell } from '#platform/sheets/cell.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportProblem, MappedColumn } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import type { ImportColumn } from './import-definition.public.ts';
import { definitionOf, getRun, refusedRows } from './imports.reads.ts';
import { bookColumns } from './ledger-book.public.ts';

/**
 * 拒否した行をExcelで直す: the refused rows as they stood, the cells in question coloured, each with its reason and what
 * to do. The workbook can be put right and taken in as it is. @throws imports.nothingRefused
 */
export async function makeResultBook(input: { id: string }, call: StagedCall): Promise<File> {
  const { book, runNo } = await call.read((ctx) => resultBook(ctx, input.id));
  return downloadBook(book, words.refusedFile(runNo));
}

/** The book itself, audited: it holds records as the file did. */
export async function resultBook(ctx: Ctx, id: string): Promise<{ book: Book; runNo: string }> {
  const run = await getRun(ctx, { id });
  const definition = definitionOf(ctx, run.kind.kind);
  const lists = (await definition.lists?.(ctx)) ?? {};
  const rows = await refusedRows(ctx, id);
  if (rows.length === 0) throw importsRefusals.nothingRefused();
  const columns = run.mapping.map((mapped) => columnOf(mapped, definition.columns, lists));
  const toned = rows.map((row) =>
    tonedRow(row.cells as PlainCell[] | null, row.problems as unknown as ImportProblem[], run.mapping),
  );
  ctx.audit.record({
    action: 'imports.resultBook',
    entity: 'importRun',
    entityId: id,
    changes: { rows: [null, rows.length] },
  });
  const book: Book = {
    title: words.refusedFile(run.runNo),
    sheets: [
      {
        name: words.refusedSheet,
        notes: words.refusedNotes,
        columns: [
          ...columns,
          { title: words.whyColumn, kind: 'text', width: 40, wrap: true },
          { title: words.fixColumn, kind: 'text', width: 40, wrap: true },
        ],
        rows: toned,
        freezeColumns: 1,
      },
    ],
  };
  return { book, runNo: run.runNo };
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
