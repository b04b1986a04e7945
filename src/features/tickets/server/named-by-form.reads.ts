import { sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { knowledgeRecords } from '#features/knowledge/server/knowledge.scope.public.ts';
import { staffRecords } from '#features/people/server/people.scope.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** What a form names, by id. */
const nothing = {
  staffMemberId: null,
  departmentId: null,
  siteId: null,
  assetId: null,
  categoryId: null,
  softwareId: null,
  businessSystemId: null,
  agentId: null,
  knowledgeId: null,
};
export type NamedIds = { readonly [K in keyof typeof nothing]: string | null };

interface Found {
  /** A 職員 as a ticket keeps them: with the 所属 and 拠点 of today. */
  readonly staff: {
    readonly id: string;
    readonly name: string;
    readonly reading: string;
    readonly departmentId: string;
    readonly departmentPath: string;
    readonly departmentName: string;
    readonly siteId: string | null;
    readonly contact: string;
  } | null;
  readonly department: { readonly path: string; readonly name: string; readonly siteId: string | null } | null;
  readonly site: { readonly id: string } | null;
  readonly asset: { readonly assetTag: string; readonly serialNo: string } | null;
  readonly category: {
    readonly name: string;
    readonly clause: string | null;
    readonly active: boolean;
    readonly isParent: boolean;
  } | null;
  readonly software: { readonly id: string } | null;
  readonly system: { readonly name: string } | null;
  /** An agent at work; one who left is not given. */
  readonly agent: { readonly id: string; readonly reading: string } | null;
  /** Only what is published may be answered from. */
  readonly knowledge: { readonly id: string } | null;
}

/** What was asked for, and what of it is there. */
export interface NamedByForm extends Found {
  readonly asked: NamedIds;
}

/** The clause of a 分類. Unscoped: whoever sees a ticket sees its 分類. */
export async function unscopedClauseOf(ctx: Ctx, categoryId: string | null): Promise<string | null> {
  if (!categoryId) return null;
  const of = ctx.tx.selectFrom('ticket_categories').select('clause').where('id', '=', categoryId);
  return (await of.executeTakeFirst())?.clause ?? null;
}

/** Everything a form names, in one statement. */
export async function readNamed(ctx: Ctx, ids: Partial<NamedIds>): Promise<NamedByForm> {
  const asked: NamedIds = { ...nothing, ...ids };
  const { actor } = ctx;
  // Who asks on the portal names themselves and what their 所属 has; the desk names anybody and anything.
  const isPerson = sql`(${staffRecords.seenBy(actor, 's')} or s.id = ${actor.staffMemberId}::uuid)`;
  const isDevice = sql`(${assetRecords.seenBy(actor)} or assets.department_id = ${actor.departmentId}::uuid)`;
  const { rows } = await sql<Found>`select
    (select jsonb_build_object('id', s.id, 'name', s.name, 'reading', s.reading, 'departmentId', s.department_id,
        'departmentPath', d.sort_path, 'departmentName', d.full_name, 'siteId', coalesce(s.site_id, d.site_id),
        'contact', coalesce(s.extension, s.phone, ''))
      from staff_members s join departments d on d.id = s.department_id where s.id = ${asked.staffMemberId}::uuid and ${isPerson}) as staff,
    (select jsonb_build_object('path', sort_path, 'name', full_name, 'siteId', site_id)
      from departments where id = ${asked.departmentId}::uuid) as department,
    (select jsonb_build_object('id', id) from sites where id = ${asked.siteId}::uuid) as site,
    (select jsonb_build_object('assetTag', asset_tag, 'serialNo', serial_no)
      from assets where id = ${asked.assetId}::uuid and ${isDevice}) as asset,
    (select jsonb_build_object('name', c.name, 'clause', c.clause, 'active', c.active, 'isParent', c.parent_id is null
        and exists (select 1 from ticket_categories child where child.parent_id = c.id))
      from ticket_categories c where c.id = ${asked.categoryId}::uuid) as category,
    (select jsonb_build_object('id', id) from software_products where id = ${asked.softwareId}::uuid) as software,
    (select jsonb_build_object('name', name) from business_systems where id = ${asked.businessSystemId}::uuid) as system,
    (select jsonb_build_object('id', id, 'reading', reading)
      from agents where id = ${asked.agentId}::uuid and active) as agent,
    (select jsonb_build_object('id', id)
      from knowledge_items as n where id = ${asked.knowledgeId}::uuid and ${knowledgeRecords.seenBy(actor)} and status = 'published') as knowledge`.execute(
    ctx.tx,
  );
  const [found] = rows;
  if (!found) throw new Error('a statement without a source gave no row');
  return { ...found, asked };
}
