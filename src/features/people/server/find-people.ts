import { sql } from 'kysely';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import { departmentRecords, staffRecords } from './people.scope.public.ts';

/**
 * Lets 所属 be found by code, name and reading. Capped: the search shows the first of each kind; the list of the kind shows
 * all.
 */
export const departmentSearch = searchProvider({
  kind: 'department',
  scope: departmentRecords,
  rows(ctx, { q, limit }) {
    return ctx.tx
      .selectFrom('departments')
      .select(['id', 'code', 'name', 'full_name'])
      .where(matchesText('department', q, sql.ref('departments.id')) ?? sql<boolean>`false`)
      .orderBy(sql`valid_to is not null`)
      .orderBy('sort_path')
      .limit(sql.lit(limit));
  },
  toHit: (row) => ({
    id: row.id,
    href: `/people/departments/${row.id}`,
    code: row.code,
    title: row.name,
    note: row.full_name,
  }),
});

/**
 * Lets 職員 be found by number, name, reading, extension, phone and mail, in the reader's scope. Capped: the search shows the
 * first of each kind; the list of the kind shows all.
 */
export const staffSearch = searchProvider({
  kind: 'staffMember',
  scope: staffRecords,
  rows(ctx, { q, limit }) {
    return ctx.tx
      .selectFrom('staff_members')
      .select(['id', 'staff_no', 'name'])
      .select(
        sql<string | null>`(select full_name from departments where id = staff_members.department_id)`.as('full_name'),
      )
      .where(matchesText('staffMember', q, sql.ref('staff_members.id')) ?? sql<boolean>`false`)
      .orderBy(sql`left_on is not null`)
      .orderBy('reading')
      .limit(sql.lit(limit));
  },
  toHit: (row) => ({
    id: row.id,
    href: `/people/staff/${row.id}`,
    code: row.staff_no,
    title: row.name,
    note: row.full_name,
  }),
});
