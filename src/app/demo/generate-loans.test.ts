import { describe, expect, it } from 'vitest';
import { generateLoans } from './generate-loans.ts';
import { streamWorld } from './generate-world.ts';
import { buildThings } from './lent-things.ts';
import { YEAR_EQUIPMENT_LOANS } from './thing-loans.ts';

const { base } = streamWorld({ asOf: '2026-11-24', time: '10:42' });
const things = buildThings();
const loans = generateLoans(base, things);
const ofYear = (year: number) => loans.filter(({ handedOverAt, fiscalYear }) => handedOverAt && fiscalYear === year);

describe('the loans of the sample', () => {
  it('keeps the figures of 令和7年度: 527 PCs and 2,019 of equipment', () => {
    // Counted by the day of hand-over, as the ledger counts.
    const inYear = loans.filter(
      ({ handedOverAt }) =>
        handedOverAt && handedOverAt >= '2025-03-31T15:00:00Z' && handedOverAt < '2026-03-31T15:00:00Z',
    );
    expect(inYear.filter(({ pool }) => pool === 'oneEach' || pool === 'mobile')).toHaveLength(527);
    expect(inYear.filter(({ pool }) => pool === 'equipment')).toHaveLength(YEAR_EQUIPMENT_LOANS);
    expect(ofYear(2026).length).toBeGreaterThan(1000);
  });

  it('has things in every state, and overdue ones that were asked for', () => {
    expect(new Set(loans.map(({ state }) => state)).size).toBe(6);
    const overdue = loans.filter(({ state, dueAt }) => state === 'out' && dueAt < base.now);
    expect(overdue.length).toBeGreaterThanOrEqual(7);
    for (const loan of overdue) expect(loan.contacts.length).toBeGreaterThan(0);
  });

  // An office day at noon, a Sunday, a closed day of the new year, the first day of the service in the evening.
  it.each([
    ['2026-11-24', '10:42'],
    ['2026-11-29', '20:15'],
    ['2027-01-02', '09:00'],
    ['2026-10-01', '17:30'],
  ])('lends nothing twice at a time, and nothing later than now: as of %s %s', (asOf, time) => {
    const world = asOf === '2026-11-24' ? base : streamWorld({ asOf, time }).base;
    const made = world === base ? loans : generateLoans(world, things);
    const open = made.filter(({ state }) => state === 'out' || state === 'ready' || state === 'requested');
    const spans = open.flatMap((loan) => loan.assetKeys.map((key) => ({ key, from: loan.fromAt, to: loan.dueAt })));
    const byKey = Map.groupBy(spans, ({ key }) => key);
    const clash = [...byKey.values()].filter((each) =>
      each.some((a) => each.some((b) => a !== b && a.from < b.to && b.from < a.to)),
    );
    expect(clash).toEqual([]);
    for (const { handedOverAt, returnedAt, requestedAt, fromAt, dueAt } of made) {
      expect([handedOverAt, returnedAt, requestedAt].every((at) => at === null || at <= world.now)).toBe(true);
      expect(fromAt < dueAt).toBe(true);
    }
  });

  it('leaves the 10,515 devices as they are: equipment and tokens stand in the 備品台帳 beside them', () => {
    expect(base.devices).toHaveLength(10_515);
    expect(things.filter(({ classCode }) => classCode === 'equipment')).toHaveLength(96);
  });
});
