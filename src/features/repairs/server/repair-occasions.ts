import { sql } from 'kysely';
import { recordOccasions } from '#features/records/server/record-occasions.public.ts';
import { narrowedAt } from '#features/tickets/server/support-occasions.public.ts';
import {
  eachTicket,
  ofClause,
  ofKind,
  resolvedAt,
  stands,
  target,
  ticketColumns,
} from '#features/tickets/server/ticket-occasions.public.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, dayOf, either, occasion, type Sql, type Statement, within } from '#platform/duty/occasions.ts';
import type { OrderKind, RepairPart } from '../contract/repair-policies.data.ts';
import { eachKnown, eachUnreceived } from './repair-move-occasions.ts';
import { type Devices, firstLine, home, isLine, named } from './repair-sources.ts';

/** Each repair that came in: something is done about it within so many open days. One that was cancelled came in too. */
const eachRepair =
  (of: Devices, days: number, done: Sql): Statement =>
  (span) =>
    recordOccasions(span, {
      home,
      own: sql`repairs as p on p.id = r.id`,
      at: sql`r.opened_at`,
      days,
      done,
      where: of.repairs,
    });

/** A repair of the ticket, or of its device while the ticket is open. */
const ofTicket = sql`p.id in (select j.record_id from record_subjects as j where j.kind = 'ticket' and j.subject_id = t.id
  union all select q.id from repairs as q join records as k on k.id = q.id
    where q.asset_id = t.asset_id and coalesce(k.closed_at, 'infinity') >= t.received_at)`;

/** A fault of such a device is told: the ticket itself says it, or a repair that follows. */
const eachFault = (of: Devices, byTicket: Sql, which: Sql): Statement =>
  eachTicket({
    where: sql`${ofKind('fault')} and ${of.tickets}`,
    due: target,
    done: sql`least(${byTicket}, (select min(${firstLine(sql`${which} and s.at >= t.received_at`)})
      from repairs as p join records as r on r.id = p.id where ${ofTicket}))`,
  });

const cameIn = (of: Devices, days: number, byTicket: Sql, which: Sql) =>
  either(eachRepair(of, days, firstLine(which)), eachFault(of, byTicket, which), eachUnreceived(of, days, which));

/** Looked at; a mobile directly (§7-8). */
export const eachDiagnosed = (of: Devices, directly = false) => {
  const which = directly ? sql`(${isLine('s', 'diagnose')} and s.data ->> 'how' = 'direct')` : isLine('s', 'diagnose');
  return cameIn(of, 1, narrowedAt, which);
};

/** Told together with the cause: an explanation comes after a diagnosis, and is told to somebody. */
export const eachExplained = (of: Devices) => cameIn(of, 2, resolvedAt, isLine('s', 'explain'));

/** A promise of the repair went by: it was kept, or a new day was asked for. A day of the vendor stands for 30 days at most. */
const eachOverdue =
  (of: Devices): Statement =>
  (span) => {
    const over = sql`case when c.kind = 'vendorBack' then least(c.due_at, c.started_at + interval '30 days') else c.due_at end`;
    return sql`
    select ${occasion({
      id: sql`c.id`,
      at: over,
      due: sql`d.due`,
      done: sql`least(c.met_at, c.voided_at)`,
      ...named,
    })} from record_clocks as c join repairs as p on p.id = c.record_id join records as r on r.id = p.id
    join ${afterOpenDays(span, 1)} on d.day = ${dayOf(over)}
    where c.entity = 'repair' and ${within(over, span)} and ${of.repairs}
      and coalesce(c.met_at, 'infinity') > ${over} and coalesce(c.voided_at, 'infinity') > ${over}`;
  };

/** Open days after which a repair that nobody took a step of was left lying. */
const idleDays = 10;
const nextStep = sql`(select min(s.at) from record_entries as s where s.record_id = p.id and s.seq > e.seq and s.kind = 'step')`;
const eachLeft =
  (of: Devices): Statement =>
  (span) =>
    sql`
    select ${occasion({ id: sql`e.id`, at: sql`e.at`, due: sql`d.due`, done: nextStep, ...named })}
    from record_entries as e join repairs as p on p.id = e.record_id join records as r on r.id = p.id
    join ${afterOpenDays(span, idleDays)} on d.day = ${dayOf(sql`e.at`)}
    where e.entity = 'repair' and e.kind = 'step' and e.data ->> 'to' in ('received', 'diagnosed', 'decided', 'treated')
      and ${within(sql`e.at`, span)} and ${of.repairs} and coalesce(${nextStep}, 'infinity') > d.due`;

export const eachProgress = (of: Devices) => either(eachKnown(of), eachOverdue(of), eachLeft(of));

