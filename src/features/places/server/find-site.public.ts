import type { Ctx } from '#platform/use-case/context.ts';

/** A site as the clauses tell them apart: 本庁舎, 地域総合庁舎 and others. */
export function findSite(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('sites').select(['id', 'name', 'kind']).where('id', '=', id).executeTakeFirst();
}
