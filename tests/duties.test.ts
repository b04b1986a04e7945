import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { featureModules } from '#app/server/features.ts';
import { knowledgeModule } from '#features/knowledge/server/knowledge.module.ts';
import { addDays, addMonths, instantAt, weekday } from '#kernel/calendar/civil.ts';
import { type Calendar, openDaysBetween } from '#kernel/calendar/open-days.ts';
import { monthRange, weekRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { DutyCheck } from '#platform/duty/duty-check.ts';
import { countOccasions, type DutyCounts, listFlaws, verdictOf } from '#platform/duty/judge.reads.ts';
import { allBranches, allProofs } from './duties/all-proofs.ts';
import { evade, evasions, movesOf, onTickets } from './duties/evade.ts';
import type { Proof, ProofDesk } from './duties/proof.ts';
import { type TicketDesk, ticketDesk } from './support/ticket-desk.ts';

// Every check is seen to work and seen to fail: in an empty week an occasion is kept, in another one the act is left out.
// An unproven check, or a proof of none, is found here; docs/generated/duties.md counts a duty by its proof.

/** The features whose records the moves of `evade` can touch. */
const evadable = ['tickets', 'loans', 'tokens', 'repairs', 'deliveries', 'mobile', 'knowledge', 'home'];

const checks = new Map(featureModules.flatMap((module) => (module.duties ?? []).map((check) => [check.duty, check])));

test('every check has a proof, and every proof a check of the same feature', () => {
  const proven = allProofs.flatMap(({ feature, proofs }) => Object.keys(proofs).map((duty) => `${feature} ${duty}`));
  const checked = featureModules.flatMap(({ name, duties }) => (duties ?? []).map(({ duty }) => `${name} ${duty}`));
  expect(proven.sort()).toEqual(checked.sort());
});

/** The Monday of one of two weeks in the middle of a month, which hold no end of a month; null when it has a holiday. */
function mondayOf(slot: number, calendar: Calendar): string | null {
  const day = addDays(addMonths('2026-11-01', Math.floor(slot / 2)), 8);
  const monday = addDays(day, ((8 - weekday(day)) % 7) + (slot % 2) * 7);
  return openDaysBetween(calendar, monday, addDays(monday, 6)).length === 5 ? monday : null;
}

/** Days that are agreed on end ten years after the start of the service: then a new office begins. */
const weeksOfAnOffice = 190;

describe.each(allProofs)('$feature', ({ feature, proofs }) => {
  let desk: TicketDesk;
  let slot = 0;
  beforeAll(async () => {
    desk = await ticketDesk({ subscriptions: knowledgeModule.subscriptions ?? [] });
  });
  afterAll(() => desk.close());

  /** Plants something in an empty week, or the first one of an empty month, and judges it when all of it is due. */
  async function judgeWith(
    check: DutyCheck,
    during: Proof[2],
    plant: Proof[0],
    then?: (desk: ProofDesk) => Promise<void>,
  ) {
    if (slot >= weeksOfAnOffice) {
      await desk.close();
      desk = await ticketDesk();
      slot = 0;
    }
    const calendar = await readCalendar(desk.db);
    let monday: string | null = null;
    while (monday === null) {
      if (during === 'month') slot += slot % 2;
      monday = mondayOf(slot, calendar);
      slot += during === 'month' ? 2 : 1;
    }
    const week = monday;
    desk.clock.set(instantAt(week, '10:00'));
    const span = async () => ({
      ...(during === 'month' ? monthRange(week) : weekRange(week)),
      now: instantAt(addDays(week, 45), '10:00'),
      calendar: await readCalendar(desk.db),
    });
    const count = async () => {
      const at = await span();
      return desk.read(desk.actors.auditor, (ctx) => countOccasions(ctx, check, at));
    };
    const before = await count();
    await plant({ ...desk, monday: week });
    const planted = await count();
    await then?.({ ...desk, monday: week });
    const counts = await count();
    const at = await span();
    const flaws = await desk.read(desk.actors.auditor, (ctx) => listFlaws(ctx, check, at, { offset: 0, limit: 100 }));
    return { before, planted, counts, flaws, verdict: verdictOf(counts) };
  }

  const ofFeature = [...Object.entries(proofs), ...allBranches.filter(([duty]) => duty in proofs)];
  test.each(ofFeature)('%s is kept when it is done, and turns red when it is not', async (duty, proof) => {
    const check = checks.get(duty);
    if (!check) throw new Error(`no check of ${duty}`);
    const [keep, spoil, during] = proof;
    const kept = await judgeWith(check, during, keep);
    expect(kept, 'kept').toMatchObject({ verdict: 'kept', flaws: [] });
    expect(kept.counts.kept, 'by what was planted').toBeGreaterThan(kept.before.kept);
    const spoilt = await judgeWith(check, during, spoil);
    expect(['late', 'missing'], 'spoilt').toContain(spoilt.verdict);
    expect(spoilt.flaws.length).toBe(spoilt.counts.late + spoilt.counts.missing + spoilt.counts.insufficient);
    for (const flaw of spoilt.flaws) expect(flaw.link).toMatch(/^\//);
  });

  // The omission of each proof, three times over, and then what could be done about each of them to hide it.
  const made = new Set<string>();
  test.each(evadable.includes(feature) ? ofFeature : [])(
    '%s stays red whatever is done afterwards',
    async (duty, [, spoil, during]) => {
      const check = checks.get(duty);
      if (!check) throw new Error(`no check of ${duty}`);
      let hasTickets = true;
      for (const move of evasions) {
        if (onTickets(move) ? !hasTickets : !movesOf[feature]?.includes(move)) continue;
        let moved = 0;
        const { planted, counts } = await judgeWith(check, during, spoil, async (at) => {
          moved = await evade(at, move);
          if (moved > 0) made.add(move);
          if (onTickets(move)) hasTickets = moved > 0;
        });
        if (moved > 0) expect(flawed(counts), move).toBeGreaterThanOrEqual(Math.max(1, flawed(planted)));
      }
    },
  );

  if (!evadable.includes(feature)) return;
  test('every move that the records take was made', () => {
    expect([...made]).toEqual(expect.arrayContaining([...(movesOf[feature] ?? [])]));
  });
});

const flawed = ({ late, missing, insufficient }: DutyCounts) => late + missing + insufficient;
