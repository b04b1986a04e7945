import { step } from '#features/records/server/take-step.public.ts';
import { loanPoolRules } from '../contract/loan-pools.data.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';

/** 準備を終える: the set-up that 県 ordered is done (§4-7, §5-6, §6-6). @throws loans.setUpFirst */
export const prepareLoan = step(loanKind, 'prepare', (ctx, loan, form) => {
  const { setUp, clause } = loanPoolRules[loan.pool];
  const isOrdered = form.instruction !== '' && form.instructedOn !== null;
  if (setUp === 'onInstruction' && !isOrdered) throw refused.orderFirst({ clause });
  if (setUp !== 'none' && form.setups.length === 0) throw refused.setUpFirst({ clause });
  if (form.setups.some(({ done }) => !done)) throw refused.setUpFirst({ clause });
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
