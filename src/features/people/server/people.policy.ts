import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { peoplePermissions } from '../contract/people.contract.ts';
import type { StaffAction } from '../contract/staff-member.ts';

/**
 * Which 職員 the actor sees, as SQL on `staff_members`; null is everybody. A 所属担当者 sees the own 所属, a 職員 nobody.
 * The procedures' permissions keep the other roles out already.
 */
export function staffScope(actor: Actor): RawBuilder<boolean> | null {
  if (peoplePermissions.readStaff.roles.includes(actor.role) && actor.role !== 'coordinator') return null;
  if (actor.role !== 'coordinator' || actor.departmentId === null) return sql<boolean>`false`;
  return sql<boolean>`staff_members.department_id = ${actor.departmentId}::uuid`;
}

/** The same rule for one row. */
export function seesStaff(actor: Actor, person: { departmentId: string }): boolean {
  if (actor.role === 'coordinator') return person.departmentId === actor.departmentId;
  return peoplePermissions.readStaff.roles.includes(actor.role);
}

/** What the actor may do with a 職員 now. */
export function staffActions(actor: Actor, person: { leftOn: string | null }): StaffAction[] {
  if (!mayEdit(actor)) return [];
  return person.leftOn === null ? ['revise', 'transfer'] : ['revise'];
}

export const mayEdit = (actor: Actor): boolean => peoplePermissions.edit.roles.includes(actor.role);
