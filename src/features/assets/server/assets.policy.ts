import type { RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Permission } from '#kernel/contract/procedure.ts';
import { isBelowAny } from '#platform/scope/department-tree.ts';
import type { AssetStatus } from '../contract/asset.ts';
import type { AssetAction } from '../contract/asset-view.ts';
import { assetsPermissions } from '../contract/assets.contract.ts';
import { assetRecords } from './assets.scope.public.ts';

/** The rows of `assets` the actor sees; null when every row is seen. */
export function assetScope(actor: Actor): RawBuilder<boolean> | null {
  return assetRecords.where(actor);
}

/** `column` names one of the departments or one below them. */
export function withinDepartments(column: RawBuilder<unknown>, ids: readonly (string | null)[]): RawBuilder<boolean> {
  return isBelowAny(
    column,
    ids.filter((id) => id !== null),
  );
}

/** What the actor may do with a device now. A disposed one is only read and printed. */
export function assetActions(
  actor: Actor,
  row: { status: AssetStatus; moves: number; corrects: boolean },
): AssetAction[] {
  const may = (permission: Permission) => permission.roles.includes(actor.role);
  const actions: AssetAction[] = [];
  if (may(assetsPermissions.edit) && row.status !== 'disposed' && row.status !== 'withdrawn') {
    actions.push('revise');
    if (row.moves > 0) actions.push('move');
    if (row.corrects) actions.push('correct');
    if (row.status === 'inUse') actions.push('changeUser');
  }
  if (may(assetsPermissions.print)) actions.push('label', 'card');
  return actions;
}
