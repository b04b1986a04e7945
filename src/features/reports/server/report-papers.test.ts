import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { partOfZip } from '../../../../tests/support/part-of-zip.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { reportsWords } from '../contract/reports.messages.ts';
import { draftReport } from './draft-report.ts';
import { exportExcel, exportWord } from './export-report.ts';
import { printReport } from './print-report.ts';
import { chartData, listsOf, paperOf } from './report-paper.ts';
import { getReport } from './weekly-report-view.ts';

const maker = actorOf('manager');
let world: World;
let id: string;
beforeAll(async () => {
  world = await testWorld();
  plannedWork.fill(async (_ctx, span) => [{ on: span.from, what: '計画停電の立会い', link: null }]).apply();
  await world.database.transaction(async (tx) => void (await seedCalendar(tx)));
  const software = newId();
  await world.database.db
    .insertInto('software_products')
    .values({ id: software, name: '秀丸エディタ', reading: 'ひでまる', maker: 'サイトー企画' })
    .execute();
  for (const serial of [1, 2, 3]) {
    await world.database.db
      .insertInto('tickets')
      .values({
        id: newId(),
        fiscal_year: 2026,
        serial,
        ticket_no: `R8-0000${serial}`,
        kind: 'fault',
        channel: 'phone',
        status: 'received',
        subject: '全庁でつながらない',
        requester_name: '試験',
        software_id: serial < 3 ? software : null,
        impact: 1,
        urgency: 1,
        priority: serial === 1 ? 1 : 3,
        received_at: `2026-11-1${6 + serial}T01:00:00Z`,
        created_by: newId(),
        created_by_name: '試験',
        sort_due: '2026-11-17T01:00:00Z',
        sort_status: 0,
        ticket_order: serial,
        created_at: '2026-11-17T01:00:00Z',
        updated_at: '2026-11-17T01:00:00Z',
      })
      .execute();
  }
  id = (await world.write(maker, (ctx) => draftReport(ctx, { weekNo: 8 }))).id;
});
afterAll(() => world.close());

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe('the weekly report on paper', () => {
  test('counts by software add up to the total, with those that name none', async () => {
    const { tables } = await world.read(maker, (ctx) => getReport(ctx, { id }));
    const lines = tables.find((table) => table.key === 'software')?.rows.map((row) => [row.label, row.cells[0]?.text]);
    expect(lines).toEqual([
      ['秀丸エディタ', '2'],
      ['ソフトウェアの記録なし', '1'],
      ['計', '3'],
    ]);
  });

  test('notable cases and the next week come from the records', async () => {
    const report = await world.read(maker, (ctx) => getReport(ctx, { id }));
    expect(listsOf('notable', report)[0]?.rows).toEqual([
      ['R8-00001', '2026-11-17', '全庁でつながらない', '', '最優先', '受付'],
    ]);
    expect(report.planned.map((line) => [line.on, line.what])).toEqual([
      ['2026-11-23', '閉庁日（勤労感謝の日）'],
      ['2026-11-23', '計画停電の立会い'],
      ['2026-11-24', '第8週の週間報告書の提出'],
    ]);
  });

  test('a stamp of 8:40 in the morning is that day, not the day before', async () => {
    const report = await world.read(maker, (ctx) => getReport(ctx, { id }));
    const early = { ...report, checkedAt: '2026-11-23T23:40:00Z' };
    expect(paperOf(early).boxes[1]?.date).toBe('2026-11-24');
  });

  test("Word and Excel hold charts of their own over the chart's figures, and the PDF a drawing", async () => {
    const call = stagedCall(world, maker);
    const report = await world.read(maker, (ctx) => getReport(ctx, { id }));
    const word = await bytesOf(await exportWord({ id }, call));
    const chart = partOfZip(word, 'word/charts/chart1.xml');
    for (const { name } of chartData(report).series) expect(chart).toContain(name);
    expect(chart).toContain('11.17');
    expect(partOfZip(word, 'word/document.xml')).toContain('計画停電の立会い');
    const excel = await bytesOf(await exportExcel({ id }, call));
    expect(partOfZip(excel, 'xl/charts/chart1.xml')).toContain('日ごとの件数');
    const days = await readSheet(excel, { fileName: 'a.xlsx' });
    expect(days.sheetNames).toEqual(expect.arrayContaining(['日ごとの件数', 'ソフトウェア', '予定と期限']));
    const [, line = ''] = /^\| Excel \|(.*)$/m.exec(readFileSync('docs/guide/weekly-report.ja.md', 'utf8')) ?? [];
    const named = [...line.matchAll(/「([^」]+)」/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining([...days.sheetNames]));
    expect(new Set(named)).toEqual(new Set([reportsWords.excel.days, ...Object.values(reportsWords.tables)]));
    const pdf = await bytesOf(await printReport({ id }, call));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  }, 60_000);
});
