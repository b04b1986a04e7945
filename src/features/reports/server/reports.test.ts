import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { partOfZip } from '../../../../tests/support/part-of-zip.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { sectionKeys, type WeeklyReport } from '../contract/weekly-report.ts';
import { addRemark, refreshFigures, saveSection } from './change-report.ts';
import { draftReport } from './draft-report.ts';
import { exportWord } from './export-report.ts';
import { listReports } from './list-reports.ts';
import { acceptReport, checkReport, requestCheck, returnReport, submitReport } from './move-report.ts';
import { printReport } from './print-report.ts';
import { reportActions } from './reports.policy.ts';
import { getReport } from './weekly-report-view.ts';
import { recordsBehind } from './weekly-reports.reads.ts';

const maker = actorOf('manager', { name: '水野 聡' });
const checker = actorOf('manager', { name: '田端 順子' });
const authority = actorOf('authority', { name: '森 由香里' });
let world: World;
beforeAll(async () => {
  world = await testWorld();
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
    const taken = await world.write(maker, (ctx) => refreshFigures(ctx, seen(report)));
    expect(figure(taken, 'total')?.value).toBe(4);
    expect(taken.days.at(-1)).toEqual({ date: '2026-11-22', inquiry: 1, fault: 0, request: 0 });
    expect(taken.days.reduce((sum, day) => sum + day.inquiry + day.fault + day.request, 0)).toBe(4);
    expect(taken.tables.find((table) => table.key === 'software')?.rows).toEqual([]);
    await world.database.db.deleteFrom('tickets').where('serial', '=', serial).execute();
    report = await world.write(maker, (ctx) => refreshFigures(ctx, seen(taken)));
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
    const ask = world.write(maker, (ctx) => requestCheck(ctx, seen(report)));
    await expect(ask).rejects.toThrow('概況、受付件数');
  });

  test('taking the figures again keeps what people wrote and asks to confirm it anew', async () => {
    const section = { key: 'nextWeek' as const, text: '無線ドライバの配信を続けます。', confirmed: true };
    const named = report.figures.map((one) => one.key);
    report = await world.write(maker, (ctx) => saveSection(ctx, { ...seen(report), section }));
    await insertTicket('2026-11-18T01:00:00Z', 'inquiry', 'phone');
    report = await world.write(maker, (ctx) => refreshFigures(ctx, seen(report)));
    expect(figure(report, 'total')?.value).toBe(4);
    expect(report.figures.map((one) => one.key)).toEqual(named);
    expect(report.sections.find((one) => one.key === 'nextWeek')).toEqual({ ...section, confirmed: false });
  });

  test('is checked by someone else, submitted by a manager, and then stays what it was', async () => {
    report = await confirmAll(report);
    const stale = seen(report);
    report = await world.write(maker, (ctx) => requestCheck(ctx, seen(report)));
    await expect(world.write(maker, (ctx) => requestCheck(ctx, stale))).rejects.toMatchObject({
      code: 'reports.notNow',
    });
    await expect(world.write(maker, (ctx) => submitReport(ctx, seen(report)))).rejects.toMatchObject({
      code: 'reports.notNow',
    });
    await expect(world.write(maker, (ctx) => checkReport(ctx, seen(report)))).rejects.toMatchObject({
      code: 'reports.ownCheck',
    });
    const renamed = { ...maker, name: '改姓 聡' };
    await expect(world.write(renamed, (ctx) => checkReport(ctx, seen(report)))).rejects.toMatchObject({
      code: 'reports.ownCheck',
    });
    report = await world.write({ ...checker, name: maker.name }, (ctx) => checkReport(ctx, seen(report)));
    report = await world.write(maker, (ctx) => submitReport(ctx, seen(report)));
    const change = { ...seen(report), section: { key: 'overview' as const, text: 'x', confirmed: true } };
    await expect(world.write(maker, (ctx) => saveSection(ctx, change))).rejects.toMatchObject({
      code: 'reports.frozen',
    });
    await expect(world.write(maker, (ctx) => refreshFigures(ctx, seen(report)))).rejects.toMatchObject({
      code: 'reports.frozen',
    });
    const { actions, ...submitted } = report;
    await insertTicket('2026-11-19T01:00:00Z', 'inquiry', 'phone');
    await world.database.db
      .updateTable('tickets')
      .set({ kind: 'request', received_at: '2026-11-11T01:00:00Z' })
      .execute();
    const { actions: now, ...later } = await world.read(authority, (ctx) => getReport(ctx, { id: report.id }));
    expect(later).toEqual(submitted);
    expect(actions).toEqual(['remark']);
    await expect(world.database.pool.query("update weekly_report_submissions set content = '{}'")).rejects.toThrow();
    const next = await world.write(maker, (ctx) => draftReport(ctx, { weekNo: 9 }));
    expect(figure(next, 'total')?.previous, 'what 県 was told, not what the records say now').toBe(4);
    expect(now).toEqual(['accept', 'returnIt', 'remark']);
  });

  test('県 gives it back with a reason, and receives it the second time', async () => {
    report = await world.write(authority, (ctx) =>
      returnReport(ctx, { ...seen(report), reason: '超過の内訳を示してください。' }),
    );
    expect(report.state).toBe('returned');
    expect(report.remarks.map((one) => one.body)).toEqual(['超過の内訳を示してください。']);
    report = await world.write(maker, (ctx) => requestCheck(ctx, seen(report)));
    report = await world.write(checker, (ctx) => checkReport(ctx, seen(report)));
    report = await world.write(maker, (ctx) => submitReport(ctx, seen(report)));
    report = await world.write(authority, (ctx) => acceptReport(ctx, seen(report)));
    expect(report.state).toBe('accepted');
    await expect(world.read(maker, (ctx) => getReport(ctx, { id: newId() }))).rejects.toMatchObject({
      code: 'reports.absent',
    });
    await expect(world.write(maker, (ctx) => addRemark(ctx, { id: newId(), body: 'x' }))).rejects.toMatchObject({
      code: 'reports.absent',
    });
  });

  test.each([
    ['manager', 'drafting', ['requestCheck', 'save', 'refresh', 'remark']],
    ['agent', 'drafting', ['requestCheck', 'save', 'refresh', 'remark']],
    ['authority', 'drafting', ['remark']],
    ['auditor', 'drafting', []],
    ['authority', 'submitted', ['accept', 'returnIt', 'remark']],
    ['manager', 'submitted', ['remark']],
    ['agent', 'accepted', ['remark']],
  ] as const)('%s at %s may do %j', (role, state, expected) => {
    const given = { state, madeBy: newId(), checkedAt: null };
    expect(reportActions(actorOf(role), given)).toEqual(expected);
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
