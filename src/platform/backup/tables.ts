import type { PoolClient } from 'pg';
import { type Row, Summing, type TableSum } from './table-sum.ts';

/** A table of the product, with the columns that are written: those the database computes by itself are left out. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
}
interface Column {
  readonly name: string;
  readonly type: string;
}

/** Every table but the register of migrations, which a restore makes itself. */
export async function listTables(client: PoolClient): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select 'public' as schema, c.relname as name, json_agg(json_build_object('name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`);
  return rows;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const fullName = ({ schema, name }: Table) => `${quoted(schema)}.${quoted(name)}`;
const asText = { getTypeParser: () => (text: string) => text };
/** Rows that are held at a time. */
const batchSize = 250;

/** The rows of a table in batches, through a cursor: call it inside a transaction. */
export async function* readRows(client: PoolClient, table: Table): AsyncGenerator<Row[]> {
  const columns = table.columns.map((column) => quoted(column.name)).join(', ');
  yield* fetchRows(client, `select ${columns} from ${fullName(table)}`);
}

export async function* fetchRows(client: PoolClient, select: string): AsyncGenerator<Row[]> {
  await client.query(`declare read_rows no scroll cursor for ${select}`);
  for (;;) {
    const text = `fetch ${batchSize} from read_rows`;
    const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array', types: asText });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close read_rows');
}

export async function sumTable(client: PoolClient, table: Table): Promise<TableSum> {
  const summing = new Summing();
  for await (const rows of readRows(client, table)) for (const row of rows) summing.add(row);
  return summing.result;
}

/** Inserts a batch: each value goes in as the text that came out, by the database's own reading of its type. */
export async function insertRows(client: PoolClient, table: Table, rows: readonly Row[]): Promise<void> {
  const { columns } = table;
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns.map((column, index) => `x.c${index}::${column.type}`).join(', ');
  const lists = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = columns.map((_, index) => `c${index}`).join(', ');
  const text = `insert into ${fullName(table)} (${names}) overriding system value
    select ${values} from unnest(${lists}) as x(${aliases})`;
  await client.query(
    text,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}

/**
 * Empties every table and takes foreign keys and triggers of ours off, so that rows may come in any order. Gives what puts
 * them back, which checks every row against the keys. All inside the caller's transaction.
 */
export async function openForLoading(client: PoolClient): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${quoted(key.name)}`);
  const tables = await listTables(client);
  for (const table of tables.map(fullName)) {
    await client.query(`alter table ${table} disable trigger user; delete from ${table}`);
  }
  return async () => {
    for (const table of tables.map(fullName)) await client.query(`alter table ${table} enable trigger user`);
    for (const key of keys) {
      await client.query(`alter table ${key.table} add constraint ${quoted(key.name)} ${key.definition}`);
    }
  };
}

/** Numbers go on after the highest that was loaded. */
export async function continueNumbers(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    select d.objid::regclass::text as sequence, d.refobjid::regclass::text as table, a.attname as column
    from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
      join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
      and s.relnamespace = 'public'::regnamespace`);
  for (const { sequence, table, column } of rows) {
    const highest = `(select max(${quoted(column)}) from ${table})`;
    await client.query(`select setval('${sequence}', coalesce(${highest}, 1), ${highest} is not null)`);
  }
}
