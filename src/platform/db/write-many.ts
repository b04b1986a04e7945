import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';
import { isCollecting } from './collect-writes.ts';
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
  for (let start = 0; start < rows.length; start += chunk) {
    await insertOf(table, rows.slice(start, start + chunk)).execute(tx);
  }
}

/**
 * The statement of `insertMany`, also as a part of another one. Its text is the same for any number of rows, and they are
 * one parameter. Values of jsonb columns are given as they are, not as text.
 */
export function insertOf<T extends keyof Schema & string>(
  table: T,
  rows: readonly { readonly [K in keyof Insertable<Schema[T]>]: unknown }[],
): RawBuilder<unknown> {
  const columns = columnsOf(rows[0]);
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${jsonText(rows)}::jsonb)`;
}

/** As JSON that PostgreSQL takes: half a character becomes the mark of a lost one, as it does in a text parameter. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\ud[89a-f]/.test(text)) return text;
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each));
}

/**
 * Saves thousands of versioned rows in few statements. Every row names its `id`, the `version` seen, and the same columns.
 * @throws StaleVersion when someone saved one of them first; the transaction must then end. A change that is only worked
 * out (collect-writes.ts) is not refused: who makes it holds the rows and compares their versions.
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
    if (saved.length === part.length || isCollecting(tx)) continue;
    const done = new Set(saved.map((row) => row.id));
    throw new StaleVersion(table, part.find((row) => !done.has(row.id))?.id ?? '', null);
  }
}

const columnsOf = (row: object | undefined) => sql.join(Object.keys(row ?? {}).map((name) => sql.ref(name)));
