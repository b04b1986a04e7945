import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { staffRecords } from './people.scope.public.ts';

/** One person's move to another 所属 from a day on. */
export interface Move {
  readonly staffMemberId: string;
  readonly departmentId: string;
  readonly on: string;
}

/** The open entry of each person: where they belong now, or will by what is decided already. */
export async function openAssignments(ctx: Ctx, staffIds: readonly string[]) {
  const rows = await ctx.tx
    .selectFrom('staff_assignments')
    .select(['staff_member_id', 'department_id', 'valid_from'])
    .where(sql<boolean>`staff_member_id = any(${staffIds}::uuid[])`)
    .where(staffRecords.namedFor(ctx.actor, 'staff_member_id'))
    .where('valid_to', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.staff_member_id, row]));
}

const given = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;

/**
 * Ends the open entry the day before and begins the new one. A move on the very day the open entry began puts that one
 * right; a person without an entry gets the first.
 */
export async function writeMoves(ctx: Ctx, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map((move) => ({ id: newId(), ...move }));
  const move = sql`${given(rows)} as move (id uuid, "staffMemberId" uuid, "departmentId" uuid, "on" date)`;
  await sql`
    update staff_assignments as held set department_id = move."departmentId" from ${move}
    where held.staff_member_id = move."staffMemberId" and held.valid_to is null
      and held.valid_from = move."on"`.execute(ctx.tx);
  await sql`
    update staff_assignments as held set valid_to = move."on" - 1 from ${move}
    where held.staff_member_id = move."staffMemberId" and held.valid_to is null
      and held.valid_from < move."on"`.execute(ctx.tx);
  await sql`
    insert into staff_assignments (id, staff_member_id, department_id, valid_from)
    select move.id, move."staffMemberId", move."departmentId", move."on" from ${move}
    where not exists (select from staff_assignments as held
      where held.staff_member_id = move."staffMemberId" and held.valid_to is null)`.execute(ctx.tx);
}

/** A move taken back: from `departmentId`, where it led, to `formerId`. */
export interface MoveBack {
  readonly staffMemberId: string;
  readonly departmentId: string;
  readonly formerId: string;
}

/** Removes the entry a move began and opens the one before it again; a corrected entry gets its former 所属. */
export async function takeMovesBack(ctx: Ctx, moves: readonly MoveBack[]): Promise<void> {
  if (moves.length === 0) return;
  const back = sql`${given(moves)} as back ("staffMemberId" uuid, "departmentId" uuid, "formerId" uuid)`;
  const ended = await unscopedEnded(ctx, moves);
  await sql`delete from staff_assignments where id = any(${ended.map((row) => row.id)}::uuid[])`.execute(ctx.tx);
  const reopened = ended.map((row) => row.former);
  await sql`update staff_assignments set valid_to = null where id = any(${reopened}::uuid[])`.execute(ctx.tx);
  await sql`
    update staff_assignments as held set department_id = back."formerId" from ${back}
    where held.staff_member_id = back."staffMemberId" and held.department_id = back."departmentId"
      and held.valid_to is null and held.id <> all(${reopened}::uuid[])`.execute(ctx.tx);
}

/**
 * Which entries the moves began, and which they ended. Unscoped: what an import wrote is taken back as a whole, by the rows that
 * it kept.
 */
async function unscopedEnded(ctx: Ctx, moves: readonly MoveBack[]) {
  const back = sql`${given(moves)} as back ("staffMemberId" uuid, "departmentId" uuid, "formerId" uuid)`;
  const { rows } = await sql<{ id: string; former: string }>`
    select held.id, former.id as former
    from staff_assignments as held
    join ${back} on back."staffMemberId" = held.staff_member_id and back."departmentId" = held.department_id
    join staff_assignments as former on former.staff_member_id = held.staff_member_id
      and former.department_id = back."formerId" and former.valid_to = held.valid_from - 1
    where held.valid_to is null`.execute(ctx.tx);
  return rows;
}

export async function removeAssignments(ctx: Ctx, staffIds: readonly string[]): Promise<void> {
  await sql`delete from staff_assignments where staff_member_id = any(${staffIds}::uuid[])`.execute(ctx.tx);
}

/** The next of the people whose record does not yet say what a decided move says for this day. */
export async function dueMoves(ctx: Ctx, { day, after, most }: { day: string; after: string | null; most: number }) {
  return ctx.tx
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_members as person', 'person.id', 'held.staff_member_id')
    .select(['person.id', 'person.version', 'person.department_id', 'held.department_id as next', 'held.valid_from'])
    .where('held.valid_from', '<=', day)
    .where(sql<boolean>`(held.valid_to is null or held.valid_to >= ${day}::date)`)
    .where(sql<boolean>`person.department_id <> held.department_id`)
    .where(sql<boolean>`(${after}::uuid is null or person.id > ${after}::uuid)`)
    .orderBy('person.id')
    .limit(most)
    .execute();
}
