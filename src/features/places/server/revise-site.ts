import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import type { SiteDraft, SiteView } from '../contract/site.ts';
import { refuseBadDraft } from './create-site.ts';
import { indexSite } from './index-site.ts';
import { getSite } from './sites.reads.ts';
import { findSite, siteColumns, updateSite } from './sites.repo.ts';

/** 拠点を直す. @throws places.absent, places.alreadyClosed and the refusals of 登録; StaleVersion on a conflict */
export async function reviseSite(
  ctx: Ctx,
  input: { id: string; version: number; draft: SiteDraft },
): Promise<SiteView> {
  const before = await findSite(ctx, input.id);
  if (!before) throw placesRefusals.absent();
  if (before.closed_on) throw placesRefusals.alreadyClosed();
  await refuseBadDraft(ctx, input.draft, input.id);
  const site = await updateSite(ctx, input, siteColumns(input.draft));
  await indexSite(ctx, site);
  ctx.audit.record({
    action: 'places.revise',
    entity: 'site',
    entityId: site.id,
    changes: changesBetween(before, siteColumns(input.draft)),
  });
  return getSite(ctx, { id: site.id });
}
