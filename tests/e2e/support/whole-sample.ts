import type { Database } from '../../../src/platform/db/database.ts';

/** An id as the contracts take it: of a version and a variant of RFC 9562. */
const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

const lastLines: readonly (readonly [head: string, lines: string, of: string])[] = [
  ['tickets', 'ticket_entries', 'ticket_id'],
  ['records', 'record_entries', 'record_id'],
];

/** What is written by statements of the sample's own can be read and written on by the product. @throws Error that names what cannot */
export async function expectWhole({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const tables = await pool.query<{ name: string }>(`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`);
  const strange = tables.rows.map(
    ({ name }) => `select '${name}' as name, count(*)::int as n from ${name} where id::text !~ '${uuid}'`,
  );
  const behind = lastLines.map(
    ([head, lines, of]) => `select '${head}.last_entry_seq', count(*)::int from ${head} as h
      where last_entry_seq <> (select coalesce(max(l.seq), 0) from ${lines} as l where l.${of} = h.id)`,
  );
  const { rows } = await pool.query<{ name: string; n: number }>([...strange, ...behind].join(' union all '));
  const wrong = rows.filter(({ n }) => n > 0).map(({ name, n }) => `${name}: ${n}`);
  if (wrong.length > 0) throw new Error(`the sample is not whole: ${wrong.join(', ')}`);
}
