import type { Ctx } from '#platform/use-case/context.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import type { SiteView } from '../contract/site.ts';
import { getSite } from './sites.reads.ts';
import { findSite, updateSite } from './sites.repo.ts';

/** 拠点を廃止する from a date on; its records stay. @throws places.absent, places.alreadyClosed; StaleVersion */
export async function closeSite(ctx: Ctx, input: { id: string; version: number; on: string }): Promise<SiteView> {
  const before = await findSite(ctx, input.id);
  if (!before) throw placesRefusals.absent();
  if (before.closed_on) throw placesRefusals.alreadyClosed();
  await updateSite(ctx, input, { closed_on: input.on });
  ctx.audit.record({
    action: 'places.close',
    entity: 'site',
    entityId: input.id,
    changes: { closed_on: [null, input.on] },
  });
  return getSite(ctx, { id: input.id });
}
