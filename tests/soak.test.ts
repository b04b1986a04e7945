import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldBy, leaksBetween } from './support/held.ts';
import { isNightly, times } from './support/nightly.ts';
import { type Agent, furnishedPlace, type Place, type Product, signIn, startProduct } from './support/product.ts';
import { testServerUrl } from './support/test-database.ts';

// An hour of the desk in fast form: each turn is what a desk does in some minutes. What a process holds and what the tables
// hold may grow with the work that is kept, and with nothing else. Linux tells of a process in /proc.

const turns = times(600, 40);
const isLinux = process.platform === 'linux';

let place: Place;
let product: Product;
let before: ReadonlyMap<string, number>;
beforeAll(async () => {
  place = await furnishedPlace(testServerUrl);
  before = await rowsOfTables();
  product = await startProduct(place.env);
});
afterAll(async () => {
  await product?.stop();
  await place?.remove();
});

/** A call from start to end with everything around it, and what passers-by ask for. */
async function turn(ito: Agent, number: number, { url } = product): Promise<void> {
  const ticket = await ito.register(place.desk, `長い一日 ${number}`);
  await ito.addEntry(ticket.id, '折り返した');
  if (number % 4 === 0) await ito.attach(ticket.id, `${number}.txt`, '記録'.repeat(500));
  if (number % 5 === 0) await ito.reportFault(place.desk, ticket, '起動しません');
  await ito.call('tickets/list', { limit: 50 });
  await ito.call('tickets/get', { id: ticket.id });
  await ito.call('search/find', { q: '長い一日' });
  await ito.call('accounts/me', undefined);
  for (const path of ['/healthz', '/', `/nothing-${number}`])
    await (await fetch(url + path, { method: 'HEAD' })).text();
  await (await fetch(`${url}/api/rpc/nothing/of-${number}`, { method: 'POST', body: '{' })).text();
  const gone = new AbortController();
  const line = await fetch(`${url}/api/live`, { headers: { cookie: ito.cookie, origin: url }, signal: gone.signal });
  expect(line.status).toBe(200);
  gone.abort();
}

test.runIf(isLinux)(
  `${turns} turns of the desk: nothing is held that is not kept`,
  { timeout: isNightly ? 3_600_000 : 180_000 },
  async () => {
    const agent = await signIn(product.url);
    for (let number = 0; number < turns / 2; number += 1) await turn(agent, number);
    const half = heldBy(product.child);
    for (let number = turns / 2; number < turns; number += 1) await turn(agent, number);
    await expect.poll(() => leaksBetween(half, heldBy(product.child)), { timeout: 30_000 }).toEqual([]);
    await product.stop();
    await expectTablesKeptTo(turns);
  },
);

// What a process holds is seen in the same way beside a server.
if (!testServerUrl) {
  test.runIf(isLinux)(
    'a leak of descriptors and one of listeners, planted in the product, are found',
    { timeout: 180_000 },
    async () => {
      const leaking = await furnishedPlace(testServerUrl);
      const leak = new URL('./support/planted-leak.ts', import.meta.url).href;
      const planted = await startProduct({ ...leaking.env, NODE_OPTIONS: `--import=${leak}` });
      try {
        const { url } = planted;
        const ask = async (times: number) => {
          for (let n = 0; n < times; n += 1) await (await fetch(`${url}/healthz`)).text();
        };
        await ask(20);
        const half = heldBy(planted.child);
        await ask(20);
        await expect.poll(() => leaksBetween(half, heldBy(planted.child))).toEqual(['descriptors', 'listeners']);
      } finally {
        await planted.stop();
        await leaking.remove();
      }
    },
  );
}

/** Rows of every table, the queue's own among them. */
async function rowsOfTables(): Promise<ReadonlyMap<string, number>> {
  const database = await place.open();
  try {
    const tables = await database.pool.query<{ name: string }>(`select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'pgboss') and c.relkind = 'r'`);
    const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`);
    const { rows } = await database.pool.query<{ name: string; count: number }>(counts.join(' union all '));
    return new Map(rows.map(({ name, count }) => [name, count]));
  } finally {
    await database.close();
  }
}

/** What a turn keeps: its ticket with entries, clocks, search texts and audit records. Nothing else grows, whoever passes by. */
async function expectTablesKeptTo(count: number): Promise<void> {
  const grown = [...(await rowsOfTables())].map(([name, rows]) => [name, rows - (before.get(name) ?? 0)] as const);
  const by = new Map(grown);
  expect(by.get('tickets')).toBe(count);
  expect(by.get('accounts_sessions')).toBe(1);
  expect(grown.filter(([, rows]) => rows > count * 6 + 100)).toEqual([]);
}
