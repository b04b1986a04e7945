import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';

/** §7-7: the items of the checklist that are not among what was done. */
const left = (setups: readonly { title: string; done: boolean }[]) =>
  words.form.mobileSetups.filter((item) => !setups.some(({ title, done }) => done && title === item));

/**
 * 準備を終える: the set-up that 県 ordered is done (§4-7, §5-6, §6-6), or the checklist of §7-7.
 * @throws loans.orderFirst, loans.orderAhead, loans.setUpFirst, loans.checklistFirst
 */
export const prepareLoan = step(loanKind, 'prepare', (ctx, loan, form) => {
  const { setUp, clause } = loanPoolRules[loan.pool];
  const isOrdered = form.instruction !== '' && form.instructedOn !== null;
  if (setUp === 'onInstruction' && !isOrdered) throw refused.orderFirst({ clause });
  if (form.instructedOn && form.instructedOn > today(ctx.clock.now())) throw refused.orderAhead();
  if (setUp !== 'none' && form.setups.length === 0) throw refused.setUpFirst({ clause });
  if (form.setups.some(({ done }) => !done)) throw refused.setUpFirst({ clause });
  const missing = setUp === 'always' ? left(form.setups) : [];
  if (missing.length > 0) throw refused.checklistFirst({ clause: words.setUpClause, missing });
  return {
    patch: {
      instruction: form.instruction || null,
      instructed_on: form.instructedOn,
      setups: JSON.stringify(form.setups),
      prepared_at: ctx.clock.now(),
    },
    entry: { body: form.setups.map(({ title }) => title).join('、') },
  };
});
