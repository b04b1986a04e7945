import { bookAnother, lendThing, takeBackThing } from '#features/bookings/server/lend-things.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';
import type { LoanRecord } from './loans.repo.ts';

/** 電池切れで交換: one thing is taken back, another lent in its place; 県 is to be told (§10-5). */
export const swapToken = step(loanKind, 'swap', async (ctx, loan, form) => {
  const { assetId, newAssetId, siteId, reason } = form;
  const out = loan.items.find((item) => item.active && item.asset_id === assetId);
  if (!out) throw refused.notOut();
  const [next] = await bookAnother(ctx, loan, { assetId: newAssetId, to: endOf(loan, ctx.clock.now()) });
  if (!next) throw refused.notOut();
  const handed = { siteId, basis: recordsWords.basis(words.noun, loan.number) };
  await takeBackThing(ctx, loan, out, { ...handed, condition: reason });
  await lendThing(ctx, loan, next, handed);
  return {
    subjects: [{ kind: 'asset', id: newAssetId }],
    entry: { body: words.swapped(out.asset_tag, next.asset_tag, reason), data: { assetId, newAssetId }, shared: true },
    reason,
  };
});

/** A loan that is overdue goes on until it is back: its thing is booked for the day that comes. */
const endOf = (loan: LoanRecord, at: string) =>
  loan.due_at > at ? loan.due_at : instantAt(addDays(today(at), 1), '17:15');

/** 県へ交換を報告 (§10-5). */
export const reportSwap = step(loanKind, 'reportSwap', (_ctx, _loan, form) => ({
  entry: { body: words.reported(form.to, form.body) },
}));
