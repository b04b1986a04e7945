import type { StagedCall } from '#platform/rpc/handlers.ts';
import { type ExportColumn, exportRows, momentColumn, textColumn } from '#platform/sheets/export-rows.ts';
import type { LoanState } from '../contract/loan.process.ts';
import type { LoanRow } from '../contract/loan.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { listLoans } from './list-loans.ts';

const { columns } = words;

const sheet: readonly ExportColumn<LoanRow>[] = [
  [textColumn(columns.number, 12), (row) => row.number],
  [textColumn(columns.state, 10), (row) => words.states[row.state as LoanState]],
  [textColumn(columns.pool, 16), (row) => words.pools[row.pool]],
  [textColumn(columns.department, 30), (row) => row.department],
  [textColumn(columns.borrower, 16), (row) => row.borrowerName],
  [textColumn(columns.tags, 40), (row) => row.tags.join('、')],
  [momentColumn(columns.fromAt), (row) => row.fromAt],
  [momentColumn(columns.dueAt), (row) => row.dueAt],
  [{ title: columns.overdue, kind: 'integer', width: 8 }, (row) => row.overdueDays || null],
];

/** The list as it is filtered now, as a workbook. */
export const exportLoans = (input: LoanListInput, call: StagedCall): Promise<File> =>
  exportRows(call, {
    columns: sheet,
    page: (ctx, page) => listLoans(ctx, { ...input, ...page }),
    action: 'loans.exportLoans',
    entity: 'loan',
    ...words.export,
  });
