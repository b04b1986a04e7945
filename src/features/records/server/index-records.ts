import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AnyRecordKind } from './record-kind.public.ts';

/** Puts records into the index: number, title and the texts their kind adds. A process that gives none is not searched. */
export async function indexRecords(ctx: Ctx, kind: AnyRecordKind, ids: readonly string[]): Promise<void> {
  if (!kind.texts || ids.length === 0) return;
  const heads = await ctx.tx
    .selectFrom('records')
    .select(['id', 'number', 'title', 'opened_at'])
    .where('entity', '=', kind.process.entity)
    .where('id', 'in', [...ids])
    .execute();
  const own = await kind.texts(ctx, ids);
  const documents = heads.map(({ id, number, title, opened_at: at }) => {
    return { kind: kind.process.entity, id, at, texts: [number, title, ...(own.get(id) ?? [])] };
  });
  await indexDocuments(ctx.tx, documents);
}
