import { featureModules } from '#app/server/features.ts';
import { knowledgeModule } from '#features/knowledge/server/knowledge.module.ts';
import { addDays, addMonths, instantAt, weekday } from '#kernel/calendar/civil.ts';
import { type Calendar, openDaysBetween } from '#kernel/calendar/open-days.ts';
import { monthRange, weekRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { DutyCheck, DutySpan } from '#platform/duty/duty-check.ts';
import { countOccasions, type DutyCounts, listFlaws } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type TicketDesk, ticketDesk } from '../support/ticket-desk.ts';
import { allBranches, allProofs } from './all-proofs.ts';
import type { Proof, ProofDesk } from './proof.ts';

/** Checks by the duty they judge. */
export const checks = new Map(featureModules.flatMap((module) => (module.duties ?? []).map((one) => [one.duty, one])));

/** What a feature proves: each of its duties, and the branches of those that have several. */
export const proofsOf = (feature: string): (readonly [duty: string, proof: Proof])[] => {
  const proofs = allProofs.find((each) => each.feature === feature)?.proofs ?? {};
  return [...Object.entries(proofs), ...allBranches.filter(([duty]) => duty in proofs)];
};

export const flawed = ({ late, missing, insufficient }: DutyCounts) => late + missing + insufficient;

/** The Monday of one of two weeks in the middle of a month, which hold no end of a month; null when it has a holiday. */
function mondayOf(slot: number, calendar: Calendar): string | null {
  const day = addDays(addMonths('2026-11-01', Math.floor(slot / 2)), 8);
  const monday = addDays(day, ((8 - weekday(day)) % 7) + (slot % 2) * 7);
  return openDaysBetween(calendar, monday, addDays(monday, 6)).length === 5 ? monday : null;
}

/** Days that are agreed on end ten years after the start of the service: then a new office begins. */
const weeksOfAnOffice = 190;

const newOffice = () => ticketDesk({ subscriptions: knowledgeModule.subscriptions ?? [] });

/** A week in which something is planted and judged. */
interface Week {
  /** The desk there, on its Monday. */
  readonly at: ProofDesk;
  count(): Promise<DutyCounts>;
  flaws(): Promise<Awaited<ReturnType<typeof listFlaws>>>;
}

/** Empty weeks, one after the other, in which something is planted and judged. */
export async function openWeeks() {
  let desk: TicketDesk = await newOffice();
  let slot = 0;

  /** The next Monday that nothing was planted behind; of a month, its first one. */
  async function nextMonday(during: Proof[2]): Promise<string> {
    if (slot >= weeksOfAnOffice) {
      await desk.close();
      desk = await newOffice();
      slot = 0;
    }
    const calendar = await readCalendar(desk.db);
    let monday: string | null = null;
    while (monday === null) {
      if (during === 'month') slot += slot % 2;
      monday = mondayOf(slot, calendar);
      slot += during === 'month' ? 2 : 1;
    }
    return monday;
  }

  /** The next empty week, or the first one of an empty month, in which a check judges: each time it is asked for it costs a statement. */
  async function next(check: DutyCheck, during: Proof[2]): Promise<Week> {
    const monday = await nextMonday(during);
    desk.clock.set(instantAt(monday, '10:00'));
    // When all of it is due.
    const span = async () => ({
      ...(during === 'month' ? monthRange(monday) : weekRange(monday)),
      now: instantAt(addDays(monday, 45), '10:00'),
      calendar: await readCalendar(desk.db),
    });
    const asked = async <T>(work: (ctx: Ctx, at: DutySpan) => Promise<T>) => {
      const at = await span();
      return desk.read(desk.actors.auditor, (ctx) => work(ctx, at));
    };
    return {
      at: { ...desk, monday },
      count: () => asked((ctx, at) => countOccasions(ctx, check, at)),
      flaws: () => asked((ctx, at) => listFlaws(ctx, check, at, { offset: 0, limit: 200 })),
    };
  }

  return { next, close: () => desk.close() };
}
