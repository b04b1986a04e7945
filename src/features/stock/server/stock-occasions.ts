import { sql } from 'kysely';
import { eachMove, isLine } from '#features/deliveries/server/move-occasions.public.ts';
import { recordOccasions } from '#features/records/server/record-occasions.public.ts';
import type { DutySpan } from '#platform/duty/duty-check.ts';
import {
  afterOpenDays,
  dayOf,
  either,
  endOf,
  knownBy,
  months,
  occasion,
  type Sql,
  type Statement,
  startOf,
} from '#platform/duty/occasions.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { salvageDays, stockCountDays } from './stock.rules.ts';

/** The collection says that the device does not work. */
const isBroken = sql`exists (select from record_entries as s where s.record_id = g.record_id and ${isLine('s', 'inspect')}
  and s.data ->> 'works' = 'false')`;
/** Unscoped: of a record that the occasion is about. */
const unscopedSalvagedAt = (record: Sql) =>
  sql`(select v.recorded_at from stock_salvages as v where v.record_id = ${record})`;

/** §4-9, §5-8, §6-8: each broken device that is collected, or given up in a repair, gives its parts; or it is said why it has none. */
export const eachSalvage = (of: Sql): Statement =>
  either(
    eachMove(sql`${of} and ${isBroken}`, {
      kind: 'collected',
      step: 'collect',
      days: salvageDays,
      done: unscopedSalvagedAt(sql`g.record_id`),
    }),
    (span) =>
      recordOccasions(span, {
        home: '/repairs',
        own: sql`record_subjects as j on j.record_id = r.id and j.kind = 'asset' join assets as a on a.id = j.subject_id`,
        at: sql`r.closed_at`,
        days: salvageDays,
        done: unscopedSalvagedAt(sql`r.id`),
        where: sql`r.entity = 'repair' and r.state = 'writtenOff' and ${of}`,
      }),
  );

/** What movements did to each item at each place. */
const effects = sql`(select x.item_id, x.room_id, x.moved_on, x.recorded_at,
    case when x.kind = 'moved' then -x.quantity else x.quantity end as by
  from stock_movements as x where x.room_id is not null
  union all select y.item_id, y.to_room_id, y.moved_on, y.recorded_at, y.quantity
  from stock_movements as y where y.to_room_id is not null)`;

/**
 * What lay at each place when a day began, and since when. That something had gone by then counts only where it was written down
 * by then: what is said of it afterwards does not mend what was owed.
 */
const laidOn = (day: Sql): Sql => sql`(select e.item_id, e.room_id, min(e.moved_on) as came_on from ${effects} as e
  where e.moved_on < ${day} and (e.by > 0 or ${dayOf(sql`e.recorded_at`)} < ${day})
  group by e.item_id, e.room_id having sum(e.by) > 0)`;

/** §13-1: each month each room of 本庁舎 in which things lay when it began; all of them are counted in it. */
export const eachRoomCounted: Statement = (span) => sql`
  select ${occasion({
    id: sql`d.day || '/' || o.id`,
    at: startOf(sql`d.day`),
    due: sql`d.due`,
    what: sql`o.name || ' ' || to_char(d.day, 'FMMM') || ${words.month}::text`,
    link: sql`'/stock/count?room=' || o.id`,
    done: sql`k.done`,
  })} from jsonb_to_recordset(${JSON.stringify(months(span))}::jsonb) as d (day date, due timestamptz)
  cross join lateral (select h.room_id, case when bool_and(c.at is not null) then max(c.at) end as done
    from ${laidOn(sql`d.day`)} as h left join lateral (select min(n.recorded_at) as at from stock_counts as n
      where n.item_id = h.item_id and n.room_id = h.room_id and n.counted_on >= d.day
        and n.counted_on < (d.day + interval '1 month')) as c on true group by h.room_id) as k
  join rooms as o on o.id = k.room_id join sites as w on w.id = o.site_id and w.kind = 'hq'`;

/** When an item was counted at a place for the last time, as the end of the period knew it, or came there first. */
const lastSeen = (span: DutySpan): Sql => sql`greatest(
  (select max(c.counted_on) from stock_counts as c where c.item_id = h.item_id and c.room_id = h.room_id
    and c.counted_on <= ${span.to}::date and ${knownBy(sql`c.recorded_at`, span)}), h.came_on)`;

/** §13-3: what lies somewhere at the end of the period was counted there within half a year. */
export const eachCounted =
  (of: Sql): Statement =>
  (span) =>
    sql`
    select ${occasion({
      id: sql`h.item_id || '/' || h.room_id`,
      at: endOf(span),
      due: endOf(span),
      what: sql`i.code || ' ' || i.name || ' ' || o.name`,
      link: sql`'/stock/items/' || i.id`,
      done: sql`case when ${lastSeen(span)} >= (${span.to}::date - ${stockCountDays}::int)
        then ${startOf(lastSeen(span))} end`,
    })} from ${laidOn(sql`(${span.to}::date + 1)`)} as h
    join stock_items as i on i.id = h.item_id join rooms as o on o.id = h.room_id where ${of}`;

/** §13-3: what 県 ordered is given out, all of it, by the day it named. */
export const eachIssue: Statement = (span) => sql`
  select ${occasion({
    id: sql`q.id`,
    at: startOf(sql`q.asked_on`),
    due: startOf(sql`q.due_on + 1`),
    what: sql`r.number || ' ' || r.title`,
    link: sql`'/stock/' || q.id`,
    done: sql`(select case when -sum(m.quantity) >= q.quantity then max(m.recorded_at) end from stock_movements as m
      where m.request_id = q.id and m.kind = 'issued')`,
  })} from stock_requests as q join records as r on r.id = q.id
  where q.kind = 'issue' and q.asked_on between ${span.from}::date and ${span.to}::date
    and not (r.state = 'cancelled' and r.closed_at < ${startOf(sql`q.due_on + 1`)})`;

/** §13-3: each time a movement leaves an item below its point 県 is asked for more on that day, if it was not already. */
export const eachShortage: Statement = (span) => sql`
  select ${occasion({
    id: sql`m.id`,
    at: startOf(sql`m.moved_on`),
    due: sql`d.due`,
    what: sql`i.code || ' ' || i.name`,
    link: sql`'/stock/items/' || i.id`,
    done: sql`(select min(r.opened_at) from stock_requests as q join records as r on r.id = q.id
      where q.item_id = m.item_id and q.kind = 'refill' and r.state <> 'cancelled'
        and coalesce(r.closed_at, 'infinity') > m.recorded_at)`,
  })} from stock_movements as m join stock_items as i on i.id = m.item_id
  join ${afterOpenDays(span, 0)} on d.day = m.moved_on
  where m.falls_short and m.moved_on between ${span.from}::date and ${span.to}::date`;
