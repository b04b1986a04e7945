import type { IsoDate } from '#kernel/calendar/civil.ts';
import type { TicketDesk } from '../support/ticket-desk.ts';

/** A desk whose clock stands at 10:00 on the Monday of an empty week: what is planted there is all there is. */
export interface ProofDesk extends TicketDesk {
  readonly monday: IsoDate;
}

type Plant = (desk: ProofDesk) => unknown;

/**
 * How a check is seen to work: `keep` makes an occasion that is kept, `spoil` the same with the act left out or late, in
 * a week of its own. By use cases, or by plain SQL where time has to pass. `during`: the period that is judged.
 */
export type Proof = readonly [keep: Plant, spoil: Plant, during?: 'week' | 'month'];

/** One proof for each duty a feature words: a check without a proof does not compile. */
export type ProofsOf<Words> = Readonly<Record<keyof Words, Proof>>;
