import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { databaseBefore, type FormerDatabase } from '../../../../tests/support/database-before.ts';
import { policyDraft } from '../contract/catalog.ts';
import { type DeviceClassCode, deviceClassCodes, type PolicySeed, policyFacts } from '../contract/device-class.ts';
import { deviceClasses } from '../contract/device-classes.data.ts';
import { devicePolicies } from '../contract/device-policies.data.ts';
import { seedCatalog } from './seed-catalog.public.ts';

const rowOf = (code: DeviceClassCode, procurer: PolicySeed['procurer']) => {
  const rows = devicePolicies.filter((row) => row.procurer === procurer && row.classes.includes(code));
  expect(rows, `${code} ${procurer}`).toHaveLength(1);
  return rows[0] as PolicySeed;
};

/** What the clauses say, read from them and not from the table: class × procurer × field, with the clause beside. */
const said: readonly [DeviceClassCode, PolicySeed['procurer'], Partial<PolicySeed>, Partial<PolicySeed['clauses']>][] =
  [
    ['NK', 'central', { repairedBy: 'helpdesk', loanSource: 'pool', reportBeforeRepair: false }, { loan: ['4-7'] }],
    ['DK', 'central', { handOverAt: 'hqAndRegional', collectAt: 'hqAndRegional' }, { handOver: ['4-9', '4-10'] }],
    ['KK', 'central', { acquiredFrom: '2026-10-01', repairedBy: 'helpdesk' }, { ledger: ['4-1', '4-4'] }],
    ['KK', 'department', { repairedBy: 'department', acquiredFrom: null }, { configuration: ['4-1', '1-5'] }],
    [
      'NK',
      'department',
      { repairedBy: 'department', patchChannel: '統合運用管理システム' },
      { repair: ['4-1', '1-5', '3-2'] },
    ],
    [
      'MK',
      'central',
      { reportBeforeRepair: true, handOverAt: 'hqOnly', collectAt: 'hqOnly' },
      { handOver: ['5-8', '5-9'] },
    ],
    [
      'MK',
      'central',
      { transport: 'withinSite', loanSource: 'pool', patchChannel: '専用のWSUS・AssetView' },
      { loan: ['5-6'] },
    ],
    ['MK', 'department', { configuredBy: 'helpdesk', repairedBy: 'department' }, { configuration: ['5-1'] }],
    ['MK', 'department', { patchChannel: '専用のWSUS・AssetView', loanSource: 'none' }, { patch: ['1-5', '5-12'] }],
    [
      'LK',
      'central',
      { loanSource: 'oldOnePerPerson', transport: 'withinSite' },
      { loan: ['6-6'], transport: ['6-10'] },
    ],
    [
      'LK',
      'central',
      { patchChannel: '専用のWSUS・SKYSEA', reportBeforeRepair: true },
      { patch: ['6-12'], repair: ['6-7'] },
    ],
    [
      'LK',
      'department',
      { patchChannel: '専用のWSUS・SKYSEA', configuredBy: 'department' },
      { patch: ['1-5', '6-12'] },
    ],
    ['SK', 'department', { disposedBy: 'department', ledgerKeeper: 'department' }, { sanitization: ['1-5'] }],
    ['PK', 'department', { configuredBy: 'department' }, { configuration: ['1-5'] }],
    ['TK', 'department', { loanSource: 'none' }, { loan: ['1-5'] }],
    ['SS', 'department', { fixedIp: true, repairedBy: 'vendor' }, { repair: ['1-5', '3-2'] }],
    [
      'mobile',
      'central',
      { handOverAt: 'anywhere', collectAt: 'hqOnly' },
      { handOver: ['7-3', '7-4'], storage: ['7-4'] },
    ],
    [
      'mobile',
      'central',
      { transport: 'betweenSitesProtected', reportBeforeRepair: true },
      { transport: ['7-5'], repair: ['7-8'] },
    ],
    [
      'mobile',
      'central',
      { loanSource: 'pool' },
      { loan: ['7-3'], patch: ['7-3', '7-7'], sanitization: ['7-6', '7-9'] },
    ],
    ['iPad', 'central', { validTo: '2027-03-31', collectAt: 'hqOnly' }, { handOver: ['7-3', '7-4'] }],
    ['equipment', 'central', { loanSource: 'pool', handOverAt: 'anywhere' }, { loan: ['9-4'], repair: ['9-5'] }],
    ['token', 'central', { loanSource: 'pool' }, { loan: ['10-5'] }],
    ['BYOD', 'department', { disposedBy: 'department' }, { ledger: ['8-2'], configuration: ['8-2'], repair: ['8-1'] }],
  ];

