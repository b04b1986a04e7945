import { sql } from 'kysely';
import { calledAt } from '#features/records/server/record-occasions.public.ts';
import { ofCentral } from '#features/tickets/server/ticket-occasions.public.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import { type Sql, startOf } from '#platform/duty/occasions.ts';

export const home = '/repairs';
export const named = calledAt(home);

/** Devices that the desk repairs: of these classes, bought centrally. */
export interface Devices {
  readonly repairs: Sql;
  readonly ledger: Sql;
  readonly tickets: Sql;
}
export const central = (...classes: string[]): Devices => ({
  repairs: sql`(p.class_code = any(${classes}::text[]) and p.procurer = 'central')`,
  ledger: sql`(a.class_code = any(${classes}::text[]) and a.procurer = 'central')`,
  tickets: ofCentral(...classes),
});

/** A line of 経過 that a step wrote. What it says of the step stays, whatever the repair says later. */
export const isLine = (alias: string, ...steps: string[]): Sql => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(${of('entity')} = 'repair' and ${of('kind')} = 'step' and ${of('data')} ->> 'step' = any(${steps}::text[]))`;
};
const says = (alias: string, field: string): Sql =>
  sql`coalesce(${sql.ref(`${alias}.data`)} ->> ${sql.lit(field)}, '') = 'true'`;
/** The check found that it works. */
export const works = (alias: string): Sql => sql`(${isLine(alias, 'check')} and ${says(alias, 'works')})`;
/** A substitute got the data of the device. */
export const movedData = (alias: string): Sql => sql`(${isLine(alias, 'substitute')} and ${says(alias, 'dataMoved')})`;
export const declined = (alias: string): Sql => sql`(${isLine(alias, 'substitute')} and ${says(alias, 'declined')})`;

/** The first such line of repair p. */
export const firstLine = (which: Sql): Sql =>
  sql`(select min(s.at) from record_entries as s where s.record_id = p.id and ${which})`;

/** A movement is no later than its own day, and no later than it was written down. */
export const happened = (alias: string): Sql => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`least(${of('recorded_at')}, ${startOf(sql`${of('moved_on')} + 1`)})`;
};

/** The repair was not over when the device of movement m moved; one that was cancelled is over. */
export const underWay: Sql = sql`(r.opened_at <= ${happened('m')} and coalesce(r.closed_at, 'infinity') >= ${happened('m')})`;

/** Nothing took the line s back before m: 処置をやり直す, or a check that found that it does not work. */
export const stood: Sql = sql`not exists (select from record_entries as u where u.record_id = s.record_id and u.seq > s.seq
  and u.at <= ${happened('m')} and (${isLine('u', 'redo')} or ${isLine('s', 'check')} and ${isLine('u', 'check')} and not ${works('u')}))`;

/** The device was handed to a vendor between the line s and m. */
export const handedSince: Sql = sql`exists (select from asset_movements as v where v.asset_id = m.asset_id and ${isMade('v')}
  and v.kind = 'sentToRepair' and v.seq < m.seq and v.recorded_at > s.at)`;
