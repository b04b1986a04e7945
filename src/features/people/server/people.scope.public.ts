import { recordScope } from '#platform/scope/record-scope.ts';
import { peoplePermissions } from '../contract/people.contract.ts';

/** A 所属担当者 sees the people of the own 所属; whoever else may read people at all sees everybody. */
export const staffRecords = recordScope({
  kind: 'staffMember',
  table: 'staff_members',
  calledBy: 'name',
  readBy: [peoplePermissions.readStaff],
  columns: ['department_id'],
  reach: (actor) => (actor.role === 'coordinator' ? [{ department_id: { is: actor.departmentId } }] : 'every'),
});

export const departmentRecords = recordScope({
  kind: 'department',
  table: 'departments',
  calledBy: 'name',
  readBy: [peoplePermissions.lookUp],
});

export const agentRecords = recordScope({
  kind: 'agent',
  table: 'agents',
  calledBy: 'name',
  readBy: [peoplePermissions.lookUp],
});
