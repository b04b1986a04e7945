import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededNames } from '#kernel/contract-names.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { writeNames } from '#platform/contract-names/contract-names.repo.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { partOfZip } from '../../../../tests/support/part-of-zip.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { recordKinds } from '../../records/server/record-kind.public.ts';
import { addRecordEntry } from '../../records/server/record-notes.ts';
import { tellDeadlines } from '../../records/server/tell-deadlines.job.ts';
import type { ProcessStep } from '../contract/report.process.ts';
import { sectionKeys, type WeeklyReport } from '../contract/weekly-report.ts';
import { draftReport } from './draft-report.ts';
import { exportWord } from './export-report.ts';
import { listReports } from './list-reports.ts';
import { printReport } from './print-report.ts';
import { reportKind } from './report.kind.ts';
import { reportVerbs } from './reports.procedures.ts';
import { saveSection } from './save-section.ts';
import { getReport } from './weekly-report-view.ts';
import { recordsBehind } from './weekly-reports.reads.ts';

const maker = actorOf('manager', { name: '水野 聡' });
const checker = actorOf('manager', { name: '田端 順子' });
const authority = actorOf('authority', { name: '森 由香里' });
let world: World;
beforeAll(async () => {
  world = await testWorld();
  recordKinds.fill(reportKind).apply();
  await world.database.transaction(async (tx) => void (await seedCalendar(tx)));
  for (const [at, kind, channel] of [
    ['2026-11-10T01:00:00Z', 'inquiry', 'phone'],
    ['2026-11-16T01:00:00Z', 'inquiry', 'phone'],
    ['2026-11-17T02:00:00Z', 'fault', 'chat'],
    ['2026-11-20T08:00:00Z', 'fault', 'phone'],
  ] as const) {
    await insertTicket(at, kind, channel);
  }
});
afterAll(async () => {
  await closeDocuments();
  await world.close();
});

