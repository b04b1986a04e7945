import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';

/** A period to judge, both days included. Three years are a whole contract. */
export const judgedPeriod = z.object({ from: civilDate, to: civilDate });

/** `unchecked`: the product has no check of this duty yet. `scope`: there is nothing to do. */
export const dutyStandings = ['kept', 'late', 'missing', 'noOccasion', 'insufficient', 'unchecked', 'scope'] as const;
export const dutyStanding = z.enum(dutyStandings);
export type DutyStanding = z.infer<typeof dutyStanding>;

export const dutyJudgement = z.object({
  id: z.string(),
  clause: z.string(),
  duty: z.string(),
  owner: z.string(),
  /** What counts as an occasion, and when it is kept; empty without a check. */
  basis: z.array(z.string()),
  standing: dutyStanding,
  occasions: z.number().int(),
  kept: z.number().int(),
  late: z.number().int(),
  missing: z.number().int(),
  insufficient: z.number().int(),
  /** Arose in the period and is not due yet. */
  pending: z.number().int(),
});
export type DutyJudgement = z.infer<typeof dutyJudgement>;

export const chapterJudgement = z.object({
  /** The part of the period in which the contract runs and that has begun; null when there is none. */
  judged: judgedPeriod.nullable(),
  judgedAt: z.string(),
  duties: z.array(dutyJudgement),
});
export type ChapterJudgement = z.infer<typeof chapterJudgement>;

export const flawStates = ['late', 'missing', 'insufficient'] as const;

/** An occasion that was not kept, with the record behind it. */
export const flaw = z.object({
  id: z.string(),
  at: z.string(),
  due: z.string().nullable(),
  done: z.string().nullable(),
  what: z.string(),
  link: z.string(),
  state: z.enum(flawStates),
});
export type Flaw = z.infer<typeof flaw>;
