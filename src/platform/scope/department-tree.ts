import { type RawBuilder, sql } from 'kysely';

/** `column` names the 所属 or one anywhere under it. */
export function isBelow(column: RawBuilder<unknown>, id: string): RawBuilder<boolean> {
  return isBelowAny(column, [id]);
}

/** The same for any of several. */
export function isBelowAny(column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${column} in (
    with recursive below(id) as (
      select id from departments where id = any(${ids}::uuid[])
      union all select child.id from departments as child join below on child.parent_id = below.id
    ) select id from below)`;
}

/** The 所属 that `column` names and all of those over it, as an array of ids. */
export function above(column: RawBuilder<unknown>): RawBuilder<string[]> {
  return sql<string[]>`array(
    with recursive chain(id, parent_id) as (
      select id, parent_id from departments where id = ${column}
      union select over.id, over.parent_id from departments as over join chain on over.id = chain.parent_id
    ) select id from chain)`;
}
