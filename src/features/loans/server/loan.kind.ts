import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { isAwaiting, type RecordKind } from '#features/records/server/record-kind.public.ts';
import { atOnce, byOpenDay, onMoment } from '#kernel/deadline/agreed-rules.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { type LoanFacts, loanNeeds } from './loan.needs.rules.ts';
import { findLoan, unscopedLoanTexts } from './loan.reads.ts';
import { type LoanPatch, type LoanRecord, updateLoan } from './loans.repo.ts';
import { loanRecords } from './loans.scope.public.ts';

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
    returnDue: (loan) => onMoment(loan.due_at),
    // §10-5: 県 is told of an exchange together with it; the desk's promise of at once.
    swapReport: () => atOnce,
    // §7-7: who has the device is asked within two open days.
    arrange: () => byOpenDay(2, 480),
  },
};
