import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { listReports } from '#features/reports/server/list-reports.ts';
import { reportKind } from '#features/reports/server/report.kind.ts';
import { getReport } from '#features/reports/server/weekly-report-view.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { streamWorld } from '../generate-world.ts';
import { demoIds } from './ids.ts';
import { loadOrganisation } from './load-organisation.ts';
import { addDemoReports } from './load-reports.ts';

const manager = actorOf('manager');
let world: World;
beforeAll(async () => {
  world = await testWorld();
  recordKinds.fill(reportKind).apply();
  await world.database.transaction(async (tx) => void (await seedCalendar(tx)));
});
afterAll(() => world.close());

test('on Tuesday morning the report of last week is in work, and 県 has received those before', async () => {
  const { base } = streamWorld({ asOf: '2026-11-24' });
  const ids = demoIds(base.seed);
  await world.database.transaction((tx) => loadOrganisation(tx, base, ids));
  await addDemoReports(world.runtime, { base, ids, tickets: 0 });
  const { reports } = await world.read(manager, listReports);
  expect(reports.map(({ weekNo, state }) => [weekNo, state])).toEqual([
    [8, 'drafting'],
    ...[7, 6, 5, 4, 3, 2, 1].map((weekNo) => [weekNo, 'accepted']),
  ]);
  const newest = await world.read(manager, (ctx) => getReport(ctx, { id: reports[0]?.id ?? '' }));
  expect(newest).toMatchObject({ missing: ['notable', 'nextWeek'], previousAcceptedAt: '2026-11-17T01:20:00Z' });
  expect(newest.previousRemarks.map(({ byName }) => byName)).toEqual(['森 由香里']);
});
