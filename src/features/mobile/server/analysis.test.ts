import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { reviseTicket } from '#features/tickets/server/revise-ticket.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { countOccasions, verdictOf } from '#platform/duty/judge.reads.ts';
import * as act from '../../../../tests/duties/mobile-analysis.proofs.ts';
import type { ProofDesk } from '../../../../tests/duties/proof.ts';
import { ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { reportSuspicion } from './act-on-analysis.ts';
import { analyse, readAnalysisBoard, readMaterial } from './analyse.ts';
import { figuresOf } from './figures.rules.ts';
import { mobileChecks } from './mobile.checks.ts';

let desk: ProofDesk;
let week = 0;
beforeAll(async () => {
  desk = { ...(await ticketDesk()), monday: '2026-10-19' };
});
afterAll(() => desk.close());
/** A week of its own, months apart, without a holiday. */
const mondays = ['2026-10-19', '2027-01-18', '2027-04-12', '2027-07-05', '2027-10-18', '2028-01-17'];
beforeEach(() => {
  desk = { ...desk, monday: mondays[week++] ?? '' };
  desk.clock.set(instantAt(desk.monday, '10:00'));
});

async function judge(duty: string, whole = true) {
  const check = mobileChecks.find((one) => one.duty === duty);
  if (!check) throw new Error(`no check ${duty}`);
  const range = whole ? monthRange(desk.monday) : { from: desk.monday, to: addDays(desk.monday, 6) };
  const span = { ...range, now: instantAt(addDays(desk.monday, 60), '10:00'), calendar: await readCalendar(desk.db) };
  return verdictOf(await desk.read(desk.actors.auditor, (ctx) => countOccasions(ctx, check, span)));
}
const refusal = (code: string) => ({ code: `mobile.${code}` });
const board = () => desk.read(desk.actors.ito, readAnalysisBoard);

describe('the month of mobile PCs (§7-2, 7-3)', () => {
  it('is analysed when it is over, once, from tickets the server counts', async () => {
    const { id } = await act.faultOfMobile(desk);
    const month = monthRange(desk.monday).from;
    const before = desk.write(desk.actors.ito, (ctx) =>
      analyse(ctx, { of: { month }, finding: act.finding, suspicion: false }),
    );
    await expect(before).rejects.toMatchObject(refusal('monthRuns'));
    await act.analyseMonth(desk);
    const made = (await board()).analyses[0];
    expect(made).toMatchObject({ tickets: [{ id }], month });
    expect(made?.figures).toContainEqual({ group: 'kind', label: '故障・不具合', count: 1 });
    await expect(act.analyseMonth(desk)).rejects.toMatchObject(refusal('monthTaken'));
    await expect(desk.read(desk.actors.ito, (ctx) => readMaterial(ctx, { month: '2026-01-01' }))).rejects.toMatchObject(
      refusal('nothingToAnalyse'),
    );
  });

  it('is owed still when the ticket is called another thing afterwards', async () => {
    const ticket = await act.faultOfMobile(desk);
    const other = { ...desk.facts, kind: 'inquiry', assetId: null, categoryId: desk.category('security.storage') };
    const facts = registration.shape.facts.parse(other);
    await desk.act(ticket, reviseTicket, { facts } as never);
    expect(await judge('7-3.8')).toBe('missing');
    expect((await board()).months.find(({ month }) => month === monthRange(desk.monday).from)?.tickets).toBe(1);
  });

  it('names as an improvement only knowledge about it, of its time, that people can read', async () => {
    const old = await act.writeKnowledge(desk);
    desk.clock.set(instantAt(addDays(desk.monday, 40), '10:00'));
    desk = { ...desk, monday: addDays(desk.monday, 42) };
    await act.faultOfMobile(desk);
    const id = await act.analyseMonth(desk);
    await expect(act.improve(desk, id, old)).rejects.toMatchObject(refusal('notImproved'));
    await expect(act.improve(desk, id, await act.writeKnowledge(desk, 'mail.outlook'))).rejects.toMatchObject(
      refusal('notImproved'),
    );
    expect(await judge('7-2.4')).toBe('missing');
    await act.improve(desk, id, await act.writeKnowledge(desk));
    expect(await judge('7-2.4')).toBe('kept');
  });
});

describe('a cluster of faults (§7-3)', () => {
  it('is on the board until it was looked at, and looked at late is late', async () => {
    await act.cluster(desk);
    const of = `category:${desk.category('hardware.mobile')}`;
    expect((await board()).clusters).toMatchObject([{ cluster: of, faults: 3, overdue: false }]);
    desk.clock.set(instantAt(addDays(desk.monday, 14), '10:00'));
    expect((await board()).clusters).toMatchObject([{ overdue: true }]);
    await desk.write(desk.actors.ito, (ctx) =>
      analyse(ctx, { of: { cluster: of }, finding: act.finding, suspicion: false }),
    );
    expect((await board()).clusters).toEqual([]);
    expect(await judge('7-3.8', false)).toBe('late');
  });

  it('that is suspected is told to 県 once; one that is not, never', async () => {
    const id = await act.lookAtCluster(desk);
    const report = { id, to: '県 太郎', means: 'mail', body: '電池' } as const;
    const tell = () => desk.write(desk.actors.ito, (ctx) => reportSuspicion(ctx, report));
    await expect(tell()).rejects.toMatchObject(refusal('noSuspicion'));
  });
});

it('counts by kind, category and model, the most first', () => {
  const of = (kind: string, category: string | null) => ({ kind, category, model: null });
  expect(figuresOf([of('fault', 'A'), of('inquiry', 'B'), of('inquiry', 'B')])).toEqual([
    { group: 'kind', label: '問い合わせ', count: 2 },
    { group: 'kind', label: '故障・不具合', count: 1 },
    { group: 'category', label: 'B', count: 2 },
    { group: 'category', label: 'A', count: 1 },
    { group: 'model', label: '（なし）', count: 3 },
  ]);
});
