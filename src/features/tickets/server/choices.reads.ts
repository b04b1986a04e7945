import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';

/** Agents at work with what each has open, for 担当を移す. */
export function listAssignees(ctx: Ctx) {
  const openCount = sql<number>`(select count(*)::int from tickets
    where tickets.assignee_id = g.id and tickets.status <> 'closed')`;
  return ctx.tx
    .selectFrom('agents as g')
    .select(['g.id', 'g.name', 'g.reading', 'g.duty', openCount.as('openCount')])
    .where('g.active', '=', true)
    .orderBy('g.sort_order')
    .orderBy('g.reading')
    .execute();
}

/** 引継ぎ先: systems in use with their windows and the day the contact was checked last (§3-3). */
export async function listEscalationTargets(ctx: Ctx) {
  const systems = await ctx.tx
    .selectFrom('business_systems as b')
    .leftJoin('departments as d', 'd.id', 'b.owner_department_id')
    .select(['b.id as businessSystemId', 'b.name', 'b.kind', 'd.name as ownerDepartmentName'])
    .select(
      sql<string | null>`(select max(v.verified_on) from contact_verifications as v
        where v.business_system_id = b.id)`.as('verifiedOn'),
    )
    .where('b.active', '=', true)
    .orderBy('b.sort_order')
    .orderBy('b.reading')
    .execute();
  const windows = await ctx.tx
    .selectFrom('system_contacts')
    .select(['id', 'business_system_id', 'window_name as windowName', 'person', 'phone', 'mail', 'hours'])
    .orderBy('window_name')
    .execute();
  const of = (id: string) =>
    windows
      .filter((window) => window.business_system_id === id)
      .map(({ business_system_id: _system, ...window }) => window);
  return systems.map((system) => ({ ...system, windows: of(system.businessSystemId) }));
}
