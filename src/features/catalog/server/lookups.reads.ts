import { sql } from 'kysely';
import { allOf } from '#platform/db/conditions.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LookUpInput } from '../contract/catalog.contract.ts';
import type { CatalogOption } from '../contract/catalog.ts';

const most = 30;
const always = sql<boolean>`true`;

/**
 * Candidates by any part of a name; by `ids` the names of those that were chosen, whatever their state. Capped: a picker is
 * narrowed by what is typed.
 */
export function findModels(ctx: Ctx, { q, ids }: LookUpInput): Promise<CatalogOption[]> {
  const chosen = ids ? sql<boolean>`m.id = any(${ids}::uuid[])` : null;
  return ctx.tx
    .selectFrom('device_models as m')
    .innerJoin('device_classes as c', 'c.code', 'm.class_code')
    .select(['m.id', 'm.name', sql<string | null>`concat_ws(' ', c.code, m.maker)`.as('note')])
    .where(allOf([chosen, textHolds(sql`concat_ws(' ', m.name, m.maker, c.code, c.name)`, q)]) ?? always)
    .orderBy('m.introduced_fiscal_year', (order) => order.desc().nullsLast())
    .orderBy('m.name')
    .limit(ids ? 100 : most)
    .execute();
}

/** Capped: a picker is narrowed by what is typed. */
export function findSoftware(ctx: Ctx, { q, ids }: LookUpInput): Promise<CatalogOption[]> {
  const chosen = ids ? sql<boolean>`s.id = any(${ids}::uuid[])` : sql<boolean>`s.active`;
  return ctx.tx
    .selectFrom('software_products as s')
    .select(['s.id', 's.name', 's.maker as note'])
    .where(allOf([chosen, textHolds(sql`concat_ws(' ', s.name, s.reading, s.maker)`, q)]) ?? always)
    .orderBy('s.sort_order')
    .orderBy('s.name')
    .limit(ids ? 100 : most)
    .execute();
}

/** Capped: a picker is narrowed by what is typed. */
export function findSystems(ctx: Ctx, input: LookUpInput): Promise<CatalogOption[]> {
  return systemQuery(ctx, input)
    .limit(input.ids ? 100 : most)
    .execute();
}

export function systemQuery(ctx: Ctx, { q, ids }: LookUpInput) {
  const chosen = ids ? sql<boolean>`b.id = any(${ids}::uuid[])` : sql<boolean>`b.active`;
  return ctx.tx
    .selectFrom('business_systems as b')
    .leftJoin('departments as d', 'd.id', 'b.owner_department_id')
    .select(['b.id', 'b.name', 'd.name as note'])
    .where(allOf([chosen, textHolds(sql`concat_ws(' ', b.name, b.reading, b.description)`, q)]) ?? always)
    .orderBy('b.sort_order')
    .orderBy('b.reading');
}

/** 所属 that are in being, by their full name. Capped: a picker is narrowed by what is typed. */
export function findOwners(ctx: Ctx, { q, ids }: LookUpInput): Promise<CatalogOption[]> {
  const chosen = ids ? sql<boolean>`d.id = any(${ids}::uuid[])` : sql<boolean>`d.valid_to is null`;
  return ctx.tx
    .selectFrom('departments as d')
    .select(['d.id', 'd.full_name as name', sql<string | null>`null`.as('note')])
    .where(allOf([chosen, textHolds(sql`concat_ws(' ', d.full_name, d.reading)`, q)]) ?? always)
    .orderBy('d.sort_path')
    .limit(ids ? 100 : most)
    .execute();
}

/** 業者 with how many models each stands behind. */
export function listVendors(ctx: Ctx, { q }: { q: string }) {
  return ctx.tx
    .selectFrom('vendors as v')
    .select(['v.id', 'v.version', 'v.name', 'v.reading', 'v.phone', 'v.mail', 'v.note'])
    .select(sql<number>`(select count(*)::int from device_models as m where m.vendor_id = v.id)`.as('models'))
    .where(textHolds(sql`concat_ws(' ', v.name, v.reading, v.note)`, q) ?? always)
    .orderBy('v.reading')
    .execute();
}
