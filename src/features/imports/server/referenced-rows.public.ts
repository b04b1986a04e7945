import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';

/**
 * Which of these rows of `table` other tables point at, by every foreign key the database knows. Tables in `own` are
 * parts of the row itself and do not count. One statement: thousands of ids are sent, and read, once and not for each key.
 */
export async function referencedRows(
  ctx: Ctx,
  table: string,
  ids: readonly string[],
  own: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows: links } = await sql<{ table: string; column: string }>`
    select from_class.relname as table, attribute.attname as column
    from pg_constraint link
    join pg_class to_class on to_class.oid = link.confrelid
    join pg_class from_class on from_class.oid = link.conrelid
    join pg_namespace space on space.oid = from_class.relnamespace
    join pg_attribute attribute on attribute.attrelid = link.conrelid and attribute.attnum = link.conkey[1]
    where link.contype = 'f' and to_class.relname = ${table} and space.nspname = current_schema()`.execute(ctx.tx);
  const asked = links.filter((link) => !own.includes(link.table));
  if (asked.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    with given (id) as materialized (select unnest(${ids}::uuid[]))
    select distinct id from (${sql.join(
      asked.map((link) => pointing(table, link)),
      sql` union all `,
    )}) as pointing`.execute(ctx.tx);
  return new Set(rows.map((row) => row.id));
}

/** Rows of the table itself that are on the list go together with what they point at. */
function pointing(table: string, link: { readonly table: string; readonly column: string }) {
  const besides = link.table === table ? sql` and pointer.id not in (select id from given)` : sql``;
  const column = sql.ref(`pointer.${link.column}`);
  return sql`select ${column} as id from ${sql.table(link.table)} pointer where ${column} in (select id from given)${besides}`;
}
