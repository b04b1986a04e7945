import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';

/**
 * Which of these rows of `table` other tables point at, by every foreign key the database knows. Tables in `own` are
 * parts of the row itself and do not count.
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
  const used = new Set<string>();
  for (const link of links) {
    if (own.includes(link.table)) continue;
    // Rows of the table itself that are on the list go together with what they point at.
    const besides = link.table === table ? sql` and id <> all(${ids}::uuid[])` : sql``;
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(link.column)} as id from ${sql.table(link.table)}
      where ${sql.ref(link.column)} = any(${ids}::uuid[])${besides}`.execute(ctx.tx);
    for (const row of rows) used.add(row.id);
  }
  return used;
}
