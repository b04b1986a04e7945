import { bookItems, releaseItems, unbookItems } from '#features/bookings/server/book-things.public.ts';
import { checkBooking } from '#features/bookings/server/check-booking.public.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loanKind } from './loan.kind.ts';

/** 日時・物を変える, before it is handed over; what was not among them is set up first. @throws those of `checkBooking` */
export const reviseBooking = step(loanKind, 'revise', async (ctx, loan, form) => {
  const { fromAt, dueAt, assetIds, note } = form;
  const booking = { pool: loan.pool, needsCurrent: loan.needs_current, fromAt, dueAt, assetIds };
  await checkBooking(ctx, booking, loan.id);
  const before = loan.items.map(({ asset_id }) => asset_id);
  const stay = assetIds.every((id) => before.includes(id));
  await unbookItems(ctx, loan.id);
  await bookItems(ctx, { id: loan.id, from: fromAt, to: dueAt, kitId: null }, assetIds);
  const isUndone = !stay && loan.state === 'ready';
  return {
    stay,
    patch: { from_at: fromAt, due_at: dueAt, ...(stay ? {} : { setups: '[]', prepared_at: null }) },
    subjects: assetIds.map((id) => ({ kind: 'asset', id }) as const),
    // What was agreed before stays in 経過: a time that had passed already is not made good by moving it.
    entry: {
      body: [isUndone ? words.prepareAgain : '', note].filter(Boolean).join('\n'),
      shared: true,
      data: { was: loan.from_at },
    },
  };
});

/** 見送る: the time is free again, and who asked is told why. */
export const refuseLoan = step(loanKind, 'refuse', async (ctx, loan, { reason }) => {
  await releaseItems(ctx, loan.id, null);
  return { entry: { body: reason, shared: true }, reason };
});

/** 申込を取り消す. */
export const cancelLoan = step(loanKind, 'cancel', async (ctx, loan, { reason }) => {
  await releaseItems(ctx, loan.id, null);
  return { entry: { body: reason, shared: true }, reason: reason || null };
});
