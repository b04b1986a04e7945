import { createHash } from 'node:crypto';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { isAlone } from '#platform/db/alone.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportDefinition } from './import-definition.public.ts';
import { importRunRecords } from './imports.scope.public.ts';
import type { RememberedMapping } from './mapping.rules.ts';

export type RunRecord = Selectable<Schema['import_runs']>;

/** The next serial of a 年度; taken with the transaction, so no number is left out. */
export async function nextSerial(ctx: Ctx, fiscalYear: number): Promise<number> {
  const { last } = await ctx.tx
    .insertInto('import_numbers')
    .values({ fiscal_year: fiscalYear, last: 1 })
    .onConflict((conflict) =>
      conflict.column('fiscal_year').doUpdateSet({ last: sql<number>`import_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

export function insertRun(ctx: Ctx, run: Insertable<Schema['import_runs']>): Promise<RunRecord> {
  return ctx.tx.insertInto('import_runs').values(run).returningAll().executeTakeFirstOrThrow();
}

export function findRun(ctx: Ctx, id: string): Promise<RunRecord | undefined> {
  return ctx.tx
    .selectFrom('import_runs')
    .selectAll()
    .where('id', '=', id)
    .where(importRunRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** The run, held until the transaction ends: one step at a time. */
export function lockRun(ctx: Ctx, id: string): Promise<RunRecord | undefined> {
  return ctx.tx
    .selectFrom('import_runs')
    .selectAll()
    .where('id', '=', id)
    .where(importRunRecords.seenBy(ctx.actor))
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Records of a ledger, held until the transaction ends; always in one order, so that nobody waits in a ring. Where nobody else
 * can do anything meanwhile there is nothing to hold.
 */
export async function holdRows(ctx: Ctx, table: ImportDefinition['table'], ids: readonly string[]): Promise<void> {
  if (isAlone(ctx.tx)) return;
  await sql`select id from ${sql.table(table)} where id = any(${ids}::uuid[]) order by id for update`.execute(ctx.tx);
}

export function patchRun(ctx: Ctx, id: string, patch: Updateable<Schema['import_runs']>): Promise<RunRecord> {
  return ctx.tx
    .updateTable('import_runs')
    .set({ ...patch, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where(importRunRecords.seenBy(ctx.actor))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export interface NewRow {
  readonly seq: number;
  readonly line: number | null;
  readonly key: string;
  readonly label: string;
  readonly outcome: string;
  readonly entity_id: string | null;
  readonly seen_version: number | null;
  readonly problem_codes: readonly string[];
  readonly problems: unknown;
  readonly changes: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly cells: unknown;
}

/** Thousands of rows in one statement. */
export async function insertRows(ctx: Ctx, runId: string, rows: readonly NewRow[]): Promise<void> {
  await sql`
    insert into import_rows
      (run_id, seq, line, key, label, outcome, entity_id, seen_version, problem_codes, problems, changes, before, after, cells)
    select ${runId}::uuid, seq, line, key, label, outcome, entity_id, seen_version, problem_codes, problems, changes,
      before, after, cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
      seq integer, line integer, key text, label text, outcome text, entity_id uuid, seen_version integer,
      problem_codes text[], problems jsonb, changes jsonb, before jsonb, after jsonb, cells jsonb)`.execute(ctx.tx);
}

export async function deleteRows(ctx: Ctx, runId: string): Promise<void> {
  await ctx.tx.deleteFrom('import_rows').where('run_id', '=', runId).execute();
}

/** The record of each written row and its version as the commit left it: an undo asks whether it still stands. */
export async function markLeft(
  ctx: Ctx,
  runId: string,
  left: readonly { key: string; id: string; version: number }[],
): Promise<void> {
  await sql`
    update import_rows set entity_id = written.id, left_version = written.version
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as written (key text, id uuid, version integer)
    where import_rows.run_id = ${runId}::uuid and import_rows.key = written.key
      and import_rows.outcome in ('added', 'changed')`.execute(ctx.tx);
}

export async function markUndone(ctx: Ctx, runId: string, keys: readonly string[]): Promise<void> {
  await sql`
    update import_rows set undone = true
    from unnest(${keys}::text[]) as taken (key)
    where import_rows.run_id = ${runId}::uuid and import_rows.key = taken.key
      and import_rows.outcome in ('added', 'changed')`.execute(ctx.tx);
}

const hashOf = (signature: string) => createHash('sha256').update(signature).digest('hex');

export async function findMapping(ctx: Ctx, kind: string, signature: string): Promise<RememberedMapping | null> {
  const row = await ctx.tx
    .selectFrom('import_mappings')
    .select('mapping')
    .where('kind', '=', kind)
    .where('signature', '=', hashOf(signature))
    .executeTakeFirst();
  return (row?.mapping as RememberedMapping | undefined) ?? null;
}

export async function rememberMapping(
  ctx: Ctx,
  kind: string,
  signature: string,
  mapping: RememberedMapping,
): Promise<void> {
  const used = { mapping: JSON.stringify(mapping), used_at: ctx.clock.now(), used_by: ctx.actor.id };
  await ctx.tx
    .insertInto('import_mappings')
    .values({ kind, signature: hashOf(signature), ...used })
    .onConflict((conflict) => conflict.columns(['kind', 'signature']).doUpdateSet(used))
    .execute();
}
