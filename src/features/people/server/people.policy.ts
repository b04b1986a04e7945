import type { RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { peoplePermissions } from '../contract/people.contract.ts';
import type { StaffAction } from '../contract/staff-member.ts';
import { staffRecords } from './people.scope.public.ts';

/** Which 職員 the actor sees, as SQL on `staff_members`; null is everybody. */
export function staffScope(actor: Actor): RawBuilder<boolean> | null {
  return staffRecords.where(actor);
}

/** The same rule for one row. */
export function seesStaff(actor: Actor, person: { departmentId: string }): boolean {
  return staffRecords.sees(actor, { department_id: person.departmentId });
}

/** What the actor may do with a 職員 now. */
export function staffActions(actor: Actor, person: { leftOn: string | null }): StaffAction[] {
  if (!mayEdit(actor)) return [];
  return person.leftOn === null ? ['revise', 'transfer'] : ['revise'];
}

export const mayEdit = (actor: Actor): boolean => peoplePermissions.edit.roles.includes(actor.role);
