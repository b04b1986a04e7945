import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unscopedThings } from '#features/bookings/server/booked-things.public.ts';
import { loanDraft } from '#features/loans/contract/loan.ts';
import { loanListInput } from '#features/loans/contract/loans.contract.ts';
import { loanFigureLines } from '#features/loans/contract/loans.messages.ts';
import { getLoan } from '#features/loans/server/get-loan.ts';
import { loanLists } from '#features/loans/server/list-loans.ts';
import { loanKind } from '#features/loans/server/loan.kind.ts';
import { loanSteps } from '#features/loans/server/loan-steps.ts';
import { requestLoan } from '#features/loans/server/request-loan.ts';
import { unscopedManagerIds } from '#features/people/server/managers.public.ts';
import { deskManagers } from '#features/records/server/desk-managers.public.ts';
import { figureRecords, figureSources } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { figuresOf } from '#features/records/server/record-module.public.ts';
import { seeMentions } from '#features/records/server/record-notes.ts';
import { recordThings } from '#features/records/server/record-things.public.ts';
import { tellDeadlines } from '#features/records/server/tell-deadlines.job.ts';
import { draftReport } from '#features/reports/server/draft-report.ts';
import { getReport } from '#features/reports/server/weekly-report-view.ts';
import { recordsBehind } from '#features/reports/server/weekly-reports.reads.ts';
import { contractWeek } from '#kernel/calendar/periods.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { readOpenWork } from './handover-view.ts';
import { processHome } from './own-blocks.ts';
import { readBoard } from './read-board.ts';
import { readMyDay } from './read-my-day.ts';
import { callerRecords, deviceRecords, staffRecords, ticketRecords } from './records-elsewhere.ts';

let desk: TicketDesk;
let loanId: string;
let assetId: string;
let ticketId: string;
const morning = '2026-11-24T01:42:00Z';

beforeAll(async () => {
  desk = await ticketDesk();
  await seedCalendar(desk.database.db);
  recordKinds.fill(loanKind).apply();
  recordThings.fill(unscopedThings).apply();
  deskManagers.fill(unscopedManagerIds).apply();
  figureSources.fill(figuresOf(loanKind, loanFigureLines)).apply();
  figureRecords.fill(recordsBehind).apply();
  assetId = await oldOne();
  ticketId = (await desk.register({ subject: '講演で一台借りたい' })).id;
  loanId = await lend();
});
afterAll(() => desk.close());

/** An old one-per-person PC that waits for its disposal: the pool of §4-7. */
async function oldOne(): Promise<string> {
  const { db, things } = desk;
  const like = await db
    .selectFrom('assets')
    .select(['class_code', 'model_id', 'procurer', 'site_id', 'created_at', 'updated_at'])
    .where('id', '=', things.asset.central)
    .executeTakeFirstOrThrow();
  const id = newId();
  const own = { id, asset_tag: 'NK-90001', status: 'awaitingDisposal', loan_pool: false } as const;
  await db
    .insertInto('assets')
    .values({ ...like, ...own })
    .execute();
  return id;
}

/** 中川 of 道路課 has had it since Tuesday; it is due back on Wednesday at five. */
async function lend(): Promise<string> {
  const draft = loanDraft.parse({
    pool: 'oneEach',
    purpose: 'temporary',
    borrowerId: desk.things.staff.nakagawa,
    fromAt: '2026-11-24T02:00:00Z',
    dueAt: '2026-11-25T08:00:00Z',
    assetIds: [assetId],
    ticketId,
  });
  const { id } = await desk.write(desk.actors.ito, (ctx) => requestLoan(ctx, draft));
  await take(id, 'prepare', {
    instruction: '県の指示',
    instructedOn: '2026-11-24',
    setups: [{ title: '起動の確認', done: true }],
  });
  const { site_id: siteId } = await desk.db
    .selectFrom('assets')
    .select('site_id')
    .where('id', '=', assetId)
    .executeTakeFirstOrThrow();
  await take(id, 'handOver', {
    receiverName: '中川',
    receiverChecked: true,
    receiverContact: '内線 4287',
    siteId,
    assetIds: [assetId],
    leftOut: [],
    accessories: [],
    explained: true,
    note: '',
  });
  return id;
}

