import { type RawBuilder, sql } from 'kysely';
import type { AssetRef } from '#features/assets/server/assets.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CounterProcess, CounterStop } from './counter-process.public.ts';

export interface StopRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly tags: string[];
  readonly step: string | null;
  readonly at: string | null;
  /** How many there are with those that the limit leaves out. */
  readonly total: number;
}

const fitting = (stops: readonly CounterStop[], value: (stop: CounterStop) => RawBuilder<unknown>) =>
  sql`case ${sql.join(
    stops.map((stop) => sql`when ${stop.when} then ${value(stop)}`),
    sql` `,
  )} end`;

interface Which {
  /** Of `records` and the process's own table. */
  readonly rows: RawBuilder<boolean>;
  /** Of what waits: `w.step`, `w.at`. */
  readonly waiting: RawBuilder<boolean>;
  readonly limit: number;
}

/** Open records of a process with their next step at the counter, in the actor's scope, soonest first. Capped: tells the total. */
export async function readStops(ctx: Ctx, process: CounterProcess, which: Which): Promise<StopRow[]> {
  const { kind, stops, tags } = process;
  const { rows } = await sql<StopRow>`
    select w.*, (count(*) over ())::int as total from (
      select records.id, records.number, records.title, records.state, ${tags} as tags,
        (${fitting(stops, ({ step }) => sql`${step}::text`)}) as step,
        (${fitting(stops, ({ at }) => at)})::timestamptz as at
      from records join ${sql.table(kind.table)} on ${sql.ref(`${kind.table}.id`)} = records.id
      where records.is_open and ${kind.scope.seenBy(ctx.actor)} and ${which.rows}
    ) as w where ${which.waiting}
    order by w.at nulls last, w.number limit ${which.limit}`.execute(ctx.tx);
  return rows;
}

export interface DoneRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly step: string;
  readonly at: string;
}

/** Steps of the counter taken since a moment, latest first, in the actor's scope. Capped: a day of a desk has fewer. */
export async function readDone(ctx: Ctx, { kind, stops }: CounterProcess, since: string): Promise<DoneRow[]> {
  const steps = stops.filter(({ ahead }) => !ahead).map(({ step }) => step);
  const { rows } = await sql<DoneRow>`
    select records.id, records.number, records.title, s.step, s.at
    from record_steps as s join records on records.id = s.record_id
    where s.entity = ${kind.process.entity} and s.step = any(${steps}::text[]) and s.at >= ${since}::timestamptz
      and ${kind.scope.seenBy(ctx.actor)}
    order by s.at desc limit 500`.execute(ctx.tx);
  return rows;
}

/** Whose staff card was read. Unscoped: the desk hands over to anybody. */
export function unscopedPersonByNo(ctx: Ctx, staffNo: string) {
  return ctx.tx.selectFrom('staff_members').select(['id', 'name']).where('staff_no', '=', staffNo).executeTakeFirst();
}

/** The 拠点 and the 所属 of a device that was found in the actor's scope. */
export async function readPlace(ctx: Ctx, { siteId, departmentId }: AssetRef): Promise<(string | null)[]> {
  const { rows } = await sql<{ site: string | null; department: string | null }>`
    select (select name from sites where id = ${siteId}::uuid) as site,
      (select full_name from departments where id = ${departmentId}::uuid) as department`.execute(ctx.tx);
  return [rows[0]?.site ?? null, rows[0]?.department ?? null];
}
