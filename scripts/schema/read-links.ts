import type { Pool } from 'pg';

/** A table of the schema `public` with what ties its rows to others. */
export interface Linked {
  readonly table: string;
  /** Tables its rows name by a foreign key. */
  readonly names: readonly string[];
  /** Columns that can name one row of a table from outside: every uuid, and what is unique by itself. */
  readonly keys: readonly string[];
}

/** Every table, ordered by name. A `<thing>_id` without a foreign key (a partition's, a ledger's in chunks) counts as one. */
export async function readLinks(pool: Pool): Promise<readonly Linked[]> {
  const { rows } = await pool.query<Linked>(`
    with tables as (
      select oid, relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not relispartition),
    columns as (
      select t.oid, t.name, a.attnum, a.attname::text as column, a.atttypid = 'uuid'::regtype as is_id
      from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped),
    links as (
      select t.oid, other.name as names from pg_constraint k join tables t on t.oid = k.conrelid
        join tables other on other.oid = k.confrelid where k.contype = 'f' and k.confrelid <> k.conrelid
      union
      select c.oid, other.name from columns c join tables other on other.name = regexp_replace(c.column, '_id$', 's')
        where c.column like '%\\_id' and c.is_id and other.oid <> c.oid),
    keys as (
      select oid, "column" from columns where is_id
      union
      select c.oid, c.column from columns c join pg_index i on i.indrelid = c.oid and i.indisunique
        and i.indnkeyatts = 1 and i.indkey[0] = c.attnum)
    select t.name as "table",
      array(select names from links where links.oid = t.oid order by names collate "C") as names,
      array(select "column" from keys where keys.oid = t.oid order by "column" collate "C") as keys
    from tables t order by t.name collate "C"`);
  return rows;
}

/** The text of schema-links.generated.ts. */
export function linksSource(links: readonly Linked[]): string {
  const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;
  const lines = links.map(
    ({ table, names, keys }) => `  { table: '${table}', names: ${list(names)}, keys: ${list(keys)} },\n`,
  );
  return `// Written by scripts/generate-schema.ts from migrations/. Do not edit.
import type { Linked } from '../../../scripts/schema/read-links.ts';

export const schemaLinks: readonly Linked[] = [\n${lines.join('')}];\n`;
}
