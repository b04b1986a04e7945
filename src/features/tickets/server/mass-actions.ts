import { Refused } from '#kernel/refusal.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MassResult, TicketSelection } from '../contract/tickets.contract.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { assignTicket } from './assign-ticket.ts';
import { lockReadableTicket } from './change-ticket.ts';
import { closeTicket } from './close-ticket.ts';
import { idsOfFigure } from './list-tickets.ts';
import { setCategory } from './set-category.ts';
import { countTickets, readTicketPage } from './ticket-list.reads.ts';
import type { TicketRecord } from './tickets.repo.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/** One press changes at most so many tickets: each is a transaction of its own. Unanswered: it says how many were made. */
const limit = 500;

/** 担当をまとめて移す. Each row by the rules of the single action. @throws tickets.massTooMany */
export function massAssign(input: { selection: TicketSelection; assigneeId: string | null }, call: StagedCall) {
  return eachChosen(input.selection, call, (ctx, ticket) =>
    assignTicket(ctx, { ...seen(ticket), form: { assigneeId: input.assigneeId, note: '' } }),
  );
}

/** まとめて完了にする. @throws tickets.massTooMany */
export function massClose(input: { selection: TicketSelection }, call: StagedCall) {
  return eachChosen(input.selection, call, (ctx, ticket) => closeTicket(ctx, { ...seen(ticket), form: {} }));
}

/** 分類をまとめて付ける. @throws tickets.massTooMany */
export function massCategory(input: { selection: TicketSelection; categoryId: string }, call: StagedCall) {
  return eachChosen(input.selection, call, (ctx, ticket) =>
    setCategory(ctx, { ...seen(ticket), form: { categoryId: input.categoryId } }),
  );
}

const seen = (ticket: TicketRecord) => ({ id: ticket.id, version: ticket.version });

type Deed = (ctx: Ctx, ticket: TicketRecord) => Promise<void>;

async function eachChosen(selection: TicketSelection, call: StagedCall, deed: Deed): Promise<MassResult> {
  const chosen = await call.read((ctx) => readChosen(ctx, selection));
  const rows: MassResult['rows'] = [];
  for (const { id, ticketNo } of chosen) rows.push({ id, ticketNo, ...(await tryOne(call, id, deed)) });
  const done = rows.filter((row) => row.ok).length;
  return { done, refused: rows.length - done, rows };
}

/** A refusal is the row's outcome; anything else ends the whole press. */
async function tryOne(call: StagedCall, id: string, deed: Deed): Promise<{ ok: boolean; words: string }> {
  const [outcome] = await Promise.allSettled([call.write(async (ctx) => deed(ctx, await lockReadableTicket(ctx, id)))]);
  if (outcome.status === 'fulfilled') return { ok: true, words: words.mass.done };
  if (outcome.reason instanceof Refused) return { ok: false, words: outcome.reason.message };
  throw outcome.reason;
}

async function readChosen(ctx: Ctx, selection: TicketSelection): Promise<{ id: string; ticketNo: string }[]> {
  if ('ids' in selection) {
    const rows = await ctx.tx
      .selectFrom('tickets')
      .select(['id', 'ticket_no as ticketNo'])
      .where('id', 'in', selection.ids)
      .where(ticketRecords.seenBy(ctx.actor))
      .orderBy('ticket_order')
      .execute();
    return rows;
  }
  const figureIds = await idsOfFigure(ctx, selection.query);
  const { count } = await countTickets(ctx, selection.query, figureIds);
  if (count - selection.except.length > limit) throw refused.massTooMany({ count, limit });
  const rows = await readAllPages((page) => readTicketPage(ctx, { ...selection.query, ...page }, figureIds));
  return rows
    .filter((row) => !selection.except.includes(row.id))
    .map((row) => ({ id: row.id, ticketNo: row.ticket_no }));
}
