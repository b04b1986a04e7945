import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { isAwaiting, type RecordKind } from '#features/records/server/record-kind.public.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { type LoanFacts, loanNeeds } from './loan.needs.rules.ts';
import { findLoan, unscopedLoanTexts } from './loan.reads.ts';
import { type LoanPatch, type LoanRecord, updateLoan } from './loans.repo.ts';
import { loanRecords } from './loans.scope.public.ts';

/** A moment that was agreed, as a rule: it warns a working day before. */
export function agreed(at: string): DeadlineRule {
  const { date, time } = toCivil(at);
  return { kind: 'fixedDate', date, time, warnMinutes: [480] };
}

/** §10-5: 県 is told of an exchange together with it; the desk's promise of at once. */
const reportAtOnce: DeadlineRule = { kind: 'endOfOpenDay', offsetDays: 0, warnMinutes: [60] };

/** §7-7: who has the device is asked within two open days. */
const arrangeSoon: DeadlineRule = { kind: 'endOfOpenDay', offsetDays: 2, warnMinutes: [480] };

export const loanKind: RecordKind<typeof loanProcess, LoanRecord, LoanFacts, LoanPatch> = {
  process: loanProcess,
  words,
  scope: loanRecords,
  href: (id) => `/loans/${id}`,
  texts: unscopedLoanTexts,
  textColumns: ['contact', 'purpose_note', 'pool'],
  find: findLoan,
  save: updateLoan,
  facts: async (_ctx, { pool, items }, taken) => ({
    pool,
    items: items.map(({ asset_tag, status, active }) => ({
      tag: asset_tag,
      status,
      statusWords: assetsWords.statuses[status as keyof typeof assetsWords.statuses],
      active,
    })),
    recalled: isAwaiting(taken, 'recall', 'arrange'),
    arranged: isAwaiting(taken, 'arrange', 'endRecall'),
    swapped: isAwaiting(taken, 'swap', 'reportSwap'),
  }),
  needs: loanNeeds,
  clocks: {
    returnDue: (loan) => agreed(loan.due_at),
    swapReport: () => reportAtOnce,
    arrange: () => arrangeSoon,
  },
};
