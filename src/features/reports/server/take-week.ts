import { figureSources } from '#features/records/server/figures.public.ts';
import { openDaysBetween } from '#kernel/calendar/open-days.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { shiftWeek } from '../contract/report-week.ts';
import type { TakenParts } from '../contract/weekly-report.ts';
import { classNames, clocksOfWeek, movesOfWeek, namesOf, notableOfWeek, ticketsOfWeek } from './figures.reads.ts';
import { dayCounts, type TakenFigure, takeFigures } from './figures.rules.ts';
import { type FormerCounts, formerCountsOf } from './former-counts.rules.ts';
import { planWeek } from './plan-week.ts';
import { submittedFigures } from './weekly-report-view.ts';
import type { StoredFigure } from './weekly-reports.repo.ts';

/** All that is taken from the records for a report. Nothing else of it reads them. */
export interface TakenWeek {
  readonly figures: readonly StoredFigure[];
  readonly parts: TakenParts;
}

/** Takes the numbers of the span with those of the week before beside them, its days, notable cases and next week. */
export async function takeWeek(ctx: Ctx, weekNo: number, span: DateRange): Promise<TakenWeek> {
  const calendar = await readCalendar(ctx.tx);
  const now = await takeSpan(ctx, span);
  return {
    figures: await named(ctx, now.figures, weekNo > 1 ? await formerCounts(ctx, weekNo, span) : null),
    parts: {
      days: dayCounts(now.facts, openDaysBetween(calendar, span.from, span.to)),
      notable: now.notable,
      planned: await planWeek(ctx, weekNo, shiftWeek(span, 1)),
    },
  };
}

async function takeSpan(ctx: Ctx, span: DateRange) {
  const facts = await ticketsOfWeek(ctx, span);
  const clocks = await clocksOfWeek(ctx, span, ctx.clock.now());
  const notable = await notableOfWeek(ctx, span);
  const moves = { ...(await movesOfWeek(ctx, span)), notable: notable.map((one) => one.ticketId) };
  const processes: TakenFigure[] = [];
  for (const source of figureSources.fillings()) processes.push(...(await source.read(ctx, span)));
  return { facts, notable, figures: [...takeFigures(facts, clocks, moves), ...processes] };
}

/** The week before: what its report told 県, where one was submitted, and what the records say for the rest. */
async function formerCounts(ctx: Ctx, weekNo: number, span: DateRange): Promise<FormerCounts> {
  const { figures } = await takeSpan(ctx, shiftWeek(span, -1));
  return formerCountsOf(figures, await submittedFigures(ctx, weekNo - 1));
}

async function named(ctx: Ctx, now: readonly TakenFigure[], before: FormerCounts | null): Promise<StoredFigure[]> {
  const about = (prefix: string) => now.filter((one) => one.key.startsWith(prefix)).map((one) => one.about ?? '');
  const names = new Map([
    ...(await namesOf(ctx, {
      categories: about('category.'),
      knowledge: about('knowledge.'),
      software: about('software.'),
    })),
    ...(await classNames(ctx)),
  ]);
  return now.map((figure) => {
    const label = figure.about ? (names.get(figure.about) ?? figure.about) : (figure.label ?? '');
    return {
      key: figure.key,
      label,
      about: figure.about ?? null,
      list: figure.list ?? '/tickets',
      ids: figure.ids,
      previous: before ? before({ ...figure, label }) : null,
    };
  });
}
