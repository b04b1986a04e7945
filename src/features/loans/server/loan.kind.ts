import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import type { RecordKind, Standing } from '#features/records/server/record-kind.public.ts';
import { atOnce, byOpenDay, onMoment } from '#kernel/deadline/agreed-rules.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loanFields } from '../contract/loan-fields.messages.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { findLoan, type LoanRecord, loanRecords, unscopedLoanTexts } from './loans.repo.ts';

const lendable = ['stored', 'awaitingDisposal'];

/** 貸出: how it is found, saved and decided. */
export const loanKind: RecordKind<typeof loanProcess, LoanRecord, Standing<LoanRecord>, 'loans'> = {
  process: loanProcess,
  words,
  table: 'loans',
  fields: loanFields,
  scope: loanRecords,
  href: (id) => `/loans/${id}`,
  texts: unscopedLoanTexts,
  textColumns: ['contact', 'purpose_note', 'pool'],
  find: findLoan,
  needs: {
    free: ({ record: { items } }) => {
      const held = items.find(({ status, active }) => active && !lendable.includes(status));
      return held ? refused.notFree({ tag: held.asset_tag, status: assetsWords.statuses[held.status] }) : null;
    },
  },
  clocks: {
    returnDue: (loan) => onMoment(loan.due_at),
    // §10-5: 県 is told of an exchange together with it; the desk's promise of at once.
    swapReport: () => atOnce,
    // §7-7: who has the device is asked within two open days.
    arrange: () => byOpenDay(2, 480),
  },
};
