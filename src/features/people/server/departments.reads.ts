import { type RawBuilder, sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition, dateCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DepartmentKind, DepartmentRow, DepartmentView } from '../contract/department.ts';
import { type DepartmentListInput, peopleRefusals } from '../contract/people.contract.ts';
import { mayEdit, seesStaff } from './people.policy.ts';

/** A 所属 that exists on a day: from its 設置日 to its last day, both included. */
export const existsOn = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(departments.valid_from <= ${day}::date
    and (departments.valid_to is null or departments.valid_to >= ${day}::date))`;

const present = (day: string) => sql`(person.left_on is null or person.left_on >= ${day}::date)`;

const depth = sql<number>`array_length(string_to_array(departments.sort_path, '.'), 1) - 1`;
const staffCount = (day: string) => sql<number>`(select count(*)::int from staff_members as person
  where person.department_id = departments.id and ${present(day)})`;
const coordinators = (day: string) => sql<string[]>`array(select person.name from staff_members as person
  where person.department_id = departments.id and person.coordinator and ${present(day)} order by person.reading)`;

function rowsOf(ctx: Ctx, day: string) {
  return departmentsFrom(ctx).select([
    'departments.id',
    'departments.code',
    'departments.name',
    'departments.full_name as fullName',
    'departments.kind',
    depth.as('depth'),
    'sites.name as siteName',
    staffCount(day).as('staffCount'),
    coordinators(day).as('coordinators'),
    'departments.valid_from as validFrom',
    'departments.valid_to as validTo',
    'successor.name as successorName',
  ]);
}

const departmentsFrom = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('departments')
    .leftJoin('sites', 'sites.id', 'departments.site_id')
    .leftJoin('departments as successor', 'successor.id', 'departments.successor_id');

/** A page of 所属 in organisation order. */
export async function listDepartments(ctx: Ctx, input: DepartmentListInput) {
  const day = today(ctx.clock.now());
  const where = departmentWhere(input, day);
  const selected = rowsOf(ctx, day);
  const matching = ctx.tx.selectFrom('departments');
  const sort = {
    order: sql<string>`departments.sort_path`,
    code: sql<string>`departments.code`,
    reading: sql<string>`departments.reading`,
  }[input.sort?.key ?? 'order'];
  const page = await keysetPage(where ? selected.where(where) : selected, {
    sort,
    id: sql<string>`departments.id`,
    direction: input.sort?.dir ?? 'asc',
    cursor: input.cursor,
    limit: input.limit,
  });
  const rows = page.rows.map((row): DepartmentRow => ({ ...row, kind: row.kind as DepartmentKind }));
  const total = await countCapped(ctx.tx, where ? matching.where(where) : matching);
  return { rows, nextCursor: page.nextCursor, total };
}

function departmentWhere(input: DepartmentListInput, day: string) {
  const view = {
    now: existsOn(day),
    planned: sql<boolean>`(departments.valid_from > ${day}::date or departments.valid_to >= ${day}::date)`,
    all: null,
  }[input.view];
  return allOf([
    view,
    choiceCondition(sql.ref('departments.kind'), input.filters.kind),
    dateCondition(sql.ref('departments.valid_to'), input.filters.validTo),
    matchesText('department', input.q, sql.ref('departments.id')),
  ]);
}

const linkColumns = ['id', 'code', 'name', 'valid_to as validTo'] as const;

/** One 所属 with those above, below and before it. @throws people.departmentAbsent */
export async function getDepartment(ctx: Ctx, { id }: { id: string }): Promise<DepartmentView> {
  const day = today(ctx.clock.now());
  const row = await rowsOf(ctx, day)
    .select(['departments.version', 'departments.reading', 'departments.site_id', 'departments.sort_path'])
    .select(['departments.successor_id'])
    .where('departments.id', '=', id)
    .executeTakeFirst();
  if (!row) throw peopleRefusals.departmentAbsent();
  const { site_id, sort_path, successor_id, ...shown } = row;
  const links = () => ctx.tx.selectFrom('departments').select(linkColumns).orderBy('sort_path');
  return {
    ...shown,
    kind: shown.kind as DepartmentKind,
    siteId: site_id,
    above: await links().where(isAbove(id)).execute(),
    below: await links().where('parent_id', '=', id).execute(),
    successor: successor_id ? ((await links().where('id', '=', successor_id).executeTakeFirst()) ?? null) : null,
    predecessors: await links().where('successor_id', '=', id).execute(),
    maySeeStaff: seesStaff(ctx.actor, { departmentId: id }),
    mayRevise: mayEdit(ctx.actor),
  };
}

/** Those above a 所属, by its own chain of parents. */
const isAbove = (id: string) => sql<boolean>`id in (
  with recursive chain as (
    select parent_id from departments where id = ${id}::uuid
    union select above.parent_id from departments as above join chain on above.id = chain.parent_id
  ) select parent_id from chain where parent_id is not null)`;
