import { closingOf } from '#kernel/calendar/business-time.ts';
import { today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { autoCloseOpenDays } from '../contract/deadline-rules.data.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { momentOf } from './change-ticket.ts';
import { closeTicket } from './close-ticket.ts';
import { readAutoCloseDays, readSolvedBefore } from './jobs.reads.ts';
import { owesReport } from './ticket.needs.rules.ts';
import { caseOf } from './ticket-case.ts';

const batch = 500;

/** 解決 of some open days ago becomes 完了, unless a report to 県 is still owed. */
export async function closeSolved(ctx: Ctx): Promise<void> {
  const { now, calendar } = await momentOf(ctx);
  const days = (await readAutoCloseDays(ctx)) ?? autoCloseOpenDays;
  const last = closingOf(calendar, addOpenDays(calendar, today(now), -days));
  for (const ticket of await readSolvedBefore(ctx, last, batch)) {
    if (owesReport(await caseOf(ctx, ticket.id))) continue;
    await closeTicket(ctx, { id: ticket.id, version: ticket.version, form: { note: words.autoClosed(days) } });
  }
}

export const autoCloseJob: JobDefinition = { name: 'tickets.closeSolved', cron: '40 17 * * *', run: closeSolved };
