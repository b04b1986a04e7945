import type { Actor } from '#kernel/actor.ts';
import { catalogPermissions } from '../contract/catalog.contract.ts';
import type { SoftwareView, SystemView } from '../contract/catalog.ts';

/** The catalogue is nobody's secret: every reader sees every row. What the contract says is the manager's to change. */
export const mayEdit = (actor: Actor): boolean => catalogPermissions.edit.roles.includes(actor.role);

export const mayVerify = (actor: Actor): boolean => catalogPermissions.verify.roles.includes(actor.role);

/** What the actor may do with a product now: what 県 decided is the desk's to write down. */
export function softwareActionsOf(actor: Actor, waitsForAgreement: boolean): SoftwareView['actions'] {
  const agrees = mayVerify(actor) && waitsForAgreement;
  return [...(agrees ? (['recordAgreement'] as const) : []), ...(mayEdit(actor) ? (['revise'] as const) : [])];
}

/** What the actor may do with a system now. */
export function systemActionsOf(actor: Actor, system: { active: boolean; waits: boolean }): SystemView['actions'] {
  const verifies = mayVerify(actor) && system.active;
  const agrees = mayVerify(actor) && system.waits;
  return [
    ...(verifies ? (['recordVerification', 'recordTraining'] as const) : []),
    ...(agrees ? (['agree'] as const) : []),
    ...(mayEdit(actor) ? (['revise'] as const) : []),
  ];
}
