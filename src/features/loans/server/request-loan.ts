import { openRecord } from '#features/records/server/open-record.public.ts';
import { addMonths, daysBetween, toCivil, today } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type LoanDraft, type LoanView, loanAsked } from '../contract/loan.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { shortMoment, loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { getLoan } from './get-loan.ts';
import { loanKind } from './loan.kind.ts';
import { poolProblem } from './loan.needs.rules.ts';
import { findBookings, findLoan, unscopedBorrower, unscopedCountAsked, unscopedThings } from './loan.reads.ts';
import { bookItems, insertLoan, lockBorrower } from './loans.repo.ts';

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
  await lockBorrower(ctx, borrowerId);
  if ((await unscopedCountAsked(ctx, borrowerId)) >= mostAsked) throw refused.tooManyAsked({ most: mostAsked });
}

async function expectBorrower(ctx: Ctx, draft: LoanDraft) {
  const id = isAskerOf(ctx) ? ctx.actor.staffMemberId : draft.borrowerId;
  if (!id) throw refused.borrowerRequired();
  const borrower = await unscopedBorrower(ctx, id);
  if (!borrower) throw refused.borrowerUnknown();
  return borrower;
}

interface Booking {
  readonly pool: LoanPool;
  readonly fromAt: string;
  readonly dueAt: string;
  readonly assetIds: readonly string[];
  readonly needsCurrent: boolean;
}

/**
 * A time the desk is open at its end, things the pool allows, and nobody else's booking in it.
 * @throws loans.tooEarly, endBeforeStart, tooLong, closedDay, assetUnknown, notOfPool, onlyWhenNeeded, booked
 */
export async function checkBooking(ctx: Ctx, booking: Booking, besides: string): Promise<void> {
  if (daysBetween(today(booking.fromAt), today(ctx.clock.now())) > earliestDays) {
    throw refused.tooEarly({ days: earliestDays });
  }
  await checkDue(ctx, booking.fromAt, booking.dueAt);
  refuseTooLong(booking.fromAt, booking.dueAt);
  const things = await unscopedThings(ctx, booking.assetIds);
  if (things.length !== new Set(booking.assetIds).size) throw refused.assetUnknown();
  for (const thing of things) {
    const lendable = {
      assetTag: thing.asset_tag,
      classCode: thing.class_code,
      status: thing.status,
      loanPool: thing.loan_pool,
    };
    const problem = poolProblem(booking.pool, lendable, booking.needsCurrent);
    if (problem) throw problem;
  }
  await refuseBooked(ctx, { from: booking.fromAt, to: booking.dueAt, besides }, booking.assetIds);
}

/** What was lent before it was written down may be booked afterwards, for so many days. */
const earliestDays = 30;
const longestMonths = 12;

/** One loan is for a year at most, from its start or from the day it is extended. @throws loans.tooLong */
export function refuseTooLong(fromAt: string, dueAt: string): void {
  if (today(dueAt) > addMonths(today(fromAt), longestMonths)) throw refused.tooLong();
}

/** §2-1: things come back while the desk is open. @throws loans.endBeforeStart, loans.closedDay */
export async function checkDue(ctx: Ctx, fromAt: string, dueAt: string): Promise<void> {
  if (dueAt <= fromAt) throw refused.endBeforeStart();
  if (!isOpenDay(await readCalendar(ctx.tx), toCivil(dueAt).date)) throw refused.closedDay();
}

/** Says whose booking it is; what comes in between is refused by the database. @throws loans.booked */
export async function refuseBooked(
  ctx: Ctx,
  span: { from: string; to: string; besides: string },
  assetIds: readonly string[],
): Promise<void> {
  const besides = span.besides || '00000000-0000-0000-0000-000000000000';
  const [other] = await findBookings(ctx, { ...span, besides }, assetIds);
  if (!other) return;
  throw refused.booked({
    tag: other.asset_tag,
    number: other.number,
    who: other.title,
    from: shortMoment(other.from),
    to: shortMoment(other.to),
  });
}
