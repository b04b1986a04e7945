import { type RawBuilder, sql } from 'kysely';
import { eachTicket, ofCategory, ofClause } from '#features/tickets/server/ticket-occasions.public.ts';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { eachDay, either, occasion, openDays, within } from '#platform/duty/occasions.ts';
import { homeDutyWords } from '../contract/home-duties.messages.ts';

type Sql = RawBuilder<unknown>;

/** §13-5 ただちに. */
const atOnce = sql`interval '15 minutes'`;

/** A failure of the day's meetings that was noticed in this one, or within an hour of it. */
const failuresOf = sql`web_meeting_failures as f where f.handover_id = m.handover_id
  and f.noticed_at between m.started_at - interval '1 hour' and m.ended_at + interval '1 hour'`;
/** When 県 was told: a failure that is written down stands on its board. A time that was typed does not make it earlier. */
const toldAt = sql`coalesce(f.recorded_at, f.reported_at)`;
const at = (regional: boolean) => sql`exists (select from jsonb_array_elements(m.people) as p
  where (p ->> 'regional')::boolean = ${sql.lit(regional)})`;
/** Both desks were there, by Web会議 with 県's account; another way only when 県 was told on that day that it failed. */
const heldRight = sql`${at(true)} and ${at(false)}
  and ((m.means = 'web' and m.account_given is distinct from false) or exists (select from ${failuresOf}
    and (${toldAt} at time zone 'Asia/Tokyo')::date = (m.started_at at time zone 'Asia/Tokyo')::date))`;

/** Nobody had set which accounts are 県's: whether it was one of them is not known. */
const ofUnknownAccount = sql`(m.means = 'web' and m.account_given = false)`;

const link = sql`'/handover/' || h.day`;

/** Typed in days later it counts from then on: what took place is written down while people know it. */
const heldAt = sql`case when m.recorded_at < d.due + interval '4 days' then m.ended_at else m.recorded_at end`;

/** 終業時: it ended in the last hour of the desk's day (§2-1), or after it. */
const closingHour = 60;
const atTheClose = ({ calendar }: DutySpan) =>
  sql`m.ended_at >= d.day::timestamp at time zone 'Asia/Tokyo'
    + ${calendar.hours.at(-1)?.to ?? '24:00'}::interval - make_interval(mins => ${closingHour}::int)`;

/** Each open day ends with a 申し送り between the desks, which takes some time. */
const eachClosing = (span: DutySpan): RawBuilder<Occasion> =>
  eachDay(openDays(span), {
    done: sql`(select min(${heldAt}) from closing_handovers as h join desk_meetings as m on m.handover_id = h.id
      where h.day = d.day and m.kind = 'closing' and m.ended_at > m.started_at and ${atTheClose(span)} and ${heldRight})`,
    link: sql`'/handover/' || d.day`,
    unsure: sql`exists (select from closing_handovers as h join desk_meetings as m on m.handover_id = h.id
      where h.day = d.day and m.kind = 'closing' and ${ofUnknownAccount})`,
  });

const eachMeeting =
  (of: { at: Sql; due?: Sql; done: Sql; where: Sql; unsure?: Sql }) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${occasion({
      id: sql`m.id`,
      at: of.at,
      done: of.done,
      what: sql`h.day`,
      link,
      ...(of.due && { due: of.due }),
      ...(of.unsure && { unsure: of.unsure }),
    })} from desk_meetings as m join closing_handovers as h on h.id = m.handover_id
    where ${within(sql`m.started_at`, span)} and ${of.where}`;

/** Each failure of a Web会議, or a meeting that was held another way: 県 was told at once. */
const eachFailed = eachMeeting({
  at: sql`coalesce(m.failed_at, m.started_at)`,
  due: sql`coalesce(m.failed_at, m.started_at) + ${atOnce}`,
  done: sql`(select min(${toldAt}) from ${failuresOf})`,
  where: sql`(m.failed_at is not null or m.means <> 'web')`,
});

const eachNoticed = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`f.id`,
    at: sql`f.noticed_at`,
    due: sql`f.noticed_at + ${atOnce}`,
    done: toldAt,
    what: sql`h.day`,
    link,
  })} from web_meeting_failures as f join closing_handovers as h on h.id = f.handover_id
  where ${within(sql`f.noticed_at`, span)}`;

/** A 着信 that was put right later ends no promise later. */
const firstReceived = sql`least(t.received_at, (select min((e.data -> 'was' ->> 'received_at')::timestamptz)
  from ticket_entries as e where e.ticket_id = t.id and e.data ? 'was'))`;

export const homeChecks = checksOf(homeDutyWords, {
  '13-5.1': either(
    eachClosing,
    eachMeeting({
      at: sql`m.started_at`,
      done: sql`case when ${heldRight} then m.started_at end`,
      where: sql`m.kind = 'meeting'`,
      unsure: ofUnknownAccount,
    }),
  ),
  '13-5.2': either(
    eachFailed,
    eachNoticed,
    eachTicket({
      where: sql`(${ofCategory('meeting.desks')} or ${ofClause('13-5.2')})`,
      due: sql`${firstReceived} + ${atOnce}`,
      done: sql`(select min(r.reported_at) from ticket_authority_reports as r where r.ticket_id = t.id)`,
    }),
  ),
});
