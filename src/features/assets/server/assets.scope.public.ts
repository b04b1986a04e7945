import { type Actor, overseers, type Role } from '#kernel/actor.ts';
import { type Reach, recordScope } from '#platform/scope/record-scope.ts';
import { assetsPermissions } from '../contract/assets.contract.ts';

const everySeer: readonly Role[] = [...overseers, 'integration'];

/** A 所属担当者 sees the devices of the own 所属 and everything below it, a 職員 those in their own hands. */
function assetsOf(actor: Actor): Reach {
  if (everySeer.includes(actor.role)) return 'every';
  if (actor.role === 'coordinator') return [{ department_id: { below: actor.departmentId } }];
  return actor.role === 'staff' ? [{ user_id: { is: actor.staffMemberId } }] : [];
}

export const assetRecords = recordScope({
  kind: 'asset',
  table: 'assets',
  calledBy: 'asset_tag',
  readBy: [assetsPermissions.read],
  columns: ['user_id'],
  tree: ['department_id'],
  reach: assetsOf,
});

export const bulkListRecords = recordScope({
  kind: 'bulkRegistrationList',
  table: 'bulk_registration_lists',
  readBy: [assetsPermissions.registerInBulk],
});
