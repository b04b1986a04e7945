import { afterAll, beforeAll, expect, test } from 'vitest';
import { categorySeeds } from '#features/categories/contract/categories.data.ts';
import { newId } from '#kernel/id.ts';
import { databaseBefore, type FormerDatabase } from '../../../../tests/support/database-before.ts';

// An installation keeps the categories it began with: a category or a clause that is new reaches it by a migration only.

/** What release 0014 began with where it differs from now: the clause, and the name where that differs too. */
const former: Record<string, readonly [clause: string | null, name?: string]> = {
  'network.lgwan': ['3-1.2', 'LGWAN'],
  system: ['3-1.9'],
  'system.usage': ['3-1.9'],
  'system.trouble': ['3-1.9'],
  'meeting.usage': [null],
  'meeting.equipment': [null],
  'telework.connect': [null, '接続・設定'],
  'account.twoFactor': [null],
};
const absent = ['network.transfer', 'meeting.license', 'meeting.trouble', 'meeting.host', 'meeting.invitation'];
absent.push(
  'telework.dropped',
  'telework.account',
  'telework.office',
  'telework.home',
  'telework.app',
  'other.shredder',
  'update.verification',
  'account.token',
  'meeting.desks',
  'telework.byodWish',
  'telework.byodList',
  'telework.lost',
  'telework.register',
  'telework.release',
  'telework.byodStatus',
);
/** Edited by the manager before the upgrade. */
const edited = 'meeting.usage';

let before: FormerDatabase;
const run = async (text: string, values: unknown[] = []) => (await before.database.pool.query(text, values)).rows;
const insert = async (code: string, name: string, clause: string | null, parent: string | null) => {
  const id = newId();
  const version = code === edited ? 2 : 1;
  const columns = 'id, code, name, clause, parent_id, version';
  await run(`insert into ticket_categories (${columns}) values ($1, $2, $3, $4, $5, $6)`, [
    ...[id, code, name, clause, parent, version],
  ]);
  return id;
};

beforeAll(async () => {
  before = await databaseBefore('0038_tickets');
  for (const { children, ...parent } of categorySeeds) {
    const [clause, name] = former[parent.code] ?? [parent.clause];
    const id = await insert(parent.code, name ?? parent.name, clause, null);
    for (const child of children.filter(({ code }) => !absent.includes(code))) {
      const [was, called] = former[child.code] ?? [child.clause];
      await insert(child.code, called ?? child.name, was, id);
    }
  }
  // The manager has made one of them already, under a code of its own.
  const [other] = await run("select id from ticket_categories where code = 'other'");
  await insert(newId(), 'シュレッダー・クラッシャー', '13-3.5', other?.id);
  await before.upgrade();
}, 90_000);
afterAll(() => before.close());

test('an upgraded installation has every category of the contract with its clause; what was edited stays', async () => {
  const rows = await run(`select c.code, c.name, c.clause, p.code as parent from ticket_categories as c
    left join ticket_categories as p on p.id = c.parent_id where c.code like '%.%' or c.parent_id is null`);
  const expected = categorySeeds.flatMap(({ children, ...parent }) => [
    { code: parent.code, name: parent.name, clause: parent.clause, parent: null },
    ...children.map((child) => ({ ...child, parent: parent.code })),
  ]);
  const kept = expected
    .filter(({ code }) => code !== 'other.shredder')
    .map((row) => (row.code === edited ? { ...row, clause: null } : row));
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  expect(rows.toSorted(byCode)).toEqual(kept.toSorted(byCode));
  expect(await run("select count(*)::int as of from ticket_categories where clause = '13-3.5'")).toEqual([{ of: 1 }]);
});
