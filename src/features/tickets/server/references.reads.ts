import type { Ctx } from '#platform/use-case/context.ts';

// What a ticket points at, read from the tables of lower features.

export interface RequesterFacts {
  readonly id: string | null;
  readonly name: string;
  readonly reading: string;
  readonly departmentId: string | null;
  readonly departmentPath: string;
  readonly siteId: string | null;
  readonly contact: string;
}

/** A 職員 as a ticket keeps them: with the 所属 and 拠点 of today. */
export async function readStaffMember(ctx: Ctx, id: string): Promise<RequesterFacts | null> {
  const row = await ctx.tx
    .selectFrom('staff_members as s')
    .innerJoin('departments as d', 'd.id', 's.department_id')
    .select(['s.id', 's.name', 's.reading', 's.department_id', 's.extension', 's.phone', 'd.sort_path'])
    .select((eb) => eb.fn.coalesce('s.site_id', 'd.site_id').as('site_id'))
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    reading: row.reading,
    departmentId: row.department_id,
    departmentPath: row.sort_path,
    siteId: row.site_id,
    contact: row.extension ?? row.phone ?? '',
  };
}

export function readDepartment(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('departments')
    .select(['id', 'name', 'full_name', 'sort_path', 'site_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export function readAsset(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('assets')
    .select(['id', 'asset_tag as assetTag', 'procurer', 'user_id', 'department_id', 'model_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export function readSoftware(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('software_products').select('id').where('id', '=', id).executeTakeFirst();
}

export function readSystem(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('business_systems').select(['id', 'name', 'kind']).where('id', '=', id).executeTakeFirst();
}

/** The window a 速報 goes to: one with a mail address before one without. */
export function readSystemWindow(ctx: Ctx, businessSystemId: string) {
  return ctx.tx
    .selectFrom('system_contacts')
    .select(['window_name', 'person', 'phone', 'mail'])
    .where('business_system_id', '=', businessSystemId)
    .orderBy((eb) => eb('mail', 'is', null))
    .orderBy('window_name')
    .executeTakeFirst();
}

export function readSite(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('sites').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

/** An agent at work; one who left is not given. */
export function readAgent(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('agents')
    .select(['id', 'name', 'reading'])
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst();
}

export async function countAgents(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const rows = await ctx.tx
    .selectFrom('agents')
    .select('id')
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute();
  return rows.length;
}

/** Only what is published may be answered from. */
export function readKnowledge(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('knowledge_items')
    .select(['id', 'knowledge_no', 'kind', 'title', 'edition', 'cause'])
    .where('id', '=', id)
    .where('status', '=', 'published')
    .executeTakeFirst();
}
