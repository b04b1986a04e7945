import { type RawBuilder, sql } from 'kysely';
import { ticketColumns } from '#features/tickets/server/ticket-occasions.public.ts';
import { addDays } from '#kernel/calendar/civil.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, either, months, occasion, within } from '#platform/duty/occasions.ts';
import { clusterWithin, monthWithin, tellWithin } from '../contract/analysis.ts';
import { aboutMobile, concerns, isFault, unscopedKeys } from './analysis.reads.ts';

type Sql = RawBuilder<unknown>;

const start = (day: Sql) => sql`(${day}::timestamp at time zone 'Asia/Tokyo')`;

/** Each month in which somebody asked about a mobile PC. */
const eachMonth =
  (done: Sql) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${occasion({
      id: sql`d.day`,
      at: start(sql`d.day`),
      due: sql`d.due`,
      done,
      what: sql`to_char(d.day, 'YYYY-MM')`,
      link: sql`'/mobile/analysis'`,
    })} from jsonb_to_recordset(${JSON.stringify(months(span, monthWithin))}::jsonb) as d (day date, due timestamptz)
    where exists (select from tickets as t where t.received_at >= ${start(sql`d.day`)}
      and t.received_at < ${start(sql`(d.day + interval '1 month')`)} and ${aboutMobile})`;

const analysed = sql`(select a.at from mobile_analyses as a where a.month = d.day)`;

/** Faults of mobile PCs, once for their model and once for their category. */
const faultsFrom = (day: string) => sql`(select t.id, t.ticket_no, t.subject, t.received_at, k.key
  from tickets as t cross join lateral ${unscopedKeys}
  where t.received_at >= ${start(sql`${day}::date`)} and ${isFault} and ${aboutMobile} and k.key is not null)`;
/** No cluster looks further back. */
const furthest = 92;

/** Each fault that, with those before it, makes a cluster of its model or category: somebody looked at it. */
const eachCluster = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${ticketColumns({
    id: sql`t.id || t.key`,
    at: sql`t.received_at`,
    due: sql`d.due`,
    done: sql`(select min(a.at) from mobile_analyses as a where a.ticket_ids @> array[t.id] and a.at >= t.received_at)`,
  })} from ${faultsFrom(span.from)} as t
  join ${afterOpenDays(span, clusterWithin)} on d.day = (t.received_at at time zone 'Asia/Tokyo')::date
  cross join lateral (select c.cluster_faults, c.cluster_days from mobile_settings as c where c.set_at <= t.received_at
    order by c.set_at desc, c.id desc limit 1) as s
  where ${within(sql`t.received_at`, span)} and s.cluster_faults <= (select count(*)
    from ${faultsFrom(addDays(span.from, -furthest))} as n where n.key = t.key and n.received_at <= t.received_at
      and n.received_at > t.received_at - make_interval(days => s.cluster_days))`;

/** Each suspicion is told to 県. */
const eachSuspicion = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`a.id`,
    at: sql`a.at`,
    due: sql`d.due`,
    done: sql`(select r.reported_at from mobile_analysis_reports as r where r.analysis_id = a.id)`,
    what: sql`a.subject`,
    link: sql`'/mobile/analysis'`,
  })} from mobile_analyses as a join ${afterOpenDays(span, tellWithin)} on d.day = (a.at at time zone 'Asia/Tokyo')::date
  where a.suspicion and ${within(sql`a.at`, span)}`;

export const eachAnalysis = either(eachMonth(analysed), eachCluster, eachSuspicion);

/** Each month's analysis names knowledge that was written or revised after the first of its enquiries came in, by then. */
export const eachImprovement = eachMonth(sql`(select min(greatest(a.at, i.at, e.edited_at, k.published_at))
  from mobile_analyses as a join mobile_improvements as i on i.analysis_id = a.id
  join knowledge_items as k on k.id = i.knowledge_id join knowledge_editions as e on e.knowledge_id = k.id
  where a.month = d.day and e.edited_at >= (select min(t.received_at) from tickets as t where t.id = any(a.ticket_ids)) and k.published_at is not null and ${concerns})`);
