import type { Ctx } from './context.ts';
import { defineSlot } from './module.ts';

/** How much of a kind of work is late, and due by the end of today. */
export interface DueCount {
  readonly entity: string;
  readonly noun: string;
  /** Where it stands. */
  readonly href: string;
  readonly overdue: number;
  readonly dueToday: number;
}

/** What falls due and is no record of a process: the board counts it beside those that are. */
export const dueCounts = defineSlot<(ctx: Ctx) => Promise<DueCount>>('platform.dueCounts');
