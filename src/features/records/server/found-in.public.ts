import { type RawBuilder, sql } from 'kysely';
import { inUtc } from '#platform/db/read-together.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordHead } from './record-kind.public.ts';

type Columns = Readonly<Record<string, RawBuilder<unknown>>>;

/**
 * How a record is found by its id in the actor's scope: its head, its row in the feature's own table, which shares the id, and
 * what else is read beside them (names behind ids, its things).
 */
export const foundIn =
  <R extends RecordHead>(table: keyof Schema, scope: RecordScope, also: (ctx: Ctx) => Columns = () => ({})) =>
  async (ctx: Ctx, id: string): Promise<R | undefined> => {
    const beside = Object.entries(also(ctx));
    const row: Record<string, unknown> | undefined = await ctx.tx
      .selectFrom('records')
      // Any table will do for the type: the record says what it is.
      .innerJoin(table as 'record_numbers', (join) => join.on(sql<boolean>`${sql.ref(`${table}.id`)} = records.id`))
      .selectAll(table as 'record_numbers')
      .selectAll('records')
      .select(beside.map(([name, column]) => column.as(name)))
      .where('records.id', '=', id)
      .where(scope.seenBy(ctx.actor))
      .executeTakeFirst();
    if (!row) return undefined;
    const things = beside.map(([name]) => [name, row[name]]).filter(([, value]) => Array.isArray(value));
    const told = things.map(([name, value]) => [name, (value as object[]).map(inUtc)]);
    return { ...row, ...Object.fromEntries(told) } as unknown as R;
  };

/**
 * What records are found by besides number and title, as one text over the row of the feature's own table. Unscoped: it is
 * indexed, and hits ask the scope.
 */
export const unscopedTextsIn =
  (table: keyof Schema, text: RawBuilder<string>) =>
  async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> => {
    const { rows } = await sql<{ id: string; text: string | null }>`
      select id, ${text} as text from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(ctx.tx);
    return new Map(rows.map((row) => [row.id, [row.text ?? '']]));
  };
