import { sql } from 'kysely';
import { reindexAssets } from '#features/assets/server/assets.public.ts';
import { seedCatalog } from '#features/catalog/server/seed-catalog.public.ts';
import { seededNames } from '#kernel/contract-names.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { writeNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Database } from '#platform/db/database.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { streamWorld } from '../generate-world.ts';
import { ENTRY_TEMPLATES } from '../tables/course-phrases.ts';
import type { DemoBase, WorldOptions } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import { type DemoIds, demoIds } from './ids.ts';
import { loadAssets } from './load-assets.ts';
import { loadCatalog } from './load-catalog.ts';
import { loadDeliveries } from './load-deliveries.ts';
import { loadImages } from './load-images.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { loadLoans } from './load-loans.ts';
import { loadOrganisation } from './load-organisation.ts';
import { loadPatchSearches } from './load-patch-searches.ts';
import { loadPatches } from './load-patches.ts';
import { loadRepairs } from './load-repairs.ts';
import { loadTickets } from './load-tickets.ts';
import { loadUpkeep } from './load-upkeep.ts';
import { deskAccount } from './past-handovers.ts';

export interface LoadedWorld {
  readonly base: DemoBase;
  readonly ids: DemoIds;
  readonly tickets: number;
}

/** Fills an empty, migrated database with the sample prefecture, in one transaction: all of it or nothing. */
export async function loadWorld(
  database: Database,
  options: WorldOptions,
  say: (line: string) => void,
): Promise<LoadedWorld> {
  const { base, tickets } = streamWorld(options);
  const ids = demoIds(base.seed);
  const count = await database.transaction(async (tx) => {
    await seedCalendar(tx);
    await seedCatalog(tx);
    await writeNames(tx, { ...seededNames, phone: '内線 3-9999', webAccounts: deskAccount }, 0);
    say(`所属 ${base.departments.length}、職員 ${base.staff.length}、拠点 ${base.sites.length}`);
    await loadOrganisation(tx, base, ids);
    await loadCatalog(tx, base, ids);
    say(`機器 ${base.devices.length}`);
    await loadAssets(tx, base, ids);
    await loadCategories(tx, base, ids);
    await loadTemplates(tx, base, ids);
    await loadKnowledge(tx, base, ids);
    await sql`drop index search_documents_tickets, search_documents_others`.execute(tx);
    await indexPlainRecords(tx, base, ids);
    await reindexAssets(
      { tx },
      base.devices.map((device) => ids.of('asset', device.key)),
    );
    say('受付');
    const loaded = await loadTickets(tx, base, tickets(), ids);
    say(`貸出 ${await loadLoans(tx, base, ids)}`);
    say(`修理 ${await loadRepairs(tx, base, ids)}`);
    say(`配付・回収 ${await loadDeliveries(tx, base, ids)}`);
    await loadUpkeep(tx, base, ids);
    await loadPatches(tx, base, ids);
    await loadImages(tx, base, ids);
    await loadPatchSearches(tx, base, ids);
    say('修正パッチ');
    say('検索の索引');
    await sql`set local maintenance_work_mem = '256MB'`.execute(tx);
    await sql`create index search_documents_tickets on search_documents using gin (grams) where kind = 'ticket'`.execute(
      tx,
    );
    await sql`create index search_documents_others on search_documents using gin (grams) where kind <> 'ticket'`.execute(
      tx,
    );
    await sql`update knowledge_items set use_count = used.n, last_used_at = used.last
      from (select knowledge_id, count(*)::int as n, max(used_at) as last from knowledge_uses group by 1) as used
      where used.knowledge_id = knowledge_items.id`.execute(tx);
    return loaded;
  });
  await database.unhurried(async (client) => {
    await client.query('analyze');
  });
  return { base, ids, tickets: count };
}

async function loadCategories(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const parents = world.categories.filter((one) => one.parentKey === null);
  const children = world.categories.filter((one) => one.parentKey !== null);
  await bulkInsert(
    tx,
    'ticket_categories',
    [...parents, ...children].map((one) => ({
      id: ids.of('category', one.key),
      code: one.key,
      parent_id: ids.orNull('category', one.parentKey),
      name: one.name,
      clause: one.clause,
      sort_order: one.order,
    })),
  );
}

/** 定型文 for answers, and for lines of 経過. */
async function loadTemplates(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const answers = world.answerTemplates.map(({ key, name, body, categoryKey }) => ({
    id: ids.of('template', key),
    title: name,
    use: 'answer',
    body,
    category_id: ids.orNull('category', categoryKey),
  }));
  const entries = ENTRY_TEMPLATES.map(([title, body]) => ({
    id: ids.of('template', `entry/${title}`),
    title,
    use: 'entry',
    body,
    category_id: null,
  }));
  const rows = [...answers, ...entries].map((row, index) => ({
    ...row,
    sort_order: index,
    updated_by_name: '',
    updated_at: world.now,
  }));
  await bulkInsert(tx, 'answer_templates', rows);
}

/** The index of places and people, with the texts each feature indexes itself. */
async function indexPlainRecords(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const at = world.now;
  const departments = new Map(world.departments.map((one) => [one.key, one.name]));
  const names = new Map(
    world.staff.map((one) => [one.key, `${one.familyName} ${one.givenName} ${one.familyReading} ${one.givenReading}`]),
  );
  await indexDocuments(tx, [
    ...world.sites.map((one) => ({
      kind: 'site',
      id: ids.of('site', one.key),
      at,
      texts: [one.code, one.name, one.reading, one.address, one.phone],
    })),
    ...world.departments.map((one) => ({
      kind: 'department',
      id: ids.of('department', one.key),
      at,
      texts: [one.code, one.name, one.reading],
    })),
    ...world.staff.map((one) => ({
      kind: 'staffMember',
      id: ids.of('staff', one.key),
      at,
      texts: [
        one.staffNo,
        names.get(one.key),
        `${one.familyName}${one.givenName}`,
        `${one.familyReading}${one.givenReading}`,
        one.extension,
        one.mail,
        departments.get(one.departmentKey),
      ],
    })),
  ]);
}
