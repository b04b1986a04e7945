import { addDays, today } from '#kernel/calendar/civil.ts';
import { type DateRange, weekRange } from '#kernel/calendar/periods.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { type DutyCheck, dutyChecks } from '#platform/duty/duty-check.ts';
import { countOccasions, type DutyCounts } from '#platform/duty/judge.reads.ts';
import type { Units } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { definitionOf } from './definition-of.ts';
import { judgedSpan } from './judge-chapter.ts';
import { judgedWeeks, newestOfWeek } from './judgements.reads.ts';
import { insertJudgements, type NewJudgement } from './judgements.repo.ts';

/** So many checks in one reading: nobody else waits for all of them. */
const atOnce = 8;

/** So many weeks that nobody has judged yet are caught up with in one run. */
const caughtUp = 4;

/** The contract weeks that have begun. */
export async function weeksOfService(ctx: Ctx): Promise<DateRange[]> {
  const day = today(ctx.clock.now());
  const weeks: DateRange[] = [];
  for (let week = weekRange(serviceStart); week.from <= day; week = weekRange(addDays(week.from, 7))) weeks.push(week);
  return weeks;
}

/**
 * The week that runs and the one before (what is done late still turns its 未履行 into 遅れ), and weeks of the service that were
 * never judged: the installation stood still, or is new.
 */
export async function weeksInQuestion(ctx: Ctx): Promise<DateRange[]> {
  const weeks = await weeksOfService(ctx);
  const known = await judgedWeeks(ctx);
  const behind = weeks.slice(0, -2).filter(({ from }) => !known.has(from));
  return [...behind.slice(-caughtUp), ...weeks.slice(-2)];
}

/** Judges every duty of some weeks and keeps what is other than it was known. */
export async function judgeWeeks(units: Units, weeks: readonly DateRange[]): Promise<void> {
  const checks = dutyChecks.fillings();
  for (const week of weeks) {
    for (let at = 0; at < checks.length; at += atOnce) {
      const news = await units.read((ctx) => judgedAnew(ctx, checks.slice(at, at + atOnce), week));
      if (news.length > 0) await units.write((ctx) => insertJudgements(ctx, week.from, news));
    }
  }
}

async function judgedAnew(ctx: Ctx, checks: readonly DutyCheck[], week: DateRange): Promise<NewJudgement[]> {
  const span = await judgedSpan(ctx, week);
  if (!span) return [];
  const before = await newestOfWeek(ctx, week.from);
  const news: NewJudgement[] = [];
  for (const check of checks) {
    const judged = {
      duty: check.duty,
      definition: definitionOf(ctx, check),
      ...(await countOccasions(ctx, check, span)),
    };
    const last = before.get(check.duty);
    if (!last || last.definition !== judged.definition || differ(last, judged)) news.push(judged);
  }
  return news;
}

// What is not due yet comes and goes with every new record: it alone is no news.
const counted = ['kept', 'late', 'missing', 'insufficient'] as const satisfies readonly (keyof DutyCounts)[];
const differ = (a: DutyCounts, b: DutyCounts) => counted.some((key) => a[key] !== b[key]);
