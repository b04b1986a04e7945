import { type RawBuilder, sql } from 'kysely';
import { either, stands, target, ticketColumns } from '#features/tickets/server/ticket-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, occasion, within } from '#platform/duty/occasions.ts';
import type { OrderKind, RepairPart } from '../contract/repair-policies.data.ts';

type Sql = RawBuilder<unknown>;
type Statement = (span: DutySpan) => RawBuilder<Occasion>;

const day = (instant: Sql) => sql`((${instant}) at time zone 'Asia/Tokyo')::date`;
const stepOf = (step: string, record: Sql = sql`p.id`) =>
  sql`(select min(s.at) from record_steps as s where s.record_id = ${record} and s.step = ${sql.lit(step)})`;
const named = { what: sql`r.number || ' ' || r.title`, link: sql`'/repairs/' || p.id` };

/** Devices that the desk repairs: of these classes, bought centrally. */
export interface Devices {
  readonly repairs: Sql;
  readonly ledger: Sql;
}
export const central = (...classes: string[]): Devices => ({
  repairs: sql`(p.class_code = any(${classes}::text[]) and p.procurer = 'central')`,
  ledger: sql`(a.class_code = any(${classes}::text[]) and a.procurer = 'central')`,
});

/** Each repair that came in: something is done about it within so many open days. One that was cancelled came in too. */
const eachRepair =
  (of: Devices, days: number, done: Sql): Statement =>
  (span) =>
    sql`select ${occasion({ id: sql`p.id`, at: sql`r.opened_at`, due: sql`d.due`, done, ...named })}
    from repairs as p join records as r on r.id = p.id
    join ${afterOpenDays(span, days)} on d.day = ${day(sql`r.opened_at`)}
    where ${within(sql`r.opened_at`, span)} and ${of.repairs}`;

export const eachDiagnosed = (of: Devices) => eachRepair(of, 1, stepOf('diagnose'));

/** Told together with the cause: an explanation comes after a diagnosis. */
export const eachExplained = (of: Devices) =>
  eachRepair(
    of,
    2,
    sql`case when ${stepOf('diagnose')} <= ${stepOf('explain')} and p.explained_to <> ''
    then ${stepOf('explain')} end`,
  );

/** 長時間を要する: not back in so many open days. */
const longDays = 3;
const ended = sql`(select min(s.at) from record_steps as s where s.record_id = p.id and s.step in ('giveBack', 'writeOff'))`;

export const eachSubstitute =
  (of: Devices): Statement =>
  (span) =>
    sql`select ${occasion({
      ...{ id: sql`p.id`, at: sql`s.at`, due: sql`d.due`, ...named },
      done: sql`coalesce(p.data_moved_at, case when p.substitute_declined then ${stepOf('substitute')} end)`,
    })} from record_steps as s join repairs as p on p.id = s.record_id join records as r on r.id = p.id
    join ${afterOpenDays(span, longDays)} on d.day = ${day(sql`s.at`)}
    where s.entity = 'repair' and s.step = 'takeIn' and ${within(sql`s.at`, span)} and ${of.repairs}
      and coalesce(${ended}, 'infinity') > d.due`;

/** Movements of the ledger of these kinds, whoever recorded them: the repair must say the rest. */
const eachMove = (
  of: Devices,
  which: Sql,
  columns: { due: Sql; done: Sql; join?: Sql },
  span: DutySpan,
) => sql<Occasion>`
    select ${occasion({
      id: sql`m.id`,
      at: sql`(m.moved_on)::timestamp at time zone 'Asia/Tokyo'`,
      due: columns.due,
      done: columns.done,
      what: sql`a.asset_tag`,
      link: sql`'/assets/' || a.id`,
    })} from asset_movements as m join assets as a on a.id = m.asset_id ${columns.join ?? sql``}
    where m.moved_on between ${span.from}::date and ${span.to}::date and ${which} and ${isMade('m')} and ${of.ledger}`;

