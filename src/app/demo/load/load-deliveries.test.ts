import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCatalog } from '#features/catalog/server/seed-catalog.public.ts';
import { deliveriesWords as words } from '#features/deliveries/contract/deliveries.messages.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { testWorld, type World } from '../../../../tests/support/world.ts';
import { streamWorld } from '../generate-world.ts';
import { demoIds } from './ids.ts';
import { loadAssets } from './load-assets.ts';
import { loadCatalog } from './load-catalog.ts';
import { loadDeliveries, loadWaitingDeliveries } from './load-deliveries.ts';
import { loadOrganisation } from './load-organisation.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test('the sample has the 257 of 令和7年度 as figures of their own, and one in each state', async () => {
  const { base } = streamWorld({ asOf: '2026-11-24' });
  const ids = demoIds(base.seed);
  await world.database.transaction(async (tx) => {
    await seedCalendar(tx);
    await seedCatalog(tx);
    await loadOrganisation(tx, base, ids);
    await loadCatalog(tx, base, ids);
    await loadAssets(tx, base, ids);
    await loadDeliveries(tx, base, ids);
    await loadWaitingDeliveries(tx, base, ids);
  });
  const rows = await world.database.db
    .selectFrom('records')
    .select(['state', 'fiscal_year'])
    .where('entity', '=', 'delivery')
    .execute();
  expect(rows.filter(({ fiscal_year }) => fiscal_year === 2025)).toHaveLength(257);
  expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual(
    ['cancelled', 'collected', 'done', 'onWay', 'ordered'].toSorted(),
  );
  const facts = await world.database.db
    .selectFrom('deliveries as d')
    .innerJoin('record_entries as e', 'e.record_id', 'd.id')
    .select(['d.handed_at', 'd.kept_at', 'd.wiped_at', 'd.inspected_at', 'd.prepared_at', 'e.at', 'e.body'])
    .select(sql<string>`e.data ->> 'step'`.as('step'))
    .where('e.kind', '=', 'step')
    .execute();
  const moments = { handOver: 'handed_at', collect: 'handed_at', keep: 'kept_at', wipe: 'wiped_at' } as const;
  const moment = { ...moments, inspect: 'inspected_at', prepare: 'prepared_at' } as const;
  const wrong = facts.filter(({ step, at, ...row }) => step in moment && row[moment[step as 'keep']] !== at);
  expect(wrong, 'the facts of a delivery are those of its 経過').toEqual([]);
  expect(facts.filter(({ body, step }) => body === words.steps[step as 'keep'])).toEqual([]);
});
