import { sql } from 'kysely';
import { staffRecords } from '#features/people/server/people.scope.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PolicyView } from '../contract/movement.ts';
import type { MovementFacts } from './asset-movement.rules.ts';
import { policiesOn } from './policies.reads.ts';

interface NamedThings {
  readonly movedOn: string;
  readonly roomId?: string | null | undefined;
  readonly handOverRoomId?: string | null | undefined;
  readonly departmentId?: string | null | undefined;
  readonly userId?: string | null | undefined;
}

export interface MovementContext {
  readonly policies: ReadonlyMap<string, PolicyView>;
  readonly classNames: ReadonlyMap<string, string>;
  /** The facts of one device's movement, once its policy is known. */
  readonly facts: (policy: PolicyView | null) => MovementFacts;
}

/** Everything the rules ask of a movement, read once however many devices move. */
export async function movementContext(ctx: Ctx, draft: NamedThings, byProcess: boolean): Promise<MovementContext> {
  const policies = await policiesOn(ctx, draft.movedOn);
  const classes = await ctx.tx.selectFrom('device_classes').select(['code', 'name']).execute();
  const sites = await ctx.tx.selectFrom('sites').select(['id', 'name', 'kind', 'closed_on']).execute();
  const shared = {
    today: today(ctx.clock.now()),
    byProcess,
    sites: new Map(
      sites.map(({ id, name, kind, closed_on }) => [
        id,
        { name, kind, closed: closed_on !== null && closed_on <= draft.movedOn },
      ]),
    ),
    room: draft.roomId ? await findRoom(ctx, draft.roomId) : undefined,
    handOverRoom: draft.handOverRoomId ? await findRoom(ctx, draft.handOverRoomId) : undefined,
    department: draft.departmentId ? await findDepartment(ctx, draft.departmentId, draft.movedOn) : undefined,
    user: draft.userId ? await findUser(ctx, draft.userId) : undefined,
  };
  return {
    policies,
    classNames: new Map(classes.map((row) => [row.code, row.name])),
    facts: (policy) => ({ ...shared, policy }),
  };
}

async function findRoom(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('rooms').select('site_id').where('id', '=', id).executeTakeFirst();
  // A room that is not there stands in no site: the rule says so in the same words.
  return { siteId: row?.site_id ?? '' };
}

async function findDepartment(ctx: Ctx, id: string, day: string) {
  return ctx.tx
    .selectFrom('departments')
    .select(sql<boolean>`valid_to is not null and valid_to < ${day}::date`.as('closed'))
    .where('id', '=', id)
    .executeTakeFirst();
}

async function findUser(ctx: Ctx, id: string) {
  const row = await ctx.tx
    .selectFrom('staff_members')
    .select(['name', 'department_id', 'site_id', 'left_on'])
    .where('id', '=', id)
    .where(staffRecords.seenBy(ctx.actor))
    .executeTakeFirst();
  return row && { name: row.name, departmentId: row.department_id, siteId: row.site_id, leftOn: row.left_on };
}
