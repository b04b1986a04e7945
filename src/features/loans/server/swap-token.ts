import { recordMovement } from '#features/assets/server/assets.public.ts';
import { bookItems, updateItem } from '#features/bookings/server/book-things.public.ts';
import { checkThings, refuseBooked } from '#features/bookings/server/check-booking.public.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';
import type { LoanRecord } from './loans.repo.ts';

/** 電池切れで交換: one thing is taken back, another lent in its place; 県 is to be told (§10-5). */
export const swapToken = step(loanKind, 'swap', async (ctx, loan, form) => {
  const out = loan.items.find((item) => item.active && item.asset_id === form.assetId);
  if (!out) throw refused.notOut();
  const at = ctx.clock.now();
  const span = { from: at, to: endOf(loan, at), besides: loan.id };
  const [next] = await checkThings(ctx, {
    pool: loan.pool,
    needsCurrent: loan.needs_current,
    assetIds: [form.newAssetId],
  });
  await refuseBooked(ctx, span, [form.newAssetId]);
  if (!next) throw refused.notOut();
  const shared = { movedOn: today(at), handOverSiteId: form.siteId, basis: words.basis(loan.number) };
  await recordMovement(ctx, form.assetId, { ...shared, kind: 'returned', siteId: form.siteId, toStatus: 'stored' });
  const back = { returned_at: at, condition: form.reason, active: false };
  await updateItem(ctx, { loanId: loan.id, assetId: form.assetId }, back);
  const time = { id: loan.id, from: at, to: span.to, kitId: null };
  await bookItems(ctx, time, [form.newAssetId]);
  const who = { userId: loan.requester_id, departmentId: loan.department_id };
  await recordMovement(ctx, form.newAssetId, { ...shared, ...who, kind: 'lent' });
  const lent = { handed_over_at: at, status_before: next.status };
  await updateItem(ctx, { loanId: loan.id, assetId: form.newAssetId }, lent);
  return {
    subjects: [{ kind: 'asset', id: form.newAssetId }],
    entry: {
      body: words.swapped(out.asset_tag, next.asset_tag, form.reason),
      data: { assetId: form.assetId, newAssetId: form.newAssetId },
      shared: true,
    },
    reason: form.reason,
  };
});

/** A loan that is overdue goes on until it is back: its thing is booked for the day that comes. */
const endOf = (loan: LoanRecord, at: string) =>
  loan.due_at > at ? loan.due_at : instantAt(addDays(today(at), 1), '17:15');

/** 県へ交換を報告 (§10-5). */
export const reportSwap = step(loanKind, 'reportSwap', (_ctx, _loan, form) => ({
  entry: { body: words.reported(form.to, form.body) },
}));
