import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { foundByText, newestMatches } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TicketListInput } from '../contract/tickets.contract.ts';
import { ticketConditions } from './ticket-conditions.reads.ts';
import { ticketScope } from './tickets.policy.ts';

/** Sort keys as expressions that never are null; each has its index. */
const sorts = {
  ticketNo: sql<number>`tickets.ticket_order`,
  receivedAt: sql<string>`tickets.received_at`,
  department: sql<string>`tickets.department_path`,
  requester: sql<string>`tickets.requester_reading`,
  assignee: sql<string>`tickets.assignee_reading`,
  status: sql<number>`tickets.sort_status`,
  priority: sql<number>`tickets.priority`,
  due: sql<string>`tickets.sort_due`,
  updatedAt: sql<string>`tickets.updated_at`,
} satisfies Record<NonNullable<TicketListInput['sort']>['key'], RawBuilder<string> | RawBuilder<number>>;

/** Open work by its deadline, the record by its newest. */
export function orderOf(input: Pick<TicketListInput, 'view' | 'sort'>) {
  if (input.sort) return input.sort;
  const isRecord = input.view === 'all' || input.view === 'receivedToday' || input.view === 'resolved';
  return isRecord ? ({ key: 'receivedAt', dir: 'desc' } as const) : ({ key: 'due', dir: 'asc' } as const);
}

export function sortExpression(key: keyof typeof sorts) {
  return sorts[key];
}

export type TicketListRecord = Awaited<ReturnType<typeof readTicketPage>>['rows'][number];
export type TicketSheetRecord = Awaited<ReturnType<typeof readSheetPage>>['rows'][number];

type Figures = readonly string[] | null;

/** A page of tickets with what a line shows. */
export function readTicketPage(ctx: Ctx, input: TicketListInput, figureIds: Figures) {
  return keysetPage(lines(ctx, input, figureIds), cutOf(input));
}

/** The same with the texts a workbook has beside them. */
export function readSheetPage(ctx: Ctx, input: TicketListInput, figureIds: Figures) {
  const texts = ['first_answered_at', 'closed_at', 'cause_kind', 'cause', 'measure', 'answer'] as const;
  return keysetPage(lines(ctx, input, figureIds).select(texts), cutOf(input));
}

/**
 * Names are read for the page's rows only, after the cut: joins would be planned together (a tenth of a second on the
 * embedded database) and read for every matching row.
 */
function lines(ctx: Ctx, input: TicketListInput, figureIds: Figures) {
  return ctx.tx
    .selectFrom('tickets')
    .select(['id', 'version', 'ticket_no', 'kind', 'channel', 'status', 'priority', 'subject', 'requester_name'])
    .select(['assignee_id', 'received_at', 'resolved_at', 'is_escalated', 'awaits_authority'])
    .select(['next_clock_kind', 'next_due_at', 'next_warn_at'])
    .select([
      sql<string | null>`(select name from departments where id = tickets.department_id)`.as('department_name'),
      sql<string | null>`(select name from sites where id = tickets.site_id)`.as('site_name'),
      sql<string | null>`(select name from ticket_categories where id = tickets.category_id)`.as('category_name'),
      sql<string | null>`(select asset_tag from assets where id = tickets.asset_id)`.as('asset_tag'),
      sql<string | null>`(select name from agents where id = tickets.assignee_id)`.as('assignee_name'),
    ])
    .where(newestByWords(ctx, input) ?? ticketConditions(ctx, input, figureIds))
    .$if(isPlain(input), (query) => query.modifyFront(keptPlan));
}

function cutOf(input: TicketListInput) {
  const { key, dir } = orderOf(input);
  const { cursor = null, limit } = input;
  return { sort: sorts[key], id: sql<string>`tickets.id`, direction: dir, cursor, limit };
}

export function countTickets(ctx: Ctx, input: TicketListInput, figureIds: Figures) {
  const isFound = isWordsAlone(ctx, input) ? foundByText(input.q) : null;
  if (isFound) return countCapped(ctx.tx, foundTickets(ctx).where(isFound));
  const matching = ctx.tx.selectFrom('tickets').where(ticketConditions(ctx, input, figureIds));
  return countCapped(ctx.tx, isPlain(input) ? matching.modifyFront(keptPlan) : matching);
}

/** A view in an order and nothing else: one plan fits every time. What is chosen by hand is planned for what was chosen. */
const isPlain = ({ q, filters }: TicketListInput) => q === '' && Object.keys(filters).length === 0;

/** Words in all tickets, by who sees them all: their index alone knows how many. */
const isWordsAlone = (ctx: Ctx, { view, filters }: TicketListInput) =>
  view === 'all' && Object.keys(filters).length === 0 && ticketScope(ctx.actor) === null;

/** Their first page by the newest: the text's index keeps tickets in that order. */
function newestByWords(ctx: Ctx, input: TicketListInput) {
  const { key, dir } = orderOf(input);
  if (!isWordsAlone(ctx, input) || input.cursor || key !== 'receivedAt' || dir !== 'desc') return null;
  const newest = newestMatches('ticket', input.q, input.limit + 1);
  return newest && sql<boolean>`tickets.id in ${newest}`;
}

const foundTickets = (ctx: Ctx) =>
  ctx.tx.selectFrom('search_documents as found').where('found.kind', '=', sql.lit('ticket'));
