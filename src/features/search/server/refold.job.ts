import { sql } from 'kysely';
import { foldVersion } from '#kernel/text/fold.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { searchIndexers } from './search-indexer.public.ts';

/** Records in one transaction: well under a second on the embedded database. */
const chunk = 100;

/** After an upgrade that folds otherwise: records are indexed anew, a chunk at a time, until none of the old folding is left. */
export const refoldJob: JobDefinition = { name: 'search.refold', cron: '*/5 * * * *', run: refold };

export async function refold(ctx: Ctx): Promise<void> {
  for (const { kind, index } of searchIndexers.fillings()) {
    const ids = await staleIds(ctx, kind);
    if (ids.length === 0) continue;
    await index(ctx, ids);
    // What its owner does not know any more is found no more.
    await ctx.tx
      .deleteFrom('search_documents')
      .where('kind', '=', kind)
      .where('fold_version', '<', foldVersion)
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .execute();
    ctx.outbox.send({ job: refoldJob.name, data: {} });
    return;
  }
}

async function staleIds(ctx: Ctx, kind: string): Promise<string[]> {
  // The version stands in the text: by it the planner knows the index of what is stale.
  const rows = await ctx.tx
    .selectFrom('search_documents')
    .select('id')
    .where('kind', '=', kind)
    .where(sql<boolean>`fold_version < ${sql.lit(foldVersion)}`)
    .limit(chunk)
    .execute();
  return rows.map((row) => row.id);
}
