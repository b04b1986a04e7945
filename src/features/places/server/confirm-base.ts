import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import type { SiteView } from '../contract/site.ts';
import { getSite } from './sites.reads.ts';
import { findSite, insertConfirmation } from './sites.repo.ts';

/** 駆けつけ元を確認: the 庁舎 a 単独地域機関 is reached from is right as it stands (§2-2). @throws places.absent, noBaseToConfirm, confirmedInFuture */
export async function confirmBase(ctx: Ctx, input: { id: string; on: string; note: string }): Promise<SiteView> {
  const site = await findSite(ctx, input.id);
  if (!site) throw placesRefusals.absent();
  if (!site.base_site_id || site.outside_prefecture || site.closed_on) throw placesRefusals.noBaseToConfirm();
  if (input.on > today(ctx.clock.now())) throw placesRefusals.confirmedInFuture();
  await insertConfirmation(ctx, { siteId: site.id, baseSiteId: site.base_site_id, on: input.on, note: input.note });
  ctx.audit.record({
    action: 'places.confirmBase',
    entity: 'site',
    entityId: site.id,
    changes: { base_confirmed_on: [null, input.on], note: [null, input.note] },
  });
  return getSite(ctx, { id: site.id });
}
