import type { Actor } from '#kernel/actor.ts';
import type { Permission } from '#kernel/contract/procedure.ts';

/** Whether the actor holds the permission by role and, for tokens, by scope. Rows may narrow it further. */
export function holds(actor: Actor, permission: Permission): boolean {
  if (!permission.roles.includes(actor.role)) return false;
  return actor.scopes === null || actor.scopes.includes(permission.name);
}
