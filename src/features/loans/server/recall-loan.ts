import { step } from '#features/records/server/take-step.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { formatWarekiBeside } from '#kernel/wareki.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';

/** 回収が必要と記録: a lent device has to come to the desk for work on it (§7-7). */
export const recallLoan = step(loanKind, 'recall', (_ctx, _loan, { reason }) => ({
  entry: { body: reason, shared: true },
  reason,
}));

/** 持参の日を決める, with who has it (§7-7). */
export const arrangeRecall = step(loanKind, 'arrange', (ctx, _loan, { agreedWith, bringOn }) => ({
  clocks: { recall: onDay(bringOn) },
  entry: { body: words.arranged(formatWarekiBeside(bringOn, today(ctx.clock.now())), agreedWith), shared: true },
}));

/** 設定を終えて戻す: the work that was ordered is done and the device is with its borrower again (§7-7). */
export const endRecall = step(loanKind, 'endRecall', (_ctx, _loan, form) => ({
  entry: { body: form.work, shared: true },
}));
