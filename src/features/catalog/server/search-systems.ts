import type { SearchProvider } from '#features/search/server/search-provider.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogPermissions } from '../contract/catalog.contract.ts';
import { findSystems } from './lookups.reads.ts';

async function find(ctx: Ctx, { q, limit }: { q: string; limit: number }) {
  if (q.trim() === '' || !catalogPermissions.read.roles.includes(ctx.actor.role)) return [];
  const rows = await findSystems(ctx, { q });
  return rows.slice(0, limit).map((row) => ({
    kind: 'businessSystem',
    id: row.id,
    href: `/catalog/systems/${row.id}`,
    code: null,
    title: row.name,
    note: row.note,
  }));
}

/** Lets 業務システム be found by name, reading and description. */
export const systemSearch: SearchProvider = { kind: 'businessSystem', find };