async function take(id: string, name: keyof typeof loanSteps, form: object) {
  const { version } = await desk.read(desk.actors.auditor, (ctx) => getLoan(ctx, { id }));
  await desk.write(desk.actors.ito, (ctx) => loanSteps[name](ctx, { id, version, form } as never));
}

const number = async () => (await desk.read(desk.actors.auditor, (ctx) => getLoan(ctx, { id: loanId }))).number;
const href = () => `/loans/${loanId}`;

describe('a record of a process on the home of who has a thing', () => {
  const homeOf = async (actor: typeof desk.actors.ito) => {
    const blocks = await desk.read(actor, processHome);
    return blocks.flatMap(({ lines }) => lines).find(({ id }) => id === loanId);
  };

  it('is called by the thing; for a 所属担当者 with who has it', async () => {
    expect(await homeOf(desk.actors.nakagawa)).toMatchObject({
      note: null,
      title: expect.stringContaining('NK-90001'),
    });
    expect(await homeOf(desk.actors.yamashita)).toMatchObject({
      title: expect.stringContaining('NK-90001'),
      note: expect.stringContaining('中川'),
    });
  });
});

describe('a record of a process on the pages of what it is about', () => {
  it('the device, in the reader’s own scope', async () => {
    const asked = { id: assetId } as never;
    const seen = (actor: typeof desk.actors.ito) => desk.read(actor, (ctx) => deviceRecords(ctx, asked));
    const { sections } = await seen(desk.actors.ito);
    expect(sections).toMatchObject([
      { key: 'loan', title: '貸出', count: 1, items: [{ no: await number(), href: href() }] },
    ]);
    expect((await seen(desk.actors.kato)).sections).toEqual([]);
  });

  it('the person, the caller’s card and the ticket', async () => {
    const { nakagawa } = desk.things.staff;
    const person = await desk.read(desk.actors.ito, (ctx) => staffRecords(ctx, nakagawa));
    expect(person).toMatchObject({ title: '貸出', href: '/loans', rows: [{ code: await number(), state: '貸出中' }] });
    expect(await desk.read(desk.actors.ito, (ctx) => staffRecords(ctx, desk.things.staff.kato))).toBeNull();
    const card = await desk.read(desk.actors.ito, (ctx) => callerRecords(ctx, nakagawa));
    expect(card?.lines).toMatchObject([{ code: await number(), text: '貸出中' }]);
    const beside = await desk.read(desk.actors.ito, (ctx) => ticketRecords(ctx, ticketId));
    expect(beside?.rows).toMatchObject([{ number: await number(), href: href(), state: '貸出中' }]);
  });
});

