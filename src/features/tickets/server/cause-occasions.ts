import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { within } from '#platform/duty/occasions.ts';
import {
  answerDue,
  eachAnswered,
  eachTicket,
  ofKind,
  stands,
  target,
  ticketColumns,
} from './ticket-occasions.public.ts';

type Sql = RawBuilder<unknown>;

/** Each time a cause was decided: the line in 経過 stays, whatever the ticket says later. */
export const eachCause =
  (causes: readonly string[], of: { due: Sql; done: Sql }) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${ticketColumns({ id: sql`e.id`, at: sql`e.at`, due: of.due, done: of.done })} from ticket_entries as e
    join tickets as t on t.id = e.ticket_id
    where e.kind = 'cause' and e.data ->> 'cause' = any(${[...causes]}::text[]) and ${within(sql`e.at`, span)}
      and ${stands}`;

/** The promise that began when the cause was decided. */
export const promisedBy = (kind: string, column: 'due_at' | 'subject_id'): Sql => sql`(select c.${sql.ref(column)}
  from ticket_clocks as c where c.ticket_id = t.id and c.kind = ${kind}::text and c.started_at <= e.at
  order by c.started_at desc limit 1)`;

export const reportedAt: Sql = sql`(select min(r.reported_at) from ticket_authority_reports as r where r.ticket_id = t.id)`;

/** Only a cause that is told in words answers for one that was not known. */
const isTold = sql`k.kind = 'cause' and k.data ->> 'cause' <> 'unknown' and coalesce(k.data ->> 'text', '') <> ''`;
const told = (after: Sql) =>
  sql`(select min(k.at) from ticket_entries as k where k.ticket_id = t.id and ${isTold} and ${after})`;
/** A later cause of another kind, or of another system. */
export const foundAfter: Sql = told(sql`k.seq > e.seq and (k.data ->> 'cause', k.data ->> 'systemId')
  is distinct from (e.data ->> 'cause', e.data ->> 'systemId')`);
const found: Sql = told(sql`true`);

/** Narrowed down: a kind of cause that says something by itself, any other in words; an unknown one when 県 was told. */
export const narrowedAt: Sql = sql`least(${reportedAt}, ${found}, (select min(n.at) from ticket_entries as n
  where n.ticket_id = t.id and n.kind = 'cause' and n.data ->> 'cause' not in ('unknown', 'other')))`;

/** Each fault that has no cause when its target is over: it is unknown, whether somebody says so or not. */
export const eachWithoutCause = (done: Sql) =>
  eachTicket({
    where: sql`${ofKind('fault')} and (t.cause_set_at is null or t.cause_set_at > ${target})`,
    due: target,
    done: sql`least(${done}, ${found})`,
  });

/** Looked into after 県 was told. */
export const investigatedAt: Sql = sql`(select min(i.at) from ticket_entries as i
  join ticket_authority_reports as r on r.ticket_id = i.ticket_id and r.reported_at <= i.at
  where i.ticket_id = t.id and i.kind = 'investigation')`;

export const eachNarrowed = (where: Sql) =>
  eachTicket({
    where: sql`${ofKind('fault')} and ${where}`,
    due: target,
    done: narrowedAt,
    id: sql`t.id || '/cause'`,
  });

/** A question; a ticket that was ever a fault is asked for its cause instead. */
const isQuestion = sql`not ${ofKind('fault')}`;
export const eachQuestion = (where: Sql) => eachAnswered(sql`${isQuestion} and ${where}`);

/** A fault told in six facts (§3-2) by the first answer. */
export const eachInterview = eachTicket({
  where: ofKind('fault'),
  due: answerDue,
  done: sql`(select i.first_completed_at from ticket_interviews as i where i.ticket_id = t.id)`,
});
