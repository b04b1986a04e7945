import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { featureModules } from '#app/server/features.ts';
import { type DutyCheck, dutyChecks } from '#platform/duty/duty-check.ts';
import type { Units } from '#platform/jobs/job.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { stagedBy, type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { clauseStandings } from './clause-standings.ts';
import { definitionOf } from './definition-of.ts';
import { drawSample } from './draw-sample.ts';
import { dutiesStanding } from './duties-standing.ts';
import { dutyStrip } from './duty-strip.public.ts';
import { exportSample } from './export-sample.ts';
import { checkOf } from './judge-chapter.ts';
import { judgeWeeks, weeksInQuestion } from './judge-weeks.ts';
import { insertJudgements } from './judgements.repo.ts';
import { knownJudgements } from './known-judgements.ts';

let desk: TicketDesk;
let units: Units;
const week = { from: '2026-11-23', to: '2026-11-29' };
const duty = '3-1.4';
const none = { occasions: 0, kept: 0, late: 0, missing: 0, insufficient: 0, pending: 0 };
beforeAll(async () => {
  for (const check of featureModules.flatMap((module) => module.duties ?? [])) dutyChecks.fill(check).apply();
  desk = await ticketDesk();
  const system = actorOf('administrator');
  const of = (actor: typeof system): Units => ({
    read: (work) => desk.read(actor, work),
    write: (work) => desk.write(actor, work),
    as: async (one) => of(one),
  });
  units = of(system);
  const printer = { categoryId: desk.category('printer.driver') };
  await desk.register(printer, { answer: '案内した' });
  for (let at = 0; at < 9; at += 1) await desk.register(printer);
  desk.clock.set('2026-11-27T09:00:00Z');
  await judgeWeeks(units, [week]);
});
afterAll(() => desk.close());

const known = () => desk.read(desk.actors.auditor, (ctx) => knownJudgements(ctx, { ...week, duty }));
const draw = (seed: string, size = 3) =>
  desk.read(desk.actors.auditor, (ctx) => drawSample(ctx, { ...week, duty, seed, size }));

test('what was known stays: an answer is kept when it changes, and only then', async () => {
  expect((await known()).rows).toMatchObject([{ standing: 'missing', missing: 9, week: week.from, isFormer: false }]);
  await judgeWeeks(units, [week]);
  expect((await known()).rows).toHaveLength(1);
  desk.clock.set('2026-11-27T10:00:00Z');
  await desk.register({ categoryId: desk.category('printer.driver') }, { answer: '案内した', outcome: 'resolve' });
  await judgeWeeks(units, [week]);
  const { rows, definition } = await known();
  expect(rows.map((row) => row.judgedAt)).toEqual(['2026-11-27T10:00:00Z', '2026-11-27T09:00:00Z']);
  await desk.write(desk.actors.auditor, (ctx) =>
    sql`update duty_judgements set definition = 'former' where judged_at = ${rows[1]?.judgedAt ?? ''}::timestamptz`.execute(
      ctx.tx,
    ),
  );
  expect((await known()).rows.map((row) => row.isFormer)).toEqual([false, true]);
  expect(definition).toMatch(/^[0-9a-f]{64}$/);
});

test('a week nobody judged is caught up with, the running and the former one are judged anew', async () => {
  const weeks = await desk.read(desk.actors.auditor, weeksInQuestion);
  expect(weeks.at(-1)).toEqual(week);
  expect(weeks.map(({ from }) => from)).toEqual([
    ...['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'],
    ...['2026-11-16', '2026-11-23'],
  ]);
});

test('what falls due long after its week is judged when it is due, and the last half year once a week', async () => {
  const owed = '2026-10-05';
  await desk.write(desk.actors.auditor, (ctx) =>
    insertJudgements(ctx, owed, [{ duty, definition: '', ...none, pending: 1 }]),
  );
  const froms = async () => (await desk.read(desk.actors.auditor, weeksInQuestion)).map(({ from }) => from);
  expect(await froms()).toContain(owed);
  desk.clock.set('2026-11-27T11:00:00Z');
  await judgeWeeks(units, [{ from: owed, to: '2026-10-11' }]);
  expect(await froms()).not.toContain(owed);
  const now = desk.clock.now();
  desk.clock.set('2026-11-28T17:05:00Z');
  expect(await froms()).toHaveLength(9);
  desk.clock.set(now);
});

