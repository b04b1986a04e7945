import { dayOf, openDayOnOrAfter, openDaysBetween, shiftOpenDays } from './demo-calendar.ts';
import { KITS, TOKENS } from './lent-things.ts';
import { atDesk, type Draft, FIRST_DAY, type Office, told, withContacts } from './loan-story.ts';
import { elementAt } from './prng.ts';
import type { DemoThing } from './world-loans.ts';

/** 令和7年度's figure of the appendix. */
export const YEAR_EQUIPMENT_LOANS = 2019;
const YEAR_END = dayOf('2026-03-31');

const MEETINGS = ['Web会議', 'オンライン研修', '市町との意見交換会', '入札説明会の配信', '議会対応の打合せ'] as const;

/** Kits and single things, each with one borrower at a time: the exact figure of 令和7年度, and its pace since. */
export function equipmentLoans(office: Office, things: readonly DemoThing[]): Draft[] {
  const { rng } = office;
  const equipment = things.filter(({ classCode }) => classCode === 'equipment');
  const units = [
    ...KITS.map((kit) => ({ kit, keys: equipment.filter(({ kitKey }) => kitKey === kit).map(({ key }) => key) })),
    ...equipment.filter(({ kitKey }) => kitKey === null).map(({ key }) => ({ kit: null, keys: [key] })),
  ].map((unit) => ({ ...unit, freeFrom: FIRST_DAY }));
  const ahead = shiftOpenDays(office.lastDay, 10);
  const pace = openDaysBetween(FIRST_DAY, YEAR_END);
  const yearsDays = pace.flatMap((day, i) => {
    const upTo = (n: number) => Math.round((YEAR_EQUIPMENT_LOANS * n) / pace.length);
    return Array.from({ length: upTo(i + 1) - upTo(i) }, () => day);
  });
  const since = openDaysBetween(YEAR_END + 1, office.lastDay).flatMap((day) =>
    Array.from({ length: rng.int(6, 11) }, () => day),
  );
  const later = openDaysBetween(office.lastDay + 1, ahead).flatMap((day) =>
    Array.from({ length: rng.int(2, 4) }, () => day),
  );
  const forgotten = new Set<number>();
  for (let n = 0; n < 3; n++) forgotten.add(yearsDays.length + since.length - 40 - n * 13);
  const drafts = [...yearsDays, ...since, ...later].map((from, i) => {
    const free = units.filter((unit) => unit.freeFrom <= from);
    const unit = rng.pick(free);
    const length = elementAt([0, 0, 0, 1, 1, 2, 3], rng.int(0, 6));
    const due = shiftOpenDays(openDayOnOrAfter(from), length);
    const isForgotten = forgotten.has(i);
    const back = isForgotten ? null : rng.chance(0.04) ? shiftOpenDays(due, 1) : due;
    unit.freeFrom = back === null ? ahead + 400 : back + 1;
    const asked = Math.min(shiftOpenDays(from, -rng.int(1, 8)), shiftOpenDays(office.lastDay, -1));
    const rest = {
      pool: 'equipment',
      purpose: 'meeting',
      purposeNote: rng.pick(MEETINGS),
      assetKeys: unit.keys,
      kitKey: unit.kit,
      borrowerKey: rng.pick(office.borrowers),
    } as const;
    return withContacts(office, told(office, { asked, from, due, back }, rest));
  });
  // What is booked first stands: of two that clash the later is left out.
  return [...kitsToday(office, units, drafts), ...drafts];
}

type Unit = { kit: (typeof KITS)[number] | null; keys: string[] };

/** Whole kits that are fetched at the desk today, of those that nobody has. */
function kitsToday(office: Office, units: readonly Unit[], drafts: readonly Draft[]): Draft[] {
  const { rng, lastDay } = office;
  const isOut = (kit: string) => drafts.some((one) => one.kitKey === kit && one.state === 'out');
  const idle = units.filter(({ kit }) => kit !== null && !isOut(kit));
  return idle.slice(0, 2).map(({ kit, keys }, i) => {
    const span = { asked: shiftOpenDays(lastDay, -3), from: lastDay, due: shiftOpenDays(lastDay, 1), back: null };
    const asked = { purposeNote: rng.pick(MEETINGS), borrowerKey: rng.pick(office.borrowers) };
    const rest = { pool: 'equipment', purpose: 'meeting', assetKeys: keys, kitKey: kit, ...asked } as const;
    return atDesk(office, told(office, span, rest), i);
  });
}

/** Tokens stay with those who work at home until the end of the 年度. */
export function tokenLoans(office: Office, things: readonly DemoThing[]): Draft[] {
  const { rng } = office;
  const borrowers = rng.shuffle(office.borrowers);
  return things
    .filter(({ classCode }) => classCode === 'token')
    .slice(0, TOKENS - 20)
    .map((token, i) => {
      const from = openDayOnOrAfter(FIRST_DAY + rng.int(0, 380));
      const isBack = i % 50 === 7;
      const rest = {
        pool: 'token',
        purpose: 'telework',
        purposeNote: '在宅勤務',
        assetKeys: [token.key],
        kitKey: null,
        borrowerKey: elementAt(borrowers, i),
      } as const;
      const due = dayOf('2027-03-31');
      const back = isBack ? shiftOpenDays(from, rng.int(20, 90)) : null;
      return told(office, { asked: shiftOpenDays(from, -3), from, due, back }, rest);
    });
}
