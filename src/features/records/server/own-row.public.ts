import type { Insertable, Updateable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** The feature's own table, which shares the ids of its records; null where a process has no columns of its own. */
export type OwnTable = keyof Schema | null;

/** What may be written of a record's row in it. */
export type PatchOf<T extends OwnTable> = T extends keyof Schema ? Omit<Updateable<Schema[T]>, 'id'> : object;

/** That row as it is made with its record. */
export type RowOf<T extends OwnTable> = T extends keyof Schema ? Omit<Insertable<Schema[T]>, 'id'> : object;

// Any table will do for the types: the kind says which it is, and its rows and patches are typed by it.
type AnyTable = 'patches';

export async function insertOwn<T extends OwnTable>(ctx: Ctx, table: T, id: string, row: RowOf<T>): Promise<void> {
  if (!table) return;
  const values = { ...row, id } as never;
  await ctx.tx
    .insertInto(table as AnyTable)
    .values(values)
    .execute();
}

/** Changes a record's own row without a step; a step says it in its `patch`. */
export async function updateOwn<T extends OwnTable>(ctx: Ctx, table: T, id: string, patch: PatchOf<T>): Promise<void> {
  if (!table || Object.keys(patch).length === 0) return;
  const set = patch as never;
  await ctx.tx
    .updateTable(table as AnyTable)
    .set(set)
    .where('id', '=', id)
    .execute();
}
