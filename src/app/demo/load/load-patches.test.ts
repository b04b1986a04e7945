import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCatalog } from '#features/catalog/server/seed-catalog.public.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { testWorld, type World } from '../../../../tests/support/world.ts';
import { streamWorld } from '../generate-world.ts';
import { demoIds } from './ids.ts';
import { loadAssets } from './load-assets.ts';
import { loadCatalog } from './load-catalog.ts';
import { loadOrganisation } from './load-organisation.ts';
import { loadPatchSearches } from './load-patch-searches.ts';
import { loadPatches } from './load-patches.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test('the sample has the 34 publications of 令和7年度, one in each state, and a search a week', async () => {
  const { base } = streamWorld({ asOf: '2026-11-24' });
  const ids = demoIds(base.seed);
  await world.database.transaction(async (tx) => {
    await seedCalendar(tx);
    await seedCatalog(tx);
    await loadOrganisation(tx, base, ids);
    await loadCatalog(tx, base, ids);
    await loadAssets(tx, base, ids);
    const by = { author_id: newId(), author_name: '伊藤 彩', created_at: base.now, updated_at: base.now };
    const text = { knowledge_no: 'MN-1', kind: 'manual', status: 'published', title: '更新', body: '手順' } as const;
    await tx
      .insertInto('knowledge_items')
      .values({ id: ids.of('knowledge', 'software'), ...text, ...by })
      .execute();
    await loadPatches(tx, base, ids);
    await loadPatchSearches(tx, base, ids);
  });
  const { db } = world.database;
  const { rows } = await sql<{ published: number; weeks: number; states: string[] }>`select
    (select count(distinct publication_id)::int from patches where published_on between '2025-04-01' and '2026-03-31') as published,
    (select count(distinct searched_on)::int from patch_searches where target = 'oneEach') as weeks,
    (select array_agg(distinct state order by state) from records where entity = 'patch') as states`.execute(db);
  expect(rows[0]).toEqual({
    published: 34,
    weeks: 29,
    states: ['accepted', 'done', 'planned', 'published', 'refused'],
  });
});
