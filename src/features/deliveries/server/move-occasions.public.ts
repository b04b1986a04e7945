import { sql } from 'kysely';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan } from '#platform/duty/duty-check.ts';
import { dayOf, either, occasion, type Sql, type Statement, startOf } from '#platform/duty/occasions.ts';

/** A deadline at the end of a day belongs to that day. */
const dayOfClock = dayOf(sql`c.due_at - interval '1 second'`);
const endOfDay = startOf(sql`${dayOfClock} + 1`);
/** Changed or given up after its day was over it stands. */
const stood = sql`coalesce(c.voided_at, 'infinity') >= ${endOfDay}`;

/**
 * Days on which a device is to move: 県's order of a delivery and the day agreed for it, and what was agreed with the vendor
 * of a repair. The step that moves the device writes the ledger itself; these days stand before it, whether it is taken or not.
 */
const agreedDays = (span: DutySpan): Sql => sql`(
  select c.id, c.due_at, c.record_id, p.asset_id, '/deliveries/' || c.record_id as link, p.user_id, p.to_site_id,
      case p.kind when 'distribution' then 'distributed' when 'collection' then 'collected' else 'transported' end as move
    from record_clocks as c join deliveries as p on p.id = c.record_id
    where c.entity = 'delivery' and c.kind in ('due', 'appointment') and ${inSpan(span)} and ${stood}
      and (p.kind <> 'transport' or p.from_site_id is distinct from p.to_site_id)
  union all
  select c.id, c.due_at, c.record_id, j.subject_id, '/repairs/' || c.record_id, null, null,
      case c.kind when 'vendorVisit' then 'sentToRepair' else 'backFromRepair' end
    from record_clocks as c join record_subjects as j on j.record_id = c.record_id and j.kind = 'asset'
    where c.entity = 'repair' and c.kind in ('vendorVisit', 'vendorBack') and ${inSpan(span)} and ${stood}) as c`;
const inSpan = (span: DutySpan): Sql => sql`c.due_at > ${startOf(sql`${span.from}::date`)}
  and c.due_at <= ${startOf(sql`${span.to}::date + 1`)}`;

/** An entry that was put right told the truth only then. */
const registeredAt = sql`greatest(m.recorded_at, (select max(k.recorded_at) from asset_movements as k
  where k.corrects_id = m.id and ${isMade('k')}))`;
/** Where it went is part of the entry: to whom a distribution was ordered, to which site a transport, to which vendor. */
const whereTo = sql`case m.kind when 'distributed' then m.to_user_id = c.user_id
  when 'transported' then m.to_site_id = c.to_site_id
  when 'sentToRepair' then coalesce(m.counterpart, '') <> '' else m.to_site_id is not null end`;

const eachAgreedDay =
  (of: Sql): Statement =>
  (span) =>
    sql`
    select ${occasion({
      id: sql`c.id`,
      at: startOf(dayOfClock),
      due: endOfDay,
      what: sql`a.asset_tag`,
      link: sql`c.link`,
      done: sql`(select min(${registeredAt}) from asset_movements as m where m.asset_id = c.asset_id and ${isMade('m')}
        and m.kind = c.move and m.recorded_at >= r.opened_at and ${whereTo})`,
    })} from ${agreedDays(span)} join records as r on r.id = c.record_id join assets as a on a.id = c.asset_id
    where ${of}`;

/** §1-2: a device given out in place of another, which comes back: each of the two moves on the day that was agreed. */
export const eachExchange = (of: Sql) =>
  eachAgreedDay(sql`${of} and exists (select from deliveries as x where x.id = c.record_id and x.pair_id is not null)`);

const hands = [
  ...['distributed', 'collected', 'transported', 'takenIn', 'sentToRepair', 'backFromRepair'],
  ...['givenBack', 'lent', 'returned', 'stored'],
];

/** What the ledger says of a day and was told of later: only these are asked, so that no entry is its own proof. */
const eachLateEntry =
  (of: Sql): Statement =>
  (span) =>
    movementOccasions(span, {
      which: sql`m.kind = any(${hands}::text[]) and m.recorded_at > d.due and ${of}`,
      days: 1,
      done: sql`m.recorded_at`,
    });

/** §4-4, §5-3, §6-3, §7-3: where a device goes stands in the ledger by its 管理番号, on the day it goes there. */
export const eachMoveRegistered = (of: Sql) => either(eachAgreedDay(of), eachLateEntry(of));

export const isLine = (alias: string, step: string): Sql =>
  sql`(${sql.ref(`${alias}.entity`)} = 'delivery' and ${sql.ref(`${alias}.kind`)} = 'step'
    and ${sql.ref(`${alias}.data`)} ->> 'step' = ${step}::text)`;

/** The delivery by which the device of movement m passed from hand to hand that day, at the place of the ledger. */
const passedBy = (step: string): Sql => sql`(select h.record_id, h.seq, h.at, h.data, p.user_id
  from deliveries as p join record_entries as h on h.record_id = p.id
  where p.asset_id = m.asset_id and ${isLine('h', step)} and ${dayOf(sql`h.at`)} = m.moved_on
    and h.data ->> 'place' = m.hand_over_site_id::text order by h.at desc limit 1) as g`;

/** The first such line of the same delivery, after it or before it. */
const lineOf = (step: string, also: Sql): Sql =>
  sql`(select min(s.at) from record_entries as s where s.record_id = g.record_id and ${isLine('s', step)} and ${also})`;
export const afterwards = (step: string): Sql => lineOf(step, sql`s.seq > g.seq`);
/** The last 準備 before it was handed over says so; the moment it was handed over. */
export const preparedWith = (said: Sql): Sql =>
  sql`(select case when ${said} then g.at end from record_entries as s where s.record_id = g.record_id
    and ${isLine('s', 'prepare')} and s.seq < g.seq order by s.seq desc limit 1)`;

/** Each movement of the ledger, whoever recorded it and by which door; the lines of a delivery must say the rest. */
export const eachMove =
  (
    of: Sql,
    { kind, step, done, days }: { kind: string; step: string; done: Sql; days?: number | undefined },
  ): Statement =>
  (span) =>
    movementOccasions(span, {
      which: sql`m.kind = ${kind} and ${of}`,
      join: sql`left join lateral ${passedBy(step)} on true`,
      days,
      done,
    });

export const eachGiven = (of: Sql, done: Sql): Statement =>
  eachMove(of, { kind: 'distributed', step: 'handOver', done });

/** §4-10, §5-9, §6-9: what is given out has the standard image that its 準備 names. */
export const eachImaged = (of: Sql): Statement =>
  eachGiven(of, preparedWith(sql`coalesce(s.data ->> 'image', '') <> ''`));
