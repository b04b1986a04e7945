import { sql } from 'kysely';
import type { Ctx } from '#platform/use-case/context.ts';
import { linesOfBlock } from '#platform/use-case/home-blocks.ts';
import { ticketRecords } from './tickets.scope.public.ts';

const columns = [
  't.id',
  't.ticket_no',
  't.subject',
  't.status',
  't.requester_name',
  't.received_at',
  't.next_due_at',
  't.next_warn_at',
] as const;

function openTickets(ctx: Ctx) {
  return ctx.tx
    .selectFrom('tickets as t')
    .select([...columns, sql<number>`count(*) over ()::int`.as('total')])
    .where(ticketRecords.seenBy(ctx.actor, 't'))
    .where('t.status', '<>', 'closed')
    .limit(linesOfBlock);
}

/** Since when an answer is waited for: whatever else happens to the ticket meanwhile does not make the wait shorter. */
const waitsSince = sql<string>`coalesce((select max(c.started_at) from ticket_clocks as c where c.ticket_id = t.id
  and c.kind = 'waitingReply' and c.met_at is null and c.voided_at is null), t.updated_at)`;

/** Open tickets that wait for the one who asked, or for the 所属: the longest first. Why they wait may be the desk's own word. */
export function readAwaitingAsker(ctx: Ctx) {
  return openTickets(ctx)
    .select(waitsSince.as('since'))
    .where('t.status', '=', 'waiting')
    .where('t.waiting_for', 'in', ['requester', 'department'])
    .orderBy('since')
    .orderBy('t.id')
    .execute();
}

/** The other open ones, the newest first. */
export function readInCourse(ctx: Ctx) {
  return openTickets(ctx)
    .where(sql<boolean>`not (t.status = 'waiting' and t.waiting_for in ('requester', 'department'))`)
    .orderBy('t.received_at', 'desc')
    .orderBy('t.id')
    .execute();
}

/** Tickets that wait for the answer of 県, the longest first. */
export function readAwaitingAuthority(ctx: Ctx) {
  return openTickets(ctx)
    .select(['t.version', 't.waiting_reason', waitsSince.as('since')])
    .where('t.status', '=', 'waiting')
    .where('t.waiting_for', '=', 'authority')
    .orderBy('since')
    .orderBy('t.id')
    .execute();
}

/** Reports to 県 that it has not acknowledged, the oldest first. */
export function readUnacknowledged(ctx: Ctx) {
  return openTickets(ctx)
    .innerJoin('ticket_authority_reports as r', 'r.ticket_id', 't.id')
    .select(['t.version', 'r.id as report_id', 'r.reported_at as since', 'r.reported_by_name', 'r.body', 'r.is_final'])
    .where('r.acknowledged_at', 'is', null)
    .orderBy('r.reported_at')
    .orderBy('r.id')
    .execute();
}
