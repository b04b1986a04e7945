import { type Insertable, sql, type Updateable } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import { insertMany, updateMany } from '#platform/db/write-many.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TreeLine } from './tree.rules.ts';

/** A 所属 as a move asks about it. */
export function findTransferTarget(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('departments')
    .leftJoin('departments as successor', 'successor.id', 'departments.successor_id')
    .select(['departments.name', 'departments.valid_from', 'departments.valid_to', 'departments.site_id'])
    .select('successor.name as successor')
    .where('departments.id', '=', id)
    .executeTakeFirst();
}

/** The record as it is stored. */
export function findDepartment(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('departments').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Who has this code and no end. */
export function findLivingCode(ctx: Ctx, code: string) {
  return ctx.tx
    .selectFrom('departments')
    .select(['id', 'name'])
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
}

/** The whole tree, parents by id. */
export function readTree(ctx: Ctx) {
  return ctx.tx
    .selectFrom('departments')
    .select(['id', 'parent_id', 'name', 'full_name', 'sort_path'])
    .orderBy('sort_path')
    .execute();
}

/** Writes what follows from the tree. Not a change of the record itself, so its version stays. */
export async function writeTree(ctx: Ctx, lines: readonly TreeLine[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    update departments set full_name = line.full_name, sort_path = line.sort_path
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (id uuid, full_name text, sort_path text)
    where departments.id = line.id`.execute(ctx.tx);
}

export async function insertDepartments(
  ctx: Ctx,
  rows: readonly Omit<Insertable<Schema['departments']>, 'created_at' | 'updated_at'>[],
): Promise<void> {
  const at = ctx.clock.now();
  await insertMany(
    ctx.tx,
    'departments',
    rows.map((row) => ({ ...row, created_at: at, updated_at: at })),
  );
}

/** @throws StaleVersion when someone saved one of them first */
export async function updateDepartments(
  ctx: Ctx,
  rows: readonly (Updateable<Schema['departments']> & { id: string; version: number })[],
): Promise<void> {
  const updated_at = ctx.clock.now();
  await updateMany(
    ctx.tx,
    'departments',
    rows.map((row) => ({ ...row, updated_at })),
  );
}

export async function removeDepartments(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await sql`delete from departments where id = any(${ids}::uuid[])`.execute(ctx.tx);
}