let serial = 0;
async function insertTicket(at: string, kind: 'inquiry' | 'fault', channel: 'phone' | 'chat') {
  serial += 1;
  await world.database.db
    .insertInto('tickets')
    .values({
      id: newId(),
      fiscal_year: 2026,
      serial,
      ticket_no: `R8-${serial}`,
      kind,
      channel,
      status: 'received',
      subject: '試験',
      requester_name: '試験',
      impact: 3,
      urgency: 2,
      priority: 4,
      received_at: at,
      created_by: newId(),
      created_by_name: '試験',
      sort_due: at,
      sort_status: 0,
      ticket_order: serial,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

const figure = (report: WeeklyReport, key: string) => report.figures.find((one) => one.key === key);
const seen = (report: WeeklyReport) => ({ id: report.id, version: report.version });

/** Takes a step on the report as it was seen. */
async function take(
  name: ProcessStep,
  actor: typeof maker,
  on: WeeklyReport,
  form: object = {},
): Promise<WeeklyReport> {
  await world.write(actor, (ctx) => reportVerbs[name](ctx, { ...seen(on), form } as never));
  return world.read(actor, (ctx) => getReport(ctx, { id: on.id }));
}
const buttons = ({ steps }: WeeklyReport) => steps.map(({ name, blocked }) => (blocked ? `${name}: ${blocked}` : name));

async function confirmAll(report: WeeklyReport): Promise<WeeklyReport> {
  let now = report;
  for (const key of sectionKeys) {
    const section = now.sections.find((one) => one.key === key);
    const confirmed = { key, text: section?.text ?? '', confirmed: true };
    now = await world.write(maker, (ctx) => saveSection(ctx, { ...seen(now), section: confirmed }));
  }
  return now;
}

describe('§1-6(2) the weekly report', () => {
  let report: WeeklyReport;

  test("writes itself from the week's records, with the week before beside it", async () => {
    report = await world.write(maker, (ctx) => draftReport(ctx, { weekNo: 8 }));
    expect([report.from, report.to]).toEqual(['2026-11-16', '2026-11-22']);
    expect(figure(report, 'total')).toMatchObject({ value: 3, previous: 1 });
    expect(figure(report, 'fault.phone')?.value).toBe(1);
    expect(report.sections[0]?.text).toContain('{{total}}');
    expect(report.days.map((day) => day.fault)).toEqual([0, 1, 0, 0, 1]);
    expect(
      report.tables
        .find((table) => table.key === 'kindChannel')
        ?.rows.at(-1)
        ?.cells.at(-2)?.text,
    ).toBe('3');
    await expect(world.write(maker, (ctx) => draftReport(ctx, { weekNo: 8 }))).rejects.toMatchObject({
      code: 'reports.weekTaken',
    });
    await expect(world.write(maker, (ctx) => draftReport(ctx, { weekNo: 99 }))).rejects.toMatchObject({
      code: 'reports.weekAhead',
    });
    const list = await world.read(maker, listReports);
    expect(list.reports[0]).toMatchObject({ weekNo: 8, total: 3 });
    expect(list.nextWeek).toBe(9);
  });

  test('every figure gives the tickets behind it', async () => {
    const id = figure(report, 'kind.fault')?.id ?? '';
    expect(await world.read(maker, (ctx) => recordsBehind(ctx, id))).toHaveLength(2);
    expect(await world.read(maker, (ctx) => recordsBehind(ctx, newId()))).toEqual([]);
  });

  test('counts a Sunday in one span: totals, days and heading agree, and an early morning is its own day', async () => {
    await insertTicket('2026-11-21T23:40:00Z', 'inquiry', 'phone');
    const taken = await take('refresh', maker, report);
    expect(figure(taken, 'total')?.value).toBe(4);
    expect(taken.days.at(-1)).toEqual({ date: '2026-11-22', inquiry: 1, fault: 0, request: 0 });
    expect(taken.days.reduce((sum, day) => sum + day.inquiry + day.fault + day.request, 0)).toBe(4);
    expect(taken.tables.find((table) => table.key === 'software')?.rows).toEqual([]);
    await world.database.db.deleteFrom('tickets').where('serial', '=', serial).execute();
    report = await take('refresh', maker, taken);
  });

  test('a text that changed is unread again, whatever the form says; ticking alone keeps it', async () => {
    const overview = { key: 'overview' as const, text: '新しい文。{{total}}', confirmed: true };
    report = await world.write(maker, (ctx) => saveSection(ctx, { ...seen(report), section: overview }));
    expect(report.sections[0]).toEqual({ ...overview, confirmed: false });
    report = await world.write(maker, (ctx) => saveSection(ctx, { ...seen(report), section: overview }));
    expect(report.sections[0]).toEqual(overview);
    const open = { ...overview, confirmed: false };
    report = await world.write(maker, (ctx) => saveSection(ctx, { ...seen(report), section: open }));
  });

  test('cannot go on before every section was read, and names those that were not', async () => {
    await expect(take('requestCheck', maker, report)).rejects.toThrow('概況、受付件数');
    expect(buttons(report)[0]).toContain('確認していない節があります：概況、受付件数');
  });

  test('taking the figures again keeps what people wrote and asks to confirm it anew', async () => {
    const section = { key: 'nextWeek' as const, text: '無線ドライバの配信を続けます。', confirmed: true };
    const named = report.figures.map((one) => one.key);
    report = await world.write(maker, (ctx) => saveSection(ctx, { ...seen(report), section }));
    await insertTicket('2026-11-18T01:00:00Z', 'inquiry', 'phone');
    report = await take('refresh', maker, report);
    expect(figure(report, 'total')?.value).toBe(4);
    expect(report.figures.map((one) => one.key)).toEqual(named);
    expect(report.sections.find((one) => one.key === 'nextWeek')).toEqual({ ...section, confirmed: false });
  });

  test('is checked by someone else, submitted by a manager, and then stays what it was', async () => {
    report = await confirmAll(report);
    const stale = report;
    report = await take('requestCheck', maker, report);
    await expect(take('requestCheck', maker, stale)).rejects.toMatchObject({
      code: 'platform.staleVersion',
    });
    await expect(take('submit', maker, report)).rejects.toMatchObject({ code: 'reports.unchecked' });
    await expect(take('check', maker, report)).rejects.toMatchObject({ code: 'records.fourEyes' });
    const renamed = { ...maker, name: '改姓 聡' };
    await expect(take('check', renamed, report)).rejects.toMatchObject({ code: 'records.fourEyes' });
    report = await take('check', { ...checker, name: maker.name }, report);
    await expect(take('check', checker, report)).rejects.toMatchObject({ code: 'reports.checkedAlready' });
    report = await take('submit', maker, report);
    const change = { ...seen(report), section: { key: 'overview' as const, text: 'x', confirmed: true } };
    await expect(world.write(maker, (ctx) => saveSection(ctx, change))).rejects.toMatchObject({
      code: 'reports.frozen',
    });
    await expect(take('refresh', maker, report)).rejects.toMatchObject({ code: 'records.wrongState' });
    expect(buttons(report)).toEqual([]);
    const { steps: _, editable, ...submitted } = report;
    const other = { ...seededNames, prefecture: '奈良県', contract: '別の契約' };
    await world.write(maker, (ctx) => writeNames(ctx.tx, other, 0));
    expect(editable).toBe(false);
    await insertTicket('2026-11-19T01:00:00Z', 'inquiry', 'phone');
    await world.database.db
      .updateTable('tickets')
      .set({ kind: 'request', received_at: '2026-11-11T01:00:00Z' })
      .execute();
    const received = await world.read(authority, (ctx) => getReport(ctx, { id: report.id }));
    expect(received).toMatchObject(submitted);
    expect(buttons(received)).toEqual(['accept', 'returnIt']);
    await expect(world.database.pool.query("update weekly_report_submissions set content = '{}'")).rejects.toThrow();
    const next = await world.write(maker, (ctx) => draftReport(ctx, { weekNo: 9 }));
    expect(figure(next, 'total')?.previous, 'what 県 was told, not what the records say now').toBe(4);
  });

  test('県 gives it back with a reason, and receives it the second time', async () => {
    const reason = '超過の内訳を示してください。';
    report = await take('returnIt', authority, report, { reason });
    expect([report.state, report.entries[0]?.body]).toEqual(['returned', reason]);
    await world.write(authority, (ctx) =>
      addRecordEntry(ctx, { id: report.id, body: '表を足してください。', shared: false }),
    );
    const next = (await world.read(maker, listReports)).reports.find(({ weekNo }) => weekNo === 9);
    const said = await world.read(maker, (ctx) => getReport(ctx, { id: next?.id ?? '' }));
    expect(said.previousRemarks.map((one) => one.body)).toEqual([reason, '表を足してください。']);
    report = await take('requestCheck', maker, report);
    report = await take('withdraw', maker, report);
    report = await take('requestCheck', maker, report);
    report = await take('check', checker, report);
    report = await take('submit', maker, report);
    report = await take('accept', authority, report);
    expect(report.clocks).toMatchObject([{ kind: 'submission', state: 'met', dueAt: report.dueAt }]);
    expect(report.state).toBe('accepted');
    await expect(world.read(maker, (ctx) => getReport(ctx, { id: newId() }))).rejects.toMatchObject({
      code: 'reports.absent',
    });
  });
});

describe('§1-6(2) every step, state and role of the report', () => {
  let later: World;
  let week = 0;
  beforeAll(async () => {
    later = await testWorld({ at: '2028-06-01T01:42:00Z' });
    await seedCalendar(later.database.db);
  });
  afterAll(() => later.close());

  processTests({
    world: () => later,
    kind: reportKind as never,
    verbs: reportVerbs as never,
    open: async () => {
      week += 1;
      const { id } = await later.write(actorOf('manager'), (ctx) => draftReport(ctx, { weekNo: week }));
      const sections = JSON.stringify(sectionKeys.map((key) => ({ key, text: '読んだ文。', confirmed: true })));
      await later.database.db.updateTable('weekly_reports').set({ sections }).where('id', '=', id).execute();
      return id;
    },
    formOf: (step) => (step === 'returnIt' ? { reason: '内訳を示してください。' } : {}),
    ways: {
      drafting: [],
      checking: ['requestCheck'],
      submitted: ['requestCheck', 'check', 'submit'],
      accepted: ['requestCheck', 'check', 'submit', 'accept'],
      returned: ['requestCheck', 'check', 'submit', 'returnIt'],
    },
    before: { submit: ['check'] },
  });

  test('the deadline rings on the report that was not submitted, once', async () => {
    week += 1;
    const { id } = await later.write(actorOf('manager'), (ctx) => draftReport(ctx, { weekNo: week }));
    await later.write(actorOf('manager'), tellDeadlines);
    await later.write(actorOf('manager'), tellDeadlines);
    const { entries, breached } = await later.read(checker, (ctx) => getReport(ctx, { id }));
    expect(breached).toBe(true);
    expect(entries.filter(({ kind }) => kind === 'breached').map(({ body }) => body)).toEqual([
      expect.stringContaining('提出の期限'),
    ]);
  });
});

describe('the paper of the weekly report', () => {
  test('carries the newest seal of the audit chain, as PDF and as Word', { timeout: 60_000 }, async () => {
    const { db } = world.database;
    const drafted = await db.selectFrom('weekly_reports').select('id').executeTakeFirstOrThrow();
    const call = stagedCall(world, maker);
    const print = async () => readPdf(new Uint8Array(await (await printReport(drafted, call)).arrayBuffer()));
    expect(await print()).not.toContain('封印番号');
    const { code: first } = await sealAndVerify(db);
    const earlier = await print();
    expect(earlier).toContain(`監査記録の封印番号 ${first}`);
    const { code } = await sealAndVerify(db);
    expect(code).not.toBe(first);
    const later = await print();
    expect(later).toContain(`監査記録の封印番号 ${code}`);
    expect(later).not.toContain(first);
    const word = new Uint8Array(await (await exportWord(drafted, call)).arrayBuffer());
    const footer = partOfZip(word, 'word/footer1.xml').replaceAll(/<[^>]*>/g, '');
    expect(footer).toContain(`監査記録の封印番号 ${code}`);
  });
});
