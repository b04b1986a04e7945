import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import { insertMany, updateMany } from '#platform/db/write-many.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StaffDraft } from '../contract/staff-member.ts';
import { staffRecords } from './people.scope.public.ts';

export type StaffRecord = Selectable<Schema['staff_members']>;

export function findStaffMember(ctx: Ctx, id: string): Promise<StaffRecord | undefined> {
  return ctx.tx
    .selectFrom('staff_members')
    .selectAll()
    .where('id', '=', id)
    .where(staffRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** Who has a 職員番号. Unscoped: it is taken whoever has it. */
export function unscopedStaffByNo(ctx: Ctx, staffNo: string) {
  return ctx.tx.selectFrom('staff_members').select(['id', 'name']).where('staff_no', '=', staffNo).executeTakeFirst();
}

/** People held until the transaction ends, always in one order. */
export function lockStaff(ctx: Ctx, ids: readonly string[]): Promise<StaffRecord[]> {
  return ctx.tx
    .selectFrom('staff_members')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(staffRecords.seenBy(ctx.actor))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The site a room stands at; undefined for no such room. */
export function findRoomSite(ctx: Ctx, roomId: string) {
  return ctx.tx.selectFrom('rooms').select('site_id').where('id', '=', roomId).executeTakeFirst();
}

/** The draft as columns. */
export function staffColumns(draft: StaffDraft) {
  return {
    staff_no: draft.staffNo,
    name: draft.name,
    reading: draft.reading,
    site_id: draft.siteId,
    room_id: draft.roomId,
    extension: draft.extension,
    phone: draft.phone,
    mail: draft.mail,
    coordinator: draft.coordinator,
    left_on: draft.leftOn,
    note: draft.note,
  };
}

export function insertStaffMember(ctx: Ctx, draft: StaffDraft, departmentId: string): Promise<StaffRecord> {
  const at = ctx.clock.now();
  const row = { id: newId(), ...staffColumns(draft), department_id: departmentId, created_at: at, updated_at: at };
  return ctx.tx.insertInto('staff_members').values(row).returningAll().executeTakeFirstOrThrow();
}

/** @throws StaleVersion when someone saved first. */
export function updateStaffMember(
  ctx: Ctx,
  at: { id: string; version: number },
  patch: Updateable<Schema['staff_members']>,
) {
  return updateVersioned(ctx.tx, 'staff_members', at, { ...patch, updated_at: ctx.clock.now() });
}

export async function insertManyStaff(
  ctx: Ctx,
  rows: readonly Omit<Insertable<Schema['staff_members']>, 'created_at' | 'updated_at'>[],
): Promise<void> {
  const at = ctx.clock.now();
  await insertMany(
    ctx.tx,
    'staff_members',
    rows.map((row) => ({ ...row, created_at: at, updated_at: at })),
  );
}

/** @throws StaleVersion when someone saved one of them first */
export async function updateManyStaff(
  ctx: Ctx,
  rows: readonly (Updateable<Schema['staff_members']> & { id: string; version: number })[],
): Promise<void> {
  const updated_at = ctx.clock.now();
  await updateMany(
    ctx.tx,
    'staff_members',
    rows.map((row) => ({ ...row, updated_at })),
  );
}

export async function removeStaff(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await sql`delete from staff_members where id = any(${ids}::uuid[])`.execute(ctx.tx);
}
