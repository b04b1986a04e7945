import { today } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/planned-work.ts';
import type { ClockKind } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { type DueClock, readClocksDue } from './planned-tickets.reads.ts';

/** Promises to somebody outside the desk: each stands in a line of its own. The others are counted by day. */
const eachByItself: readonly ClockKind[] = ['authorityReport', 'authorityFollowUp', 'escalationReply', 'flashReport'];

/** The running clocks that fall due in the span. */
export async function plannedTickets(ctx: Ctx, span: DateRange): Promise<PlannedWork[]> {
  const clocks = await readClocksDue(ctx, span);
  const alone = clocks.filter((clock) => eachByItself.includes(clock.kind));
  const rest = Map.groupBy(
    clocks.filter((clock) => !eachByItself.includes(clock.kind)),
    (clock) => `${today(clock.due_at)} ${clock.kind}`,
  );
  return [...alone.map(single), ...[...rest.values()].map(counted)];
}

const single = (clock: DueClock): PlannedWork => ({
  on: today(clock.due_at),
  what: words.planned.one(words.clocks[clock.kind], clock.ticket_no, clock.subject),
  link: `/tickets/${clock.ticket_id}`,
});

function counted(clocks: readonly DueClock[]): PlannedWork {
  const [{ kind, due_at }] = clocks as readonly [DueClock, ...DueClock[]];
  return { on: today(due_at), what: words.planned.many(words.clocks[kind], clocks.length), link: '/tickets?view=open' };
}
