import { type RawBuilder, sql } from 'kysely';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { either, months, occasion, type Sql, type Statement } from '#platform/duty/occasions.ts';
import { mobileClasses } from './instruction.reads.ts';
import { forLending } from './upkeep.reads.ts';

/** Days that a device is given after it came back before a month's end asks for it. */
const backFor = 7;

/** The interval that held at a moment. */
const intervalAt = (at: Sql) => sql`(select make_interval(days => s.upkeep_days) from mobile_settings as s
  where s.set_at <= ${at} order by s.set_at desc, s.id desc limit 1)`;
/** When a device was looked after last before a moment, if that is not too long ago. */
const lookedAfter = (
  at: Sql,
  also: Sql = sql`true`,
) => sql`(select u.at from (select k.at, k.result from mobile_upkeeps as k
  where k.asset_id = a.id and k.at <= ${at} order by k.at desc limit 1) as u
  where u.at > ${at} - ${intervalAt(at)} and ${also})`;

const ofClasses = sql`a.class_code = any(${[...mobileClasses]}::text[])`;

/** Each mobile PC for lending that stands at the desk when a month ends, from the day it came back there; a new one is given its first interval. */
const eachMonth = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`a.id || d.day::text`,
    at: sql`d.due - interval '1 minute'`,
    due: sql`d.due`,
    done: lookedAfter(sql`d.due`),
    what: sql`a.asset_tag`,
    link: sql`'/assets/' || a.id`,
  })} from assets as a cross join jsonb_to_recordset(${JSON.stringify(months(span))}::jsonb) as d (day date, due timestamptz)
  left join lateral (select m.to_status from asset_movements as m where m.asset_id = a.id and m.recorded_at < d.due
    and ${isMade('m')} order by m.seq desc limit 1) as last on true
  left join lateral (select max(m.moved_on) as on_day from asset_movements as m where m.asset_id = a.id
    and m.recorded_at < d.due and ${isMade('m')} and m.to_status = 'stored'
    and m.from_status is distinct from 'stored') as came on true
  where ${ofClasses} and ${forLending} and coalesce(last.to_status, a.status) = 'stored'
    and coalesce(came.on_day < (d.due at time zone 'Asia/Tokyo')::date - ${backFor}::int, true) and a.created_at < d.due - ${intervalAt(sql`d.due`)}`;

/** Each time one was lent: it had been looked after in time, and was well. */
const eachLent: Statement = (span) =>
  movementOccasions(span, {
    which: sql`m.kind = 'lent' and m.corrects_id is null and ${ofClasses}`,
    days: 0,
    done: lookedAfter(sql`least(m.recorded_at, d.due)`, sql`u.result = 'good'`),
  });

export const eachUpkeep = either(eachMonth, eachLent);
