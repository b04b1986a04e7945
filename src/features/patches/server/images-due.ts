import { today } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DueCount } from '#platform/use-case/due-counts.ts';
import type { PlannedWork } from '#platform/use-case/planned-work.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { unscopedModelImages } from './image.reads.ts';

const { images: words } = patchesWords;
const href = '/patches/images';

/** Models whose image lacks what it had to hold by now, and those that are due today. */
export async function imagesDue(ctx: Ctx): Promise<DueCount> {
  const models = await unscopedModelImages(ctx);
  const day = today(ctx.clock.now());
  return {
    entity: 'baseImage',
    noun: words.noun,
    href,
    overdue: models.filter(({ standing }) => standing === 'overdue').length,
    dueToday: models.filter(({ dueOn }) => dueOn === day).length,
  };
}

/** Images that fall due in the span, by model. */
export async function plannedImages(ctx: Ctx, span: DateRange): Promise<PlannedWork[]> {
  return (await unscopedModelImages(ctx)).flatMap(({ dueOn, className, model }) =>
    dueOn !== null && dueOn >= span.from && dueOn <= span.to
      ? [{ on: dueOn, what: words.planned(`${className} ${model}`), link: href }]
      : [],
  );
}
