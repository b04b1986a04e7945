import { sql } from 'kysely';
import { movementOccasions } from '#features/assets/server/movement-occasions.public.ts';
import {
  afterOpenDays,
  dayOf,
  either,
  occasion,
  type Sql,
  type Statement,
  startOf,
  within,
} from '#platform/duty/occasions.ts';
import { type DisposalClause, disposalClauses } from '../contract/disposal-clauses.data.ts';

/** A deadline at the end of a day belongs to that day. */
const workDay = dayOf(sql`c.due_at - interval '1 second'`);

/** The classes that the rules of the day dispose of by the clause. */
const ofClause = (clause: DisposalClause): Sql => sql`exists (select 1 from device_policies as p
  where p.class_code = a.class_code and p.procurer = a.procurer and p.disposed_by = 'helpdesk'
    and p.clauses -> 'sanitization' ->> -1 = ${clause})`;

/** Devices that left the ledger as 廃棄 and stand in no batch: nothing is on record of them. */
const unrecorded =
  (clause: DisposalClause): Statement =>
  (span) =>
    movementOccasions(span, {
      which: sql`m.kind = 'disposed' and ${ofClause(clause)} and not exists (select 1 from disposal_items as i
        where i.asset_id = m.asset_id and i.released_at is null)`,
      done: sql`null`,
    });

/** Each device on the day that 県 named for its work; changed or given up after that day was over it stands. */
const eachWorkDay =
  (clause: DisposalClause, done: Sql, openDays: number): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`c.id || '/' || i.asset_id`,
    at: startOf(workDay),
    due: sql`d.due`,
    done,
    what: sql`r.number || ' ' || a.asset_tag`,
    link: sql`'/disposals/' || b.id`,
  })} from record_clocks as c join disposals as b on b.id = c.record_id join records as r on r.id = b.id
  join disposal_items as i on i.disposal_id = b.id join assets as a on a.id = i.asset_id
  join ${afterOpenDays(span, openDays)} on d.day = ${workDay}
  where c.entity = 'disposal' and c.kind = 'work' and b.clause = ${clause}
    and coalesce(c.voided_at, 'infinity') >= ${startOf(sql`${workDay} + 1`)}
    and c.due_at > ${startOf(sql`${span.from}::date`)} and c.due_at <= ${startOf(sql`${span.to}::date + 1`)}`;

const onWorkDay = (clause: DisposalClause, done: Sql, openDays = 0) =>
  either(eachWorkDay(clause, done, openDays), unrecorded(clause));

/** Of the drives of device i: a moment, where all of them are so; of a device without drives, when that was written down. */
const whenAll = (so: Sql, at: Sql): Sql => sql`(select case when count(*) = 0 then i.no_drive_at
    when count(*) = count(*) filter (where x.destroyed_at is not null and ${so}) then max(${at}) end
  from disposal_drives as x where x.disposal_id = i.disposal_id and x.asset_id = i.asset_id)`;
const destroyedAt = sql`x.destroyed_at`;

/** Destroyed; where the clause lets another way be agreed, also so, after it was. */
const physically = (clause: DisposalClause): Sql =>
  disposalClauses[clause].agreedWay
    ? sql`(x.method <> 'agreed' or b.agreed_on <= ${dayOf(destroyedAt)})`
    : sql`x.method <> 'agreed'`;

/** The machine was looked at that day, before, at the place 県 named. */
const checkedBefore = (also: Sql): Sql => sql`exists (select 1 from record_entries as s
  where s.record_id = b.id and s.data ->> 'step' = 'checkMachine' and s.at <= x.destroyed_at
    and ${dayOf(sql`s.at`)} = ${dayOf(destroyedAt)} and ${also})`;

const atPlace = sql`(${checkedBefore(sql`s.data ->> 'site' = b.place_site_id::text`)}
  and (not b.attends or x.witness <> ''))`;

/** The device before, its drives afterwards. */
const counted = sql`case when i.found_at is not null then ${whenAll(
  sql`i.found_at <= x.destroyed_at and x.counted_at >= x.destroyed_at`,
  sql`x.counted_at`,
)} end`;

/** Each drive that was destroyed, by the day: 県 had approved before. */
const eachDestroyed =
  (clause: DisposalClause): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`x.id`,
    at: destroyedAt,
    due: destroyedAt,
    done: sql`case when b.approved_at <= x.destroyed_at and b.explanation <> '' then b.approved_at end`,
    what: sql`a.asset_tag || ' ' || x.serial`,
    link: sql`'/disposals/' || b.id`,
  })} from disposal_drives as x join disposals as b on b.id = x.disposal_id join assets as a on a.id = x.asset_id
  where b.clause = ${clause} and ${within(destroyedAt, span)}`;

/** The seven duties of a clause of 廃棄処分. */
export const disposalDuties = (clause: DisposalClause) => ({
  destroyed: onWorkDay(clause, whenAll(physically(clause), destroyedAt)),
  place: onWorkDay(clause, whenAll(atPlace, destroyedAt)),
  approved: either(eachDestroyed(clause), unrecorded(clause)),
  counted: onWorkDay(clause, counted),
  certified: onWorkDay(clause, sql`b.certified_at`, 5),
  machine: onWorkDay(clause, whenAll(checkedBefore(sql`true`), destroyedAt)),
  labels: onWorkDay(clause, sql`i.label_off_at`),
});
