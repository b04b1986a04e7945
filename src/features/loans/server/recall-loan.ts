import { step } from '#features/records/server/take-step.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { formatWarekiBeside } from '#kernel/wareki.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';

/** 回収の調整: a lent device is to be brought to the desk on a day agreed with who has it (§7-7). */
export const recallLoan = step(loanKind, 'recall', (ctx, _loan, form) => ({
  clocks: { recall: { kind: 'fixedDate', date: form.bringOn, warnMinutes: [480] } },
  entry: {
    body: words.recalled(formatWarekiBeside(form.bringOn, today(ctx.clock.now())), form.agreedWith, form.reason),
    shared: true,
  },
  reason: form.reason,
}));

/** 設定を終えて戻す: the work that was ordered is done and the device is with its borrower again (§7-7). */
export const endRecall = step(loanKind, 'endRecall', (_ctx, _loan, form) => ({
  entry: { body: form.work, shared: true },
}));
