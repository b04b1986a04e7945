import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { talk } from './ticket.rules.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/** Everything of a ticket that a person may remember, in one statement. */
export async function readTicketTexts(ctx: Ctx, id: string): Promise<{ at: string; texts: string[] } | null> {
  const row = await ctx.tx
    .selectFrom('tickets as t')
    .leftJoin('departments as d', 'd.id', 't.department_id')
    .leftJoin('assets as a', 'a.id', 't.asset_id')
    .leftJoin('business_systems as b', 'b.id', 't.business_system_id')
    .leftJoin('ticket_interviews as i', 'i.ticket_id', 't.id')
    .select(['t.received_at', 't.ticket_no', 't.subject', 't.body', 't.answer', 't.cause', 't.measure', 't.contact'])
    .select([
      't.requester_name',
      't.requester_reading',
      'd.full_name',
      'a.asset_tag',
      'a.serial_no',
      'b.name as system',
    ])
    .select(['i.user_name', 'i.operation', 'i.event', 'i.situation', 'i.state_when_called'])
    .select(
      sql<string[]>`array(select e.body from ticket_entries e
        where e.ticket_id = t.id and e.body <> '' order by e.seq)`.as('entries'),
    )
    .where('t.id', '=', id)
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .executeTakeFirst();
  if (!row) return null;
  const { received_at, entries, ...texts } = row;
  return { at: received_at, texts: [...Object.values(texts).filter((text) => text !== null), ...entries] };
}

/**
 * What of a ticket its requester is told (`get-own-ticket.ts`): what they wrote, the answer, the words between them and the
 * desk. Unscoped: a condition on `tickets`, read in their scope.
 */
export const unscopedToldText = sql<string>`(select concat_ws(' ', tickets.ticket_no, tickets.subject, tickets.body,
  tickets.answer, tickets.requester_name, (select a.asset_tag from assets as a where a.id = tickets.asset_id),
  (select string_agg(e.body, ' ' order by e.seq) from ticket_entries as e
    where e.ticket_id = tickets.id and e.shared and e.kind = any(${[...talk]}::text[]))))`;
