import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedReason, isOpenDay, openDaysBetween } from '#kernel/calendar/open-days.ts';
import { testDatabase } from '../../../tests/support/test-database.ts';
import type { Database } from '../db/database.ts';
import { readCalendar } from './read-calendar.ts';
import { seedCalendar } from './seed-calendar.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the seed holds 祝日 and 年末年始, and the service period has 728 open days', async () => {
  expect(await seedCalendar(database.db)).toBeGreaterThan(100);
  const calendar = await readCalendar(database.db);
  expect(closedReason(calendar, '2026-11-23')).toBe('勤労感謝の日');
  expect(closedReason(calendar, '2026-12-29')).toBe('年末年始の休日');
  expect(closedReason(calendar, '2027-01-01')).toBe('元日');
  expect(openDaysBetween(calendar, '2026-10-01', '2029-09-30')).toHaveLength(728);
});

test('a second seed adds nothing and leaves edited days', async () => {
  await database.db.updateTable('calendar_days').set({ name: '直した名前' }).where('day', '=', '2026-11-23').execute();
  expect(await seedCalendar(database.db)).toBe(0);
  expect(closedReason(await readCalendar(database.db), '2026-11-23')).toBe('直した名前');
});

test('a change is seen at once, an unchanged calendar is read once', async () => {
  const before = await readCalendar(database.db);
  expect(await readCalendar(database.db)).toBe(before);
  await database.db
    .insertInto('calendar_days')
    .values({ day: '2026-11-28', kind: 'extraOpen', name: '臨時' })
    .execute();
  const after = await readCalendar(database.db);
  expect(isOpenDay(before, '2026-11-28')).toBe(false);
  expect(isOpenDay(after, '2026-11-28')).toBe(true);
});
