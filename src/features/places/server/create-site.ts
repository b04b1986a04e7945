import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { placesRefusals } from '../contract/places.contract.ts';
import type { SiteDraft, SiteView } from '../contract/site.ts';
import { indexSite } from './index-site.ts';
import { getSite } from './sites.reads.ts';
import { findSite, findSiteByCode, insertSite, siteColumns } from './sites.repo.ts';
import { reachProblem } from './sites.rules.ts';

/** 拠点を登録. @throws places.codeTaken, places.baseRequired, places.baseIsNoBase, places.baseWithoutReach */
export async function createSite(ctx: Ctx, draft: SiteDraft): Promise<SiteView> {
  await refuseBadDraft(ctx, draft, null);
  const site = await insertSite(ctx, draft);
  await indexSite(ctx, site);
  ctx.audit.record({
    action: 'places.create',
    entity: 'site',
    entityId: site.id,
    changes: changesBetween(null, siteColumns(draft)),
  });
  return getSite(ctx, { id: site.id });
}

/** The checks 登録 and 直す share. `selfId` is the site being revised. */
export async function refuseBadDraft(ctx: Ctx, draft: SiteDraft, selfId: string | null): Promise<void> {
  const holder = await findSiteByCode(ctx, draft.code);
  if (holder && holder.id !== selfId) throw placesRefusals.codeTaken({ name: holder.name });
  const base = draft.baseSiteId ? await findSite(ctx, draft.baseSiteId) : null;
  if (draft.baseSiteId && !base) throw placesRefusals.baseIsNoBase();
  const problem = reachProblem(draft, base?.kind ?? null);
  if (problem) throw problem;
}
