import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AnyRecordKind } from './record-kind.public.ts';

/** Puts records into the index: number, title and the texts their kind adds. A process that gives none is not searched. */
export async function indexRecords(ctx: Ctx, kind: AnyRecordKind, ids: readonly string[]): Promise<void> {
  if (!kind.texts || ids.length === 0) return;
  const heads = await unscopedHeads(ctx, kind, ids);
  const own = await kind.texts(ctx, ids);
  const documents = heads.map(({ id, number, title, opened_at: at }) => {
    return { kind: kind.process.entity, id, at, texts: [number, title, ...(own.get(id) ?? [])] };
  });
  await indexDocuments(ctx.tx, documents);
}

/** Unscoped: the index holds every record; a search asks the scope of its hits. */
function unscopedHeads(ctx: Ctx, kind: AnyRecordKind, ids: readonly string[]) {
  return ctx.tx
    .selectFrom('records')
    .select(['id', 'number', 'title', 'opened_at'])
    .where('entity', '=', kind.process.entity)
    .where('id', 'in', [...ids])
    .execute();
}
