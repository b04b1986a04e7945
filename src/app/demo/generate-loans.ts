/**
 * 貸出 of the sample: PCs as the ledger moved them (527 in 令和7年度, §4-7), Web meeting equipment (2,019 a year, §9-4)
 * and hardware tokens (§10-5), up to the demo's moment, with bookings ahead, what is overdue and how it was asked for.
 */
import { dayOf, fiscalYearOf } from './demo-calendar.ts';
import { type Draft, officeOf } from './loan-story.ts';
import { pcBookings, pcLoans } from './pc-loans.ts';
import { equipmentLoans, tokenLoans } from './thing-loans.ts';
import type { DemoBase } from './world.ts';
import type { DemoLoan, DemoThing } from './world-loans.ts';

/** Every loan with its number, in the order in which they were asked for. */
export function generateLoans(world: DemoBase, things: readonly DemoThing[]): DemoLoan[] {
  const office = officeOf(world);
  const drafts = [
    ...pcLoans(office),
    ...pcBookings(office),
    ...equipmentLoans(office, things),
    ...tokenLoans(office, things),
  ];
  return numbered(withoutClashes(drafts));
}

const holding = new Set(['out', 'ready', 'requested']);

/** Nobody books what another one has in that time: what is out stands, and a booking that clashes is left out. */
function withoutClashes(drafts: readonly Draft[]): Draft[] {
  const held = new Map<string, Draft[]>();
  const order = drafts.toSorted((a, b) => Number(b.state === 'out') - Number(a.state === 'out'));
  const kept = order.filter((draft) => {
    if (!holding.has(draft.state)) return true;
    const others = draft.assetKeys.flatMap((key) => held.get(key) ?? []);
    if (others.some((other) => draft.fromAt < other.dueAt && other.fromAt < draft.dueAt)) return false;
    for (const key of draft.assetKeys) held.set(key, [...(held.get(key) ?? []), draft]);
    return true;
  });
  return kept;
}

function numbered(drafts: Draft[]): DemoLoan[] {
  drafts.sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : a.requestedAt > b.requestedAt ? 1 : 0));
  const serials = new Map<number, number>();
  return drafts.map((draft, index): DemoLoan => {
    const fiscalYear = fiscalYearOf(dayOf(draft.requestedAt.slice(0, 10)));
    const serial = (serials.get(fiscalYear) ?? 0) + 1;
    serials.set(fiscalYear, serial);
    return { key: `loan/${index}`, fiscalYear, serial, ...draft };
  });
}
