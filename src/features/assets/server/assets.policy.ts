import { type RawBuilder, sql } from 'kysely';
import { type Actor, overseers, type Role } from '#kernel/actor.ts';
import type { Permission } from '#kernel/contract/procedure.ts';
import type { AssetStatus } from '../contract/asset.ts';
import type { AssetAction } from '../contract/asset-view.ts';
import { assetsPermissions } from '../contract/assets.contract.ts';

/** Whether the actor sees this device. `departmentIds` are the coordinator's own 所属 and everything below it. */
export function mayRead(
  actor: Actor,
  row: { departmentId: string | null; userId: string | null },
  departmentIds: ReadonlySet<string>,
): boolean {
  if (seesAll(actor)) return true;
  if (actor.role === 'coordinator') return row.departmentId !== null && departmentIds.has(row.departmentId);
  return actor.role === 'staff' && actor.staffMemberId !== null && row.userId === actor.staffMemberId;
}

/** The same rule as SQL over `assets`; null when every row is seen. */
export function assetScope(actor: Actor): RawBuilder<boolean> | null {
  if (seesAll(actor)) return null;
  if (actor.role === 'coordinator') return withinDepartments(sql.ref('assets.department_id'), [actor.departmentId]);
  if (actor.role === 'staff' && actor.staffMemberId) return sql<boolean>`assets.user_id = ${actor.staffMemberId}::uuid`;
  return sql<boolean>`false`;
}

const allSeers: readonly Role[] = [...overseers, 'integration'];

/** The software itself (jobs, imports) sees what it works on. */
function seesAll(actor: Actor): boolean {
  return actor.kind === 'system' || allSeers.includes(actor.role);
}

/** `column` names one of the departments or one below them. */
export function withinDepartments(column: RawBuilder<unknown>, ids: readonly (string | null)[]): RawBuilder<boolean> {
  const roots = ids.filter((id) => id !== null);
  return sql<boolean>`${column} in (
    with recursive below(id) as (
      select id from departments where id = any(${roots}::uuid[])
      union all select child.id from departments as child join below on child.parent_id = below.id
    ) select id from below)`;
}

/** What the actor may do with a device now. A disposed one is only read and printed. */
export function assetActions(
  actor: Actor,
  row: { status: AssetStatus; moves: number; corrects: boolean },
): AssetAction[] {
  const may = (permission: Permission) => permission.roles.includes(actor.role);
  const actions: AssetAction[] = [];
  if (may(assetsPermissions.edit) && row.status !== 'disposed') {
    actions.push('revise');
    if (row.moves > 0) actions.push('move');
    if (row.corrects) actions.push('correct');
    if (row.status === 'inUse') actions.push('changeUser');
  }
  if (may(assetsPermissions.print)) actions.push('label', 'card');
  return actions;
}
