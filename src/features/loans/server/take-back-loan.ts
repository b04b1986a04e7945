import { takeBackThing } from '#features/bookings/server/lend-things.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';

/**
 * 返却を受ける, all of it or a part: what is missing stays with the borrower and the loan goes on.
 * @throws loans.notOut and the refusals of a movement
 */
export const takeBackLoan = step(loanKind, 'takeBack', async (ctx, loan, form) => {
  const { siteId } = form;
  const basis = recordsWords.basis(words.noun, loan.number);
  const out = loan.items.filter(({ active }) => active);
  const tags: string[] = [];
  const gaps: string[] = [];
  for (const { assetId, condition, missing } of form.items) {
    const item = out.find((each) => each.asset_id === assetId);
    if (!item) throw refused.notOut();
    await takeBackThing(ctx, loan, item, { siteId, basis, condition, missing });
    tags.push(item.asset_tag);
    if (missing !== '') gaps.push(words.missing(item.asset_tag, missing));
  }
  const rest = out.length - tags.length;
  const said = words.tookBack(tags.toSorted().join('、'), rest);
  return {
    stay: rest > 0,
    patch: rest > 0 ? {} : { returned_at: ctx.clock.now() },
    entry: { body: [said, ...gaps, form.note].filter(Boolean).join('\n'), shared: true },
  };
});
