import { sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { ticketScope } from './tickets.policy.ts';

/** The newest tickets of a device or of a person, in the reader's scope; each row tells how many there are. */
export function newestTickets(ctx: Ctx, column: 'asset_id' | 'requester_id', id: string, most: number) {
  const scope = ticketScope(ctx.actor);
  const query = ctx.tx
    .selectFrom('tickets')
    .modifyFront(keptPlan)
    .select(['id', 'ticket_no', 'subject', 'status', 'received_at'])
    .select(sql<number>`count(*) over ()::int`.as('all'))
    .where(column, '=', id)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(sql.lit(most));
  return (scope ? query.where(scope) : query).execute();
}
