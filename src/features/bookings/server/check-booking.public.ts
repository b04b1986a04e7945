import { addMonths, daysBetween, toCivil, today } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { bookingsRefusals as refused } from '../contract/bookings.refusals.ts';
import type { LoanPool } from '../contract/loan-pools.data.ts';
import { unscopedBookings, unscopedThings } from './bookings.reads.ts';
import { poolProblem } from './pool.rules.ts';

/** What is to be booked, for a record of any process. */
export interface Booking {
  readonly pool: LoanPool;
  readonly fromAt: string;
  readonly dueAt: string;
  readonly assetIds: readonly string[];
  readonly needsCurrent: boolean;
}

/**
 * A time the desk is open at its end, things the pool allows, and nobody else's booking in it.
 * @throws bookings.tooEarly, endBeforeStart, tooLong, closedDay, assetUnknown, notOfPool, onlyWhenNeeded, booked
 */
export async function checkBooking(ctx: Ctx, booking: Booking, besides: string): Promise<void> {
  if (daysBetween(today(booking.fromAt), today(ctx.clock.now())) > earliestDays) {
    throw refused.tooEarly({ days: earliestDays });
  }
  await checkDue(ctx, booking.fromAt, booking.dueAt);
  refuseTooLong(booking.fromAt, booking.dueAt);
  await checkThings(ctx, booking);
  await refuseBooked(ctx, { from: booking.fromAt, to: booking.dueAt, besides }, booking.assetIds);
}

/** Things as the ledger has them, each one that the pool may lend. @throws bookings.assetUnknown, notOfPool, onlyWhenNeeded */
export async function checkThings(ctx: Ctx, booking: Pick<Booking, 'pool' | 'needsCurrent' | 'assetIds'>) {
  const things = await unscopedThings(ctx, booking.assetIds);
  if (things.length !== new Set(booking.assetIds).size) throw refused.assetUnknown();
  for (const thing of things) {
    const problem = poolProblem(booking.pool, thing, booking.needsCurrent);
    if (problem) throw problem;
  }
  return things;
}

/** What was lent before it was written down may be booked afterwards, for so many days. */
const earliestDays = 30;
const longestMonths = 12;

/** One loan is for a year at most, from its start or from the day it is extended. @throws bookings.tooLong */
export function refuseTooLong(fromAt: string, dueAt: string): void {
  if (today(dueAt) > addMonths(today(fromAt), longestMonths)) throw refused.tooLong();
}

/** §2-1: things come back while the desk is open. @throws bookings.endBeforeStart, closedDay */
export async function checkDue(ctx: Ctx, fromAt: string, dueAt: string): Promise<void> {
  if (dueAt <= fromAt) throw refused.endBeforeStart();
  if (!isOpenDay(await readCalendar(ctx.tx), toCivil(dueAt).date)) throw refused.closedDay();
}

/** Says whose booking it is, to the desk. Two who book the same thing come one after the other. @throws bookings.booked, taken */
export async function refuseBooked(
  ctx: Ctx,
  span: { from: string; to: string; besides: string },
  assetIds: readonly string[],
): Promise<void> {
  const besides = span.besides || '00000000-0000-0000-0000-000000000000';
  await lockUntilCommit(ctx, ...assetIds.map((id) => `booked ${id}`));
  const [other] = await unscopedBookings(ctx, { ...span, besides }, assetIds);
  if (!other) return;
  const { asset_tag: tag, number, title: who } = other;
  const when = { tag, from: shortMoment(other.from), to: shortMoment(other.to) };
  if (ctx.actor.role === 'staff' || ctx.actor.role === 'coordinator') throw refused.taken(when);
  throw refused.booked({ ...when, number, who });
}
