import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { featureModules } from '#app/server/features.ts';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { addEntry } from '#features/tickets/server/add-entry.ts';
import { ticketRecords } from '#features/tickets/server/tickets.scope.public.ts';
import { dutyChecks } from '#platform/duty/duty-check.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stagedBy, type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { contractPermissions } from '../contract/contract.contract.ts';
import { dutyIds } from '../contract/duty-register.ts';
import { clauseCalendar } from './clause-calendar.ts';
import { clauseStandings } from './clause-standings.ts';
import { exportClauses } from './export-clauses.ts';
import { judgeChapter } from './judge-chapter.ts';
import { listFlaws } from './list-flaws.ts';
import { printChapter } from './print-chapter.ts';

let desk: TicketDesk;
const unclassified = { from: '2026-11-16', to: '2026-11-22' };
const week = { from: '2026-11-23', to: '2026-11-29' };
beforeAll(async () => {
  for (const check of featureModules.flatMap((module) => module.duties ?? [])) dutyChecks.fill(check).apply();
  desk = await ticketDesk();
  const printer = { categoryId: desk.category('printer.driver') };
  await desk.register(printer, { answer: '案内した' });
  for (let at = 0; at < 23; at += 1) await desk.register(printer);
  desk.clock.set('2026-11-16T01:00:00Z');
  const { id } = await desk.register({ categoryId: null });
  await desk.register({ categoryId: null });
  await desk.write(desk.actors.ito, (ctx) => addEntry(ctx, { id, body: '確認します', shared: true, mentions: [] }));
  desk.clock.set('2026-11-27T09:00:00Z');
});
afterAll(() => desk.close());

const judge = (chapter: number, period = week) =>
  desk.read(desk.actors.authority, (ctx) => judgeChapter(ctx, { ...period, chapter }));
const flaws = (over: object) =>
  desk.read(desk.actors.authority, (ctx) => listFlaws(ctx, { ...week, duty: '3-1.4', offset: 0, limit: 20, ...over }));
const standing = async (id: string, chapter: number, period = week) =>
  (await judge(chapter, period)).duties.find((duty) => duty.id === id);

test('a duty says how often it fell due and what became of it; one without a check never says it was kept', async () => {
  expect(await standing('3-1.4', 3)).toMatchObject({
    standing: 'missing',
    occasions: 24,
    kept: 1,
    missing: 23,
    late: 0,
  });
  expect(await standing('3-1.5', 3)).toMatchObject({ standing: 'noOccasion', occasions: 0 });
  expect(await standing('3-1.10', 3)).toMatchObject({ standing: 'unchecked', occasions: 0, basis: [] });
  expect(await standing('1-2.1', 1)).toMatchObject({ standing: 'scope' });
  const chapters = await Promise.all(Array.from({ length: 14 }, (_, at) => judge(at + 1)));
  expect(chapters.flatMap(({ duties }) => duties).length).toBe(dutyIds.size);
});

test('a ticket that is answered and has no category when that was due is uncertain, not absent', async () => {
  expect(await standing('3-1.1', 3, unclassified)).toMatchObject({ occasions: 2, missing: 1, insufficient: 1 });
});

test('only the part of a period that is in service and has begun is judged', async () => {
  expect((await judge(3)).judged).toEqual({ from: '2026-11-23', to: '2026-11-27' });
  expect((await judge(3, { from: '2026-01-01', to: '9999-12-31' })).judged).toEqual({
    from: '2026-10-01',
    to: '2026-11-27',
  });
  const ahead = { from: '2027-01-04', to: '2027-01-10' };
  expect((await judge(3, ahead)).judged).toBeNull();
  expect(await standing('3-1.4', 3, ahead)).toMatchObject({ standing: 'noOccasion' });
  await expect(judge(3, { from: '2026-11-29', to: '2026-11-23' })).rejects.toMatchObject({
    code: 'contract.periodReversed',
  });
});

