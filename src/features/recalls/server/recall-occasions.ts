import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { either, occasion, type Sql, startOf, within } from '#platform/duty/occasions.ts';
import { plannedRetirements } from '../contract/recall-rules.data.ts';

/** What the ledger said of device a before a moment; of one that has not moved since, what it says now. */
export const statusAt = (at: Sql): Sql => sql`coalesce(
  (select m.to_status from asset_movements as m where m.asset_id = a.id and m.recorded_at < ${at} and ${isMade('m')}
    order by m.seq desc limit 1),
  (select m.from_status from asset_movements as m where m.asset_id = a.id and m.recorded_at >= ${at} and ${isMade('m')}
    order by m.seq limit 1), a.status)`;

/** When the ledger had device a collected, after a moment. */
export const collectedAfter = (at: Sql): Sql => sql`(select min(m.recorded_at) from asset_movements as m
  where m.asset_id = a.id and m.kind = 'collected' and ${isMade('m')} and m.recorded_at >= ${at})`;

const what = sql`a.asset_tag`;
const link = sql`coalesce((select '/recalls/' || c.id from recalls as c where c.asset_id = a.id
  order by c.found_on desc, c.id limit 1), '/assets/' || a.id)`;

/** Each device of what 県 gave up that was with somebody when it was ordered: collected by the day 県 named. */
const eachRetired =
  (of: Sql) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
  select ${occasion({
    id: sql`t.id || '/' || a.id`,
    at: sql`t.recorded_at`,
    due: startOf(sql`t.due_on + 1`),
    done: collectedAfter(sql`t.recorded_at`),
    what,
    link,
  })} from retirements as t join assets as a on a.class_code = t.class_code and (t.model_id is null or a.model_id = t.model_id)
  where ${within(sql`t.recorded_at`, span)} and ${of} and ${statusAt(sql`t.recorded_at`)} = 'inUse'`;

/** Each device of what the specification gives up in a year, whether 県 ordered it or not: on the last day of it nobody has it. */
const eachPlanned =
  (of: Sql) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
  select ${occasion({
    id: sql`p.by || '/' || a.id`,
    at: startOf(sql`p.by`),
    due: startOf(sql`p.by + 1`),
    done: collectedAfter(startOf(sql`p.by`)),
    what,
    link,
  })} from jsonb_to_recordset(${JSON.stringify(plannedRetirements)}::jsonb) as p ("classCode" text, by date)
  join assets as a on a.class_code = p."classCode"
  where p.by between ${span.from}::date and ${span.to}::date and ${of} and ${statusAt(startOf(sql`p.by`))} = 'inUse'
    and not exists (select from retirements as t where t.class_code = a.class_code
      and (t.model_id is null or t.model_id = a.model_id) and t.due_on <= p.by)`;

/** §7-4: what is given up is collected. */
export const eachGivenUp = (of: Sql) => either(eachRetired(of), eachPlanned(of));
