import { sql } from 'kysely';
import { type DateRange, weekRange } from '#kernel/calendar/periods.ts';
import type { DutyCounts } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export interface Judgement extends DutyCounts {
  readonly duty: string;
  readonly definition: string;
  readonly week_from: string;
  readonly judged_at: string;
}

const columns = sql`duty, definition, week_from, judged_at, occasions, kept, late, missing, insufficient, pending`;

/** What was judged last of a week, by duty. */
export async function newestOfWeek(ctx: Ctx, weekFrom: string): Promise<Map<string, Judgement>> {
  const { rows } = await sql<Judgement>`select distinct on (duty) ${columns} from duty_judgements
    where week_from = ${weekFrom}::date order by duty, judged_at desc`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.duty, row]));
}

/** What was known of a duty about the weeks that begin in a period, the newest first. */
export async function listJudgements(ctx: Ctx, duty: string, span: DateRange): Promise<Judgement[]> {
  const { rows } = await sql<Judgement>`select ${columns} from duty_judgements
    where duty = ${duty} and week_from between ${span.from}::date and ${span.to}::date
    order by judged_at desc, week_from desc`.execute(ctx.tx);
  return rows;
}

/** When each duty was last found late or missing. */
export async function lastRed(ctx: Ctx): Promise<Map<string, string>> {
  const { rows } = await sql<{ duty: string; at: string }>`select duty, max(judged_at) as at from duty_judgements
    where late + missing > 0 group by duty`.execute(ctx.tx);
  return new Map(rows.map(({ duty, at }) => [duty, at]));
}

/** The Mondays of the weeks that were judged at all. */
export async function judgedWeeks(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.tx.selectFrom('duty_judgements').select('week_from').distinct().execute();
  return new Set(rows.map((row) => row.week_from));
}

/** The Mondays of the weeks in which, by the newest judgement, something is not due yet. */
export async function weeksOwing(ctx: Ctx): Promise<Set<string>> {
  const { rows } = await sql<{ week_from: string }>`select distinct week_from from (
    select distinct on (duty, week_from) week_from, pending from duty_judgements
      order by duty, week_from, judged_at desc) as newest where pending > 0`.execute(ctx.tx);
  return new Set(rows.map((row) => row.week_from));
}

export type KnownStanding = DutyCounts & { readonly duty: string; readonly judged_at: string };

const sums = sql`max(judged_at) as judged_at, sum(occasions)::int as occasions, sum(kept)::int as kept, sum(late)::int as late,
  sum(missing)::int as missing, sum(insufficient)::int as insufficient, sum(pending)::int as pending`;
const newest = ({ from, to }: DateRange) => sql`(select distinct on (duty, week_from) * from duty_judgements
  where week_from between ${from}::date and ${to}::date order by duty, week_from, judged_at desc) as newest`;

/** What is known of each duty by month of a period: of each month the weeks that begin in it, and the week the period begins in. */
export async function monthsOf(ctx: Ctx, { from, to }: DateRange): Promise<(KnownStanding & { month: string })[]> {
  const { rows } = await sql<KnownStanding & { month: string }>`
    select date_trunc('month', greatest(week_from, ${from}::date))::date::text as month, duty, ${sums}
    from ${newest({ from: weekRange(from).from, to })} group by 1, duty order by 1, duty`.execute(ctx.tx);
  return rows;
}

/** What is known of each duty over the weeks that begin in a period: the newest judgement of each week, added up. */
export async function standingsOf(ctx: Ctx, span: DateRange): Promise<KnownStanding[]> {
  const { rows } = await sql<KnownStanding>`
    select duty, ${sums} from ${newest(span)} group by duty order by duty`.execute(ctx.tx);
  return rows;
}
