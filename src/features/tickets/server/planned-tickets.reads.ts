import { instantAt } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Clocks that still run and fall due in the span, earliest first. */
export function readClocksDue(ctx: Ctx, span: DateRange) {
  return ctx.tx
    .selectFrom('ticket_clocks as c')
    .innerJoin('tickets as t', 't.id', 'c.ticket_id')
    .select(['c.kind', 'c.due_at', 'c.ticket_id', 't.ticket_no', 't.subject'])
    .where('c.due_at', '>=', instantAt(span.from, '00:00'))
    .where('c.due_at', '<', instantAt(span.to, '24:00'))
    .where('c.met_at', 'is', null)
    .where('c.voided_at', 'is', null)
    .where('t.status', '<>', 'closed')
    .orderBy('c.due_at')
    .execute();
}

export type DueClock = Awaited<ReturnType<typeof readClocksDue>>[number];