describe('取扱方針 and the clauses', () => {
  test.each(said)('%s × %s says what its clause says', (code, procurer, fields, clauses) => {
    const row = rowOf(code, procurer);
    expect(row).toMatchObject(fields);
    expect(row.clauses).toMatchObject(clauses);
  });

  test('every row names a clause for every fact, of its own chapter when it is bought centrally', () => {
    const chapters: Partial<Record<DeviceClassCode, string>> = {
      NK: '4',
      DK: '4',
      KK: '4',
      MK: '5',
      LK: '6',
      mobile: '7',
      iPad: '7',
    };
    for (const row of devicePolicies) {
      for (const code of row.classes) {
        for (const fact of policyFacts) {
          expect(row.clauses[fact].length, `${code} ${row.procurer} ${fact}`).toBeGreaterThan(0);
          const own = row.procurer === 'central' ? chapters[code] : undefined;
          if (own && fact !== 'patch')
            expect(row.clauses[fact].every((clause) => clause.startsWith(`${own}-`))).toBe(true);
        }
      }
    }
    expect(new Set(devicePolicies.flatMap((row) => row.classes))).toEqual(new Set(deviceClassCodes));
  });

  test('a row of the contract can be taken up in the dialog and kept', () => {
    for (const row of devicePolicies) expect(policyDraft.safeParse(row).success).toBe(true);
  });
});

describe('a database of the first release', () => {
  let former: FormerDatabase;
  beforeAll(async () => {
    former = await databaseBefore('0024_catalog');
    const { db } = former.database;
    await db
      .insertInto('device_classes')
      .values(deviceClasses.map((one, index) => ({ ...one, sort_order: index })))
      .execute();
    const file = new URL('./fixtures/policies-of-the-first-release.json', import.meta.url);
    for (const row of JSON.parse(readFileSync(file, 'utf8'))) {
      const columns = Object.keys(row);
      const values = Object.values(row).map((value) =>
        value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
      );
      const places = columns.map((_, index) => `$${index + 3}`).join(', ');
      const version = row.class_code === 'SS' ? 2 : 1;
      await former.database.pool.query(
        `insert into device_policies (id, version, ${columns.join(', ')}) values ($1, $2, ${places})`,
        [newId(), version, ...values],
      );
    }
    await former.upgrade();
  }, 60_000);
  afterAll(() => former.close());

  test('has the rows of today, but for those its manager revised', async () => {
    const { pool, db } = former.database;
    const read = async () => {
      const { rows } = await pool.query(
        "select to_jsonb(p) - 'id' - 'version' as row from device_policies as p where class_code <> 'SS' order by class_code, procurer",
      );
      return rows.map(({ row }) => row);
    };
    const upgraded = await read();
    const { rows } = await pool.query(
      "select patch_channel, clauses, collect_at from device_policies where class_code = 'SS'",
    );
    expect(rows[0]).toMatchObject({ patch_channel: '所属・保守委託先', collect_at: 'none', clauses: { loan: [] } });
    await pool.query('delete from device_policies');
    await pool.query('delete from device_classes');
    await seedCatalog(db);
    expect(upgraded).toEqual(await read());
  });
});
