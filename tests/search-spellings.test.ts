import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '#app/server/compose.ts';
import { featureModules } from '#app/server/features.ts';
import { indexAssets } from '#features/assets/server/index-assets.ts';
import { newKnowledge } from '#features/knowledge/contract/knowledge.ts';
import { createKnowledge } from '#features/knowledge/server/create-knowledge.ts';
import { indexDepartments, indexStaff } from '#features/people/server/index-people.public.ts';
import { indexSites } from '#features/places/server/index-site.ts';
import { findAnything } from '#features/search/server/find-anything.ts';
import { refold, refoldJob } from '#features/search/server/refold.job.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { ticketListInput } from '#features/tickets/contract/tickets.contract.ts';
import { listTickets } from '#features/tickets/server/list-tickets.ts';
import { newId } from '#kernel/id.ts';
import { type TicketDesk, ticketDesk } from './support/ticket-desk.ts';

let desk: TicketDesk;
const bodies = [
  'サーバの再起動が要る',
  'プリンターから出ない',
  'パス\nワードを忘れた',
  'Wi-Fiがつながらない',
  '渡邉󠄁さんと葛󠄀城さん',
];

beforeAll(async () => {
  compose(
    featureModules.map((module) => ({ ...module, duties: [] })),
    new Set(),
  );
  desk = await ticketDesk();
  for (const [at, body] of bodies.entries()) await desk.register({ subject: `相談${at}`, body });
  await desk.write(desk.actors.manager, async (ctx) => {
    const ids = (table: 'sites' | 'departments' | 'staff_members' | 'assets') =>
      ctx.tx
        .selectFrom(table)
        .select('id')
        .execute()
        .then((rows) => rows.map((row) => row.id));
    await indexSites(ctx, await ids('sites'));
    await indexDepartments(ctx, await ids('departments'));
    await indexStaff(ctx, await ids('staff_members'));
    await indexAssets(ctx, await ids('assets'));
    await createKnowledge(
      ctx,
      newKnowledge.parse({
        kind: 'article',
        title: 'ブラウザのキャッシュ',
        body: '消す',
        categoryId: desk.category('network.wireless'),
      }),
    );
  });
});
afterAll(() => desk.close());

const queries: readonly (readonly [query: string, at: number])[] = [
  ['サーバー', 0],
  ['サーバ', 0],
  ['さーばーの再起動', 0],
  ['プリンタ', 1],
  ['プリンター', 1],
  ['パスワード', 2],
  ['WiFi', 3],
  ['wi-fi', 3],
  ['渡辺', 4],
  ['渡邉', 4],
  ['葛城', 4],
];

describe('a word is found however it is spelt', () => {
  test.each(queries)('%s, by the desk, by its requester, and in the search of everything', async (q, at) => {
    for (const actor of [desk.actors.ito, desk.actors.nakagawa]) {
      const found = await desk.read(actor, (ctx) => listTickets(ctx, ticketListInput.parse({ q })));
      expect(found.rows.map((row) => row.subject)).toEqual([`相談${at}`]);
    }
    const { groups } = await desk.read(desk.actors.ito, (ctx) => findAnything(ctx, { q, perKind: 5 }));
    expect(groups.flatMap((group) => group.hits).length).toBeGreaterThan(0);
  });
});

describe('an index of an older folding', () => {
  const documents = () =>
    desk.db
      .selectFrom('search_documents')
      .select(['kind', 'id', 'folded', 'grams', 'fold_version'])
      .orderBy('kind')
      .orderBy('id')
      .execute();

  test('every kind in the index has an owner who can index it again', async () => {
    const kinds = new Set((await documents()).map((row) => row.kind));
    const owned = new Set(searchIndexers.fillings().map((indexer) => indexer.kind));
    expect(kinds.size).toBeGreaterThan(5);
    expect([...kinds].filter((kind) => !owned.has(kind))).toEqual([]);
  });

  test('is made anew from the records, and forgets what is no record any more', async () => {
    const before = await documents();
    await desk.db.updateTable('search_documents').set({ fold_version: 1, folded: 'サーバノ', grams: [] }).execute();
    const orphan = {
      kind: 'site',
      id: newId(),
      at: '2026-01-01T00:00:00Z',
      folded: '幽霊',
      grams: ['幽'],
      fold_version: 1,
    };
    await desk.db.insertInto('search_documents').values(orphan).execute();
    desk.sent.length = 0;
    for (let turn = 0; turn < 20; turn += 1) await desk.write(desk.actors.manager, refold);
    expect(await documents()).toEqual(before);
    // One more turn for each kind, and none when nothing is left.
    expect(desk.sent.filter((message) => message.job === refoldJob.name)).toHaveLength(
      new Set(before.map((row) => row.kind)).size,
    );
  });
});
