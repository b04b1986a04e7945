import { people } from './people.client.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly sub?: string;
}
type Department = Awaited<ReturnType<typeof people.call.findDepartments>>[number];
type Staff = Awaited<ReturnType<typeof people.call.findStaff>>[number];

const departmentOf = (one: Department): Option => ({ value: one.id, label: one.name, sub: one.fullName });
const staffOf = (one: Staff): Option => ({ value: one.id, label: one.name, sub: one.departmentName });
const agentOf = (one: { id: string; name: string }): Option => ({ value: one.id, label: one.name });

/** Filters and combo boxes of every feature ask for people and 所属 here. */
export const findDepartments = async (q: string, signal?: AbortSignal) =>
  (await people.call.findDepartments({ q }, { signal })).map(departmentOf);
export const nameDepartments = async (ids: readonly string[]) =>
  (await people.call.findDepartments({ ids: [...ids] })).map(departmentOf);
export const findStaff = async (q: string, signal?: AbortSignal) =>
  (await people.call.findStaff({ q }, { signal })).map(staffOf);
export const nameStaff = async (ids: readonly string[]) =>
  (await people.call.findStaff({ ids: [...ids] })).map(staffOf);
export const findAgents = async (q: string, signal?: AbortSignal) =>
  (await people.call.findAgents({ q }, { signal })).map(agentOf);
export const nameAgents = async (ids: readonly string[]) =>
  (await people.call.findAgents({ ids: [...ids] })).map(agentOf);
