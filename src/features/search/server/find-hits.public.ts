import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Hit } from '../contract/search.contract.ts';
import type { SearchProvider } from './search-provider.public.ts';

/** The first hits of every kind asked, in one statement: planning and waiting happen once. */
export async function findHits<const Asked extends readonly SearchProvider[]>(
  ctx: Ctx,
  providers: Asked,
  asked: { q: string; limit: number },
): Promise<{ [At in keyof Asked]: Hit[] }> {
  const columns = providers.flatMap((provider) => {
    const query = provider.rows(ctx, asked);
    return query ? [sql`${jsonArrayFrom<object>(query)} as ${sql.id(provider.kind)}`] : [];
  });
  const query = sql<Record<string, never[]>>`select ${sql.join(columns)}`;
  const found = columns.length > 0 ? (await query.execute(ctx.tx)).rows[0] : undefined;
  const hits = providers.map(({ kind, toHit }) => (found?.[kind] ?? []).map((row) => ({ kind, ...toHit(row) })));
  return hits as { [At in keyof Asked]: Hit[] };
}
