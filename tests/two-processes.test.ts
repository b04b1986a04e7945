import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditSecret, sessionSecret } from '#app/server/secret.ts';
import { openLine } from './support/live-line.ts';
import {
  type Agent,
  command,
  furnishedPlace,
  type Place,
  type Product,
  signIn,
  startKept,
  startProduct,
} from './support/product.ts';
import { testServerUrl } from './support/test-database.ts';

// Several processes on one database, as docs/operations/install.md says: one DATA_DIR or one AUDIT_KEY. The embedded
// database has one process.

test('processes that start together take the keys that the first of them makes', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-keys-'));
  for (const secretOf of [auditSecret, sessionSecret]) {
    const found = await Promise.all(Array.from({ length: 20 }, () => secretOf(null, dir)));
    expect(new Set(found).size).toBe(1);
  }
  expect(readdirSync(dir).toSorted()).toEqual(['audit-key', 'session-secret']);
  rmSync(dir, { recursive: true, force: true });
});

if (testServerUrl) onServer(testServerUrl);

function onServer(serverUrl: string): void {
  let place: Place;
  beforeAll(async () => {
    place = await furnishedPlace(serverUrl);
  }, 120_000);
  afterAll(() => place?.remove());

  /** Each of the processes registers in its turn; gives what was registered. */
  async function workThrough(products: readonly Product[]): Promise<string[]> {
    const agents = await Promise.all(products.map(({ url }) => signIn(url)));
    const numbers: string[] = [];
    for (const round of [1, 2]) {
      const made = await Promise.all(agents.map((agent, index) => agent.register(place.desk, `${round}の${index}`)));
      numbers.push(...made.map(({ ticketNo }) => ticketNo));
    }
    return numbers;
  }
  const stopAll = (products: readonly Product[]) => Promise.all(products.map((product) => product.stop()));
  const whole = /すべてつながっています。\n封印番号　\d+-/;

  test('with one DATA_DIR both seal into one chain, and a session of one is a session of the other', async () => {
    const products = await Promise.all([startProduct(place.env), startProduct(place.env)]);
    const [first, second] = products;
    const numbers = await workThrough(products);
    const { cookie } = await signIn(first?.url ?? '');
    const there = await fetch(`${second?.url}/api/rpc/tickets/counts`, {
      method: 'POST',
      headers: { cookie, origin: second?.url ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ json: {} }),
    });
    expect(there.status).toBe(200);
    await stopAll(products);
    expect(new Set(numbers).size).toBe(4);
    const verified = await command(place.env, 'verify-audit');
    expect(verified).toMatchObject({ code: 0, said: expect.stringMatching(whole) });
    expect(verified.said).not.toContain('封印を待っています');
  }, 180_000);

  const isUnsealed = (line: string) => line.includes('audit records are not being sealed');
  const elsewhere = (name: string, more: Record<string, string> = {}) => ({
    ...place.env,
    DATA_DIR: join(place.dataDir, '..', name),
    ...more,
  });

  test('with a DATA_DIR of its own the other one needs the same AUDIT_KEY', async () => {
    const AUDIT_KEY = readFileSync(join(place.dataDir, 'audit-key'), 'utf8').trim();
    const envs = [place.env, elsewhere('other', { AUDIT_KEY })];
    const products = await Promise.all(envs.map(startProduct));
    await workThrough(products);
    await stopAll(products);
    for (const env of envs) {
      const verified = await command(env, 'verify-audit');
      expect(verified).toMatchObject({ code: 0, said: expect.stringMatching(whole) });
    }
    expect(products.flatMap(({ child }) => child.lines).filter(isUnsealed)).toEqual([]);
  }, 180_000);

  const as = ({ url }: Product, { cookie }: Agent, procedure: string, input: object = {}) =>
    fetch(`${url}/api/rpc/${procedure}`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ json: input }),
    });
  const pair = async (more: Record<string, string> = {}): Promise<[Product, Product]> =>
    Promise.all([startProduct({ ...place.env, ...more }), startProduct({ ...place.env, ...more })]);

  test('what one registers a page of the other hears, and who is signed out there is refused here at once', async () => {
    const [here, there] = await pair();
    const ito = await signIn(there.url);
    const line = await openLine(here.url, { cookie: ito.cookie, origin: here.url });
    const { id } = await ito.register(place.desk, 'ほかで登録した');
    await line.heard((topics) => topics.includes(`ticket:${id}`));
    expect((await as(here, ito, 'accounts/me')).status).toBe(200);
    const out = await fetch(`${there.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: ito.cookie, origin: there.url },
    });
    expect(out.status).toBe(200);
    expect((await as(here, ito, 'accounts/me')).status).toBe(401);
    await line.ended;
    await stopAll([here, there]);
  }, 180_000);

  test('what is counted of an account, an address and a name counts in both', async () => {
    const [here, there] = await pair({ QUOTA_WRITES: '3' });
    const ito = await signIn(here.url);
    for (const nth of [1, 2, 3]) await ito.register(place.desk, `${nth}件目`);
    const write = { id: crypto.randomUUID(), body: 'x' };
    // The other one is told twice a second.
    await expect.poll(async () => (await as(there, ito, 'tickets/addEntry', write)).status).toBe(429);
    const wrong = async ({ url }: Product) => {
      const headers = { 'content-type': 'application/json', origin: url };
      const body = JSON.stringify({ username: 'nobody', password: 'wrong' });
      const answer = await fetch(`${url}/api/auth/sign-in`, { method: 'POST', headers, body });
      return JSON.stringify(await answer.json());
    };
    for (const product of [here, there, here, there, here]) await wrong(product);
    expect(await wrong(there)).toContain('auth.locked');
    await stopAll([here, there]);
  }, 180_000);

  test('WEB_CONCURRENCY: one that dies comes back, figures are those of all, and all end with the one that keeps them', async () => {
    const METRICS_TOKEN = 'a word for the monitor';
    const kept = await startKept({ ...place.env, METRICS_TOKEN }, 2);
    const bearer = { authorization: `Bearer ${METRICS_TOKEN}` };
    const figures = async () => (await fetch(`${kept.url}/metrics`, { headers: bearer })).text();
    const processes = async () => /^madoguchi_processes (\d+)$/m.exec(await figures())?.[1];
    await expect.poll(processes, { timeout: 60_000 }).toBe('2');
    const before = kept.workers();
    expect(before).toHaveLength(2);
    const ito = await signIn(kept.url);
    const [killed = 0, left = 0] = before;
    process.kill(killed, 'SIGKILL');
    await expect.poll(processes, { timeout: 60_000 }).toBe('2');
    const after = kept.workers();
    expect(after).toContain(left);
    expect(after).not.toContain(killed);
    expect((await as(kept, ito, 'accounts/me')).status).toBe(200);
    expect(await figures()).toContain('madoguchi_audit_chain_whole 1');
    kept.child.process.kill('SIGTERM');
    expect(await kept.child.ended).toBe(0);
    expect(kept.workers()).toEqual([]);
  }, 180_000);

  test('WEB_CONCURRENCY: what stands in the way of the first is said once, and ends the start', async () => {
    const there = await startProduct(place.env);
    const { port } = new URL(there.url);
    const failed = await command({ ...place.env, WEB_CONCURRENCY: '2', PORT: port }, 'serve');
    expect(failed.code).toBe(1);
    expect(failed.said.split('ほかのプログラムが使っています').length).toBe(2);
    await there.stop();
  }, 180_000);

  // The last one: afterwards the chain is broken.
  test('with another key one of them seals nothing more, and says so', async () => {
    const products = await Promise.all([place.env, elsewhere('stranger')].map(startProduct));
    const said = Promise.any(products.map(({ child }) => child.until(isUnsealed)));
    // The office works on: what one turn of one of them seals whole leaves nothing for the other to object to.
    const isSaid = said.then(() => true);
    do await workThrough(products);
    while (!(await Promise.race([isSaid, sleep(1000, false)])));
    expect(JSON.parse(await said)).toMatchObject({ err: { message: expect.stringMatching(/signature|cut/) } });
    await stopAll(products);
  }, 180_000);
}
