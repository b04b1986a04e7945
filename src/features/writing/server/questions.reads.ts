import type { Ctx } from '#platform/use-case/context.ts';

/** How many questions are looked at; a desk of this size has about 4,000 in 90 days. */
const most = 40_000;

/**
 * Answered questions without an item behind them, newest first. A duplicate is the same question counted once. Capped: the
 * newest of a period say what is worth writing; no figure rests on them.
 */
export function readUnwritten(ctx: Ctx, since: string) {
  return ctx.tx
    .selectFrom('tickets as t')
    .select(['t.id', 't.ticket_no as ticketNo', 't.subject', 't.category_id as categoryId'])
    .select('t.received_at as receivedAt')
    .where('t.knowledge_id', 'is', null)
    .where('t.duplicate_of_id', 'is', null)
    .where('t.kind', 'in', ['inquiry', 'fault'])
    .where('t.status', 'in', ['resolved', 'closed'])
    .where('t.received_at', '>=', since)
    .orderBy('t.received_at', 'desc')
    .limit(most)
    .execute();
}

/** Names of categories and how many published items each has. */
export async function readCategoryShelves(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; articles: number }>();
  const rows = await ctx.tx
    .selectFrom('ticket_categories as c')
    .leftJoin('knowledge_items as n', (join) =>
      join.onRef('n.category_id', '=', 'c.id').on('n.status', '=', 'published'),
    )
    .select(['c.id', 'c.name'])
    .select((eb) => eb.fn.count<number>('n.id').as('articles'))
    .where('c.id', 'in', [...ids])
    .groupBy(['c.id', 'c.name'])
    .execute();
  return new Map(rows.map((row) => [row.id, { name: row.name, articles: Number(row.articles) }]));
}
