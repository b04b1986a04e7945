import { contractWeekRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { serviceStart } from '../contract/contract-dates.data.ts';
import { classNames, clocksOfWeek, movesOfWeek, namesOf, ticketsOfWeek } from './figures.reads.ts';
import { type TakenFigure, takeFigures } from './figures.rules.ts';
import type { StoredFigure } from './weekly-reports.repo.ts';

/** Takes every number of a contract week from the records, with the same numbers of the week before beside them. */
export async function takeWeek(ctx: Ctx, weekNo: number): Promise<StoredFigure[]> {
  const now = await figuresOfWeek(ctx, weekNo);
  const before = new Map((await figuresOfWeek(ctx, weekNo - 1)).map((figure) => [nameOf(figure), figure.ids.length]));
  const about = (prefix: string) => now.filter((one) => one.key.startsWith(prefix)).map((one) => one.about ?? '');
  const names = await namesOf(ctx, { categories: about('category.'), knowledge: about('knowledge.') });
  const classes = await classNames(ctx);
  const hasBefore = weekNo > 1;
  return now.map((figure) => ({
    key: figure.key,
    label: labelOf(figure, names, classes),
    ids: figure.ids,
    previous: hasBefore ? (before.get(nameOf(figure)) ?? 0) : null,
  }));
}

async function figuresOfWeek(ctx: Ctx, weekNo: number): Promise<TakenFigure[]> {
  const week = contractWeekRange(weekNo, serviceStart);
  const facts = await ticketsOfWeek(ctx, week);
  const clocks = await clocksOfWeek(ctx, week, ctx.clock.now());
  return takeFigures(facts, clocks, await movesOfWeek(ctx, week));
}

/** The first category of one week is compared with the same category of the other, not with its first. */
const nameOf = (figure: TakenFigure) => (figure.about ? `${figure.key.split('.')[0]}:${figure.about}` : figure.key);

function labelOf(
  figure: TakenFigure,
  names: Awaited<ReturnType<typeof namesOf>>,
  classes: Map<string, string>,
): string {
  const about = figure.about ?? '';
  if (figure.key.startsWith('category.')) return names.category.get(about) ?? '';
  if (figure.key.startsWith('knowledge.')) return names.knowledge.get(about) ?? '';
  if (figure.key.startsWith('class.')) return classes.get(about) ?? about;
  return '';
}
