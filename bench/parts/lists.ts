import type { BenchHouse } from '../house.ts';
import { type Line, ms, percentile, repeat, type Sent, statementsOf } from '../measure.ts';

const page = { limit: 50 };
const sorts = [
  'ticketNo',
  'receivedAt',
  'department',
  'requester',
  'assignee',
  'status',
  'priority',
  'due',
  'updatedAt',
];

/** Views, every sort both ways, conditions of each kind, and words: what a list page can be asked. */
async function questions({ database: { db } }: BenchHouse): Promise<object[]> {
  const department = await db.selectFrom('departments').select('id').where('parent_id', 'is', null).executeTakeFirst();
  const category = await db.selectFrom('ticket_categories').select('id').executeTakeFirst();
  const model = await db.selectFrom('device_models').select('id').executeTakeFirst();
  const views = [
    'open',
    'mine',
    'dueToday',
    'breached',
    'unassigned',
    'receivedToday',
    'awaitingAuthority',
    'resolved',
    'all',
  ];
  const filters = [
    { status: { in: ['closed'] } },
    { kind: { in: ['inquiry'] }, channel: { in: ['phone'] } },
    { priority: { notIn: ['4'] } },
    { department: department ? [department.id] : [] },
    { category: category ? [category.id] : [] },
    { model: model ? [model.id] : [] },
    { received: { from: '2026-09-01', to: '2026-09-30' } },
    { breached: true },
  ];
  return [
    ...views.map((view) => ({ ...page, view })),
    ...sorts.flatMap((key) => ['asc', 'desc'].map((dir) => ({ ...page, view: 'all', sort: { key, dir } }))),
    ...filters.map((each) => ({ ...page, view: 'all', filters: each })),
    ...filters.map((each) => ({ ...page, view: 'all', filters: each, sort: { key: 'assignee', dir: 'asc' } })),
    { ...page, view: 'all', q: '無線LAN' },
    { ...page, view: 'all', q: '印刷', sort: { key: 'department', dir: 'asc' } },
  ];
}

/** What the machine gives at this moment: one row by its key, sent bare. Everything else is to be read against it. */
export async function yardstick(house: BenchHouse): Promise<Line[]> {
  const { rows } = await house.database.pool.query('select id from tickets order by id limit 100');
  const bare = await repeat(200, (run) =>
    house.database.pool.query('select * from tickets where id = $1', [rows[Math.max(run, 0) % rows.length]?.id]),
  );
  const measured = ms(percentile(bare, 0.5));
  return [{ what: 'yardstick: one row by key, bare: p50', measured, goal: '', met: null }];
}

/** 受付一覧: 50 rows by any view, condition and order. */
export async function ticketList(house: BenchHouse): Promise<Line[]> {
  const all: number[] = [];
  const slow: { question: object; p95: number }[] = [];
  let most = 0;
  for (const question of await questions(house)) {
    const sent = await statementsOf(() => house.ask('tickets.list', question));
    most = Math.max(most, sent.length);
    const times = await repeat(8, () => house.ask('tickets.list', question));
    all.push(...times);
    slow.push({ question, p95: percentile(times, 0.95) });
  }
  slow.sort((a, b) => b.p95 - a.p95);
  const goal = house.kind === 'postgres' ? 50 : 80;
  const p95 = percentile(all, 0.95);
  return [
    {
      what: 'ticket list, 50 rows, any filter and sort: p95',
      measured: ms(p95),
      goal: `≤ ${goal} ms`,
      met: p95 <= goal,
    },
    { what: 'ticket list: p50', measured: ms(percentile(all, 0.5)), goal: '', met: null },
    { what: 'ticket list: statements a page, at most', measured: String(most), goal: '≤ 8', met: most <= 8 },
    ...slow.slice(0, 3).map(({ question, p95: each }) => ({
      what: `  slowest: ${JSON.stringify(question).slice(0, 90)}`,
      measured: ms(each),
      goal: '',
      met: null,
    })),
  ];
}

/** 機器一覧: the first page. */
export async function deviceList(house: BenchHouse): Promise<Line[]> {
  const inputs = [
    {},
    { view: 'NK' },
    { sort: { key: 'department', dir: 'asc' } },
    { sort: { key: 'user', dir: 'desc' } },
  ];
  const times: number[] = [];
  for (const input of inputs) times.push(...(await repeat(10, () => house.ask('assets.list', { ...page, ...input }))));
  const p95 = percentile(times, 0.95);
  const what = `device list, ${house.volumes.assets.toLocaleString('en')} rows, first page: p95`;
  return [{ what, measured: ms(p95), goal: '≤ 60 ms', met: p95 <= 60 }];
}

/** What one person at one desk waits for. */
export async function oneConnection(house: BenchHouse): Promise<Line[]> {
  const { db } = house.database;
  const tickets = await db.selectFrom('tickets').select('id').orderBy('received_at', 'desc').limit(60).execute();
  const assets = await db.selectFrom('assets').select('asset_tag').orderBy('id').limit(60).execute();
  const pick = <T>(rows: readonly T[], run: number) => rows[Math.max(run, 0) % rows.length];
  const openTicket = async (run: number) => {
    const id = pick(tickets, run)?.id;
    await house.ask('tickets.get', { id });
    await house.ask('tickets.entries', { id });
  };
  return [
    await waitLine('list of 50', 9, () => house.ask('tickets.list', { ...page, view: 'open' })),
    await waitLine('ticket with history', 4, openTicket),
    await waitLine('asset by tag', 2, (run) => house.ask('assets.get', { tag: pick(assets, run)?.asset_tag })),
  ];
}

async function waitLine(what: string, goal: number, work: (run: number) => Promise<unknown>): Promise<Line> {
  const statements = (await statementsOf(() => work(0))).length;
  const p50 = percentile(await repeat(60, work), 0.5);
  const measured = ms(p50);
  return {
    what: `one connection, ${what} (${statements} statements): p50`,
    measured,
    goal: `≤ ${goal} ms`,
    met: p50 <= goal,
  };
}

/** The http surface, its checks and its JSON, over the bare statements it sends. */
export async function overhead(house: BenchHouse): Promise<Line[]> {
  const question = { ...page, view: 'all', sort: null };
  const sent = await statementsOf(() => house.fetch('tickets.list', question));
  const own = sent.filter(({ text }) => !/^(begin|commit|rollback)/i.test(text));
  const answered = await repeat(40, async () => {
    const response = await house.fetch('tickets.list', question);
    if (response.status !== 200) throw new Error(`tickets.list answered ${response.status}`);
    await response.arrayBuffer();
  });
  const bare = await repeat(40, () => replay(house, own));
  const ratio = percentile(answered, 0.5) / percentile(bare, 0.5);
  const what = `overhead of the API over its own ${own.length} statements (list of 50)`;
  return [{ what, measured: `${ratio.toFixed(2)} times`, goal: '≤ 2.0 times', met: ratio <= 2 }];
}

async function replay(house: BenchHouse, sent: readonly Sent[]): Promise<void> {
  for (const { text, values } of sent) await house.database.pool.query(text, [...values]);
}
