import { lendThing } from '#features/bookings/server/lend-things.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';
import { thingsProblem } from './loan.needs.rules.ts';

/**
 * 渡す: every thing was read, the receiver was asked; each thing moves in the ledger (§4-7, §7-3, §9-4, §10-5).
 * @throws records.receiverUnchecked, loans.wrongThings and the refusals of a movement
 */
export const handOverLoan = step(loanKind, 'handOver', async (ctx, loan, form) => {
  if (!form.receiverChecked) throw recordsRefusals.receiverUnchecked();
  const items = loan.items.filter(({ active }) => active);
  const problem = thingsProblem(new Map(items.map((item) => [item.asset_id, item.asset_tag])), form.assetIds);
  if (problem) throw problem;
  const basis = recordsWords.basis(words.noun, loan.number);
  for (const item of items) {
    const accessories = form.accessories.find(({ assetId }) => assetId === item.asset_id)?.items;
    await lendThing(ctx, loan, item, { siteId: form.siteId, basis, accessories });
  }
  const tags = items.map(({ asset_tag }) => asset_tag).join('、');
  return {
    patch: {
      receiver_name: form.receiverName,
      receiver_contact: form.receiverContact,
      handed_over_at: ctx.clock.now(),
      hand_over_site_id: form.siteId,
      explained: form.explained,
    },
    entry: { body: words.handedOver(form.receiverName, form.receiverContact, tags), shared: true },
  };
});
