import { z } from 'zod';
import { agreedInstant, civilDate } from '#kernel/civil-date.ts';
import { countOf, exports, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { loanProcess, loansPermissions as may } from './loan.process.ts';
import { loanCalendar, loanDraft, loanRow, loanView, scanned } from './loan.ts';
import { kitDraft, kitView } from './loan-kit.ts';
import { loanPools } from './loan-pools.data.ts';

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
export type LoanViewName = LoanListInput['view'];

const assetOption = z.object({
  id: z.uuid(),
  assetTag: z.string(),
  model: z.string(),
  className: z.string(),
  kit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type FreeThing = z.infer<typeof assetOption>;

export const loansContract = {
  list: readsPersons(may.read).input(loanListInput).output(pageOf(loanRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: readsPersons(may.read)
    .input(z.object({ id: z.uuid() }))
    .output(loanView),
  calendar: readsPersons(may.handle, countOf('bars'))
    .input(z.object({ pool: z.enum(loanPools), from: civilDate, days: z.number().int().min(1).max(31) }))
    .output(loanCalendar),
  /** Things of a pool that are free in the whole time. */
  freeThings: reads(may.request)
    .input(
      z.object({
        pool: z.enum(loanPools),
        fromAt: agreedInstant,
        dueAt: agreedInstant,
        needsCurrent: z.boolean().default(false),
        q: z.string().max(60).default(''),
        kitId: z.uuid().nullable().default(null),
      }),
    )
    .output(z.array(assetOption)),
  scan: reads(may.handle)
    .input(z.object({ code: z.string().trim().min(1).max(60) }))
    .output(scanned),
  printSlip: prints(may.handle)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  printDeskCard: prints(may.handle).input(z.object({})).output(z.file()),
  exportLoans: exports(may.export).input(loanListInput).output(z.file()),
  kits: readsPersons(may.handle).input(z.object({})).output(z.array(kitView)),
  keepKit: writes(may.keep).input(kitDraft).output(kitView),
  request: writes(may.request).input(loanDraft).output(loanView),
  ...stepProcedures(loanProcess, loanView),
};