describe('a record of a process in the day of the desk', () => {
  const board = () => desk.read(desk.actors.manager, readBoard);
  const day = () => desk.read(desk.actors.ito, readMyDay);
  const evening = (on: string) => desk.read(desk.actors.manager, (ctx) => readOpenWork(ctx, on));
  const at = (moment: string) => desk.clock.set(moment);

  it('is nothing of the morning before it is due', async () => {
    at(morning);
    expect((await board()).processes).toEqual([]);
    expect((await evening('2026-11-20')).sections.flatMap(({ rows }) => rows.map((row) => row.ticketId))).not.toContain(
      loanId,
    );
  });

  it('stands on the board on its day, and late the day after', async () => {
    at('2026-11-25T00:30:00Z');
    const today = await board();
    expect(today.processes).toMatchObject([{ noun: '貸出', href: '/loans', overdue: 0, dueToday: 1 }]);
    expect(today.dueRows.find((row) => row.id === loanId)).toMatchObject({
      no: await number(),
      href: href(),
      clockName: '貸出 返却期限',
    });
    at('2026-11-26T00:30:00Z');
    const late = await board();
    expect(late.processes).toMatchObject([{ overdue: 1, dueToday: 0 }]);
    expect(late.dueRows.find((row) => row.id === loanId)?.due.level).toBe('breach');
    at(morning);
  });

  it('stands among the work of the agent who has it', async () => {
    at('2026-11-26T00:30:00Z');
    const mine = await day();
    expect(mine.mine.find((row) => row.id === loanId)).toMatchObject({ href: href(), status: '貸出中' });
    expect(mine.mineCount).toBe(2);
    expect(mine.overdueCount).toBeGreaterThanOrEqual(1);
    expect((await desk.read(desk.actors.kobayashi, readMyDay)).mine.some((row) => row.id === loanId)).toBe(false);
    at(morning);
  });

  it('tells the agent and the managers of a breach, until they were there', async () => {
    at('2026-11-26T00:30:00Z');
    await desk.write(desk.actors.manager, tellDeadlines);
    const told = async (actor: typeof desk.actors.ito) =>
      (await desk.read(actor, readMyDay)).mentions.filter((mention) => mention.href === href());
    expect((await told(desk.actors.ito)).map(({ body }) => body)).toEqual(
      expect.arrayContaining([expect.stringContaining('を過ぎました')]),
    );
    expect(await told(desk.actors.manager)).toHaveLength(1);
    await desk.write(desk.actors.manager, (ctx) => seeMentions(ctx, { id: loanId }));
    expect(await told(desk.actors.manager)).toEqual([]);
    expect((await told(desk.actors.ito)).length).toBeGreaterThan(0);
    at(morning);
  });

  it('is handed to the next morning in the 申し送り, and named as late when it is', async () => {
    const sectionOf = async (on: string) => {
      const { sections, text } = await evening(on);
      const found = sections.find(({ rows }) => rows.some((row) => row.ticketId === loanId));
      return { key: found?.key, row: found?.rows.find((row) => row.ticketId === loanId), text };
    };
    at('2026-11-25T08:10:00Z');
    const late = await sectionOf('2026-11-25');
    expect([late.key, late.row?.href]).toEqual(['overdue', href()]);
    expect(late.text).toContain(await number());
    at(morning);
    await take(loanId, 'extend', { dueAt: '2026-11-26T02:00:00Z', reason: '会議の延長' });
    expect((await sectionOf('2026-11-25')).key).toBe('nextMorning');
  });
});

describe('a record of a process in the weekly report', () => {
  it('counts what was done, as it stood when it was taken, and opens the records behind a figure', async () => {
    desk.clock.set('2026-11-27T08:00:00Z');
    const weekNo = contractWeek('2026-11-24', serviceStart);
    const { id } = await desk.write(desk.actors.ito, (ctx) => draftReport(ctx, { weekNo }));
    await take(loanId, 'takeBack', {
      siteId: (await desk.db.selectFrom('sites').select('id').executeTakeFirstOrThrow()).id,
      items: [{ assetId, condition: '良好', missing: '' }],
      note: '',
    });
    const report = await desk.read(desk.actors.manager, (ctx) => getReport(ctx, { id }));
    const figure = (key: string) => report.figures.find((one) => one.key === `process.loan.${key}`);
    expect(['asked', 'handedOver', 'takenBack', 'out', 'late'].map((key) => figure(key)?.value)).toEqual([
      1, 1, 0, 1, 1,
    ]);
    expect(report.tables.find(({ key }) => key === 'processes')?.rows.map(({ label }) => label)).toContain(
      '貸出　渡した',
    );
    const behind = figure('handedOver');
    const list = await desk.read(desk.actors.manager, (ctx) =>
      loanLists.page(ctx, loanListInput.parse({ view: 'all', filters: { figure: [behind?.id] } })),
    );
    expect([behind?.list, list.rows.map((row) => row.id)]).toEqual(['/loans', [loanId]]);
  });
});
