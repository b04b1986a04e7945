import { sql } from 'kysely';
import { staffRecords } from '#features/people/server/people.scope.public.ts';
import { newId } from '#kernel/id.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DeedKind, Network, Register, UseKind } from '../contract/access.ts';
import { accessRecords } from './access.scope.public.ts';

/** People by their 職員番号, with who uses the network already. */
export async function findTold(ctx: Ctx, network: Network, staffNos: readonly string[]) {
  return ctx.tx
    .selectFrom('staff_members as s')
    .leftJoin('access_users as u', (join) => join.onRef('u.staff_member_id', '=', 's.id').on('u.network', '=', network))
    .select(['s.id', 's.staff_no as staffNo', 'u.id as userId'])
    .where('s.staff_no', 'in', [...staffNos])
    .where(staffRecords.seenBy(ctx.actor, 's'))
    .execute();
}

/** Writes down people as users; gives the row of each. */
export async function insertUsers(ctx: Ctx, network: Network, staffIds: readonly string[]): Promise<string[]> {
  if (staffIds.length === 0) return [];
  const at = ctx.clock.now();
  const rows = staffIds.map((staff_member_id) => ({
    id: newId(),
    network,
    staff_member_id,
    created_at: at,
    updated_at: at,
  }));
  await ctx.tx.insertInto('access_users').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Something new stands with them: who looks at the former state is told. */
export async function touchUsers(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.tx
    .updateTable('access_users')
    .set({ version: sql<number>`version + 1`, updated_at: ctx.clock.now() })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(accessRecords.seenBy(ctx.actor))
    .execute();
}

/** @throws StaleVersion when it was changed meanwhile. */
export const takeUser = (ctx: Ctx, seen: { id: string; version: number }) =>
  updateVersioned(ctx.tx, 'access_users', seen, { updated_at: ctx.clock.now() });

interface Entry {
  readonly user_id: string;
  readonly kind: UseKind | DeedKind;
  readonly place: Register | null;
  readonly day: string;
  readonly said_by: string | null;
  readonly told_on: string | null;
  readonly note: string;
}

export async function insertEntries(ctx: Ctx, entries: readonly Entry[]): Promise<void> {
  const by = { recorded_at: ctx.clock.now(), recorded_by: ctx.actor.id, recorded_by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('access_entries')
    .values(entries.map((entry) => ({ id: newId(), ...entry, ...by })))
    .execute();
}
