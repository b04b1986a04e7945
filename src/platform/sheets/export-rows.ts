import type { StagedCall } from '../rpc/handlers.ts';
import { readAllPages } from '../rpc/read-all-pages.ts';
import type { Ctx } from '../use-case/context.ts';
import type { BookCell, BookColumn } from './book.ts';
import { downloadBook } from './download-book.ts';

/** A column of a list's workbook, and what stands in it. */
export type ExportColumn<Row> = readonly [BookColumn, (row: Row) => BookCell];

export const textColumn = (title: string, width: number): BookColumn => ({ title, kind: 'text', width });
export const momentColumn = (title: string): BookColumn => ({ title, kind: 'datetime', width: 18, wareki: true });
export const dayColumn = (title: string): BookColumn => ({ title, kind: 'date', width: 14, wareki: true });

interface Exported<Row> {
  readonly columns: readonly ExportColumn<Row>[];
  readonly page: (
    ctx: Ctx,
    page: { cursor: string | null; limit: number },
  ) => Promise<{ rows: Row[]; nextCursor: string | null }>;
  /** As the audit calls it: `loans.exportLoans`, `loan`. */
  readonly action: string;
  readonly entity: string;
  readonly sheet: string;
  readonly file: string;
}

/** A list as it is filtered now, read to its end, as a workbook; how many rows left is on record. */
export async function exportRows<Row>(call: StagedCall, list: Exported<Row>): Promise<File> {
  const rows = await call.read(async (ctx) => {
    const all = await readAllPages((page) => list.page(ctx, page));
    const changes = { rows: [null, all.length] } as const;
    ctx.audit.record({ action: list.action, entity: list.entity, entityId: '*', changes });
    return all;
  });
  const columns = list.columns.map(([column]) => column);
  const cells = rows.map((row) => list.columns.map(([, cell]) => cell(row)));
  return downloadBook({ sheets: [{ name: list.sheet, columns, rows: cells }] }, list.file);
}
