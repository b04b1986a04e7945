import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { BookCell, BookColumn } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { LoanState } from '../contract/loan.process.ts';
import type { LoanRow } from '../contract/loan.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { listLoans } from './list-loans.ts';

const text = (title: string, width: number): BookColumn => ({ title, kind: 'text', width });
const moment = (title: string): BookColumn => ({ title, kind: 'datetime', width: 18, wareki: true });
const { columns } = words;

const sheet: readonly [BookColumn, (row: LoanRow) => BookCell][] = [
  [text(columns.number, 12), (row) => row.number],
  [text(columns.state, 10), (row) => words.states[row.state as LoanState]],
  [text(columns.pool, 16), (row) => words.pools[row.pool]],
  [text(columns.department, 30), (row) => row.department],
  [text(columns.borrower, 16), (row) => row.borrowerName],
  [text(columns.tags, 40), (row) => row.tags.join('、')],
  [moment(columns.fromAt), (row) => row.fromAt],
  [moment(columns.dueAt), (row) => row.dueAt],
  [{ title: columns.overdue, kind: 'integer', width: 8 }, (row) => row.overdueDays || null],
];

/** The list as it is filtered now, as a workbook. */
export async function exportLoans(input: LoanListInput, call: StagedCall): Promise<File> {
  const rows = await call.read(async (ctx) => {
    const all = await readAllPages((page) => listLoans(ctx, { ...input, ...page }));
    const changes = { rows: [null, all.length] } as const;
    ctx.audit.record({ action: 'loans.exportLoans', entity: 'loan', entityId: '*', changes });
    return all;
  });
  const cells = rows.map((row) => sheet.map(([, cell]) => cell(row)));
  const heads = sheet.map(([column]) => column);
  return downloadBook({ sheets: [{ name: words.export.sheet, columns: heads, rows: cells }] }, words.export.file);
}