test('a definition is another one when its words or its statement are', async () => {
  const check = checkOf(duty) as DutyCheck;
  const of = (one: DutyCheck) => desk.read(desk.actors.auditor, async (ctx) => definitionOf(ctx, one));
  const now = await of(check);
  expect(await of({ ...check })).toBe(now);
  expect(await of({ ...check, basis: ['別の機会', check.basis[1]] })).not.toBe(now);
  expect(await of({ ...check, occasions: (checkOf('3-1.9') as DutyCheck).occasions })).not.toBe(now);
});

test('the same seed draws the same occasions, another seed others, and the paper has room for what is found', async () => {
  const first = await draw('種1');
  expect([first.total, first.rows.length]).toEqual([11, 3]);
  expect(await draw('種1')).toEqual(first);
  const others = await Promise.all(['種2', '種3', '種4', '種5'].map((seed) => draw(seed)));
  expect(others.some((one) => JSON.stringify(one.rows) !== JSON.stringify(first.rows))).toBe(true);
  const paper = await exportSample({ ...week, duty, seed: '種1', size: 3 }, stagedBy(desk, desk.actors.auditor));
  const { rows } = await readSheet(new Uint8Array(await paper.arrayBuffer()), {
    fileName: paper.name,
    sheetName: words.sample.sheet,
  });
  for (const { what } of first.rows) expect(JSON.stringify(rows)).toContain(what);
});

test('behind each count of the strip stand its duties, the worst first', async () => {
  const strip = await desk.read(desk.actors.authority, (ctx) => dutyStrip(ctx, week));
  for (const [standing, count] of Object.entries(strip?.counts ?? {})) {
    const input = { ...week, standing: standing as 'kept' };
    const { rows } = await desk.read(desk.actors.authority, (ctx) => dutiesStanding(ctx, input));
    expect([standing, rows.length]).toEqual([standing, count]);
  }
  const missed = { ...week, standing: 'missing' as const };
  const { rows, judgedAt } = await desk.read(desk.actors.auditor, (ctx) => dutiesStanding(ctx, missed));
  expect(rows.map(({ missing }) => missing)).toEqual(rows.map(({ missing }) => missing).toSorted((a, b) => b - a));
  expect(rows.find((row) => row.id === duty)).toMatchObject({ clause: '3-1', missing: 9 });
  expect(judgedAt).not.toBeNull();
  const reversed = { from: week.to, to: week.from, standing: 'late' as const };
  await expect(desk.read(desk.actors.auditor, (ctx) => dutiesStanding(ctx, reversed))).rejects.toMatchObject({
    code: 'contract.periodReversed',
  });
});

test('the strip counts every duty once, names the worst, and is for who judges the contract', async () => {
  const strip = await desk.read(desk.actors.authority, (ctx) => dutyStrip(ctx, week));
  expect(Object.values(strip?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(strip?.total);
  expect(strip?.red.find((one) => one.duty === duty)).toMatchObject({ standing: 'missing', missing: 9 });
  expect(await desk.read(desk.actors.ito, (ctx) => dutyStrip(ctx, week))).toBeNull();
  expect(
    await desk.read(desk.actors.authority, (ctx) => dutyStrip(ctx, { from: '2026-12-07', to: '2026-12-13' })),
  ).toBeNull();
});

test('every clause stands by the worst of its duties, in a period and by month; a duty without a check hides nothing', async () => {
  const of = (period: { from: string; to: string }) =>
    desk.read(desk.actors.auditor, (ctx) => clauseStandings(ctx, period));
  const { now, months, judgedAt } = await of(week);
  expect(judgedAt).not.toBeNull();
  expect(now['3-1']).toBe('missing');
  expect(now['11-1']).toBe('unchecked');
  const november = months.find(({ month }) => month === '2026-11-01');
  expect(november?.clauses['3-1']).toBe('missing');
  const ahead = await of({ from: '2027-01-04', to: '2027-01-10' });
  expect(ahead.now['3-1']).not.toBe('missing');
  await expect(of({ from: week.to, to: week.from })).rejects.toMatchObject({ code: 'contract.periodReversed' });
});
