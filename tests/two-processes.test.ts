import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditSecret, sessionSecret } from '#app/server/secret.ts';
import { command, furnishedPlace, type Place, type Product, signIn, startProduct } from './support/product.ts';
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
