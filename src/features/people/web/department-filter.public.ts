import { findDepartments, nameDepartments } from './people.client.public.ts';

/** Which 所属 a list is narrowed to. */
export const departmentFilter = (label: string) =>
  ({ key: 'department', label, kind: 'lookup', find: findDepartments, namesOf: nameDepartments }) as const;
