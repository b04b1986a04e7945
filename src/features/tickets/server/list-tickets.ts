import { isAsker } from '#features/records/server/asker.public.ts';
import { idsOfFigures } from '#features/records/server/figures.public.ts';
import { familyName } from '#kernel/family-name.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ClockKind, Priority, TicketRow } from '../contract/ticket.ts';
import type { TicketListInput } from '../contract/tickets.contract.ts';
import { momentOf } from './change-ticket.ts';
import { dueViewOf, type Moment } from './due-words.ts';
import { countTickets, readTicketPage, type TicketListRecord } from './ticket-list.reads.ts';

/** 受付一覧: a page in the reader's scope, with deadlines worded for this moment. */
export async function listTickets(ctx: Ctx, input: TicketListInput) {
  const figureIds = await idsOfFigure(ctx, input);
  const [moment, page, total] = await Promise.all([
    momentOf(ctx),
    readTicketPage(ctx, input, figureIds),
    countTickets(ctx, input, figureIds),
  ]);
  return {
    rows: page.rows.map((row) => toTicketRow(ctx, row, moment)),
    nextCursor: page.nextCursor,
    total,
    asOf: moment.now,
  };
}

/** The ids a report's figure stands for; null when none is asked. */
export const idsOfFigure = (ctx: Ctx, input: Pick<TicketListInput, 'filters'>): Promise<string[] | null> =>
  idsOfFigures(ctx, input.filters.figure);

function toTicketRow(ctx: Ctx, row: TicketListRecord, moment: Moment): TicketRow {
  return {
    id: row.id,
    version: row.version,
    ticketNo: row.ticket_no,
    kind: row.kind,
    channel: row.channel,
    status: row.status,
    priority: row.priority as Priority,
    subject: row.subject,
    requesterName: row.requester_name,
    departmentName: row.department_name,
    siteName: row.site_name,
    categoryName: row.category_name,
    assetTag: row.asset_tag,
    assigneeId: row.assignee_id,
    assigneeName: row.assignee_name ? familyName(row.assignee_name) : null,
    receivedAt: row.received_at,
    resolvedAt: row.resolved_at,
    due: dueOf(row, moment),
    isEscalated: row.is_escalated && !isAsker(ctx.actor),
    awaitsAuthority: row.awaits_authority && !isAsker(ctx.actor),
  };
}

interface DueColumns {
  readonly next_clock_kind: string | null;
  readonly next_due_at: string | null;
  readonly next_warn_at: string | null;
}

/** The earliest deadline of a row, as its columns keep it. */
export function dueOf(row: DueColumns, moment: Moment) {
  const { next_clock_kind: kind, next_due_at: due_at, next_warn_at: warn_at } = row;
  if (!kind || !due_at || !warn_at) return null;
  return dueViewOf({ kind: kind as ClockKind, due_at, warn_at }, moment);
}
