import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import type { KnowledgeDraft } from '../contract/knowledge.ts';

// What an item points at, read from the tables of other features.

export async function categoryExists(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom('ticket_categories')
    .select('id')
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether every model, software and system of the draft is in the catalogue. */
export async function targetsExist(ctx: Ctx, draft: KnowledgeDraft): Promise<boolean> {
  const count = (table: 'device_models' | 'software_products' | 'business_systems', ids: readonly string[]) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(
      ctx.tx,
    );
  const asked = [
    ['device_models', draft.modelIds],
    ['software_products', draft.softwareIds],
    ['business_systems', draft.systemIds],
  ] as const;
  for (const [table, ids] of asked) {
    const { rows } = await count(table, ids);
    if (rows[0]?.n !== new Set(ids).size) return false;
  }
  return true;
}