/** What was decided, and what 県 ordered, stays in 経過 whatever the repair says later. */
const eachLine = (step: string, where: Sql, of: { due: Sql; join?: Sql; done: Sql; unsure?: Sql }, span: DutySpan) =>
  sql<Occasion>`
    select ${occasion({
      id: sql`e.id`,
      at: sql`e.at`,
      due: of.due,
      done: of.done,
      ...named,
      ...(of.unsure && { unsure: of.unsure }),
    })} from record_entries as e join repairs as p on p.id = e.record_id join records as r on r.id = p.id
    ${of.join ?? sql``} where ${isLine('e', step)} and ${within(sql`e.at`, span)} and ${where}`;
const after = (which: Sql) => firstLine(sql`${which} and s.seq > e.seq`);

/** Open days in which the desk repairs what it repairs itself. Whether the maintenance is over may not be known. */
const smallWithin = 5;
export const eachSmallRepair =
  (of: Devices, parts: readonly RepairPart[]): Statement =>
  (span) => {
    const repaired = after(sql`${isLine('s', 'repairInHouse')} and s.data ->> 'part' = e.data ->> 'part'`);
    return eachLine(
      'explain',
      sql`${of.repairs} and e.data ->> 'treatment' = 'repair' and e.data ->> 'part' = any(${[...parts]}::text[])
        and coalesce(p.warranty_until < ${dayOf(sql`e.at`)}, true)`,
      {
        due: sql`d.due`,
        join: sql`join ${afterOpenDays(span, smallWithin)} on d.day = ${dayOf(sql`e.at`)}`,
        done: repaired,
        unsure: sql`(p.warranty_until is null and ${repaired} is null)`,
      },
      span,
    );
  };

/** Each order is carried out by a line of its own, before the next one is taken. */
export const eachOrder =
  (kind: OrderKind, where: Sql): Statement =>
  (span) =>
    eachLine(
      'takeOrder',
      sql`e.data ->> 'order' = ${kind}::text and ${where}`,
      {
        due: sql`((e.data ->> 'dueOn')::date + 1)::timestamp at time zone 'Asia/Tokyo'`,
        done: after(sql`${isLine('s', 'carryOut')} and not exists (select from record_entries as n
          where n.record_id = p.id and ${isLine('n', 'takeOrder')} and n.seq > e.seq and n.seq < s.seq)`),
      },
      span,
    );

/** Decided what is done; 保留 decides nothing. */
const isDecided = sql`(${isLine('s', 'explain')} and s.data ->> 'treatment' <> 'hold')`;
const decideWithin = 2;
const initialiseWithin = 3;
/** 初期化 was the treatment: done, or it turned out to be one for a repair, and that was begun. */
const initialised = after(sql`(${isLine('s', 'settle')} and s.data ->> 'treatment' = 'initialise'
  or ${isLine('s', 'sendOut', 'repairInHouse')})`);

/**
 * §5-12: whoever brought it said that it does not start any more, so it is decided what is done; 初期化 that is decided or that 県
 * ordered is carried out; what is told under the clause's 分類 is answered, or decided in its repair.
 */
export const eachInitialised = (of: Devices, duty: string) =>
  either(
    eachRepair({ ...of, repairs: sql`(${of.repairs} and p.no_start)` }, decideWithin, firstLine(isDecided)),
    (span) =>
      eachLine(
        'explain',
        sql`${of.repairs} and e.data ->> 'treatment' = 'initialise'`,
        {
          due: sql`d.due`,
          join: sql`join ${afterOpenDays(span, initialiseWithin)} on d.day = ${dayOf(sql`e.at`)}`,
          done: initialised,
        },
        span,
      ),
    eachOrder('initialise', of.repairs),
    eachTicket({
      where: ofClause(duty),
      due: target,
      done: sql`least(${resolvedAt}, (select min(${firstLine(sql`${isDecided} and s.at >= t.received_at`)})
        from repairs as p join records as r on r.id = p.id where ${ofTicket}))`,
    }),
  );

/** §3-2: the cause was found in a PC that was bought centrally; a repair of it or of its ticket follows, and stands. */
export const eachCentralCause: Statement = (span) => sql`
    select ${ticketColumns({
      id: sql`e.id`,
      at: sql`e.at`,
      due: target,
      done: sql`(select min(greatest(r.opened_at, t.received_at)) from repairs as p join records as r on r.id = p.id
        where r.state <> 'cancelled' and ${ofTicket})`,
    })} from ticket_entries as e join tickets as t on t.id = e.ticket_id
    where e.kind = 'cause' and e.data ->> 'cause' = 'centralPc' and ${within(sql`e.at`, span)} and ${stands}`;
