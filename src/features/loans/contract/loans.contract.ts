import { z } from 'zod';
import { loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { recordProcedures } from '#features/records/contract/record-procedures.ts';
import { exports, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput } from '#kernel/page.ts';
import { loanProcess, loansPermissions as may } from './loan.process.ts';
import { loanDraft, loanRow, loanView } from './loan.ts';

/** The views of the list; the first is the one a bare address shows. */
export const loanViews = ['open', 'today', 'bookings', 'out', 'overdue', 'closed', 'all'] as const;

export const loanListInput = listInput({
  views: loanViews,
  sorts: ['dueAt', 'fromAt', 'number'],
  filters: {
    pool: filterOf.choice(loanPools),
    department: filterOf.ids,
    dueOn: filterOf.days,
    fromOn: filterOf.days,
    figure: filterOf.ids,
  },
});
export type LoanListInput = z.infer<typeof loanListInput>;

export const loansContract = {
  ...recordProcedures(loanProcess, may, { asked: loanListInput, row: loanRow, view: loanView }),
  exportLoans: exports(may.export).input(loanListInput).output(z.file()),
  request: writes(may.request).input(loanDraft).output(loanView),
};
