import { type RawBuilder, sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition, idsCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccessListInput } from '../contract/access.contract.ts';
import type { AccessRow, AccessView } from '../contract/access.ts';
import { accessRecords } from './access.scope.public.ts';
import { eachRegister } from './access-changes.reads.ts';

type Sql = RawBuilder<unknown>;

const anything = sql`true`;
/** What holds of user `u` on a day: the newest that was said. `known` narrows which entries count. */
export const saidOf = (day: Sql, known: Sql = anything): Sql => sql`(select e.kind from access_entries as e
  where e.user_id = u.id and e.place is null and e.day <= ${day} and ${known} order by e.day desc, e.recorded_at desc, e.id desc limit 1)`;
/** What was done last in register `g` for user `u` until a day. */
export const doneIn = (day: Sql, known: Sql = anything): Sql => sql`(select e.kind from access_entries as e
  where e.user_id = u.id and e.place = g.place and e.day <= ${day} and ${known} order by e.day desc, e.recorded_at desc, e.id desc limit 1)`;

const day = (ctx: Ctx) => sql`${today(ctx.clock.now())}::date`;
const isUser = (ctx: Ctx) => sql<boolean>`coalesce(${saidOf(day(ctx))} = 'use', false)`;
const differs = (ctx: Ctx) => sql<boolean>`exists (select from ${eachRegister} where g.network = u.network
  and case when ${isUser(ctx)} then ${doneIn(day(ctx))} is distinct from 'register'
    else g."onEnd" and ${doneIn(day(ctx))} = 'register' end)`;
const registered = sql`(select coalesce(jsonb_agg(jsonb_build_object('register', p.place, 'kind', p.kind, 'on', p.day)), '[]')
  from (select distinct on (e.place) e.place, e.kind, e.day from access_entries as e
    where e.user_id = u.id and e.place is not null order by e.place, e.day desc, e.recorded_at desc, e.id desc) as p)`;

const usersOf = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('access_users as u')
    .innerJoin('staff_members as s', 's.id', 'u.staff_member_id')
    .innerJoin('departments as d', 'd.id', 's.department_id')
    .where(accessRecords.seenBy(ctx.actor, 'u'));

const rowsOf = (ctx: Ctx, users: ReturnType<typeof usersOf>) =>
  users
    .select(['u.id', 'u.network', 's.id as staffMemberId', 's.staff_no as staffNo', 's.name'])
    .select(['d.full_name as departmentName', differs(ctx).as('differs')])
    .select([sql<string | null>`${saidOf(day(ctx))}`.as('use'), sql<unknown>`${registered}`.as('registered')]);

/** A page of 利用者台帳. */
export async function listUsers(ctx: Ctx, input: AccessListInput) {
  const { view, filters } = input;
  const where = allOf([
    view === 'using' ? isUser(ctx) : null,
    view === 'ended' ? sql<boolean>`not ${isUser(ctx)}` : null,
    view === 'differs' ? differs(ctx) : null,
    choiceCondition(sql.ref('u.network'), filters.network),
    idsCondition(sql.ref('s.department_id'), filters.departmentId),
    matchesText('staffMember', input.q, sql.ref('s.id')),
  ]);
  const matching = usersOf(ctx).where(where ?? sql<boolean>`true`);
  const sort = { staffNo: sql<string>`s.staff_no`, reading: sql<string>`s.reading` }[input.sort?.key ?? 'staffNo'];
  const cut = { sort, id: sql<string>`u.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(rowsOf(ctx, matching), { ...cut, limit: input.limit });
  const rows = page.rows as unknown as AccessRow[];
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

export function readUser(ctx: Ctx, id: string) {
  return rowsOf(ctx, usersOf(ctx).where('u.id', '=', id))
    .select('u.version')
    .executeTakeFirst();
}

/** What was said and done, the newest first. */
export async function readEntries(ctx: Ctx, user: { readonly id: string }): Promise<AccessView['entries']> {
  const rows = await ctx.tx
    .selectFrom('access_entries')
    .select([
      'id',
      'kind',
      'place',
      'day',
      'said_by as saidBy',
      'note',
      'recorded_at as at',
      'recorded_by_name as byName',
    ])
    .where('user_id', '=', user.id)
    .where(accessRecords.namedFor(ctx.actor, 'user_id'))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as AccessView['entries'];
}
