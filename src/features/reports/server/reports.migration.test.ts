import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { databaseBefore, type FormerDatabase } from '../../../../tests/support/database-before.ts';
import { reportContent, section } from '../contract/weekly-report.ts';

let former: FormerDatabase;
beforeAll(async () => {
  former = await databaseBefore('0023_reports');
}, 60_000);
afterAll(() => former.close());

const texts = JSON.stringify([
  { key: 'overview', text: '受付は {{total}} でした。', confirmed: true },
  { key: 'nextWeek', text: '続けます。', confirmed: true },
]);
const run = (text: string, values: unknown[] = []) => former.database.pool.query(text, values);

async function insertTicket(serial: number, kind: string, at: string): Promise<string> {
  const id = newId();
  await run(
    `insert into tickets (id, fiscal_year, serial, ticket_no, kind, channel, status, subject, requester_name, impact, urgency,
      priority, received_at, created_by, created_by_name, sort_due, sort_status, ticket_order, created_at, updated_at)
     values ($1, 2026, $2, 'R8-' || $2::int, $3, 'phone', 'received', '件名', '氏名', 3, 2, 4, $4, $1, '氏名', $4, 0, $2, $4, $4)`,
    [id, serial, kind, at],
  );
  return id;
}

async function insertReport(weekNo: number, monday: string, state: string, tickets: Record<string, string[]>) {
  const id = newId();
  const submitted = state === 'submitted' ? '2026-11-16T05:00:00Z' : null;
  await run(
    `insert into weekly_reports (id, week_no, from_on, to_on, state, sections, figures_at, due_at, made_by_name,
      submitted_by_name, submitted_at, created_at, updated_at)
     values ($1, $2, $3, $3::date + 4, $4, $5, now(), now(), '水野 聡', '水野 聡', $6, now(), now())`,
    [id, weekNo, monday, state, texts, submitted],
  );
  for (const [key, ids] of Object.entries(tickets)) {
    await run('insert into weekly_report_figures (id, report_id, key, value, ticket_ids) values ($1, $2, $3, $4, $5)', [
      newId(),
      id,
      key,
      ids.length,
      ids,
    ]);
  }
  return id;
}

test('reports of the former release keep what 県 received, and drafts get the one span and the new section', async () => {
  const early = await insertTicket(1, 'fault', '2026-11-09T23:40:00Z');
  const sunday = await insertTicket(2, 'inquiry', '2026-11-15T01:00:00Z');
  const figures = { total: [early, sunday], 'kind.fault': [early], 'kind.inquiry': [sunday], 'kind.request': [] };
  const sent = await insertReport(7, '2026-11-09', 'submitted', figures);
  const draft = await insertReport(8, '2026-11-16', 'drafting', { total: [], 'kind.fault': [] });
  const maker = newId();
  await run(
    `insert into audit_records (seq, at, actor_id, actor_kind, actor_role, actor_name, action, entity, entity_id, request_id,
      previous_hash, hash) values (1, now(), $1, 'account', 'manager', '水野 聡', 'reports.draft', 'weeklyReport', $2, '', '', '')`,
    [maker, draft],
  );
  await former.upgrade();
  const { rows } = await run('select id, made_by, to_on::text, sections, taken from weekly_reports order by week_no');
  expect(rows.map((row) => row.to_on)).toEqual(['2026-11-13', '2026-11-22']);
  expect(rows[1].made_by).toBe(maker);
  expect(
    section
      .array()
      .parse(rows[1].sections)
      .map((one) => one.key),
  ).toEqual(['overview', 'notable', 'nextWeek']);
  const stored = await run('select report_id, content from weekly_report_submissions');
  expect(stored.rows.map((row) => row.report_id)).toEqual([sent]);
  const content = reportContent.extend({ tables: reportContent.shape.tables.nullable() }).parse(stored.rows[0].content);
  expect(content).toMatchObject({ from: '2026-11-09', to: '2026-11-13', tables: null });
  expect(content.sections).toHaveLength(2);
  expect(content.days.filter((day) => day.fault + day.inquiry > 0)).toEqual([
    { date: '2026-11-10', inquiry: 0, fault: 1, request: 0 },
    { date: '2026-11-15', inquiry: 1, fault: 0, request: 0 },
  ]);
  expect(content.days).toHaveLength(6);
});
