import { sql } from 'kysely';

/** The 所属 of a row of `records`, for a column of its list. Unscoped: whoever sees the record sees whose it is. */
export const unscopedDepartmentName = sql`coalesce((select d.full_name from departments as d where d.id = records.department_id), '')`;
