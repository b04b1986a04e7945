import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { BookColumn } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { Priority } from '../contract/ticket.ts';
import type { TicketListInput, TicketSelection } from '../contract/tickets.contract.ts';
import { type TicketColumn, ticketColumns, ticketsWords as words } from '../contract/tickets.messages.ts';
import { idsOfFigure } from './list-tickets.ts';
import { readSheetPage, type TicketSheetRecord } from './ticket-list.reads.ts';

type Cell = string | null;
type Sheet = Record<TicketColumn, readonly [Omit<BookColumn, 'title'>, (row: TicketSheetRecord) => Cell]>;

const text = (width: number) => ({ kind: 'text', width }) as const;
const moment = { kind: 'datetime', width: 18, wareki: true } as const;
const choice = (values: Readonly<Record<string, string>>, width: number) => ({
  kind: 'text' as const,
  width,
  list: Object.values(values),
});

const sheet: Sheet = {
  ticketNo: [text(12), (row) => row.ticket_no],
  receivedAt: [moment, (row) => row.received_at],
  kind: [choice(words.kinds, 12), (row) => words.kinds[row.kind]],
  channel: [choice(words.channels, 10), (row) => words.channels[row.channel]],
  department: [text(24), (row) => row.department_name],
  requester: [text(16), (row) => row.requester_name],
  site: [text(16), (row) => row.site_name],
  category: [text(20), (row) => row.category_name],
  asset: [text(14), (row) => row.asset_tag],
  subject: [text(40), (row) => row.subject],
  assignee: [text(14), (row) => row.assignee_name ?? words.unassigned],
  status: [choice(words.statuses, 10), (row) => words.statuses[row.status]],
  priority: [text(8), (row) => words.priorities[row.priority as Priority]],
  firstAnsweredAt: [moment, (row) => row.first_answered_at],
  due: [moment, (row) => row.next_due_at],
  resolvedAt: [moment, (row) => row.resolved_at],
  closedAt: [moment, (row) => row.closed_at],
  cause: [choice(words.causes, 18), (row) => (row.cause_kind ? words.causes[row.cause_kind] : null)],
  causeText: [text(40), (row) => row.cause],
  measure: [text(40), (row) => row.measure],
  answer: [text(60), (row) => row.answer],
};

type ExportInput = TicketListInput & { readonly columns: string[]; readonly selection: TicketSelection | null };

/** The list as it is filtered now, or its chosen rows, as a workbook. */
export async function exportTickets(input: ExportInput, call: StagedCall): Promise<File> {
  const asked = ticketColumns.filter((key) => input.columns.includes(key));
  const columns = asked.length > 0 ? asked : [...ticketColumns];
  const rows = await call.read(async (ctx) => {
    const { query, except } = chosen(input);
    const figureIds = await idsOfFigure(ctx, query);
    const all = await readAllPages((page) => readSheetPage(ctx, { ...query, ...page }, figureIds));
    const kept = all.filter((row) => !except.has(row.id));
    ctx.audit.record({
      action: 'tickets.exportTickets',
      entity: 'ticket',
      entityId: '*',
      changes: { rows: [null, kept.length] },
    });
    return kept;
  });
  const heads = columns.map((key) => ({ ...sheet[key][0], title: words.columns[key] }));
  const cells = rows.map((row) => columns.map((key) => sheet[key][1](row)));
  return downloadBook({ sheets: [{ name: words.title, columns: heads, rows: cells }] }, words.file);
}

function chosen(input: ExportInput): { query: TicketListInput; except: Set<string> } {
  const { selection } = input;
  if (!selection) return { query: input, except: new Set() };
  if ('query' in selection)
    return { query: { ...selection.query, sort: input.sort }, except: new Set(selection.except) };
  const query: TicketListInput = { ...input, view: 'all', filters: {} };
  return { query: { ...query, filters: { ids: selection.ids } }, except: new Set() };
}
