import { z } from 'zod';
import { loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { exports, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
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
  list: readsPersons(may.read).input(loanListInput).output(pageOf(loanRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: readsPersons(may.read)
    .input(z.object({ id: z.uuid() }))
    .output(loanView),
  printSlip: prints(may.handle)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  exportLoans: exports(may.export).input(loanListInput).output(z.file()),
  request: writes(may.request).input(loanDraft).output(loanView),
  ...stepProcedures(loanProcess, loanView),
};
