import { type Insertable, sql, type Updateable } from 'kysely';
import type { Executor } from './executor.ts';
import type { Schema } from './schema.generated.ts';
import { StaleVersion, type VersionedTable } from './update-versioned.ts';

const chunk = 2000;

/** Inserts thousands of rows in few statements. Every row carries the columns of the first; others take their defaults. */
export async function insertMany<T extends keyof Schema & string>(
  tx: Executor,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  const columns = columnsOf(rows[0]);
  for (let start = 0; start < rows.length; start += chunk) {
    const part = JSON.stringify(rows.slice(start, start + chunk));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(tx);
  }
}

/**
 * Saves thousands of versioned rows in few statements. Every row names its `id`, the `version` seen, and the same columns.
 * @throws StaleVersion when someone saved one of them first; the transaction must then end
 */
export async function updateMany<T extends VersionedTable & string>(
  tx: Executor,
  table: T,
  rows: readonly (Updateable<Schema[T]> & { id: string; version: number })[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id' && name !== 'version');
  const sets = names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`);
  for (let start = 0; start < rows.length; start += chunk) {
    const part = rows.slice(start, start + chunk);
    const { rows: saved } = await sql<{ id: string }>`
      update ${sql.table(table)} as kept set version = kept.version + 1, ${sql.join(sets)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::jsonb) as given
      where kept.id = given.id and kept.version = given.version returning kept.id`.execute(tx);
    if (saved.length === part.length) continue;
    const done = new Set(saved.map((row) => row.id));
    throw new StaleVersion(table, part.find((row) => !done.has(row.id))?.id ?? '', null);
  }
}

const columnsOf = (row: object | undefined) => sql.join(Object.keys(row ?? {}).map((name) => sql.ref(name)));
