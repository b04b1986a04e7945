import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Book, BookCell, BookColumn, BookSheet } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
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

/** Rows that are read and put into cells in one turn. */
const turn = 500;

/**
 * These rows of a ledger as a workbook that the import takes back unchanged. Read in turns, so that others are answered
 * between them. The caller records the export.
 */
export async function ledgerBook(
  read: StagedCall['read'],
  definition: ImportDefinition,
  keys: readonly string[],
): Promise<Book> {
  const columns = definition.columns.filter((column) => !column.instruction);
  const { prepared, lists } = await read(async (ctx) => ({
    prepared: await definition.prepare(ctx, []),
    lists: (await definition.lists?.(ctx)) ?? {},
  }));
  const cells: BookCell[][] = [];
  for (let from = 0; from < keys.length; from += turn) {
    const rows = await read((ctx) => definition.current(ctx, keys.slice(from, from + turn)));
    cells.push(...[...rows.values()].map((row) => cellsOf(row, columns, definition, prepared)));
  }
  const sheet: BookSheet = {
    name: definition.title,
    columns: bookColumns(columns, lists),
    rows: cells,
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
  const { definition, keys } = await call.read(async (ctx) => {
    const one = definitionOf(ctx, input.kind);
    const all = await one.keys(ctx);
    ctx.audit.record({
      action: 'imports.exportLedger',
      entity: one.kind,
      entityId: '*',
      changes: { rows: [null, all.length] },
    });
    return { definition: one, keys: all };
  });
  return downloadBook(await ledgerBook(call.read, definition, keys), words.ledgerFile(definition.title));
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
