import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SoftwareListInput } from '../contract/catalog.contract.ts';
import type { SoftwareRow } from '../contract/catalog.ts';
import { supportWarnBefore } from './catalog.rules.ts';

/** Changes of a product about which 県 is to be agreed with and was not yet. */
const unagreed = sql<number>`(select count(*)::int from software_changes as c where c.software_id = s.id
  and (c.kind <> 'version' or c.affects = '{}')
  and not exists (select from software_agreements as a where a.change_id = c.id))`;

/** A page of 標準ソフトウェア. */
export async function listSoftware(ctx: Ctx, input: SoftwareListInput) {
  const warnDay = supportWarnBefore(today(ctx.clock.now()));
  const endsSoon = sql<boolean>`coalesce(s.support_ends_on <= ${warnDay}::date, false)`;
  const where = allOf([
    input.view === 'active' ? sql<boolean>`s.active` : null,
    input.view === 'unagreed' ? sql<boolean>`${unagreed} > 0` : null,
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
    .select(['s.support_ends_on as supportEndsOn', 's.channel', 's.active', 's.listed_as as listedAs'])
    .select([endsSoon.as('endsSoon'), unagreed.as('unagreed')]);
  const cut = { sort, id: sql<string>`s.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(selected, { ...cut, limit: input.limit });
  const rows = page.rows as SoftwareRow[];
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

/** One product as the list has it. */
export function readSoftware(ctx: Ctx, id: string) {
  const warnDay = supportWarnBefore(today(ctx.clock.now()));
  return ctx.tx
    .selectFrom('software_products as s')
    .select(['s.id', 's.version', 's.name', 's.reading', 's.maker', 's.current_version as currentVersion'])
    .select(['s.support_ends_on as supportEndsOn', 's.channel', 's.active', 's.listed_as as listedAs'])
    .select([
      sql<boolean>`coalesce(s.support_ends_on <= ${warnDay}::date, false)`.as('endsSoon'),
      unagreed.as('unagreed'),
    ])
    .where('s.id', '=', id)
    .executeTakeFirst();
}

/** What happened to a product, the newest first, with what was agreed about it. */
export function readChanges(ctx: Ctx, softwareId: string) {
  return ctx.tx
    .selectFrom('software_changes as c')
    .leftJoin('software_agreements as a', 'a.change_id', 'c.id')
    .select(['c.id', 'c.kind', 'c.changed_on as changedOn', 'c.was', 'c.became', 'c.affects', 'c.what'])
    .select(['c.recorded_by_name as recordedByName', 'c.recorded_at as recordedAt'])
    .select(['a.agreed_on as agreedOn', 'a.agreed_with as agreedWith', 'a.decision'])
    .where('c.software_id', '=', softwareId)
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
}
