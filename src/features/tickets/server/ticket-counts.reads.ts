import { type RawBuilder, sql } from 'kysely';
import { allOf } from '#platform/db/conditions.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type TicketViewName, ticketViews, type ViewCounts } from '../contract/tickets.contract.ts';
import { viewCondition } from './ticket-conditions.reads.ts';
import { ticketScope } from './tickets.policy.ts';

/** Views that look only at what is open: counted in one pass over the open rows. */
const openViews = ticketViews.filter((view) => view !== 'all' && view !== 'receivedToday');

/** The figures of the tree: two statements, whatever the number of tickets. */
export async function readViewCounts(ctx: Ctx): Promise<ViewCounts> {
  const open = await countOpen(ctx);
  const rest = await countRest(ctx);
  const views = Object.fromEntries(ticketViews.map((view) => [view, open[view] ?? rest[view] ?? 0]));
  return {
    views: views as Record<TicketViewName, number>,
    requestCategories: await countRequests(ctx),
    asOf: ctx.clock.now(),
  };
}

async function countOpen(ctx: Ctx): Promise<Record<string, number>> {
  const isOpen = sql<boolean>`tickets.status <> 'closed'`;
  const columns = openViews.map(
    (view) => sql`count(*) filter (where ${viewCondition(ctx, view) ?? sql`true`})::int as ${sql.id(view)}`,
  );
  const where = allOf([isOpen, ticketScope(ctx.actor)]) ?? isOpen;
  const query = sql<Record<string, number>>`select ${sql.join(columns)} from tickets where ${where}`;
  return (await query.execute(ctx.tx)).rows[0] ?? {};
}

/** 今日の受付 by its index; すべて from the serials that were given out, because counting years of rows is slow. */
async function countRest(ctx: Ctx): Promise<Record<string, number>> {
  const scope = ticketScope(ctx.actor);
  const today = viewCondition(ctx, 'receivedToday') as RawBuilder<boolean>;
  const query = sql<Record<string, number>>`select
    (select count(*) from tickets where ${allOf([today, scope])})::int as "receivedToday",
    ${scope ? sql`(select count(*) from tickets where ${scope})` : sql`(select coalesce(sum(last), 0) from ticket_numbers)`}::int
      as "all"`;
  return (await query.execute(ctx.tx)).rows[0] ?? {};
}

function countRequests(ctx: Ctx) {
  const where = allOf([sql<boolean>`tickets.kind = 'request' and tickets.status <> 'closed'`, ticketScope(ctx.actor)]);
  return ctx.tx
    .selectFrom('tickets')
    .innerJoin('ticket_categories as c', 'c.id', 'tickets.category_id')
    .select(['c.id as categoryId', 'c.name'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where(where ?? sql<boolean>`true`)
    .groupBy(['c.id', 'c.name', 'c.sort_order'])
    .orderBy('c.sort_order')
    .execute();
}