/** The last time a step was taken on a repair of the device that was under way when it moved. */
const lastStep = (step: string, also: Sql = sql`true`) => sql`(select max(s.at) from repairs as p
  join records as r on r.id = p.id join record_steps as s on s.record_id = p.id
  where p.asset_id = m.asset_id and s.step = ${sql.lit(step)} and s.at <= m.recorded_at
    and coalesce(p.returned_at, 'infinity') >= m.recorded_at and ${also})`;

const told = sql`exists (select from record_steps as t where t.record_id = p.id and t.step = 'report' and t.at <= m.recorded_at)`;
const atBase = sql`m.hand_over_site_id in (select w.id from sites as w where w.kind in ('hq', 'regional'))`;

export const eachHandedToVendor =
  (of: Devices, reportFirst: boolean): Statement =>
  (span) =>
    eachMove(
      of,
      sql`m.kind = 'sentToRepair'`,
      {
        due: sql`m.recorded_at`,
        done: sql`case when ${atBase} then ${lastStep('appoint', reportFirst ? told : sql`true`)} end`,
      },
      span,
    );

/** From the repair into use or onto the shelf, by whichever kind of movement. */
const homecoming = (...statuses: string[]) => sql`(m.kind in ('givenBack', 'backFromRepair')
  and m.to_status = any(${statuses}::text[]))`;
const eachHome =
  (of: Devices, step: string, statuses: readonly string[], also: Sql = sql`true`): Statement =>
  (span) =>
    eachMove(of, sql`${homecoming(...statuses)} and ${also}`, { due: sql`m.recorded_at`, done: lastStep(step) }, span);
export const eachChecked = (of: Devices) => eachHome(of, 'check', ['inUse', 'lent', 'stored']);

/** It was repaired: the ledger has it at the vendor's before, or the desk repaired it. */
const wasRepaired = sql`((select o.kind from asset_movements as o where o.asset_id = m.asset_id and ${isMade('o')} and o.seq < m.seq
    and o.kind in ('sentToRepair', 'givenBack', 'distributed') order by o.seq desc limit 1) = 'sentToRepair'
  or ${lastStep('repairInHouse')} is not null)`;
export const eachKitted = (of: Devices) => eachHome(of, 'kit', ['inUse', 'lent'], wasRepaired);

/** The substitute or the device itself came back: its data was moved before. */
export const eachDataBack =
  (of: Devices): Statement =>
  (span) =>
    sql`
    select ${occasion({ id: sql`p.id`, at: sql`b.at`, due: sql`b.at`, done: sql`p.data_back_at`, ...named })}
    from repairs as p join records as r on r.id = p.id
    join lateral (select least(${ended}, (select min(s.at) from records as l
      join record_steps as s on s.record_id = l.id and s.step = 'takeBack'
      where l.number = p.substitute_number and s.at > p.data_moved_at)) as at) as b on b.at is not null
    where p.data_moved_at is not null and ${within(sql`b.at`, span)} and ${of.repairs}`;

/** Taken in or handed to the vendor by the ledger: a repair with its number knows of it by the next open day. */
const eachKnown =
  (of: Devices): Statement =>
  (span) =>
    eachMove(
      of,
      sql`m.kind in ('takenIn', 'sentToRepair')`,
      {
        due: sql`d.due`,
        done: sql`(select min(r.opened_at) from repairs as p join records as r on r.id = p.id
          where p.asset_id = m.asset_id and coalesce(r.closed_at, 'infinity') >= m.recorded_at)`,
        join: sql`join ${afterOpenDays(span, 1)} on d.day = m.moved_on`,
      },
      span,
    );

