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
  const { rows } = await run(
    'select r.created_by as made_by, to_on::text, sections, taken from weekly_reports join records as r using (id) order by week_no',
  );
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

test('reports of the former release become records: number, steps, 経過, clock, and they go on', async () => {
  const before = await databaseBefore('0032_reports');
  const sql = (text: string, values: unknown[] = []) => before.database.pool.query(text, values);
  const [accepted, drafted, maker, checker] = [newId(), newId(), newId(), newId()];
  const audit = (seq: number, who: string, action: string, id: string, at: string) =>
    sql(
      `insert into audit_records (seq, at, actor_id, actor_kind, actor_role, actor_name, action, entity, entity_id, request_id)
       values ($1, $2, $3, 'account', 'manager', '水野 聡', $4, 'weeklyReport', $5, '')`,
      [seq, at, who, `reports.${action}`, id],
    );
  for (const [id, weekNo, state, version] of [
    [accepted, 7, 'accepted', 6],
    [drafted, 8, 'checking', 3],
  ] as const) {
    await sql(
      `insert into weekly_reports (id, week_no, from_on, to_on, state, sections, figures_at, due_at, made_by, made_by_name,
        submitted_at, accepted_at, version, created_at, updated_at)
       values ($1, $2, '2026-11-16', '2026-11-22', $3, $4, now(), '2026-11-24T08:15:00Z', $5, '水野 聡',
        $6, $7, $8, '2026-11-24T00:00:00Z', now())`,
      [
        id,
        weekNo,
        state,
        texts,
        maker,
        state === 'accepted' ? '2026-11-24T09:00:00Z' : null,
        state === 'accepted' ? '2026-11-25T01:00:00Z' : null,
        version,
      ],
    );
  }
  const steps = ['draft', 'saveSection', 'requestCheck', 'check', 'submit', 'accept'];
  for (const [nth, action] of steps.entries()) {
    const at = action === 'submit' ? '2026-11-24T09:00:00Z' : `2026-11-24T0${nth}:30:00Z`;
    await audit(nth + 1, action === 'check' ? checker : maker, action, accepted, at);
  }
  await audit(7, maker, 'requestCheck', drafted, '2026-11-24T05:00:00Z');
  await audit(8, maker, 'saveSection', drafted, '2026-11-24T05:10:00Z');
  const content = { from: '2026-11-16', frozen: ['as 県 received it'] };
  await sql(
    `insert into weekly_report_submissions (id, report_id, nth, at, by_account, by_name, content)
     values ($1, $2, 1, now(), $3, '水野 聡', $4)`,
    [newId(), accepted, maker, JSON.stringify(content)],
  );
  await sql(
    `insert into weekly_report_remarks (id, report_id, at, by_name, by_role, body)
     values ($1, $2, '2026-11-25T01:04:00Z', '森 由香里', 'authority', '内訳を示してください。')`,
    [newId(), accepted],
  );
  await before.upgrade();
  const heads = await sql(
    'select number, title, state, is_open, version, breached, next_clock from records order by number',
  );
  expect(heads.rows).toEqual([
    expect.objectContaining({ number: 'W8-00001', title: '第7週の週間報告書', state: 'accepted', is_open: false }),
    expect.objectContaining({ number: 'W8-00002', state: 'checking', version: 3, next_clock: 'submission' }),
  ]);
  expect(heads.rows[0].breached, 'submitted after the deadline').toBe(true);
  const taken = await sql('select step, version, actor_id from record_steps where record_id = $1 order by version', [
    accepted,
  ]);
  expect(taken.rows.map(({ step, version }) => `${version} ${step}`)).toEqual([
    '1 open',
    '3 requestCheck',
    '4 check',
    '5 submit',
    '6 accept',
  ]);
  expect(taken.rows[2].actor_id).toBe(checker);
  const said = await sql('select seq, kind, body from record_entries where record_id = $1 order by seq', [accepted]);
  expect(said.rows.map(({ kind }) => kind)).toEqual(['opened', 'step', 'step', 'step', 'step', 'note']);
  const kept = await sql('select content from weekly_report_submissions');
  expect(kept.rows).toEqual([{ content }]);
  const clocks = await sql('select record_id, met_at is not null as met from record_clocks order by met');
  expect(clocks.rows).toEqual([
    { record_id: drafted, met: false },
    { record_id: accepted, met: true },
  ]);
  // The next step goes on from the version that was kept.
  await sql(`with stepped as (insert into record_steps (record_id, version, entity, step, from_state, to_state, actor_id,
      actor_name, at) values ('${drafted}', 4, 'weeklyReport', 'withdraw', 'checking', 'drafting', '${maker}', '', now()))
    update records set state = 'drafting', version = 4 where id = '${drafted}'`);
  await before.close();
});
