import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';

/** Known errors, articles and manuals with what they are about. Uses are counted when the tickets are loaded. */
export async function loadKnowledge(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const author = world.deskUsers.find((user) => user.role === 'agent');
  const by = { author_id: ids.of('agent', author?.key ?? ''), author_name: author?.name ?? '' };
  const errors = world.knownErrors.map((error) => {
    const latest = error.versions.at(-1);
    return {
      id: ids.of('knowledge', error.key),
      knowledge_no: error.number,
      kind: 'knownError',
      status: 'published',
      title: error.title,
      audience: 'desk',
      symptom: error.symptom,
      cause: error.cause,
      body: error.answer,
      edition: latest?.version ?? 1,
      category_id: ids.of('category', error.categoryKey),
      page_count: null,
      published_at: `${error.versions[0]?.date ?? world.asOf}T00:00:00Z`,
      ...by,
      created_at: `${error.versions[0]?.date ?? world.asOf}T00:00:00Z`,
      updated_at: `${latest?.date ?? world.asOf}T00:00:00Z`,
    };
  });
  const counters = { faq: 0, manual: 0 };
  const articles = world.articles.map((article) => {
    counters[article.kind] += 1;
    const prefix = article.kind === 'manual' ? 'MN' : 'FA';
    return {
      id: ids.of('knowledge', article.key),
      knowledge_no: `${prefix}-${String(counters[article.kind]).padStart(4, '0')}`,
      kind: article.kind === 'manual' ? 'manual' : 'article',
      status: 'published',
      title: article.title,
      audience: article.audience === 'staff' ? 'everyone' : 'desk',
      symptom: '',
      cause: '',
      body: article.body,
      edition: article.version,
      category_id: ids.of('category', article.categoryKey),
      page_count: article.pages,
      published_at: `${article.publishedOn}T00:00:00Z`,
      ...by,
      created_at: `${article.publishedOn}T00:00:00Z`,
      updated_at: `${article.publishedOn}T00:00:00Z`,
    };
  });
  await bulkInsert(tx, 'knowledge_items', [...errors, ...articles]);
  await bulkInsert(tx, 'knowledge_editions', [...errors, ...articles].map(editionRow));
  await bulkInsert(tx, 'knowledge_targets', targetRows(world, ids));
  await indexDocuments(
    tx,
    [...errors, ...articles].map((item) => ({
      kind: 'knowledge',
      id: item.id,
      at: item.updated_at,
      texts: [item.knowledge_no, item.title, item.symptom, item.cause, item.body],
    })),
  );
}

interface Item {
  readonly id: string;
  readonly edition: number;
  readonly title: string;
  readonly symptom: string;
  readonly cause: string;
  readonly body: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly updated_at: string;
}

const editionRow = (item: Item) => ({
  knowledge_id: item.id,
  edition: item.edition,
  title: item.title,
  symptom: item.symptom,
  cause: item.cause,
  body: item.body,
  edited_by: item.author_id,
  edited_by_name: item.author_name,
  edited_at: item.updated_at,
});

function targetRows(world: DemoBase, ids: DemoIds) {
  const none = { model_id: null, software_id: null, business_system_id: null };
  return world.knownErrors.flatMap((error) => {
    const knowledge_id = ids.of('knowledge', error.key);
    const system = error.systemKey
      ? [{ knowledge_id, ...none, business_system_id: ids.of('system', error.systemKey) }]
      : [];
    return [
      ...error.modelKeys.map((key) => ({ knowledge_id, ...none, model_id: ids.of('model', key) })),
      ...error.softwareKeys.map((key) => ({ knowledge_id, ...none, software_id: ids.of('software', key) })),
      ...system,
    ];
  });
}
