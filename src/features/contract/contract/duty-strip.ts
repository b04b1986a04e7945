import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';
import { dutyStanding, judgedPeriod } from './clause-judgement.ts';

const count = z.number().int();

/** How all duties stand over some weeks, as the hourly judgement knows it. */
export const dutyStrip = judgedPeriod.extend({
  judgedAt: instant,
  /** The duties of the contract, without rows of scope. */
  total: count,
  counts: z.object({
    kept: count,
    late: count,
    missing: count,
    insufficient: count,
    noOccasion: count,
    unchecked: count,
  }),
  /** What is late or left out, the worst first; at most eight. */
  red: z.array(z.object({ duty: z.string(), words: z.string(), standing: dutyStanding, late: count, missing: count })),
});
export type DutyStrip = z.infer<typeof dutyStrip>;
