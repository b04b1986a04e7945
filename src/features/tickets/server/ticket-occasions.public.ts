import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { occasion, within } from '#platform/duty/occasions.ts';

type Sql = RawBuilder<unknown>;

// What a ticket was when it came in decides which duty it is an occasion of. Kind, category, device and system may be put
// right afterwards: the line in 経過 keeps what they were (`was`), and a ticket counts for what it is and for what it was.

const wasOnce = (field: string, test: (value: Sql) => Sql) => sql`t.id in (select w.ticket_id from ticket_entries as w
  where w.data ? 'was' and ${test(sql`w.data -> 'was' ->> ${sql.lit(field)}`)})`;

export const ofKind = (...kinds: string[]): Sql =>
  sql`(t.kind = any(${kinds}::text[]) or ${wasOnce('kind', (was) => sql`${was} = any(${kinds}::text[])`)})`;

export const ofClause = (...clauses: string[]): Sql => {
  const named = sql`select c.id from ticket_categories as c where c.clause like any(${clauses}::text[])`;
  return sql`(t.category_id in (${named}) or ${wasOnce('category_id', (was) => sql`(${was})::uuid in (${named})`)})`;
};

/** Of a category of the contract by its code, whatever the manager makes of its name and clause. */
export const ofCategory = (...codes: string[]): Sql => {
  const named = sql`select c.id from ticket_categories as c where c.code = any(${codes}::text[])`;
  return sql`(t.category_id in (${named}) or ${wasOnce('category_id', (was) => sql`(${was})::uuid in (${named})`)})`;
};

/** About one of these devices. */
export const ofDevices = (devices: Sql): Sql =>
  sql`(t.asset_id in (${devices}) or ${wasOnce('asset_id', (was) => sql`(${was})::uuid in (${devices})`)})`;
export const ofClasses = (...classes: string[]): Sql =>
  ofDevices(sql`select a.id from assets as a where a.class_code = any(${classes}::text[])`);
export const ofDepartments = (...classes: string[]): Sql =>
  ofDevices(
    sql`select a.id from assets as a where a.procurer = 'department' and a.class_code = any(${classes}::text[])`,
  );

export const ofCentral = (...classes: string[]): Sql =>
  ofDevices(sql`select a.id from assets as a where a.procurer = 'central' and a.class_code = any(${classes}::text[])`);

export const ofSystem: Sql = sql`(t.business_system_id is not null
  or ${wasOnce('business_system_id', (was) => sql`${was} is not null`)})`;

export const ofSoftware: Sql = sql`(t.software_id is not null
  or ${wasOnce('software_id', (was) => sql`${was} is not null`)})`;

/** Of the network's 分類, and those under it. */
export const ofNetwork: Sql = (() => {
  const named = sql`select c.id from ticket_categories as c left join ticket_categories as p on p.id = c.parent_id
    where coalesce(p.code, c.code) = 'network'`;
  return sql`(t.category_id in (${named}) or ${wasOnce('category_id', (was) => sql`(${was})::uuid in (${named})`)})`;
})();

/** 単独地域機関 within the prefecture that are in use; 県外 ones are not driven to (§2-2). */
export const standaloneSites = sql`select s.id from sites as s where s.kind in ('standalone', 'standaloneLarge')
  and not s.outside_prefecture`;
export const atStandalone: Sql = sql`(t.site_id in (${standaloneSites})
  or ${wasOnce('site_id', (was) => sql`(${was})::uuid in (${standaloneSites})`)})`;

/** 一人一台 that a 所属 bought itself, a KK bought before the contract takes it among them (§4-1). */
export const ofOwnOneEach: Sql = ofDevices(sql`select a.id from assets as a
  where a.class_code in ('DK', 'NK', 'KK') and (a.procurer = 'department' or exists (select from device_policies as p
    where p.class_code = a.class_code and p.procurer = 'central' and coalesce(a.acquired_on, '0001-01-01') < p.acquired_from))`);

/** The 分類 that it had first, whatever was put right since. */
const firstCategory = sql`coalesce((select (w.data -> 'was' ->> 'category_id')::uuid from ticket_entries as w
  where w.ticket_id = t.id and w.data -> 'was' ? 'category_id' order by w.seq limit 1), t.category_id)`;

/** Its original came first, was not answered yet when it came, and is of the same person or about the same. Unscoped: a condition. */
const unscopedOriginal = sql`(select from tickets as o where o.id = t.duplicate_of_id
  and o.received_at <= t.received_at and coalesce(o.resolved_at, 'infinity') >= t.received_at
  and (o.requester_id = t.requester_id or o.category_id = ${firstCategory}))`;
/** A duplicate stays an occasion of its own unless its original stands for it. */
export const stands: Sql = sql`(t.duplicate_of_id is null or not exists ${unscopedOriginal})`;

/**
 * By when a promise was to be kept. One that the desk paused in time, to wait for somebody, is owed by the time of that
 * waiting; one that was over before the pause stays over.
 */
const clockDue = (kind: string, which: 'asc' | 'desc') => sql`(
  select case when c.paused_at <= c.due_at and c.met_at is null then greatest(c.due_at, (select max(w.due_at)
      from ticket_clocks as w where w.ticket_id = t.id and w.kind = 'waitingReply' and w.met_at is null and w.voided_at is null))
    else c.due_at end
  from ticket_clocks as c where c.ticket_id = t.id and c.kind = ${kind}::text
  order by c.breached_at is null, c.seq ${which === 'asc' ? sql`asc` : sql`desc`} limit 1)`;
export const answerDue: Sql = clockDue('firstAnswer', 'asc');
/** A ticket that was taken up again has a new one, and so has its resolution; one that was missed stays missed. */
export const target: Sql = clockDue('resolution', 'desc');

/** Resolved with an answer; closing it as the duplicate of another answers nothing. */
export const resolvedAt: Sql = sql`(case when t.duplicate_of_id is null and t.answer <> '' then t.resolved_at end)`;

/** Answered at first, and then resolved with an answer by the target; until then the first answer stands for both. */
const answeredAt = (span: DutySpan) => sql`case
  when ${resolvedAt} <= ${target} or ${target} > ${span.now}::timestamptz then t.first_answered_at
  when ${resolvedAt} is not null then greatest(t.first_answered_at, ${resolvedAt}) end`;

export const ticketColumns = (of: { at: Sql; due: Sql; done: Sql; id?: Sql; unsure?: Sql }): Sql =>
  occasion({
    id: sql`t.id`,
    ...of,
    what: sql`t.ticket_no || ' ' || t.subject`,
    link: sql`'/tickets/' || t.id`,
  });

interface OfTickets {
  readonly where: Sql;
  readonly due: Sql;
  readonly done: Sql | ((span: DutySpan) => Sql);
  readonly id?: Sql;
  readonly unsure?: (span: DutySpan) => Sql;
}

/** Each ticket that came in during the period. */
export const eachTicket =
  ({ where, due, done, id, unsure }: OfTickets) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${ticketColumns({
      at: sql`t.received_at`,
      due,
      done: typeof done === 'function' ? done(span) : done,
      ...(id && { id }),
      unsure: sql`(${due} is null or ${unsure?.(span) ?? sql`false`})`,
    })} from tickets as t where ${within(sql`t.received_at`, span)} and ${stands} and ${where}`;

/** Each ticket of a set is answered. */
export const eachAnswered = (where: Sql, unsure?: OfTickets['unsure']) =>
  eachTicket({ where, due: answerDue, done: answeredAt, ...(unsure && { unsure }) });
