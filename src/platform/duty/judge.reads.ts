import { type RawBuilder, sql } from 'kysely';
import { daysBetween } from '#kernel/calendar/civil.ts';
import type { Ctx } from '../use-case/context.ts';
import type { DutyCheck, DutySpan, Occasion } from './duty-check.ts';

/** How a duty stands in a period. `noOccasion`: it never fell due, which is not the same as kept. */
export const verdicts = ['kept', 'late', 'missing', 'noOccasion', 'insufficient'] as const;
export type Verdict = (typeof verdicts)[number];

export interface DutyCounts {
  /** How often it fell due: the sum of the four below. */
  readonly occasions: number;
  readonly kept: number;
  readonly late: number;
  readonly missing: number;
  readonly insufficient: number;
  /** Arose in the period and is not due yet: neither kept nor missed. */
  readonly pending: number;
}

export type Flaw = 'late' | 'missing' | 'insufficient';

const judged = (check: DutyCheck, span: DutySpan): RawBuilder<unknown> => sql`(
  select o.*, case
    when o.unsure then 'insufficient'
    when o.done <= coalesce(o.due, o.done) then 'kept'
    when o.done is not null then 'late'
    when o.due > ${span.now}::timestamptz then 'pending'
    else 'missing' end as state
  from (${check.occasions(span)}) as o) as j`;

/** Counts the occasions of a duty in a period. One statement. */
export async function countOccasions(ctx: Ctx, check: DutyCheck, span: DutySpan): Promise<DutyCounts> {
  const of = (state: string) => sql`count(*) filter (where state = ${state}::text)::int`;
  const { rows } = await sql<Omit<DutyCounts, 'occasions'>>`
    select ${of('kept')} as kept, ${of('late')} as late, ${of('missing')} as missing,
      ${of('insufficient')} as insufficient, ${of('pending')} as pending
    from ${judged(check, span)}`.execute(ctx.tx);
  const counts = rows[0] ?? { kept: 0, late: 0, missing: 0, insufficient: 0, pending: 0 };
  return { ...counts, occasions: counts.kept + counts.late + counts.missing + counts.insufficient };
}

/** So many checks in one statement: its plan grows with each of them, and over a long period others wait for all of it. */
const atOnce = ({ from, to }: DutySpan): number => (daysBetween(from, to) > 100 ? 1 : 16);

/** The same of many checks, by duty: a statement for some of them together. */
export async function countEach(
  ctx: Ctx,
  checks: readonly DutyCheck[],
  span: DutySpan,
): Promise<Map<string, DutyCounts>> {
  const of = (state: string) => sql`count(*) filter (where state = ${state}::text)::int`;
  const counts = new Map<string, DutyCounts>();
  const most = atOnce(span);
  for (let at = 0; at < checks.length; at += most) {
    const parts = checks.slice(at, at + most).map(
      (check) => sql`select ${check.duty}::text as duty, ${of('kept')} as kept, ${of('late')} as late,
        ${of('missing')} as missing, ${of('insufficient')} as insufficient, ${of('pending')} as pending
        from ${judged(check, span)}`,
    );
    const { rows } = await sql<Omit<DutyCounts, 'occasions'> & { duty: string }>`
      ${sql.join(parts, sql` union all `)}`.execute(ctx.tx);
    for (const { duty, ...row } of rows)
      counts.set(duty, { ...row, occasions: row.kept + row.late + row.missing + row.insufficient });
  }
  return counts;
}

/** How many occasions of some duties stand how on each day, by the day they arose on. One statement. */
export async function countByDay(ctx: Ctx, checks: readonly DutyCheck[], span: DutySpan) {
  if (checks.length === 0) return [];
  const parts = checks.map(
    (check) => sql`select ${check.duty}::text as duty, (at at time zone 'Asia/Tokyo')::date::text as day, state,
      count(*)::int as count from ${judged(check, span)} group by 2, 3`,
  );
  const { rows } = await sql<{ duty: string; day: string; state: Flaw | 'kept' | 'pending'; count: number }>`
    ${sql.join(parts, sql` union all `)} order by duty, day, state`.execute(ctx.tx);
  return rows;
}

/** The worst that happened decides. */
export function verdictOf(counts: DutyCounts): Verdict {
  if (counts.missing > 0) return 'missing';
  if (counts.late > 0) return 'late';
  if (counts.insufficient > 0) return 'insufficient';
  return counts.kept > 0 ? 'kept' : 'noOccasion';
}

/**
 * Occasions drawn by chance: the order is a hash of seed and id, so nobody can foresee it without the seed, and the same
 * seed draws the same ones. `nth` counts in the order they arose.
 */
export async function drawOccasions(ctx: Ctx, check: DutyCheck, span: DutySpan, draw: { seed: string; size: number }) {
  const { rows } = await sql<Occasion & { state: Flaw | 'kept' | 'pending'; nth: number; total: number }>`
    select * from (select id, at, due, done, what, link, state, (row_number() over (order by at, id))::int as nth,
      (count(*) over ())::int as total from ${judged(check, span)}) as every
    order by md5(${draw.seed}::text || '/' || id), id limit ${draw.size}::int`.execute(ctx.tx);
  return rows.toSorted((a, b) => a.nth - b.nth);
}

/** Occasions that were not kept, the oldest first. */
export async function listFlaws(ctx: Ctx, check: DutyCheck, span: DutySpan, page: { offset: number; limit: number }) {
  const { rows } = await sql<Occasion & { state: Flaw }>`
    select id, at, due, done, what, link, state from ${judged(check, span)}
    where state in ('late', 'missing', 'insufficient')
    order by at, id offset ${page.offset}::int limit ${page.limit}::int`.execute(ctx.tx);
  return rows;
}
