import { sql } from 'kysely';
import type { SearchProvider } from '#features/search/server/search-provider.public.ts';
import { holds } from '#platform/rpc/serve.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { peoplePermissions } from '../contract/people.contract.ts';
import { staffScope } from './people.policy.ts';

async function findDepartments(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  const text = matchesText('department', q, sql.ref('departments.id'));
  if (!text || !holds(ctx.actor, peoplePermissions.lookUp)) return [];
  const rows = await ctx.tx
    .selectFrom('departments')
    .select(['id', 'code', 'name', 'full_name'])
    .where(text)
    .orderBy(sql`valid_to is not null`)
    .orderBy('sort_path')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'department',
    id: row.id,
    href: `/people/departments/${row.id}`,
    code: row.code,
    title: row.name,
    note: row.full_name,
  }));
}

async function findStaff(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  const text = matchesText('staffMember', q, sql.ref('staff_members.id'));
  if (!text || !holds(ctx.actor, peoplePermissions.readStaff)) return [];
  const scope = staffScope(ctx.actor);
  const query = ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id')
    .select(['staff_members.id', 'staff_members.staff_no', 'staff_members.name', 'departments.full_name'])
    .where(text)
    .orderBy(sql`staff_members.left_on is not null`)
    .orderBy('staff_members.reading')
    .limit(limit);
  const rows = await (scope ? query.where(scope) : query).execute();
  return rows.map((row) => ({
    kind: 'staffMember',
    id: row.id,
    href: `/people/staff/${row.id}`,
    code: row.staff_no,
    title: row.name,
    note: row.full_name,
  }));
}

/** Lets 所属 be found by code, name and reading. */
export const departmentSearch: SearchProvider = { kind: 'department', find: findDepartments };

/** Lets 職員 be found by number, name, reading, extension, phone and mail, in the reader's scope. */
export const staffSearch: SearchProvider = { kind: 'staffMember', find: findStaff };
