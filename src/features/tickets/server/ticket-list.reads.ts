import { type RawBuilder, sql } from 'kysely';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketListInput } from '../contract/tickets.contract.ts';
import { ticketConditions } from './ticket-conditions.reads.ts';

/** Sort keys as expressions that never are null; each has its index. */
const sorts = {
  ticketNo: sql<number>`tickets.ticket_order`,
  receivedAt: sql<string>`tickets.received_at`,
  department: sql<string>`tickets.department_path`,
  requester: sql<string>`tickets.requester_reading`,
  assignee: sql<string>`tickets.assignee_reading`,
  status: sql<number>`tickets.sort_status`,
  priority: sql<number>`tickets.priority`,
  due: sql<string>`tickets.sort_due`,
  updatedAt: sql<string>`tickets.updated_at`,
} satisfies Record<NonNullable<TicketListInput['sort']>['key'], RawBuilder<string> | RawBuilder<number>>;

/** Open work by its deadline, the record by its newest. */
export function orderOf(input: Pick<TicketListInput, 'view' | 'sort'>) {
  if (input.sort) return input.sort;
  const isRecord = input.view === 'all' || input.view === 'receivedToday' || input.view === 'resolved';
  return isRecord ? ({ key: 'receivedAt', dir: 'desc' } as const) : ({ key: 'due', dir: 'asc' } as const);
}

export function sortExpression(key: keyof typeof sorts) {
  return sorts[key];
}

export type TicketListRecord = Awaited<ReturnType<typeof readTicketPage>>['rows'][number];

/**
 * A page of tickets with the names a line shows. Names are read for the page's rows only, after the cut: joins would be
 * planned together (a tenth of a second on the embedded database) and read for every matching row.
 */
export async function readTicketPage(ctx: Ctx, input: TicketListInput, figureIds: readonly string[] | null) {
  const where = ticketConditions(ctx, input, figureIds);
  const order = orderOf(input);
  const selected = ctx.tx
    .selectFrom('tickets')
    .selectAll('tickets')
    .select([
      sql<string | null>`(select name from departments where id = tickets.department_id)`.as('department_name'),
      sql<string | null>`(select name from sites where id = tickets.site_id)`.as('site_name'),
      sql<string | null>`(select name from ticket_categories where id = tickets.category_id)`.as('category_name'),
      sql<string | null>`(select asset_tag from assets where id = tickets.asset_id)`.as('asset_tag'),
      sql<string | null>`(select name from agents where id = tickets.assignee_id)`.as('assignee_name'),
    ])
    .where(where);
  const cut = {
    sort: sorts[order.key],
    id: sql<string>`tickets.id`,
    direction: order.dir,
    cursor: input.cursor ?? null,
    limit: input.limit,
  };
  return keysetPage(selected, cut);
}

export function countTickets(ctx: Ctx, input: TicketListInput, figureIds: readonly string[] | null) {
  return countCapped(ctx.tx, ctx.tx.selectFrom('tickets').where(ticketConditions(ctx, input, figureIds)));
}
