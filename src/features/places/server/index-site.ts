import { indexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Keeps the site findable by code, name, reading, address and phone. */
export function indexSite(
  ctx: Ctx,
  site: { id: string; code: string; name: string; reading: string; address: string; phone: string | null },
): Promise<void> {
  const texts = [site.code, site.name, site.reading, site.address, site.phone];
  return indexDocuments(ctx.tx, [{ kind: 'site', id: site.id, at: ctx.clock.now(), texts }]);
}
