import { recordMovement } from '#features/assets/server/assets.public.ts';
import { updateItem } from '#features/bookings/server/book-things.public.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';

/**
 * 返却を受ける, all of it or a part: what is missing stays with the borrower and the loan goes on. A thing goes back to what
 * it was before: an old device waits for its disposal again. @throws loans.notOut and the refusals of a movement
 */
export const takeBackLoan = step(loanKind, 'takeBack', async (ctx, loan, form) => {
  const out = loan.items.filter(({ active }) => active);
  const at = ctx.clock.now();
  for (const { assetId, condition, missing } of form.items) {
    const item = out.find((each) => each.asset_id === assetId);
    if (!item) throw refused.notOut();
    await recordMovement(ctx, assetId, {
      kind: 'returned',
      movedOn: today(at),
      siteId: form.siteId,
      handOverSiteId: form.siteId,
      toStatus: item.status_before === 'awaitingDisposal' ? 'awaitingDisposal' : 'stored',
      basis: words.basis(loan.number),
    });
    const back = { returned_at: at, condition, missing, active: false };
    await updateItem(ctx, { loanId: loan.id, assetId }, back);
  }
  const back = out.filter((item) => form.items.some(({ assetId }) => assetId === item.asset_id));
  const rest = out.length - back.length;
  const tags = back.map(({ asset_tag }) => asset_tag).join('、');
  const gaps = form.items
    .filter(({ missing }) => missing !== '')
    .map(({ assetId, missing }) =>
      words.missing(back.find((one) => one.asset_id === assetId)?.asset_tag ?? '', missing),
    );
  return {
    stay: rest > 0,
    patch: rest > 0 ? {} : { returned_at: at },
    entry: { body: [words.tookBack(tags, rest), ...gaps, form.note].filter(Boolean).join('\n'), shared: true },
  };
});
