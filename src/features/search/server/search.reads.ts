import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RowsQuery } from './search-provider.public.ts';

/** Asks all queries in one statement: the rows of each by its name. */
export async function readTogether(
  ctx: Ctx,
  queries: ReadonlyMap<string, RowsQuery<object>>,
): Promise<ReadonlyMap<string, readonly object[]>> {
  if (queries.size === 0) return new Map();
  const columns = Array.from(queries, ([name, query]) => sql`${jsonArrayFrom(query)} as ${sql.id(name)}`);
  const { rows } = await sql<Record<string, object[]>>`select ${sql.join(columns)}`.execute(ctx.tx);
  return new Map(Object.entries(rows[0] ?? {}));
}
