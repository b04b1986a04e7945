import { step } from '#features/records/server/take-step.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';
import { insertContact } from './loans.repo.ts';

/** 連絡を記録: whom, by which means, with what result and what comes next (§4-7, §5-6, §6-6, §7-3, §10-5). */
export const contactBorrower = step(loanKind, 'remind', async (ctx, loan, form) => {
  if (form.result === 'promised' && !form.nextOn) throw refused.noPromiseDay();
  await insertContact(ctx, {
    loan_id: loan.id,
    rung: null,
    recipient: form.recipient,
    means: form.means,
    result: form.result,
    next_on: form.nextOn,
    note: form.note,
  });
  const said = words.contacted(words.recipients[form.recipient], words.means[form.means], words.results[form.result]);
  return { entry: { body: [said, form.note].filter(Boolean).join('\n') } };
});
