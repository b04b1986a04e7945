import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '#app/demo/load/demo-accounts.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { migrationsDir } from './support/embedded-template.ts';
import { releasedMigrations, releaseViolations } from './support/laws/released-migrations.law.ts';
import { type Agent, command, emptyPlace, type Place, type Product, signIn, startProduct } from './support/product.ts';
import { testServerUrl } from './support/test-database.ts';

// A released migration never changes, and data made by a release is upgraded by what comes after it.

describe('released migrations are frozen', () => {
  const released = releasedMigrations();

  test('each is what it was when it was released', () => {
    expect(released.length).toBeGreaterThanOrEqual(14);
    expect(releaseViolations(readMigrations({ dir: migrationsDir }), released)).toEqual([]);
  });

  test('a planted change, a lost one and one put in between are found', () => {
    const dir = mkdtempSync(join(tmpdir(), 'madoguchi-frozen-'));
    writeFileSync(join(dir, '0001_a.sql'), 'select 1;');
    writeFileSync(join(dir, '0002_b.sql'), 'select 2;');
    const now = readMigrations({ dir });
    expect(releaseViolations(now, now)).toEqual([]);
    writeFileSync(join(dir, '0002_b.sql'), 'select 3;');
    expect(releaseViolations(readMigrations({ dir }), now)).toEqual(['0002_b is not what was released']);
    rmSync(join(dir, '0002_b.sql'));
    expect(releaseViolations(readMigrations({ dir }), now)).toEqual(['0002_b is not what was released']);
    rmSync(dir, { recursive: true });
  });
});

// The sample prefecture as release 0014 made it, cut down to some of its tickets, devices and people. Its archive has the
// form that `restore` loads at migration 0014 and then brings forward, as a start of the product does.
describe('the data of release 0014', { timeout: 240_000 }, () => {
  const fixture = new URL('./fixtures/release-0014.backup', import.meta.url).pathname;
  let place: Omit<Place, 'desk'>;
  let product: Product;
  let ito: Agent;
  beforeAll(async () => {
    place = await emptyPlace(testServerUrl);
    expect(await command(place.env, 'restore', fixture)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/行 3,779：すべて元と一致しました。[\s\S]*監査記録 \d+ 件：すべてつながっています。/),
    });
  });
  afterAll(async () => {
    await product?.stop();
    await place?.remove();
  });

  test('is in the newest form, and a second run does nothing', async () => {
    const database = await place.open();
    try {
      expect(await migrate(database, { dir: migrationsDir })).toEqual({ applied: [] });
      const last = readMigrations({ dir: migrationsDir }).at(-1);
      const { rows } = await database.pool.query('select name from schema_migrations order by number desc limit 1');
      expect(rows).toEqual([{ name: last?.name }]);
      const counts = await database.pool.query(`select (select count(*)::int from tickets) as tickets,
        (select count(*)::int from ticket_entries) as entries, (select count(*)::int from assets) as assets,
        (select count(*)::int from staff_members) as staff, (select count(*)::int from weekly_reports) as reports`);
      expect(counts.rows).toEqual([{ tickets: 41, entries: 166, assets: 59, staff: 61, reports: 8 }]);
    } finally {
      await database.close();
    }
  });

  test('is worked on: signed in with the old password, found, read, written', async () => {
    product = await startProduct(place.env);
    ito = await signIn(product.url, { username: 'ito', password: demoPassword });
    const list = (await ito.call('tickets/list', { limit: 5 })) as { rows: { id: string; ticketNo: string }[] };
    const [newest] = list.rows;
    expect(newest).toBeDefined();
    const found = JSON.stringify(await ito.call('search/find', { q: newest?.ticketNo ?? '' }));
    expect(found).toContain(newest?.id);
    await ito.addEntry(newest?.id ?? '', '新しい版で書いた');
    expect(JSON.stringify(await ito.call('tickets/get', { id: newest?.id }))).toContain(newest?.ticketNo);
    await product.stop();
    expect((await command(place.env, 'verify-audit')).said).toContain('すべてつながっています。');
  });
});

test('the list of released migrations is only added to, by the release', () => {
  const lines = readFileSync(new URL('../migrations/released.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(lines[0]).toMatch(/^0001_extensions [0-9a-f]{64}$/);
  expect(lines.every((line, index) => line.startsWith(String(index + 1).padStart(4, '0')))).toBe(true);
});