test('what was not kept is listed to the last one, a page at a time, and opens its record', async () => {
  const first = await flaws({});
  expect([first.rows.length, first.total]).toEqual([20, 23]);
  const rest = await flaws({ offset: 20 });
  expect(rest.rows).toHaveLength(3);
  expect(new Set([...first.rows, ...rest.rows].map((row) => row.link)).size).toBe(23);
  expect(first.rows[0]).toMatchObject({ state: 'missing', done: null, link: expect.stringMatching(/^\/tickets\//) });
  expect(await flaws({ duty: '3-1.10' })).toEqual({ rows: [], total: 0 });
  await expect(flaws({ duty: '99-9.9' })).rejects.toMatchObject({ code: 'contract.dutyAbsent' });
});

test('the calendar of a clause says on which day what arose and how it stands; closed days have their reason', async () => {
  const month = (clause: string) =>
    desk.read(desk.actors.authority, (ctx) => clauseCalendar(ctx, { clause, month: '2026-11-24' }));
  const { days, rows } = await month('3-1');
  expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([30, '2026-11-01', '2026-11-30']);
  expect(days.filter(({ day }) => ['2026-11-22', '2026-11-24'].includes(day)).map(({ closed }) => closed)).toEqual([
    '日曜日',
    null,
  ]);
  const cells = rows.find(({ duty }) => duty === '3-1.4')?.cells;
  expect(cells).toEqual([
    { day: '2026-11-24', state: 'kept', count: 1 },
    { day: '2026-11-24', state: 'missing', count: 23 },
  ]);
  // The same occasions as the table counts, whatever the duty.
  const judgement = await judge(3, { from: '2026-11-01', to: '2026-11-30' });
  for (const { duty, cells: own } of rows) {
    const counted = judgement.duties.find(({ id }) => id === duty);
    const sum = own.reduce((total, { count }) => total + count, 0);
    expect([duty, sum]).toEqual([duty, (counted?.occasions ?? 0) + (counted?.pending ?? 0)]);
  }
  await expect(month('99-9')).rejects.toMatchObject({ code: 'contract.clauseAbsent' });
});

test('a chapter, the month of a clause and the whole contract cost eight statements each at most', async () => {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements += 1;
      return result;
    },
  };
  const cost = async (read: (ctx: Ctx) => Promise<unknown>) => {
    statements = 0;
    await desk.read(desk.actors.authority, (ctx) => read({ ...ctx, tx: ctx.tx.withPlugin(counting) }));
    return statements;
  };
  const chapter = await cost((ctx) => judgeChapter(ctx, { ...week, chapter: 3 }));
  const month = await cost((ctx) => clauseCalendar(ctx, { clause: '3-1', month: '2026-11-24' }));
  const whole = await cost((ctx) => clauseStandings(ctx, week));
  expect(chapter + month + whole).toBeGreaterThan(0);
  expect(Math.max(chapter, month, whole)).toBeLessThanOrEqual(8);
});

test('who judges the contract sees every record that an exception can name', () => {
  for (const role of contractPermissions.readClauses.roles) {
    expect([role, ticketRecords.where(actorOf(role)), assetRecords.where(actorOf(role))]).toEqual([role, null, null]);
  }
});

test('leaves as a workbook with every exception, and as paper', { timeout: 60_000 }, async () => {
  const call = stagedBy(desk, desk.actors.auditor);
  const book = await exportClauses(week, call);
  expect(book.name).toBe('条項の履行状況_2026-11-23_2026-11-29.xlsx');
  const bytes = new Uint8Array(await book.arrayBuffer());
  const { rows } = await readSheet(bytes, { fileName: book.name, sheetName: words.sheets.flaws });
  expect(rows.filter((row) => JSON.stringify(row).includes('"3-1.4"')).length).toBe(23);
  const paper = await printChapter({ ...week, chapter: 3 }, call);
  expect(paper.name).toBe('条項の履行状況　3 問い合わせ対応.pdf');
  expect((await paper.text()).slice(0, 5)).toBe('%PDF-');
});
