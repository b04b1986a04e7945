import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SoftwareListInput } from '../contract/catalog.contract.ts';
import type { SoftwareRow } from '../contract/catalog.ts';
import { supportWarnBefore } from './catalog.rules.ts';

/** A page of 標準ソフトウェア. */
export async function listSoftware(ctx: Ctx, input: SoftwareListInput) {
  const warnDay = supportWarnBefore(today(ctx.clock.now()));
  const endsSoon = sql<boolean>`coalesce(s.support_ends_on <= ${warnDay}::date, false)`;
  const where = allOf([
    input.view === 'active' ? sql<boolean>`s.active` : null,
    input.filters.endsSoon ? endsSoon : null,
    textHolds(sql`concat_ws(' ', s.name, s.reading, s.maker, s.current_version)`, input.q),
  ]);
  const matching = ctx.tx.selectFrom('software_products as s').where(where ?? sql<boolean>`true`);
  const sort = {
    order: sql<string>`lpad(s.sort_order::text, 6, '0') || s.name`,
    name: sql<string>`s.reading`,
    supportEndsOn: sql<string>`coalesce(s.support_ends_on::text, '9999')`,
  }[input.sort?.key ?? 'order'];
  const selected = matching
    .select(['s.id', 's.version', 's.name', 's.reading', 's.maker', 's.current_version as currentVersion'])
    .select(['s.support_ends_on as supportEndsOn', 's.channel', 's.active', endsSoon.as('endsSoon')]);
  const cut = { sort, id: sql<string>`s.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(selected, { ...cut, limit: input.limit });
  const rows = page.rows satisfies SoftwareRow[];
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}
