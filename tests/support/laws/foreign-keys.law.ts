import { sql } from 'kysely';
import type { Executor } from '#platform/db/executor.ts';

/**
 * Foreign keys of the migrated database that no index serves. Without one every removal on the other side reads the whole
 * table, row by row. An index serves when it begins with the key's columns and leaves out at most the rows where they are
 * null.
 */
export async function foreignKeysWithoutIndex(db: Executor): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select format('%s (%s)', link.conrelid::regclass, string_agg(attribute.attname, ', ' order by place.nth)) as key
    from pg_constraint link
    cross join lateral unnest(link.conkey) with ordinality as place (number, nth)
    join pg_attribute attribute on attribute.attrelid = link.conrelid and attribute.attnum = place.number
    where link.contype = 'f' and link.connamespace = current_schema()::regnamespace and not exists (
      select 1 from pg_index served
      where served.indrelid = link.conrelid and served.indisvalid
        and (served.indkey::int2[])[0:cardinality(link.conkey) - 1] operator(pg_catalog.@>) link.conkey
        and (served.indpred is null or pg_get_expr(served.indpred, served.indrelid) in (
          select format('(%I IS NOT NULL)', part.attname) from pg_attribute part
          where part.attrelid = link.conrelid and part.attnum = any (link.conkey))))
    group by link.oid, link.conrelid
    order by 1`.execute(db);
  return rows.map((row) => row.key);
}
