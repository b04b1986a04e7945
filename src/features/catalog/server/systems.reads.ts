import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SystemListInput } from '../contract/catalog.contract.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { SystemRow } from '../contract/catalog.ts';
import { overdueBefore, trainedBefore } from './catalog.rules.ts';

const lastVerified = sql<string | null>`(select max(v.verified_on) from contact_verifications as v
  where v.business_system_id = b.id)`;

/** Somebody of the desk does not know the system, or was trained too long ago (§1-5(3)). */
const untrained = (before: string) => sql<boolean>`(b.active and exists (select from agents as g where g.active
  and not exists (select from system_trainings as r join system_training_agents as x on x.training_id = r.id
    where r.business_system_id = b.id and x.agent_id = g.id and r.held_on >= ${before}::date)))`;

/** The window a question goes to first, in one row beside the system. */
const firstWindow = sql<{
  window_name: string;
  person: string | null;
  phone: string | null;
  mail: string | null;
  hours: string | null;
  business_system_id: string;
}>`(select distinct on (business_system_id) business_system_id, window_name, person, phone, mail, hours
  from system_contacts order by business_system_id, mail is null, window_name)`;

/** A page of 業務システム with the first window and its last verification (§3-3). */
export async function listSystems(ctx: Ctx, input: SystemListInput) {
  const day = today(ctx.clock.now());
  const before = overdueBefore(day);
  const overdue = sql<boolean>`(b.active and coalesce(${lastVerified} < ${before}::date, true))`;
  const where = allOf([
    input.view === 'all' ? null : sql<boolean>`b.active`,
    input.view === 'overdue' ? overdue : null,
    input.view === 'untrained' ? untrained(trainedBefore(day)) : null,
    choiceCondition(sql.ref('b.kind'), input.filters.kind),
    textHolds(sql`concat_ws(' ', b.name, b.reading, b.description, w.window_name, w.person, w.phone)`, input.q),
  ]);
  const matching = ctx.tx
    .selectFrom('business_systems as b')
    .leftJoin(firstWindow.as('w'), (join) => join.onRef('w.business_system_id', '=', 'b.id'))
    .where(where ?? sql<boolean>`true`);
  const sort = {
    order: sql<string>`lpad(b.sort_order::text, 6, '0') || b.reading`,
    name: sql<string>`b.reading`,
    verifiedOn: sql<string>`coalesce(${lastVerified}::text, '0000')`,
  }[input.sort?.key ?? 'order'];
  const selected = matching
    .leftJoin('departments as d', 'd.id', 'b.owner_department_id')
    .select(['b.id', 'b.version', 'b.name', 'b.kind', 'b.active', 'd.name as ownerDepartmentName'])
    .select(['w.window_name as windowName', 'w.person', 'w.phone', 'w.mail', 'w.hours'])
    .select([lastVerified.as('verifiedOn'), overdue.as('overdue')]);
  const cut = { sort, id: sql<string>`b.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(selected, { ...cut, limit: input.limit });
  const rows = page.rows satisfies SystemRow[];
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

export function readSystem(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('business_systems as b')
    .leftJoin('departments as d', 'd.id', 'b.owner_department_id')
    .selectAll('b')
    .select('d.name as owner_department_name')
    .where('b.id', '=', id)
    .executeTakeFirst();
}

export function readContacts(ctx: Ctx, systemId: string) {
  return ctx.tx
    .selectFrom('system_contacts')
    .select(['id', 'window_name as windowName', 'person', 'phone', 'mail', 'hours', 'note'])
    .where('business_system_id', '=', systemId)
    .orderBy(sql`mail is null`)
    .orderBy('window_name')
    .execute();
}

export function readVerifications(ctx: Ctx, systemId: string) {
  return ctx.tx
    .selectFrom('contact_verifications as v')
    .innerJoin('agents as g', 'g.id', 'v.verified_by')
    .select(['v.id', 'v.verified_on as verifiedOn', 'g.name as verifiedByName', 'v.outcome', 'v.note'])
    .where('v.business_system_id', '=', systemId)
    .orderBy('v.verified_on', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
}

/** What happened to a system, the newest first, with what was agreed about it. */
export function readSystemChanges(ctx: Ctx, systemId: string) {
  return ctx.tx
    .selectFrom('system_changes as c')
    .leftJoin('system_agreements as a', 'a.change_id', 'c.id')
    .select(['c.id', 'c.kind', 'c.was', 'c.became'])
    .select(['c.recorded_by_name as recordedByName', 'c.recorded_at as recordedAt'])
    .select(['a.agreed_on as agreedOn', 'a.agreed_with as agreedWith', 'a.decision'])
    .where('c.business_system_id', '=', systemId)
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
}

/** The sessions of a system, the newest first, with who was there. */
export function readTrainings(ctx: Ctx, systemId: string) {
  return ctx.tx
    .selectFrom('system_trainings as r')
    .select(['r.id', 'r.held_on as heldOn', 'r.means', 'r.covered'])
    .select(
      sql<string>`(select string_agg(g.name, ${catalogWords.separator} order by g.sort_order, g.reading)
        from system_training_agents as x join agents as g on g.id = x.agent_id where x.training_id = r.id)`.as(
        'agentNames',
      ),
    )
    .where('r.business_system_id', '=', systemId)
    .orderBy('r.held_on', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
}

/** The people of the desk and when each came to know the system last. */
export async function readTrainedAgents(ctx: Ctx, systemId: string, before: string) {
  const { rows } = await sql<{ id: string; name: string; trainedOn: string | null; stale: boolean }>`
    select g.id, g.name, t.on as "trainedOn", coalesce(t.on < ${before}::date, true) as stale
    from agents as g left join lateral (select max(r.held_on) as on from system_trainings as r
      join system_training_agents as x on x.training_id = r.id
      where r.business_system_id = ${systemId} and x.agent_id = g.id) as t on true
    where g.active order by g.sort_order, g.reading`.execute(ctx.tx);
  return rows;
}
