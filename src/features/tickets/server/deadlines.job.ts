import { unscopedManagerIds } from '#features/people/server/managers.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import type { ClockKind } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { writeEntries } from './change-ticket.ts';
import { markClock } from './clocks.repo.ts';
import { dateTimeWords } from './due-words.ts';
import { insertMentions } from './entries.repo.ts';
import { type DueClock, readDueClocks } from './jobs.reads.ts';
import { markTicket } from './tickets.repo.ts';
import { ticketBreached } from './tickets-events.public.ts';

/** So many clocks a minute; the rest comes with the next one. */
const batch = 200;

/** Tells of each warning and each breach once: a line in the timeline, a notice to who works on it. */
export async function tellDeadlines(ctx: Ctx): Promise<void> {
  for (const clock of await readDueClocks(ctx, 'breached_at', batch)) await tell(ctx, clock, 'breached');
  for (const clock of await readDueClocks(ctx, 'warned_at', batch)) await tell(ctx, clock, 'warned');
}

async function tell(ctx: Ctx, clock: DueClock, what: 'warned' | 'breached'): Promise<void> {
  await markClock(ctx, clock.id, what === 'warned' ? 'warned_at' : 'breached_at');
  const at = dateTimeWords(clock.due_at);
  const label = words.clocks[clock.kind as ClockKind];
  const body = what === 'warned' ? words.clockWarned(label, at) : words.clockBreached(label, at);
  const [entry] = await writeEntries(ctx, clock.ticket_id, [{ kind: what, body, data: { clock: clock.kind } }]);
  if (entry) await insertMentions(ctx, entry, await listeners(ctx, clock, what));
  ctx.audit.record({
    action: what === 'warned' ? 'tickets.warn' : 'tickets.breach',
    entity: 'ticket',
    entityId: clock.ticket_id,
    changes: { clock: [null, clock.kind] },
  });
  if (what === 'warned') return;
  await markTicket(ctx, clock.ticket_id, { breached: true });
  const fact = { ticketId: clock.ticket_id, ticketNo: clock.ticket_no };
  await ctx.events.emit(ticketBreached, { ...fact, clock: clock.kind, dueAt: clock.due_at });
}

/** A warning is for the one at work; a breach, and a ticket nobody has, is for the managers too. */
async function listeners(ctx: Ctx, clock: DueClock, what: 'warned' | 'breached'): Promise<string[]> {
  const own = clock.assignee_id ? [clock.assignee_id] : [];
  if (what === 'warned' && own.length > 0) return own;
  return [...new Set([...own, ...(await unscopedManagerIds(ctx))])];
}

export const deadlinesJob: JobDefinition = { name: 'tickets.tellDeadlines', cron: '* * * * *', run: tellDeadlines };
