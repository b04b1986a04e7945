import type { BenchHouse } from '../house.ts';
import { type Line, ms, percentile, repeat, statementsOf, timed } from '../measure.ts';

const views = ['open', 'today', 'bookings', 'out', 'overdue', 'closed', 'all'];
const sorts = ['dueAt', 'fromAt', 'number'];
/** Loans that are handed over, each once. */
const handOvers = 12;

interface LoanAnswer {
  readonly id: string;
  readonly version: number;
  readonly items: readonly { readonly assetId: string; readonly active: boolean }[];
  readonly steps: readonly { readonly name: string; readonly blocked: string | null }[];
}

/** 貸出: its list, a record, finding one, and the dearest thing done with it, the hand-over. */
export async function lending(house: BenchHouse): Promise<Line[]> {
  return [...(await list(house)), ...(await record(house)), ...(await find(house)), ...(await handOver(house))];
}

async function list(house: BenchHouse): Promise<Line[]> {
  const questions = [
    ...views.map((view) => ({ limit: 50, view })),
    ...sorts.flatMap((key) => ['asc', 'desc'].map((dir) => ({ limit: 50, view: 'all', sort: { key, dir } }))),
    { limit: 50, view: 'all', q: 'WC-00' },
  ];
  const times: number[] = [];
  let most = 0;
  for (const question of questions) {
    most = Math.max(most, (await statementsOf(() => house.ask('loans.list', question))).length);
    times.push(...(await repeat(8, () => house.ask('loans.list', question))));
  }
  const goal = house.kind === 'postgres' ? 50 : 80;
  const p95 = percentile(times, 0.95);
  return [
    { what: 'loan list, 50 rows, any view and sort: p95', measured: ms(p95), goal: `≤ ${goal} ms`, met: p95 <= goal },
    { what: 'loan list: statements a page, at most', measured: String(most), goal: '≤ 8', met: most <= 8 },
  ];
}

async function record(house: BenchHouse): Promise<Line[]> {
  const { rows } = await house.ask<{ rows: { id: string }[] }>('loans.list', { limit: 60, view: 'out' });
  const get = (run: number) => house.ask('loans.get', { id: rows[Math.max(run, 0) % rows.length]?.id });
  const statements = (await statementsOf(() => get(0))).length;
  const p50 = percentile(await repeat(60, get), 0.5);
  const what = `one connection, loan with history (${statements} statements): p50`;
  return [{ what, measured: ms(p50), goal: '', met: null }];
}

async function find(house: BenchHouse): Promise<Line[]> {
  const words = ['L8-0', 'WC-0003', 'プロジェクタ', '道路', 'HT-001', '貸出'];
  const times = await repeat(60, (run) => house.ask('search.find', { q: words[Math.max(run, 0) % words.length] }));
  return [{ what: 'finding a loan: p95', measured: ms(percentile(times, 0.95)), goal: '', met: null }];
}

/** Asked for, set up, handed over: what is measured is the hand-over alone. */
async function handOver(house: BenchHouse): Promise<Line[]> {
  const { rows } = await house.ask<{ rows: { id: string }[] }>('loans.list', { limit: 100, view: 'bookings' });
  const site = await house.database.db.selectFrom('sites').select('id').orderBy('code').executeTakeFirstOrThrow();
  const times: number[] = [];
  let statements = 0;
  for (const { id } of rows) {
    if (times.length >= handOvers) break;
    const loan = await house.ask<LoanAnswer>('loans.get', { id });
    const isFree = loan.steps.some(({ name, blocked }) => name === 'handOver' && blocked === null);
    if (!isFree) continue;
    const form = {
      receiverName: '計測',
      receiverChecked: true,
      receiverContact: '3-0000',
      siteId: site.id,
      assetIds: loan.items.filter(({ active }) => active).map(({ assetId }) => assetId),
    };
    const give = () => house.ask('loans.handOver', { id, version: loan.version, form });
    let took = 0;
    const sent = await statementsOf(async () => {
      took = (await timed(give)).ms;
    });
    statements = Math.max(statements, sent.length);
    times.push(took);
  }
  const measured = times.length > 0 ? ms(percentile(times, 0.5)) : 'no loan is ready';
  return [{ what: `hand-over of a loan (${statements} statements): p50`, measured, goal: '', met: null }];
}
