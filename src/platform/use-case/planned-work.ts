import type { IsoDate } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from './context.ts';
import { defineSlot } from './module.ts';

/** Something that falls due or is planned on a day, from a feature's own records, in that feature's words. */
export interface PlannedWork {
  readonly on: IsoDate;
  readonly what: string;
  /** The page where it stands. */
  readonly link: string | null;
}

/** Every feature that knows of work to come fills this; the weekly report shows what the next week brings. */
export const plannedWork =
  defineSlot<(ctx: Ctx, span: DateRange) => Promise<readonly PlannedWork[]>>('platform.plannedWork');
