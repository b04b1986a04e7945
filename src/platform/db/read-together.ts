import { type Expression, sql } from 'kysely';
import type { Executor } from './executor.ts';

type RowsOf<Q> = Q extends { execute(): Promise<(infer Row)[]> } ? Row[] : never;

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** In JSON a moment has the zone of the session: it is read as any other, in UTC. */
export const inUtc = <Row extends object>(row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) =>
      typeof value === 'string' && /(?:^|_)at$/.test(key) && moment.test(value)
        ? [key, Temporal.Instant.from(value).toString()]
        : [key, value],
    ),
  ) as Row;

/** The rows of a query as one column of another: its moments go through `inUtc`. */
export const jsonRows = <Row>(query: Expression<Row>) =>
  sql<Row[]>`(select coalesce(json_agg(q), '[]') from ${query} as q)`;

/** The rows of several queries by one statement: a page that shows many small things asks once. */
export async function readTogether<Q extends Readonly<Record<string, Expression<unknown> & { execute(): unknown }>>>(
  tx: Executor,
  queries: Q,
): Promise<{ [K in keyof Q]: RowsOf<Q[K]> }> {
  const columns = Object.entries(queries).map(([name, query]) => sql`${jsonRows(query)} as ${sql.id(name)}`);
  const { rows } = await sql<Record<string, object[]>>`select ${sql.join(columns)}`.execute(tx);
  const read = Object.entries(rows[0] ?? {}).map(([name, found]) => [name, found.map(inUtc)]);
  return Object.fromEntries(read);
}
