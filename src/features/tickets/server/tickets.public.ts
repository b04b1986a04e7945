import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketRow } from '../contract/ticket.ts';
import { type TicketListInput, ticketListInput } from '../contract/tickets.contract.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { seedCategories } from './keep-choices.ts';
import { idsOfFigure, listTickets } from './list-tickets.ts';
import { readClockRows, readFigureRows } from './ticket-figures.reads.ts';
import { groupFigures, type TicketFigure } from './ticket-figures.rules.ts';
import { countTickets } from './ticket-list.reads.ts';

// The door of 受付 for higher features. Events and slots have doors of their own beside it.

type Conditions = Partial<Pick<TicketListInput, 'view' | 'q' | 'filters'>>;

/** How many tickets a list with these conditions would show the actor; exact up to 20,000. */
export async function countTicketsBy(ctx: Ctx, conditions: Conditions): Promise<number> {
  const input = ticketListInput.parse(conditions);
  return (await countTickets(ctx, input, await idsOfFigure(ctx, input))).count;
}

/** Open tickets by deadline, the nearest first, for the manager's board and the 申し送り (§13-5). */
export async function readOpenTickets(ctx: Ctx, conditions: Conditions, limit = 50): Promise<TicketRow[]> {
  return (await listTickets(ctx, ticketListInput.parse({ view: 'open', ...conditions, limit }))).rows;
}

/** Every figure of the tickets received in a period, and the deadlines kept or missed in it, with the ids behind. */
export async function ticketFigures(ctx: Ctx, period: DateRange): Promise<TicketFigure[]> {
  const rows = await readFigureRows(ctx, period);
  const clocks = await readClockRows(ctx, period);
  const none = { key: 'none', label: words.sheet.none };
  const named = (key: string | null, label: string | null) => (key && label ? { key, label } : none);
  return [
    ...groupFigures(rows, 'all', () => ({ key: 'all', label: words.title })),
    ...groupFigures(rows, 'channel', (row) => ({ key: row.channel, label: words.channels[row.channel] })),
    ...groupFigures(rows, 'kind', (row) => ({ key: row.kind, label: words.kinds[row.kind] })),
    ...groupFigures(rows, 'status', (row) => ({ key: row.status, label: words.statuses[row.status] })),
    ...groupFigures(rows, 'class', (row) => named(row.classCode, row.className)),
    ...groupFigures(rows, 'category', (row) => named(row.categoryId, categoryLabel(row))),
    ...groupFigures(rows, 'software', (row) => (row.softwareId ? named(row.softwareId, row.softwareName) : null)),
    ...groupFigures(rows, 'site', (row) => named(row.siteId, row.siteName)),
    ...groupFigures(rows, 'cause', (row) =>
      row.cause_kind ? { key: row.cause_kind, label: words.causes[row.cause_kind] } : null,
    ),
    ...groupFigures(clocks, 'deadlineKept', (row) =>
      row.isKept ? { key: row.kind, label: words.clocks[row.kind] } : null,
    ),
    ...groupFigures(clocks, 'deadlineMissed', (row) =>
      row.isKept ? null : { key: row.kind, label: words.clocks[row.kind] },
    ),
  ];
}

function categoryLabel(row: { categoryName: string | null; parentName: string | null }): string {
  return [row.parentName, row.categoryName].filter((name) => name !== null).join(' › ');
}

/** The categories of the contract, for the start of an installation. Adds only what is missing. */
export function seedTicketCategories(ctx: Ctx): Promise<void> {
  return seedCategories(ctx);
}
