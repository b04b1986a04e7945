import { afterAll, beforeAll, expect, test } from 'vitest';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { seedProduct } from './seed-product.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const count = async (table: 'calendar_days' | 'device_classes' | 'device_policies' | 'ticket_categories') =>
  Number(
    (
      await database.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('an empty installation gets its calendar, classes, policies and categories; a second start adds nothing', async () => {
  await seedProduct(database);
  expect(await count('device_classes')).toBe(deviceClassCodes.length);
  const first = await Promise.all([count('calendar_days'), count('device_policies'), count('ticket_categories')]);
  expect(Math.min(...first)).toBeGreaterThan(10);
  await database.db.deleteFrom('calendar_days').where('day', '=', '2026-11-23').execute();
  await database.db.updateTable('device_classes').set({ note: '直した' }).where('code', '=', 'NK').execute();
  await seedProduct(database);
  expect(await Promise.all([count('calendar_days'), count('device_policies'), count('ticket_categories')])).toEqual(
    first,
  );
  const edited = await database.db
    .selectFrom('device_classes')
    .select('note')
    .where('code', '=', 'NK')
    .executeTakeFirst();
  expect(edited?.note).toBe('直した');
});
