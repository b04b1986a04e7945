import { retimeItems } from '#features/bookings/server/book-things.public.ts';
import { checkDue, refuseBooked, refuseTooLong } from '#features/bookings/server/check-booking.public.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { onMoment } from '#kernel/deadline/agreed-rules.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';

/** 期限を延ばす, where nobody else has booked. @throws loans.dueNotLater, closedDay, booked */
export const extendLoan = step(loanKind, 'extend', async (ctx, loan, form) => {
  if (form.dueAt <= loan.due_at) throw refused.dueNotLater();
  await checkDue(ctx, loan.from_at, form.dueAt);
  refuseTooLong(ctx.clock.now(), form.dueAt);
  const out = loan.items.filter(({ active }) => active);
  const span = { from: loan.from_at, to: form.dueAt, besides: loan.id };
  await refuseBooked(
    ctx,
    span,
    out.map(({ asset_id }) => asset_id),
  );
  await retimeItems(ctx, loan.id, form.dueAt);
  const body = words.extended(shortMoment(loan.due_at), shortMoment(form.dueAt), form.reason);
  return {
    patch: { due_at: form.dueAt },
    clocks: { returnDue: onMoment(form.dueAt) },
    entry: { body, shared: true },
    reason: form.reason,
  };
});
