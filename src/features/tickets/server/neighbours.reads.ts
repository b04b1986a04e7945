import { sql } from 'kysely';
import { countCapped } from '#platform/db/keyset.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketListInput } from '../contract/tickets.contract.ts';
import { idsOfFigure } from './list-tickets.ts';
import { ticketConditions } from './ticket-conditions.reads.ts';
import { orderOf, sortExpression } from './ticket-list.reads.ts';
import { ticketScope } from './tickets.policy.ts';

/**
 * Where a ticket stands in a list, and the ones before and after it. `position` is null outside the list, and one that
 * the reader may not read has no neighbours: its place would tell when it came and how urgent it is.
 */
export async function readNeighbours(ctx: Ctx, input: { id: string; query: TicketListInput }) {
  const where = ticketConditions(ctx, input.query, await idsOfFigure(ctx, input.query));
  const order = orderOf(input.query);
  const sort = sortExpression(order.key);
  const isSeen = ticketScope(ctx.actor) ?? sql<boolean>`true`;
  const here = sql`(select ${sort}, tickets.id from tickets where tickets.id = ${input.id}::uuid and ${isSeen})`;
  const place = sql`(${sort}, tickets.id)`;
  const isUp = order.dir === 'asc';
  const before = isUp ? sql<boolean>`${place} < ${here}` : sql<boolean>`${place} > ${here}`;
  const after = isUp ? sql<boolean>`${place} > ${here}` : sql<boolean>`${place} < ${here}`;
  const [forward, back] = isUp ? [sql`asc`, sql`desc`] : [sql`desc`, sql`asc`];
  const list = ctx.tx.selectFrom('tickets').select('tickets.id').where(where);
  const next = list.where(after).orderBy(sql`${sort} ${forward}, tickets.id ${forward}`).limit(1);
  const previous = list.where(before).orderBy(sql`${sort} ${back}, tickets.id ${back}`).limit(1);
  const ahead = await countCapped(ctx.tx, list.where(before));
  const isListed = await list.where('tickets.id', '=', input.id).executeTakeFirst();
  return {
    position: isListed && !ahead.capped ? ahead.count + 1 : null,
    total: await countCapped(ctx.tx, list),
    previousId: (await previous.executeTakeFirst())?.id ?? null,
    nextId: (await next.executeTakeFirst())?.id ?? null,
  };
}
