import type { Actor } from '#kernel/actor.ts';
import { catalogPermissions } from '../contract/catalog.contract.ts';
import type { SystemView } from '../contract/catalog.ts';

/** The catalogue is nobody's secret: every reader sees every row. What the contract says is the manager's to change. */
export const mayEdit = (actor: Actor): boolean => catalogPermissions.edit.roles.includes(actor.role);

/** What the actor may do with a system now. */
export function systemActionsOf(actor: Actor, system: { active: boolean }): SystemView['actions'] {
  const verifies = catalogPermissions.verify.roles.includes(actor.role) && system.active;
  return [...(verifies ? (['recordVerification'] as const) : []), ...(mayEdit(actor) ? (['revise'] as const) : [])];
}
