import type { RawBuilder } from 'kysely';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import { defineSlot } from '../use-case/module.ts';

/** What a check is asked for: a period of days, judged as of a moment. The period is within the time of service. */
export interface DutySpan extends DateRange {
  /** What is not due by then is not judged. */
  readonly now: string;
  readonly calendar: Calendar;
}

/** One time that a duty fell due, as a check's statement gives it: see `occasion`. */
export interface Occasion {
  readonly id: string;
  /** When it arose: decides the period it belongs to. */
  readonly at: string;
  /** By when it had to be done; null: it had to be so already. */
  readonly due: string | null;
  readonly done: string | null;
  /** Names the record for a reader. */
  readonly what: string;
  /** Opens the record. */
  readonly link: string;
  /** The source is silent, or what was confirmed has expired. */
  readonly unsure: boolean;
}

/**
 * The check of one duty. Its occasions come from the calendar or from raw events, never from what was done to keep it:
 * a check whose occasions vanish with the omission cannot fail.
 */
export interface DutyCheck {
  /** The duty's id in the register: `3-2.3`. */
  readonly duty: string;
  /** For the clause page: what counts as an occasion, and when it is kept. */
  readonly basis: readonly [occasion: string, kept: string];
  /** One `select` of `occasion(…)`, bounded by the period and served by an index. */
  readonly occasions: (span: DutySpan) => RawBuilder<Occasion>;
}

/** Every feature's checks, filled from their manifests. */
export const dutyChecks = defineSlot<DutyCheck>('duty.checks');

/** A feature's checks: one row of words and one statement for each duty, by its id. */
export const checksOf = <K extends string>(
  words: Readonly<Record<K, DutyCheck['basis']>>,
  statements: Readonly<Record<NoInfer<K>, DutyCheck['occasions']>>,
): DutyCheck[] =>
  (Object.keys(words) as K[]).map((duty) => ({ duty, basis: words[duty], occasions: statements[duty] }));
