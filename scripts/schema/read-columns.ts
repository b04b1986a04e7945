import type { Pool } from 'pg';

/** A column of a table or view of the schema `public`, as the generator needs it. */
export interface Column {
  readonly table: string;
  readonly column: string;
  /** PostgreSQL's name of the type, or of the element type of an array. */
  readonly type: string;
  readonly isArray: boolean;
  readonly isNullable: boolean;
  /** Filled by the database: when left out, or always. */
  readonly filled: 'no' | 'default' | 'always';
  /** The values of an enum type, in order. */
  readonly enumValues: readonly string[];
  /** Definitions of the check constraints on this column alone. */
  readonly checks: readonly string[];
}

/** Every column, ordered by table name and then by position. Domains count as their base type. */
export async function readColumns(pool: Pool): Promise<readonly Column[]> {
  const { rows } = await pool.query<Column>(`
    select c.relname as table, a.attname as column,
      element.typname as type, base.typelem <> 0 and base.typcategory = 'A' as "isArray",
      not (a.attnotnull or t.typnotnull) as "isNullable",
      case when a.attgenerated <> '' or a.attidentity = 'a' then 'always'
           when a.attidentity = 'd' or a.atthasdef or t.typdefault is not null then 'default'
           else 'no' end as filled,
      array(select e.enumlabel::text from pg_enum e where e.enumtypid = element.oid order by e.enumsortorder) as "enumValues",
      array(select pg_get_constraintdef(k.oid) from pg_constraint k
            where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by k.conname) as checks
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    join pg_type base on base.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    join pg_type element on element.oid = case when base.typcategory = 'A' and base.typelem <> 0 then base.typelem else base.oid end
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C", a.attnum`);
  return rows;
}
