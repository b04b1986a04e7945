import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Book, BookCell, BookColumn, BookSheet } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import type { ImportColumn, ImportDefinition, LedgerRow } from './import-definition.public.ts';
import { definitionOf } from './imports.reads.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** The columns of a ledger's workbook: the same for template and export, so that either can be taken in again. */
export function bookColumns(columns: readonly ImportColumn[], lists: Lists): BookColumn[] {
  return columns.map((column) => {
    const list = lists[column.key] ?? column.list;
    return {
      title: column.title,
      kind: column.kind,
      width: column.width,
      ...(column.wareki ? { wareki: true } : {}),
      ...(list && list.length > 0 ? { list } : {}),
    };
  });
}

/** A ledger as a workbook that the import takes back unchanged. `keys` narrows it. The caller records the export. */
export async function ledgerBook(
  ctx: Ctx,
  definition: ImportDefinition,
  keys: readonly string[] | null,
): Promise<Book> {
  const columns = definition.columns.filter((column) => !column.instruction);
  const prepared = await definition.prepare(ctx, []);
  const rows = await definition.current(ctx, keys);
  const lists = (await definition.lists?.(ctx)) ?? {};
  const sheet: BookSheet = {
    name: definition.title,
    columns: bookColumns(columns, lists),
    rows: [...rows.values()].map((row) => cellsOf(row, columns, definition, prepared)),
    freezeColumns: 1,
  };
  return { sheets: [sheet], title: definition.title };
}

function cellsOf(
  row: LedgerRow,
  columns: readonly ImportColumn[],
  definition: ImportDefinition,
  prepared: unknown,
): BookCell[] {
  return columns.map(({ key, kind }) => {
    const value = row.draft[key] ?? null;
    if (value === null || value === '') return null;
    // Dates go out as dates, not as the words a difference shows.
    if (kind === 'date' && typeof value === 'string') return value;
    return definition.show(key, value, prepared);
  });
}

/** 台帳のExcel: the whole ledger of a kind. Audited. */
export async function exportLedger(input: { kind: string }, call: StagedCall): Promise<File> {
  const { book, title } = await call.read(async (ctx) => {
    const definition = definitionOf(ctx, input.kind);
    const made = await ledgerBook(ctx, definition, null);
    ctx.audit.record({
      action: 'imports.exportLedger',
      entity: definition.kind,
      entityId: '*',
      changes: { rows: [null, made.sheets[0]?.rows.length ?? 0] },
    });
    return { book: made, title: definition.title };
  });
  return downloadBook(book, words.ledgerFile(title));
}

const spareRows = 200;

/** 取込様式: headings, drop-downs and a sheet on how to fill it in. */
export async function makeTemplate(input: { kind: string }, call: StagedCall): Promise<File> {
  const { definition, lists } = await call.read(async (ctx) => {
    const one = definitionOf(ctx, input.kind);
    return { definition: one, lists: (await one.lists?.(ctx)) ?? {} };
  });
  return downloadBook(templateBook(definition, lists), words.templateFile(definition.title));
}

function templateBook(definition: ImportDefinition, lists: Lists): Book {
  const columns = bookColumns(definition.columns, lists);
  const titled = columns.map((column, at) =>
    definition.columns[at]?.required ? { ...column, title: `${column.title}\n${words.required}` } : column,
  );
  const entry: BookSheet = { name: definition.title, columns: titled, rows: [], spareRows, freezeColumns: 1 };
  const { title, required, help } = words.helpColumns;
  const guide: BookSheet = {
    name: words.helpSheet,
    notes: words.templateNotes,
    columns: [
      { title, kind: 'text', width: 24 },
      { title: required, kind: 'text', width: 8 },
      { title: help, kind: 'text', width: 80, wrap: true },
    ],
    rows: definition.columns.map((column) => [column.title, column.required ? words.yes : null, column.help]),
    autoFilter: false,
  };
  return { sheets: [entry, guide], title: definition.title };
}
