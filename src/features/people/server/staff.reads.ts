import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf, dateCondition, idsCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { peopleRefusals, type StaffListInput } from '../contract/people.contract.ts';
import type { Assignment, StaffView } from '../contract/staff-member.ts';
import { staffActions, staffScope } from './people.policy.ts';
import { staffRecords } from './people.scope.public.ts';

/** A page of 職員 in the actor's scope, by reading. */
export async function readStaffPage(ctx: Ctx, input: StaffListInput) {
  const matching = staffQuery(ctx, input);
  const sort = {
    reading: sql<string>`staff_members.reading`,
    staffNo: sql<string>`staff_members.staff_no`,
    department: sql<string>`departments.sort_path`,
  }[input.sort?.key ?? 'reading'];
  const page = await keysetPage(
    matching
      .leftJoin('sites', 'sites.id', 'staff_members.site_id')
      .select([
        'staff_members.id',
        'staff_members.staff_no as staffNo',
        'staff_members.name',
        'staff_members.reading',
        'staff_members.department_id as departmentId',
        'departments.full_name as departmentName',
        'sites.name as siteName',
        'staff_members.extension',
        'staff_members.phone',
        'staff_members.mail',
        'staff_members.coordinator',
        'staff_members.left_on as leftOn',
      ]),
    {
      sort,
      id: sql<string>`staff_members.id`,
      direction: input.sort?.dir ?? 'asc',
      cursor: input.cursor,
      limit: input.limit,
    },
  );
  return { rows: page.rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

function staffQuery(ctx: Ctx, input: StaffListInput) {
  const day = today(ctx.clock.now());
  const isPresent = sql<boolean>`(staff_members.left_on is null or staff_members.left_on >= ${day}::date)`;
  const view = {
    present: isPresent,
    coordinators: sql<boolean>`(staff_members.coordinator and ${isPresent})`,
    left: sql<boolean>`staff_members.left_on < ${day}::date`,
    all: null,
  }[input.view];
  const where = allOf([
    view,
    staffScope(ctx.actor),
    idsCondition(sql.ref('staff_members.department_id'), input.filters.departmentId),
    idsCondition(sql.ref('staff_members.site_id'), input.filters.siteId),
    dateCondition(sql.ref('staff_members.left_on'), input.filters.leftOn),
    matchesText('staffMember', input.q, sql.ref('staff_members.id')),
  ]);
  const query = ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id');
  return where ? query.where(where) : query;
}

/** One 職員 with the history of 所属, without what other features know. @throws people.staffAbsent, also out of scope */
export async function readStaffMember(ctx: Ctx, id: string): Promise<Omit<StaffView, 'related'>> {
  const query = ctx.tx
    .selectFrom('staff_members')
    .innerJoin('departments', 'departments.id', 'staff_members.department_id')
    .leftJoin('sites', 'sites.id', 'staff_members.site_id')
    .leftJoin('rooms', 'rooms.id', 'staff_members.room_id')
    .selectAll('staff_members')
    .select([
      'departments.name as department_name',
      'departments.full_name as department_full_name',
      'sites.name as site_name',
      'rooms.name as room_name',
    ])
    .where('staff_members.id', '=', id);
  const scope = staffScope(ctx.actor);
  const person = await (scope ? query.where(scope) : query).executeTakeFirst();
  if (!person) throw peopleRefusals.staffAbsent();
  return {
    id: person.id,
    version: person.version,
    staffNo: person.staff_no,
    name: person.name,
    reading: person.reading,
    departmentId: person.department_id,
    departmentName: person.department_name,
    departmentFullName: person.department_full_name,
    siteId: person.site_id,
    siteName: person.site_name,
    roomId: person.room_id,
    roomName: person.room_name,
    extension: person.extension,
    phone: person.phone,
    mail: person.mail,
    coordinator: person.coordinator,
    leftOn: person.left_on,
    note: person.note,
    assignments: await readAssignments(ctx, id),
    actions: staffActions(ctx.actor, { leftOn: person.left_on }),
  };
}

async function readAssignments(ctx: Ctx, id: string): Promise<Assignment[]> {
  const day = today(ctx.clock.now());
  const rows = await ctx.tx
    .selectFrom('staff_assignments')
    .innerJoin('departments', 'departments.id', 'staff_assignments.department_id')
    .select([
      'staff_assignments.id',
      'staff_assignments.department_id as departmentId',
      'departments.name as departmentName',
      'departments.full_name as fullName',
      'staff_assignments.valid_from as validFrom',
      'staff_assignments.valid_to as validTo',
    ])
    .where('staff_assignments.staff_member_id', '=', id)
    .where(staffRecords.namedFor(ctx.actor, 'staff_assignments.staff_member_id'))
    .orderBy('staff_assignments.valid_from', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, isPlanned: row.validFrom > day }));
}

/** 職員 whose last day has passed and who can sign in still. Unscoped: a job ends their accounts, whoever may see them. */
export const unscopedLeftWithAccounts = (ctx: Ctx, day: string) =>
  ctx.tx
    .selectFrom('staff_members')
    .select('id')
    .where('left_on', '<', day)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('accounts_users')
        .select('staff_member_id')
        .where('disabled_at', 'is', null)
        .where('staff_member_id', 'is not', null)
        .$narrowType<{ staff_member_id: string }>(),
    )
    .execute();
