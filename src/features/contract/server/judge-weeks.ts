import { addDays, type Civil, toCivil, today, weekday } from '#kernel/calendar/civil.ts';
import { type DateRange, weekRange } from '#kernel/calendar/periods.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { type DutyCheck, dutyChecks } from '#platform/duty/duty-check.ts';
import { countOccasions, type DutyCounts } from '#platform/duty/judge.reads.ts';
import type { Units } from '#platform/jobs/job.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { definitionOf } from './definition-of.ts';
import { judgedSpan } from './judge-chapter.ts';
import { judgedWeeks, newestOfWeek, weeksOwing } from './judgements.reads.ts';
import { insertJudgements, type NewJudgement } from './judgements.repo.ts';

/** So many checks in one reading: nobody else waits for all of them. */
const atOnce = 8;

/** So many weeks that nobody has judged yet are caught up with in one run. */
const caughtUp = 4;

/** The contract weeks that have begun. */
export async function weeksOfService(ctx: Ctx): Promise<DateRange[]> {
  const { from, to } = await readNames(ctx.tx);
  const day = today(ctx.clock.now());
  const weeks: DateRange[] = [];
  for (let week = weekRange(from); week.from <= day && week.from <= to; week = weekRange(addDays(week.from, 7)))
    weeks.push(week);
  return weeks;
}

/** So far back an entry with an earlier day is still heard of, by the slow pass of a Sunday night. */
const lookedBack = 26;
const isSlowPass = ({ date, minuteOfDay }: Civil) => weekday(date) === 7 && Math.floor(minuteOfDay / 60) === 2;

/**
 * The week that runs and the one before (what is done late still turns its 未履行 into 遅れ); weeks in which something was not
 * due when they were judged last; weeks of the service that were never judged: the installation stood still, or is new. Once a
 * week the last half year.
 */
export async function weeksInQuestion(ctx: Ctx): Promise<DateRange[]> {
  const weeks = await weeksOfService(ctx);
  if (isSlowPass(toCivil(ctx.clock.now()))) return weeks.slice(-lookedBack);
  const known = await judgedWeeks(ctx);
  const owing = await weeksOwing(ctx);
  const former = weeks.slice(0, -2);
  const behind = former.filter(({ from }) => !known.has(from)).slice(-caughtUp);
  return [...behind, ...former.filter(({ from }) => owing.has(from)), ...weeks.slice(-2)];
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

// How much is not due yet comes and goes with every new record: only that nothing is any more is news.
const counted = ['kept', 'late', 'missing', 'insufficient'] as const satisfies readonly (keyof DutyCounts)[];
const differ = (a: DutyCounts, b: DutyCounts) =>
  counted.some((key) => a[key] !== b[key]) || a.pending > 0 !== b.pending > 0;
