import { type RawBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Hit } from '../contract/search.contract.ts';
import type { RowsQuery, SearchProvider } from './search-provider.public.ts';

/**
 * The first hits of every kind asked that this reader may read, by permission, token scope and row, in one statement:
 * planning and waiting happen once.
 */
export async function findHits<const Asked extends readonly SearchProvider[]>(
  ctx: Ctx,
  providers: Asked,
  asked: { q: string; limit: number },
): Promise<{ [At in keyof Asked]: Hit[] }> {
  const columns = providers.flatMap((provider) => {
    const query = provider.scope.asks(ctx.actor) ? provider.rows(ctx, asked) : null;
    if (!query) return [];
    const seen = narrowed(query, provider.scope.where(ctx.actor));
    return [sql`${jsonArrayFrom<object>(seen)} as ${sql.id(provider.kind)}`];
  });
  const query = sql<Record<string, never[]>>`select ${sql.join(columns)}`;
  const found = columns.length > 0 ? (await query.execute(ctx.tx)).rows[0] : undefined;
  const hits = providers.map(({ kind, toHit }) => (found?.[kind] ?? []).map((row) => ({ kind, ...toHit(row) })));
  return hits as { [At in keyof Asked]: Hit[] };
}

function narrowed(query: RowsQuery<object>, where: RawBuilder<boolean> | null): RowsQuery<object> {
  return where ? query.where(where) : query;
}
