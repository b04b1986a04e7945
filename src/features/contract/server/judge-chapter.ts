import { today } from '#kernel/calendar/civil.ts';
import { type DateRange, overlap } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { type DutyCheck, type DutySpan, dutyChecks } from '#platform/duty/duty-check.ts';
import { countEach, type DutyCounts, verdictOf } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ChapterJudgement, DutyJudgement } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { duties } from '../contract/duties.data.ts';
import type { Duty } from '../contract/duty.ts';
import { clauseById } from '../contract/duty-register.ts';
import { featureTitles } from '../contract/feature-titles.data.ts';
import { lastRed } from './judgements.reads.ts';

const nothing = { occasions: 0, kept: 0, late: 0, missing: 0, insufficient: 0, pending: 0 };

export const checkOf = (duty: string): DutyCheck | undefined =>
  dutyChecks.fillings().find((check) => check.duty === duty);

/** The part of a period that can be judged: in service, and begun. @throws contract.periodReversed */
export async function judgedSpan(ctx: Ctx, period: DateRange): Promise<DutySpan | null> {
  if (period.to < period.from) throw contractRefusals.periodReversed();
  const now = ctx.clock.now();
  const service = await readNames(ctx.tx);
  const served = overlap(period, service);
  const shared = served && overlap(served, { from: service.from, to: today(now) });
  return shared && { ...shared, now, calendar: await readCalendar(ctx.tx) };
}

/** How every duty of a chapter stands in a period. @throws contract.periodReversed */
export async function judgeChapter(ctx: Ctx, input: DateRange & { chapter: number }): Promise<ChapterJudgement> {
  const span = await judgedSpan(ctx, input);
  const own = duties.filter((duty) => clauseById(duty.clause)?.chapter === input.chapter);
  const reds = await lastRed(ctx);
  const checks = own.map(({ id }) => checkOf(id)).filter((check) => check !== undefined);
  const counts = span ? await countEach(ctx, checks, span) : new Map<string, DutyCounts>();
  return {
    judged: span && { from: span.from, to: span.to },
    judgedAt: ctx.clock.now(),
    duties: own.map((duty) => ({ ...judgementOf(duty, counts.get(duty.id)), lastRed: reds.get(duty.id) ?? null })),
  };
}

function judgementOf(duty: Duty, counted: DutyCounts | undefined): Omit<DutyJudgement, 'lastRed'> {
  const { id, clause, owner } = duty;
  const check = checkOf(id);
  const head = { id, clause, duty: duty.duty, owner: featureTitles[owner], basis: [...(check?.basis ?? [])] };
  if (duty.kind === 'scope') return { ...head, ...nothing, standing: 'scope' };
  if (!check) return { ...head, ...nothing, standing: 'unchecked' };
  const counts = counted ?? nothing;
  return { ...head, ...counts, standing: verdictOf(counts) };
}
