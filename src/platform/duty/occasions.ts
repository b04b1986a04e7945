import { type RawBuilder, sql } from 'kysely';
import { addDays, addMonths, type IsoDate, instantAt } from '#kernel/calendar/civil.ts';
import { addOpenDays, openDaysBetween } from '#kernel/calendar/open-days.ts';
import { monthRange, weekRange } from '#kernel/calendar/periods.ts';
import { instantCondition } from '../db/conditions.ts';
import type { DutyCheck, DutySpan, Occasion } from './duty-check.ts';

export type Sql = RawBuilder<unknown>;
/** The statement of a check. */
export type Statement = DutyCheck['occasions'];

/** The day in Japan of an instant, and the moment at which a day begins there. */
export const dayOf = (instant: Sql): Sql => sql`((${instant}) at time zone 'Asia/Tokyo')::date`;
export const startOf = (day: Sql): Sql => sql`((${day})::timestamp at time zone 'Asia/Tokyo')`;

interface Columns {
  readonly id: Sql;
  readonly at: Sql;
  /** Absent: it had to be so already. */
  readonly due?: Sql;
  readonly done: Sql;
  readonly what: Sql;
  readonly link: Sql;
  readonly unsure?: Sql;
}

/** The columns every check selects, in one shape. */
export const occasion = (of: Columns): Sql => sql`
  (${of.id})::text as id, (${of.at})::timestamptz as at, (${of.due ?? sql`null`})::timestamptz as due,
  (${of.done})::timestamptz as done, (${of.what})::text as what, (${of.link})::text as link,
  coalesce(${of.unsure ?? sql`false`}, false) as unsure`;

/** An instant within the period's days. */
export const within = (column: Sql, span: DutySpan): RawBuilder<boolean> =>
  instantCondition(column, span) ?? sql<boolean>`true`;

/** A day on which something is owed, and by when. */
export interface DueDay {
  readonly day: IsoDate;
  readonly due: string;
}

/** Each open day of the period, owed by a time of that day. */
export const openDays = (span: DutySpan, by = '24:00'): DueDay[] =>
  openDaysBetween(span.calendar, span.from, span.to).map((day) => ({ day, due: instantAt(day, by) }));

/** Each week (its Monday) that ends in the period; `due` says by when its work is owed. */
export function weeks(span: DutySpan, due: (monday: IsoDate) => string): DueDay[] {
  const found: DueDay[] = [];
  for (let day = weekRange(span.from).from; addDays(day, 6) <= span.to; day = addDays(day, 7)) {
    found.push({ day, due: due(day) });
  }
  return found;
}

/** Each month (its first day) that ends in the period, owed by its end or `daysAfter` later. */
export function months(span: DutySpan, daysAfter = 0): DueDay[] {
  const found: DueDay[] = [];
  for (let day = monthRange(span.from).from; monthRange(day).to <= span.to; day = addMonths(day, 1)) {
    found.push({ day, due: instantAt(addDays(monthRange(day).to, daysAfter), '24:00') });
  }
  return found;
}

/** Each owed day must have something. `done` and `link` may name the day as `d.day`, a date. */
export const eachDay = (
  days: readonly DueDay[],
  of: { done: Sql; link: Sql; unsure?: Sql },
): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`d.day`,
    at: sql`(d.day)::timestamp at time zone 'Asia/Tokyo'`,
    due: sql`d.due`,
    what: sql`''`,
    ...of,
  })} from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (day date, due timestamptz)`;

/** The occasions of several statements as one. */
export const either =
  (...parts: Statement[]): Statement =>
  (span) =>
    sql<Occasion>`${sql.join(
      parts.map((part) => part(span)),
      sql` union all `,
    )}`;

/** One thing of several that a sentence asks: the same record may be an occasion of two, so each has its own id and name. */
export const strand =
  (key: string, words: string, of: (span: DutySpan) => RawBuilder<Occasion>) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${key}::text || '/' || o.id as id, o.at, o.due, o.done, ${words}::text || o.what as what, o.link, o.unsure
    from (${of(span)}) as o`;

/** The end of the period, or now when it still runs: what has no moment of its own is judged then. */
export const endOf = (span: DutySpan): Sql =>
  sql`least(${instantAt(span.to, '24:00')}::timestamptz, ${span.now}::timestamptz)`;

/** Every day of the period with the end of the open day `count` open days later, for a join on a date. */
export const afterOpenDays = (span: DutySpan, count: number): Sql => {
  const days: DueDay[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    days.push({ day, due: instantAt(addOpenDays(span.calendar, day, count), '24:00') });
  }
  return sql`jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (day date, due timestamptz)`;
};

/** Written down by the end of the period: what is confirmed with an earlier day afterwards does not mend what was owed before. */
export const knownBy = (recordedAt: Sql, span: DutySpan): Sql =>
  sql`((${recordedAt}) at time zone 'Asia/Tokyo')::date <= ${span.to}::date`;

/**
 * A standing arrangement: each thing of `things` must have been confirmed (`confirmed`, a date) and is out of date after
 * `days`. It falls due once, at the end of the period (or now): never confirmed is missing, out of date is unsure, confirmed
 * only after the period is late: what is arranged today does not mend what was owed before.
 */
export function standing(
  span: DutySpan,
  of: { things: Sql; id: Sql; what: Sql; link: Sql; confirmed: Sql; days: number },
): RawBuilder<Occasion> {
  const end = endOf(span);
  const confirmedAt = sql`(${of.confirmed})::timestamp at time zone 'Asia/Tokyo'`;
  const { id, what, link } = of;
  return sql`select ${occasion({
    id,
    what,
    link,
    at: end,
    due: end,
    done: confirmedAt,
    unsure: sql`${confirmedAt} < ${end} - make_interval(days => ${of.days}::int)`,
  })} from ${of.things}`;
}

/** A forbidden act: each attempt that was refused, or had its lawful reason, is kept; any other is missing. */
export const attempt = (of: Omit<Columns, 'done' | 'due'> & { lawful: Sql }): Sql =>
  occasion({ ...of, done: sql`case when ${of.lawful} then ${of.at} end` });
