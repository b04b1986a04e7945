import { sql } from 'kysely';
import { movementOccasions, type OfMovements } from '#features/assets/server/movement-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan } from '#platform/duty/duty-check.ts';
import { occasion, type Sql, type Statement, startOf, within } from '#platform/duty/occasions.ts';
import {
  type Devices,
  declined,
  firstLine,
  handedSince,
  happened,
  isLine,
  movedData,
  named,
  stood,
  underWay,
  works,
} from './repair-sources.ts';

// Occasions of the ledger: where a device went, whoever recorded it and by which door. The lines of 経過 must say the rest.

const eachMove = (of: Devices, moves: OfMovements, span: DutySpan) =>
  movementOccasions(span, { ...moves, which: sql`${moves.which} and ${of.ledger}` });

const repairsOf = sql`repairs as p join records as r on r.id = p.id`;
const atBase = sql`m.hand_over_site_id in (select w.id from sites as w where w.kind in ('hq', 'regional'))`;
const told = sql`exists (select from record_entries as t where t.record_id = p.id and ${isLine('t', 'report')} and t.at <= ${happened('m')})`;

/** The last 指示 of a repair that is not over, given since the last time a vendor got it: its place is where it is handed over. */
const appointedAt = (also: Sql) => sql`(select case when s.data ->> 'place' = m.hand_over_site_id::text then s.at end
  from ${repairsOf} join record_entries as s on s.record_id = p.id
  where p.asset_id = m.asset_id and ${isLine('s', 'appoint')} and s.at <= ${happened('m')} and ${underWay} and ${stood}
    and not ${handedSince} and ${also} order by s.at desc limit 1)`;

export const eachHandedToVendor =
  (of: Devices, reportFirst: boolean): Statement =>
  (span) =>
    eachMove(
      of,
      {
        which: sql`m.kind = 'sentToRepair'`,
        due: happened('m'),
        done: sql`case when ${atBase} then ${appointedAt(reportFirst ? told : sql`true`)} end`,
      },
      span,
    );

/** An earlier entry o, with none between by which the device had one of these states: it is the same absence. */
const sinceLast = (
  statuses: readonly string[],
) => sql`asset_movements as o where o.asset_id = m.asset_id and ${isMade('o')} and o.seq < m.seq
  and not exists (select from asset_movements as u where u.asset_id = m.asset_id and ${isMade('u')} and u.seq > o.seq
    and u.seq < m.seq and u.to_status = any(${[...statuses]}::text[]))`;

const entered = (statuses: readonly string[]) => sql`(select min(o.moved_on) from ${sinceLast(statuses)}
  and o.to_status = 'repairing')`;

/** A line about the device since it went into repair, before it moved home. */
const lineSince = (
  statuses: readonly string[],
  which: Sql,
  also: Sql = sql`true`,
) => sql`(select max(s.at) from repairs as p
  join record_entries as s on s.record_id = p.id
  where p.asset_id = m.asset_id and ${which} and s.at between ${startOf(entered(statuses))} and ${happened('m')} and ${also})`;

/** It was in repair since it last had one of these states, and has one again: by whichever entry, 訂正 too. */
const eachHome =
  (of: Devices, statuses: readonly string[], done: Sql, also: Sql = sql`true`): Statement =>
  (span) =>
    eachMove(
      of,
      {
        which: sql`m.to_status = any(${[...statuses]}::text[]) and ${entered(statuses)} is not null and ${also}`,
        due: happened('m'),
        done,
      },
      span,
    );

const usable = ['inUse', 'lent', 'stored'];
const inUse = ['inUse', 'lent'];
const stillSo = sql`${stood} and not ${handedSince}`;

export const eachChecked = (of: Devices) => eachHome(of, usable, lineSince(usable, works('s'), stillSo));
export const eachCleaned = (of: Devices) => eachHome(of, usable, lineSince(usable, isLine('s', 'clean')));

