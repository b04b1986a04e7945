import { sql } from 'kysely';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ModelListInput } from '../contract/catalog.contract.ts';
import type { ModelRow } from '../contract/catalog.ts';
import type { DeviceClassCode } from '../contract/device-class.ts';

/** A page of models with how many devices each has. */
export async function listModels(ctx: Ctx, input: ModelListInput) {
  const where = allOf([
    choiceCondition(sql.ref('m.class_code'), input.filters.class),
    textHolds(sql`concat_ws(' ', m.maker, m.name, m.os, c.name)`, input.q),
  ]);
  const matching = ctx.tx
    .selectFrom('device_models as m')
    .innerJoin('device_classes as c', 'c.code', 'm.class_code')
    .where(where ?? sql<boolean>`true`);
  const sort = {
    class: sql<string>`lpad(c.sort_order::text, 4, '0') || m.name`,
    name: sql<string>`m.name`,
    maker: sql<string>`m.maker`,
    introduced: sql<number>`coalesce(m.introduced_fiscal_year, 0)`,
  }[input.sort?.key ?? 'class'];
  const selected = matching
    .leftJoin('vendors as v', 'v.id', 'm.vendor_id')
    .selectAll('m')
    .select(['c.name as class_name', 'v.name as vendor_name'])
    .select(sql<number>`(select count(*)::int from assets as a where a.model_id = m.id)`.as('devices'));
  const cut = { sort, id: sql<string>`m.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(selected, { ...cut, limit: input.limit });
  const rows = page.rows.map(
    (row): ModelRow => ({
      id: row.id,
      version: row.version,
      classCode: row.class_code as DeviceClassCode,
      className: row.class_name,
      maker: row.maker,
      name: row.name,
      introducedFiscalYear: row.introduced_fiscal_year,
      os: row.os,
      vendorId: row.vendor_id,
      vendorName: row.vendor_name,
      warrantyYears: row.warranty_years,
      devices: row.devices,
    }),
  );
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}
