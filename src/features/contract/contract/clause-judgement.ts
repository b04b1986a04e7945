import { z } from 'zod';
import { civilDate, instant } from '#kernel/civil-date.ts';

/** A period to judge, both days included. Three years are a whole contract. */
export const judgedPeriod = z.object({ from: civilDate, to: civilDate });

/** `unchecked`: the product has no check of this duty yet. `scope`: there is nothing to do. */
export const dutyStandings = ['kept', 'late', 'missing', 'noOccasion', 'insufficient', 'unchecked', 'scope'] as const;
export const dutyStanding = z.enum(dutyStandings);
export type DutyStanding = z.infer<typeof dutyStanding>;

/** What a clause or a chapter says of its duties: the worst that was judged. A duty without a check never hides a judged one. */
export function worstOf(standings: readonly DutyStanding[]): DutyStanding {
  return worstFirst.find((one) => standings.includes(one)) ?? 'scope';
}
const worstFirst: readonly DutyStanding[] = [
  'missing',
  'late',
  'insufficient',
  'unchecked',
  'kept',
  'noOccasion',
  'scope',
];

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
  /** When the hourly judgement last found it late or missing, in whatever week; null: never yet. */
  lastRed: instant.nullable(),
});
export type DutyJudgement = z.infer<typeof dutyJudgement>;

export const chapterJudgement = z.object({
  /** The part of the period in which the contract runs and that has begun; null when there is none. */
  judged: judgedPeriod.nullable(),
  judgedAt: z.string(),
  duties: z.array(dutyJudgement),
});
export type ChapterJudgement = z.infer<typeof chapterJudgement>;

/** What was known of a week at a moment. `isFormer`: the check counted by another definition then (旧定義). */
export const knownJudgement = z.object({
  week: civilDate,
  judgedAt: instant,
  standing: dutyStanding,
  late: z.number().int(),
  missing: z.number().int(),
  insufficient: z.number().int(),
  isFormer: z.boolean(),
});
export type KnownJudgement = z.infer<typeof knownJudgement>;

/** The fingerprint of how a duty is counted now, and what was known of it, the newest first. */
export const judgementHistory = z.object({ definition: z.string().nullable(), rows: z.array(knownJudgement) });

/** An occasion drawn by chance: `nth` of all in the order they arose. */
export const drawnOccasion = z.object({
  nth: z.number().int(),
  id: z.string(),
  at: z.string(),
  due: z.string().nullable(),
  done: z.string().nullable(),
  what: z.string(),
  link: z.string(),
  state: z.enum(['kept', 'late', 'missing', 'insufficient', 'pending']),
});
export type DrawnOccasion = z.infer<typeof drawnOccasion>;

/** What is drawn: the same duty, period, seed and number give the same occasions while nothing was recorded since. */
export const sampleDraw = judgedPeriod.extend({
  duty: z.string().max(12),
  seed: z.string().trim().min(1).max(40),
  size: z.number().int().min(1).max(50),
});
export type SampleDraw = z.infer<typeof sampleDraw>;
export const drawnSample = z.object({ total: z.number().int(), rows: z.array(drawnOccasion) });
export type DrawnSample = z.infer<typeof drawnSample>;

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

/** The duties that stand so over the weeks that begin in a period, by the hourly judgement; the worst first. */
export const standingDuties = z.object({
  judgedAt: instant.nullable(),
  rows: z.array(
    dutyJudgement.pick({ id: true, clause: true, duty: true, occasions: true, kept: true, late: true, missing: true }),
  ),
});
export type StandingDuties = z.infer<typeof standingDuties>;
export const standingAsked = judgedPeriod.extend({ standing: dutyStanding.exclude(['scope']) });
export type StandingAsked = z.infer<typeof standingAsked>;

/** How each clause stood over some weeks, by the hourly judgement. `judgedAt` is null before the first of them. */
export const clauseStandings = z.object({
  judgedAt: instant.nullable(),
  /** The weeks that begin in the period. */
  now: z.record(z.string(), dutyStanding),
  /** The half year by month: of each month the weeks that begin in it. */
  months: z.array(z.object({ month: civilDate, clauses: z.record(z.string(), dutyStanding) })),
});
export type ClauseStandings = z.infer<typeof clauseStandings>;

/** A month of a clause: for each duty what arose on which day, and how it stands. */
export const clauseCalendar = z.object({
  days: z.array(z.object({ day: civilDate, closed: z.string().nullable() })),
  rows: z.array(
    z.object({
      duty: z.string(),
      words: z.string(),
      cells: z.array(
        z.object({
          day: civilDate,
          state: z.enum(['kept', 'late', 'missing', 'insufficient', 'pending']),
          count: z.number().int(),
        }),
      ),
    }),
  ),
});
export type ClauseCalendar = z.infer<typeof clauseCalendar>;
