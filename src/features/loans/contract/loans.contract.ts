import { z } from 'zod';
import { loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { exports, writes } from '#kernel/contract/procedure.ts';
import { filterOf } from '#kernel/page.ts';
import { loanProcess, loansPermissions as may } from './loan.process.ts';
import { loanDraft, loanRow, loanView } from './loan.ts';

export const loanListInput = recordListInput({
  views: ['open', 'today', 'bookings', 'out', 'overdue', 'closed', 'all'],
  sorts: ['dueAt', 'fromAt', 'number'],
  filters: {
    pool: filterOf.choice(loanPools),
    department: filterOf.ids,
    dueOn: filterOf.days,
    fromOn: filterOf.days,
  },
});
export type LoanListInput = z.infer<typeof loanListInput>;

export const loansContract = {
  ...recordProcedures(loanProcess, may, { asked: loanListInput, row: loanRow, view: loanView }),
  exportLoans: exports(may.export).input(loanListInput).output(z.file()),
  request: writes(may.request).input(loanDraft).output(loanView),
};
