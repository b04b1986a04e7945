import { bookItems } from '#features/bookings/server/book-things.public.ts';
import { checkBooking } from '#features/bookings/server/check-booking.public.ts';
import { unscopedPerson } from '#features/people/server/find-person.public.ts';
import { openRecord } from '#features/records/server/open-record.public.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type LoanDraft, type LoanView, loanAsked } from '../contract/loan.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { getLoan } from './get-loan.ts';
import { loanKind } from './loan.kind.ts';
import { findLoan, unscopedCountAsked } from './loan.reads.ts';
import { insertLoan } from './loans.repo.ts';

/**
 * 貸出を申し込む: the desk for anybody, a 所属担当者 and a 職員 for themselves. The same form sent twice makes one loan.
 * @throws loans.borrowerRequired, borrowerUnknown and those of `checkBooking`
 */
export async function requestLoan(ctx: Ctx, draft: LoanDraft): Promise<LoanView> {
  const known = draft.id ? await findLoan(ctx, draft.id) : undefined;
  if (known) return getLoan(ctx, { id: known.id });
  const borrower = await expectBorrower(ctx, draft);
  if (isAskerOf(ctx)) await refuseTooMany(ctx, borrower.id);
  await checkBooking(ctx, draft, '');
  const title = words.heading(borrower.department ?? '', borrower.name);
  const head = await openRecord(
    ctx,
    loanKind,
    {
      id: draft.id,
      title,
      assigneeId: ctx.actor.agentId,
      requesterId: borrower.id,
      departmentId: borrower.department_id,
      siteId: borrower.site_id,
      subjects: [
        ...draft.assetIds.map((id) => ({ kind: 'asset', id }) as const),
        ...(draft.ticketId ? [{ kind: 'ticket', id: draft.ticketId } as const] : []),
      ],
      ...(draft.note ? { entry: { body: draft.note, shared: true } } : {}),
      action: 'loans.request',
    },
    async (id) => {
      await insertLoan(ctx, {
        ...snakeRow(loanAsked.parse(draft)),
        id,
        borrower_name: borrower.name,
        contact: draft.contact || borrower.extension || '',
      });
      await bookItems(ctx, { id, from: draft.fromAt, to: draft.dueAt, kitId: draft.kitId }, draft.assetIds);
    },
  );
  return getLoan(ctx, { id: head.id });
}

/** Bookings of one asker that wait for their hand-over: more would be a shelf of things kept from others. */
const mostAsked = 10;

const isAskerOf = (ctx: Ctx) => ctx.actor.role === 'staff' || ctx.actor.role === 'coordinator';

async function refuseTooMany(ctx: Ctx, borrowerId: string): Promise<void> {
  // Bookings of one borrower are asked for one after the other, so that many at once are counted too.
  await lockUntilCommit(ctx, borrowerId);
  if ((await unscopedCountAsked(ctx, borrowerId)) >= mostAsked) throw refused.tooManyAsked({ most: mostAsked });
}

async function expectBorrower(ctx: Ctx, draft: LoanDraft) {
  const id = isAskerOf(ctx) ? ctx.actor.staffMemberId : draft.borrowerId;
  if (!id) throw refused.borrowerRequired();
  const borrower = await unscopedPerson(ctx, id);
  if (!borrower) throw refused.borrowerUnknown();
  return borrower;
}