/** The day of the vendor is over: it came back, or a new day was asked for. */
const eachOverdue =
  (of: Devices): Statement =>
  (span) =>
    sql`
    select ${occasion({
      ...{ id: sql`c.id`, at: sql`c.due_at`, due: sql`d.due`, done: sql`least(c.met_at, c.voided_at)`, ...named },
    })} from record_clocks as c join repairs as p on p.id = c.record_id join records as r on r.id = p.id
    join ${afterOpenDays(span, 1)} on d.day = ${day(sql`c.due_at`)}
    where c.entity = 'repair' and c.kind = 'vendorBack' and ${within(sql`c.due_at`, span)} and ${of.repairs}
      and coalesce(c.met_at, 'infinity') > c.due_at and coalesce(c.voided_at, 'infinity') > c.due_at`;

export const eachProgress = (of: Devices) => either(eachKnown(of), eachOverdue(of));

export const eachCleaned =
  (of: Devices): Statement =>
  (span) =>
    sql`
    select ${occasion({
      ...{ id: sql`p.id`, at: sql`s.at`, due: sql`s.at`, ...named },
      done: sql`(select max(k.at) from record_steps as k where k.record_id = p.id and k.step = 'clean' and k.at <= s.at)`,
    })} from record_steps as s join repairs as p on p.id = s.record_id join records as r on r.id = p.id
    where s.entity = 'repair' and s.step = 'giveBack' and ${within(sql`s.at`, span)} and ${of.repairs}
      and p.taken_in_at is not null`;

/** What was decided, and what 県 ordered, stays in 経過 whatever the repair says later. */
const eachLine = (step: string, where: Sql, due: { by: Sql; join?: Sql; done: Sql }, span: DutySpan) => sql<Occasion>`
    select ${occasion({ id: sql`e.id`, at: sql`e.at`, due: due.by, done: due.done, ...named })}
    from record_entries as e join repairs as p on p.id = e.record_id join records as r on r.id = p.id
    ${due.join ?? sql``} where e.entity = 'repair' and e.kind = 'step' and e.data ->> 'step' = ${step}::text
      and ${within(sql`e.at`, span)} and ${where}`;
const firstAfter = (step: string) => sql`(select min(s.at) from record_steps as s
  where s.record_id = p.id and s.step = ${sql.lit(step)} and s.at >= e.at)`;

/** Open days in which the desk repairs what it repairs itself. */
const smallWithin = 5;
export const eachSmallRepair =
  (of: Devices, parts: readonly RepairPart[]): Statement =>
  (span) =>
    eachLine(
      'explain',
      sql`${of.repairs} and e.data ->> 'treatment' = 'repair' and e.data ->> 'part' = any(${[...parts]}::text[])
        and p.warranty_until < ${day(sql`e.at`)}`,
      {
        by: sql`d.due`,
        join: sql`join ${afterOpenDays(span, smallWithin)} on d.day = ${day(sql`e.at`)}`,
        done: firstAfter('repairInHouse'),
      },
      span,
    );

export const eachOrder =
  (kind: OrderKind, where: Sql): Statement =>
  (span) =>
    eachLine(
      'takeOrder',
      sql`e.data ->> 'order' = ${kind}::text and ${where}`,
      {
        by: sql`((e.data ->> 'dueOn')::date + 1)::timestamp at time zone 'Asia/Tokyo'`,
        done: firstAfter('carryOut'),
      },
      span,
    );

/** §3-2: the cause was found in a PC that was bought centrally; a repair of it or of its ticket follows. */
export const eachCentralCause: Statement = (span) => sql`
    select ${ticketColumns({
      ...{ id: sql`e.id`, at: sql`e.at`, due: target },
      done: sql`(select min(r.opened_at) from repairs as p join records as r on r.id = p.id
        where r.opened_at >= t.received_at and (p.asset_id = t.asset_id or exists (select from record_subjects as j
          where j.record_id = p.id and j.kind = 'ticket' and j.subject_id = t.id)))`,
    })} from ticket_entries as e join tickets as t on t.id = e.ticket_id
    where e.kind = 'cause' and e.data ->> 'cause' = 'centralPc' and ${within(sql`e.at`, span)} and ${stands}`;
