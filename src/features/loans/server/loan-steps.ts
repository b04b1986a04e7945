import { bookItems, releaseItems, retimeItems, unbookItems } from '#features/bookings/server/book-things.public.ts';
import { checkBooking, checkDue, refuseBooked, refuseTooLong } from '#features/bookings/server/check-booking.public.ts';
import { contacted, reported } from '#features/records/server/contact-step.public.ts';
import { about } from '#features/records/server/open-record.public.ts';
import { because, lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay, onMoment } from '#kernel/deadline/agreed-rules.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { formatWarekiBeside } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { lendingSteps, thingsOf } from './lend-loan.ts';
import { loanKind } from './loan.kind.ts';
import type { LoanRecord } from './loans.repo.ts';

/** It is lent to nobody: its things are free again, and who asked is told why. */
async function free(ctx: Ctx, loan: LoanRecord, form: { readonly reason: string }) {
  await releaseItems(ctx, loan.id, null);
  return because(form);
}

/** Every step of 貸出, in the table's words. */
export const loanSteps = {
  ...lendingSteps,
  ...recordSteps(loanKind, {
    remind: contacted,

    /** 期限を延ばす, where nobody else has booked. @throws loans.dueNotLater, closedDay, booked */
    async extend(ctx, loan, { dueAt, reason }) {
      if (dueAt <= loan.due_at) throw refused.dueNotLater();
      await checkDue(ctx, loan.from_at, dueAt);
      refuseTooLong(ctx.clock.now(), dueAt);
      const things = thingsOf(loan).map(({ asset_id }) => asset_id);
      await refuseBooked(ctx, { from: loan.from_at, to: dueAt, besides: loan.id }, things);
      await retimeItems(ctx, loan.id, dueAt);
      return {
        patch: { due_at: dueAt },
        clocks: { returnDue: onMoment(dueAt) },
        entry: { body: words.extended(shortMoment(loan.due_at), shortMoment(dueAt), reason), shared: true },
        reason,
      };
    },

    /** 回収が必要と記録: a lent device has to come to the desk for work on it (§7-7). */
    recall: (_ctx, _loan, form) => because(form),

    /** 持参の日を決める, with who has it (§7-7). */
    arrange: (ctx, _loan, { agreedWith, bringOn }) => ({
      clocks: { recall: onDay(bringOn) },
      entry: { body: words.arranged(formatWarekiBeside(bringOn, today(ctx.clock.now())), agreedWith), shared: true },
    }),

    /** 設定を終えて戻す: the work that was ordered is done and the device is with its borrower again (§7-7). */
    endRecall: (_ctx, _loan, { work }) => ({ entry: { body: work, shared: true } }),

    /** 県へ交換を報告 (§10-5). */
    reportSwap: (_ctx, _loan, form) => reported(form),

    /** 日時・物を変える, before it is handed over; what was not among them is set up first. @throws those of `checkBooking` */
    async revise(ctx, loan, form) {
      const { fromAt, dueAt, assetIds, note } = form;
      await checkBooking(ctx, { ...form, pool: loan.pool, needsCurrent: loan.needs_current }, loan.id);
      const stay = assetIds.every((id) => loan.items.some(({ asset_id }) => asset_id === id));
      await unbookItems(ctx, loan.id, null);
      await bookItems(ctx, { id: loan.id, from: fromAt, to: dueAt, kitId: null }, assetIds);
      const isUndone = !stay && loan.state === 'ready';
      return {
        stay,
        patch: { from_at: fromAt, due_at: dueAt, ...(stay ? {} : { setups: '[]', prepared_at: null }) },
        subjects: about(assetIds),
        // What was agreed before stays in 経過: a time that had passed already is not made good by moving it.
        entry: { body: lines(isUndone ? words.prepareAgain : '', note), shared: true, data: { was: loan.from_at } },
      };
    },

    /** 見送る, and 申込を取り消す. */
    refuse: free,
    cancel: free,
  }),
};
