import { sql } from 'kysely';
import type { Executor } from '#platform/db/executor.ts';
import type { Schema } from '#platform/db/schema.generated.ts';

const chunk = 2000;

/** Inserts many rows at once. Every row carries the same columns; those left out take their defaults. */
export async function bulkInsert(
  tx: Executor,
  table: keyof Schema & string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const names = new Set(Object.keys(first));
  const odd = rows.find((row) => Object.keys(row).some((name) => !names.has(name)));
  if (odd) throw new Error(`${table}: a row has columns that the first one lacks: ${Object.keys(odd).join(', ')}`);
  const columns = sql.join([...names].map((name) => sql.ref(name)));
  for (let start = 0; start < rows.length; start += chunk) {
    const part = JSON.stringify(rows.slice(start, start + chunk));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(tx);
  }
}
