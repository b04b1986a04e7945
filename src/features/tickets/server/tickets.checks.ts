import { type RawBuilder, sql } from 'kysely';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { eachDay, months, occasion, within } from '#platform/duty/occasions.ts';
import { ticketDutyWords } from '../contract/tickets-duties.messages.ts';

type Sql = RawBuilder<unknown>;

/** By when a promise was to be kept. One that stands still while the desk waits for somebody is not due. */
const clockDue = (kind: string, which: 'asc' | 'desc') => sql`(
  select case when c.paused_at is not null and c.met_at is null then 'infinity' else c.due_at end
  from ticket_clocks as c where c.ticket_id = t.id and c.kind = ${kind}::text
  order by c.seq ${which === 'asc' ? sql`asc` : sql`desc`} limit 1)`;
const answerDue = clockDue('firstAnswer', 'asc');
/** A ticket that was taken up again has a new one, and so has its resolution. */
const target = clockDue('resolution', 'desc');
const escalatedAt = sql`(select min(e.escalated_at) from ticket_escalations as e where e.ticket_id = t.id)`;
const isFound = sql`exists (select from search_documents as x where x.kind = 'ticket' and x.id = t.id)`;
const first = (a: Sql, b: Sql) => sql`least(${a}, ${b})`;

const ofClause = (clause: string) =>
  sql`t.category_id in (select id from ticket_categories where clause like ${clause}::text)`;
const ofClasses = (...classes: string[]) =>
  sql`t.asset_id in (select id from assets where class_code = any(${classes}::text[]))`;
const ofDepartments = (...classes: string[]) =>
  sql`t.asset_id in (select id from assets where procurer = 'department' and class_code = any(${classes}::text[]))`;

const ticketColumns = (of: { at: Sql; due: Sql; done: Sql; id?: Sql; unsure?: Sql }) =>
  occasion({
    ...{ id: sql`t.id`, ...of },
    what: sql`t.ticket_no || ' ' || t.subject`,
    link: sql`'/tickets/' || t.id`,
  });

/** Each ticket that came in during the period: its categories and devices are what was asked, not what was done. */
const eachTicket =
  (of: { where: Sql; due: Sql; done: Sql }) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${ticketColumns({ at: sql`t.received_at`, ...of, unsure: sql`${of.due} is null` })} from tickets as t
    where ${within(sql`t.received_at`, span)} and t.duplicate_of_id is null and ${of.where}`;

const answered = (clause: string) =>
  eachTicket({ where: ofClause(clause), due: answerDue, done: sql`t.first_answered_at` });

/** Each time a cause was decided: the line in 経過 stays, whatever the ticket says later. */
const eachCause =
  (causes: readonly string[], of: { due: Sql; done: Sql; where?: Sql }) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${ticketColumns({ id: sql`e.id`, at: sql`e.at`, due: of.due, done: of.done })} from ticket_entries as e
    join tickets as t on t.id = e.ticket_id
    where e.kind = 'cause' and e.data ->> 'cause' = any(${[...causes]}::text[]) and ${within(sql`e.at`, span)}
      and ${of.where ?? sql`true`}`;

/** The promise that began when the cause was decided; its minutes from then on when an earlier one was kept. */
const promisedBy = (kind: string, column: 'due_at' | 'voided_at') => sql`(select c.${sql.ref(column)}
  from ticket_clocks as c where c.ticket_id = t.id and c.kind = ${kind}::text and c.started_at <= e.at
  order by c.started_at desc limit 1)`;

const found = eachTicket({
  where: sql`true`,
  due: sql`t.received_at`,
  done: sql`case when ${isFound} then t.received_at end`,
});

/** Support as for SKパソコン: a question is answered, a fault is narrowed down to its cause. */
const supported = (where: Sql) =>
  eachTicket({
    where,
    due: sql`case when t.kind = 'fault' then ${target} else ${answerDue} end`,
    done: sql`case when t.kind = 'fault' then t.cause_set_at else t.first_answered_at end`,
  });

/** A question is answered in time; a fault besides is narrowed down by its target. */
const narrowedDown = (clause: string) =>
  eachTicket({
    where: ofClause(clause),
    due: sql`case when t.kind = 'fault' then ${target} else ${answerDue} end`,
    done: sql`case when t.kind <> 'fault' then t.first_answered_at
      when t.first_answered_at is not null and t.cause_set_at is not null
        then greatest(t.first_answered_at, t.cause_set_at) end`,
  });

const reportedAt = sql`(select min(r.reported_at) from ticket_authority_reports as r where r.ticket_id = t.id)`;

const isMobile = sql`(${ofClause('7-2.%')} or ${ofClasses('mobile', 'iPad')})`;
/** Analysis is a cause for each fault; a cause in the device, or none that is found, is told to 県. */
const analysed = eachTicket({
  where: sql`t.kind = 'fault' and ${isMobile}`,
  due: target,
  done: sql`t.cause_set_at`,
});
const toldOfDevice = eachCause(['centralPc', 'unknown'], { where: isMobile, due: target, done: reportedAt });

