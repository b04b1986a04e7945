import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Executor } from './executor.ts';
import type { Schema } from './schema.generated.ts';

/** Tables whose rows carry `id` and `version`. */
export type VersionedTable = {
  [T in keyof Schema]: Schema[T] extends { id: unknown; version: unknown } ? T : never;
}[keyof Schema];

/** Someone saved first: `current` is the row as it is now, or null when it is gone. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
  readonly table: string;
  readonly id: string;
  readonly current: Readonly<Record<string, unknown>> | null;
  /** The version that was seen; null when nobody can tell. */
  readonly seen: number | null;

  constructor(table: string, id: string, current: StaleVersion['current'], seen: number | null = null) {
    super(`${table} ${id} was changed by someone else`);
    this.table = table;
    this.id = id;
    this.current = current;
    this.seen = seen;
  }
}

/** Stands for the table that was asked for: Kysely's types need one name. */
interface AnyVersioned {
  versioned: { id: string; version: number };
}

/**
 * Saves `patch` when the row still has the version the user saw, and raises the version by one.
 * Gives the new row. @throws StaleVersion otherwise.
 */
export async function updateVersioned<T extends VersionedTable & string>(
  tx: Executor,
  table: T,
  seen: { readonly id: string; readonly version: number },
  patch: Updateable<Schema[T]>,
): Promise<Selectable<Schema[T]>> {
  const any = tx as unknown as Kysely<AnyVersioned>;
  const name = table as string as 'versioned';
  const saved = await any
    .updateTable(name)
    .set({ ...(patch as object), version: sql<number>`version + 1` })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .returningAll()
    .executeTakeFirst();
  if (saved) return saved as unknown as Selectable<Schema[T]>;
  const current = await any.selectFrom(name).selectAll().where('id', '=', seen.id).executeTakeFirst();
  throw new StaleVersion(table, seen.id, current ? { ...current } : null, seen.version);
}
