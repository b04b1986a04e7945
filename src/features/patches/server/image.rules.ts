import { addDays, type IsoDate } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar } from '#kernel/calendar/open-days.ts';
import type { ImageStanding } from '../contract/image.ts';
import { imageWithin, patchDays } from '../contract/patch-targets.data.ts';

export interface Owed {
  readonly publishedOn: IsoDate;
  readonly urgent: boolean;
}

/** By which day an image holds what was published: some open days after its test was due. */
export const imageDueOn = (calendar: Calendar, { publishedOn, urgent }: Owed): IsoDate =>
  addOpenDays(calendar, addDays(publishedOn, patchDays.test[urgent ? 'urgent' : 'usual']), imageWithin);

/** How an image that lacks some publications stands on a day, and when the first of them is due. */
export function standingOf(
  calendar: Calendar,
  lacks: readonly Owed[],
  today: IsoDate,
): { standing: ImageStanding; dueOn: IsoDate | null } {
  const [dueOn = null] = lacks.map((one) => imageDueOn(calendar, one)).toSorted();
  if (dueOn === null) return { standing: 'fresh', dueOn };
  return { standing: dueOn < today ? 'overdue' : 'owed', dueOn };
}