/** A vendor had it, or the desk repaired it. */
const wasRepaired = sql`(exists (select from ${sinceLast(inUse)} and o.kind = 'sentToRepair')
  or ${lineSince(inUse, isLine('s', 'repairInHouse'))} is not null)`;
export const eachKitted = (of: Devices) =>
  eachHome(of, inUse, lineSince(inUse, isLine('s', 'kit'), stillSo), wasRepaired);

const goesIn = sql`(m.to_status = 'repairing' and m.from_status is distinct from 'repairing')`;

/** 長時間を要する: not back in so many open days by what the ledger said then. */
const longDays = 3;
export const eachSubstitute =
  (of: Devices): Statement =>
  (span) =>
    eachMove(
      of,
      {
        which: sql`${goesIn} and not exists (select from asset_movements as k where k.asset_id = m.asset_id and ${isMade('k')}
          and k.seq > m.seq and k.to_status <> 'repairing' and k.recorded_at <= d.due)`,
        done: sql`(select min(s.at) from ${repairsOf} join record_entries as s on s.record_id = p.id
          where p.asset_id = m.asset_id and coalesce(r.closed_at, 'infinity') >= ${happened('m')}
            and (${movedData('s')} or ${declined('s')}))`,
        days: longDays,
      },
      span,
    );

/** A repair of device m that was not cancelled, and not over when it moved. */
const repairOfMoved = sql`p.asset_id = m.asset_id and r.state <> 'cancelled' and coalesce(r.closed_at, 'infinity') >= ${happened('m')}`;

/** Taken in or handed to the vendor by the ledger: a repair with its number knows of it by the next open day. */
export const eachKnown =
  (of: Devices): Statement =>
  (span) =>
    eachMove(
      of,
      {
        which: sql`(m.kind in ('takenIn', 'sentToRepair') or ${goesIn})`,
        done: sql`(select min(r.opened_at) from ${repairsOf} where ${repairOfMoved})`,
        days: 1,
      },
      span,
    );

/** Went into repair, and nobody had received one: what is done with each repair is done with this one too. */
export const eachUnreceived =
  (of: Devices, days: number, which: Sql): Statement =>
  (span) =>
    eachMove(
      of,
      {
        which: sql`${goesIn} and not exists (select from ${repairsOf} where ${repairOfMoved} and r.opened_at <= m.recorded_at)`,
        done: sql`(select min(${firstLine(which)}) from ${repairsOf} where ${repairOfMoved})`,
        days,
      },
      span,
    );

/** The data went to a substitute by line e: back, or on another one. */
const dataBackAt = sql`(select min(k.at) from record_entries as k where k.record_id = e.record_id and k.seq > e.seq
  and (${isLine('k', 'moveDataBack')} or ${movedData('k')} and k.data ->> 'loan' is distinct from e.data ->> 'loan'))`;
const wentHome = sql`(select min(greatest(e.at, ${happened('m')})) from asset_movements as m where m.asset_id = p.asset_id
  and ${isMade('m')} and m.from_status = 'repairing' and m.to_status <> 'repairing' and m.recorded_at >= e.at)`;
const loanBack = sql`(select min(s.at) from records as l join record_steps as s on s.record_id = l.id and s.step = 'takeBack'
  where l.number = e.data ->> 'loan' and s.at >= e.at)`;

/** Each time data was moved to a substitute, once the substitute or the device itself came back: it was moved back before. */
export const eachDataBack =
  (of: Devices): Statement =>
  (span) =>
    sql`
    select ${occasion({ id: sql`e.id`, at: sql`b.at`, due: sql`b.at`, done: dataBackAt, ...named })}
    from record_entries as e join repairs as p on p.id = e.record_id join records as r on r.id = p.id
    join lateral (select least(${wentHome}, ${loanBack},
      ${firstLine(sql`${isLine('s', 'giveBack', 'writeOff')} and s.seq > e.seq`)}) as at) as b on b.at is not null
    where ${movedData('e')} and ${within(sql`b.at`, span)} and ${of.repairs}`;
