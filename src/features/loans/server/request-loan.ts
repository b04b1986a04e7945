import { bookItems } from '#features/bookings/server/book-things.public.ts';
import { checkBooking } from '#features/bookings/server/check-booking.public.ts';
import { unscopedPerson } from '#features/people/server/find-person.public.ts';
import { isAsker } from '#features/records/server/asker.public.ts';
import { about, madeOnce, openRecord } from '#features/records/server/open-record.public.ts';
import { namedTicket } from '#features/tickets/server/tickets.public.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type LoanDraft, loanAsked } from '../contract/loan.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { getLoan } from './get-loan.ts';
import { loanKind } from './loan.kind.ts';
import { findLoan, unscopedCountAsked } from './loans.repo.ts';

/**
 * 貸出を申し込む: the desk for anybody, a 所属担当者 and a 職員 for themselves.
 * @throws loans.borrowerRequired, borrowerUnknown, tooManyAsked, tickets.absent and those of `checkBooking`
 */
export const requestLoan = madeOnce({ find: findLoan, get: getLoan }, async (ctx, draft: LoanDraft) => {
  const { id, assetIds, fromAt: from, dueAt: to, kitId, note } = draft;
  const borrower = await expectBorrower(ctx, draft);
  if (isAsker(ctx.actor)) await refuseTooMany(ctx, borrower.id);
  const ticket = await namedTicket(ctx, draft.ticketId);
  await checkBooking(ctx, draft, '');
  const contact = draft.contact || borrower.extension || '';
  const head = {
    id,
    title: words.heading(borrower.department_name ?? '', borrower.name),
    requesterId: borrower.id,
    departmentId: borrower.department_id,
    siteId: borrower.site_id,
    subjects: about(assetIds, ticket),
    ...(note ? { entry: { body: note, shared: true } } : {}),
    action: 'loans.request',
    row: { ...snakeRow(loanAsked.parse(draft)), borrower_name: borrower.name, contact },
  };
  return openRecord(ctx, loanKind, head, (made) => bookItems(ctx, { id: made, from, to, kitId }, assetIds));
});

/** Bookings of one asker that wait for their hand-over: more would be a shelf of things kept from others. */
const mostAsked = 10;

async function refuseTooMany(ctx: Ctx, borrowerId: string): Promise<void> {
  // Bookings of one borrower are asked for one after the other, so that many at once are counted too.
  await lockUntilCommit(ctx, borrowerId);
  if ((await unscopedCountAsked(ctx, borrowerId)) >= mostAsked) throw refused.tooManyAsked({ most: mostAsked });
}

async function expectBorrower(ctx: Ctx, draft: LoanDraft) {
  const id = isAsker(ctx.actor) ? ctx.actor.staffMemberId : draft.borrowerId;
  if (!id) throw refused.borrowerRequired();
  const borrower = await unscopedPerson(ctx, id);
  if (!borrower) throw refused.borrowerUnknown();
  return borrower;
}
