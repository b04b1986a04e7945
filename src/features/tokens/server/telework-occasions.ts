import { type RawBuilder, sql } from 'kysely';
import {
  eachAnswered,
  eachTicket,
  ofClause,
  resolvedAt,
  stands,
  target,
  ticketColumns,
} from '#features/tickets/server/ticket-occasions.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { isOpenDay, nextOpenDay } from '#kernel/calendar/open-days.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { within } from '#platform/duty/occasions.ts';

/** Each day of the period: until when what is asked in its morning is done, and what is asked later. */
function releaseDays({ from, to, calendar }: DutySpan) {
  const days: { day: string; morning: string; later: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const later = instantAt(nextOpenDay(calendar, day), '24:00');
    days.push({ day, morning: isOpenDay(calendar, day) ? instantAt(day, '24:00') : later, later });
  }
  return sql`jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (day date, morning timestamptz, later timestamptz)`;
}

const askedAt = sql`(t.received_at at time zone 'Asia/Tokyo')`;

/** §10-4: asked in the morning of an open day, released on that day; later or on a closed day, on the next open day. */
export const eachRelease = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${ticketColumns({
    at: sql`t.received_at`,
    done: resolvedAt,
    due: sql`case when (${askedAt})::time < '12:00' then d.morning else d.later end`,
  })} from tickets as t join ${releaseDays(span)} on d.day = (${askedAt})::date
  where ${within(sql`t.received_at`, span)} and ${stands} and ${ofClause('10-4.3')}`;

/** Whoever can't sign in any more is told what to do. */
export const eachLost = eachAnswered(ofClause('10-4.2'));

/** Registered as it was asked for. */
export const eachAccountAsked = eachTicket({ where: ofClause('10-4.1'), due: target, done: resolvedAt });