export const ticketsChecks = checksOf(ticketDutyWords, {
  '1-5.4': supported(ofClasses('SK', 'PK', 'TK')),
  '1-5.5': eachTicket({ where: ofClasses('SS'), due: answerDue, done: sql`t.first_answered_at` }),
  '1-5.22': eachTicket({
    where: sql`(t.business_system_id is not null or ${ofClause('1-5.22')} or ${ofClause('3-1.9')} or ${ofClause('3-3.2')})`,
    due: answerDue,
    done: first(sql`t.first_answered_at`, escalatedAt),
  }),
  '3-1.1': eachTicket({
    where: sql`t.kind <> 'fault'`,
    due: answerDue,
    done: sql`case when t.remote_started_at is null or t.remote_consented_at <= t.remote_started_at
      then t.first_answered_at end`,
  }),
  '3-1.2': answered('3-1.2'),
  '3-1.3': answered('3-1.3'),
  '3-1.4': answered('3-1.4'),
  '3-1.5': answered('3-1.5'),
  '3-1.6': answered('3-1.6'),
  '3-1.7': answered('3-1.7'),
  '3-1.8': (span) =>
    sql`${found(span)} union all ${eachDay(months(span), {
      done: sql`(select min(k.edited_at) from knowledge_editions as k where k.edited_at < d.due
      and k.edited_at >= (d.day)::timestamp at time zone 'Asia/Tokyo')`,
      link: sql`'/knowledge'`,
    })}`,
  '3-1.9': eachTicket({ where: ofClause('3-1.9'), due: target, done: escalatedAt }),
  '3-2.1': eachTicket({
    where: sql`t.kind = 'fault'`,
    due: answerDue,
    done: sql`(select i.first_completed_at from ticket_interviews as i where i.ticket_id = t.id)`,
  }),
  '3-2.2': eachCause(['known'], {
    due: target,
    done: sql`case when t.knowledge_id is not null and t.answer <> '' then t.resolved_at end`,
  }),
  '3-2.3': eachCause(['unknown'], {
    // A report made before the cause was decided again is there already.
    due: sql`greatest(${promisedBy('authorityReport', 'due_at')}, e.at)`,
    done: first(reportedAt, promisedBy('authorityReport', 'voided_at')),
  }),
  '3-2.4': eachCause(['businessSystem', 'network'], {
    due: sql`coalesce(${promisedBy('flashReport', 'due_at')}, e.at + interval '30 minutes')`,
    done: sql`(select min(f.sent_at) from ticket_flash_reports as f where f.ticket_id = t.id)`,
  }),
  '3-2.6': eachCause(['departmentDevice'], {
    due: target,
    done: sql`case when t.measure <> '' then t.resolved_at end`,
  }),
  '3-2.7': eachCause(['unknown'], {
    due: target,
    done: first(
      sql`(select min(i.at) from ticket_entries as i
        join ticket_authority_reports as r on r.ticket_id = i.ticket_id and r.reported_at <= i.at
        where i.ticket_id = t.id and i.kind = 'investigation')`,
      promisedBy('authorityReport', 'voided_at'),
    ),
  }),
  '3-3.2': eachTicket({
    where: sql`t.business_system_id is not null and coalesce(t.resolved_at, 'infinity') > ${target}`,
    due: target,
    done: escalatedAt,
  }),
  '4-1.1': supported(ofDepartments('NK', 'DK', 'KK')),
  '5-12.6': eachTicket({
    where: sql`t.kind = 'fault' and ${ofClause('5-12.6')}`,
    due: target,
    done: sql`t.cause_set_at`,
  }),
  '5-12.8': answered('5-12.8'),
  '6-1.1': supported(ofDepartments('LK')),
  '6-12.3': answered('6-12.3'),
  '7-2.1': answered('7-2.1'),
  '7-2.2': answered('7-2.2'),
  '7-2.3': answered('7-2.3'),
  '7-2.4': eachTicket({
    where: ofClause('7-2.%'),
    due: target,
    done: sql`case when ${isFound} and t.answer <> '' then t.resolved_at end`,
  }),
  '7-3.8': (span) => sql`${analysed(span)} union all ${toldOfDevice(span)}`,
  '8-2.3': eachTicket({ where: ofClause('8-2.3'), due: target, done: first(sql`t.resolved_at`, escalatedAt) }),
  '8-3.1': eachTicket({
    where: ofClause('8-3.1'),
    due: target,
    done: sql`case when t.answer <> '' and (t.kind <> 'fault' or t.cause_set_at is not null) then t.resolved_at end`,
  }),
  '9-2.2': answered('9-2.2'),
  '9-2.3': answered('9-2.3'),
  '9-2.4': answered('9-2.4'),
  '9-2.5': answered('9-2.5'),
  '9-2.6': answered('9-2.6'),
  '9-2.7': answered('9-2.7'),
  '10-2.2': answered('10-2.2'),
  '10-2.3': answered('10-2.3'),
  '10-2.4': answered('10-2.4'),
  '10-2.5': answered('10-2.5'),
  '10-3.1': narrowedDown('10-3.1'),
  '10-3.2': narrowedDown('10-3.2'),
  '11-3.1': answered('11-3.1'),
  '11-3.2': answered('11-3.2'),
  '12-3.5': answered('12-3.5'),
  '13-3.5': answered('13-3.5'),
});
