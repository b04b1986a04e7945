import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { placesWords } from '../contract/places.messages.ts';

/** §2-2: each 単独地域機関 with the base it is reached from. The ledger itself is the evidence, whatever the period. */
export async function sitesInContract(ctx: Ctx): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('sites')
    .innerJoin('sites as base', 'base.id', 'sites.base_site_id')
    .select(['sites.id', 'sites.name', 'sites.drive_minutes', 'base.name as base', 'sites.updated_at'])
    .where('sites.closed_on', 'is', null)
    .orderBy('sites.sort_order')
    .execute();
  return rows.map((row) => ({
    at: row.updated_at,
    what: placesWords.evidence.reach(row.name, row.base, row.drive_minutes),
    link: `/places/${row.id}`,
  }));
}
