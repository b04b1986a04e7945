import { Refused } from '#kernel/refusal.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type MassDeed, type MassResult, mostAtOnePress } from '../contract/ticket-mass.ts';
import type { TicketSelection } from '../contract/tickets.contract.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { assignTicket } from './assign-ticket.ts';
import { lockReadableTicket } from './change-ticket.ts';
import { closeTicket } from './close-ticket.ts';
import { idsOfFigure } from './list-tickets.ts';
import { massResult, openRows } from './mass-acts.reads.ts';
import { holdMass, insertMass, type MassRow, type MassRun, markEnded, settleRow } from './mass-acts.repo.ts';
import { setCategory } from './set-category.ts';
import { countTickets, readTicketPage } from './ticket-list.reads.ts';
import type { TicketRecord } from './tickets.repo.ts';
import { ticketRecords } from './tickets.scope.public.ts';

/** 担当をまとめて移す. Each row by the rules of the single action. @throws tickets.massTooMany */
export function massAssign(input: { selection: TicketSelection; assigneeId: string | null }, call: StagedCall) {
  return onEach(input.selection, { deed: 'assign', toId: input.assigneeId }, call);
}

/** まとめて完了にする. @throws tickets.massTooMany */
export function massClose(input: { selection: TicketSelection }, call: StagedCall) {
  return onEach(input.selection, { deed: 'close', toId: null }, call);
}

/** 分類をまとめて付ける. @throws tickets.massTooMany */
export function massCategory(input: { selection: TicketSelection; categoryId: string }, call: StagedCall) {
  return onEach(input.selection, { deed: 'category', toId: input.categoryId }, call);
}

type Deed = (ctx: Ctx, ticket: TicketRecord, toId: string | null) => Promise<void>;

const deeds: Readonly<Record<MassDeed, Deed>> = {
  assign: (ctx, ticket, toId) => assignTicket(ctx, { ...seen(ticket), form: { assigneeId: toId, note: '' } }),
  close: (ctx, ticket) => closeTicket(ctx, { ...seen(ticket), form: {} }),
  category: (ctx, ticket, toId) => setCategory(ctx, { ...seen(ticket), form: { categoryId: toId ?? '' } }),
};

const seen = (ticket: TicketRecord) => ({ id: ticket.id, version: ticket.version });

/** Chosen first and kept, then done row by row, so that another process can carry it on; told at the end. */
async function onEach(
  selection: TicketSelection,
  what: { deed: MassDeed; toId: string | null },
  call: StagedCall,
): Promise<MassResult> {
  const chosen = await call.read((ctx) => readChosen(ctx, selection));
  // Nothing is kept, and nothing recorded, of a press on tickets that are gone.
  if (chosen.length === 0) return call.answer(async () => ({ done: 0, refused: 0, rows: [] }));
  const run = await call.write((ctx) => insertMass(ctx, what, chosen));
  await carryOutMass(call, run);
  return call.answer(async (ctx) => {
    await holdMass(ctx, run);
    await markEnded(ctx, run);
    return massResult(ctx, run);
  });
}

/** Does what is left of it, wherever it stands. @throws tickets.massElsewhere when another process carries it on */
export async function carryOutMass(call: Pick<StagedCall, 'read' | 'write'>, run: MassRun): Promise<void> {
  for (const row of await call.read((ctx) => openRows(ctx, run))) await doOne(call, run, row);
}

/** A refusal is the row's outcome; anything else ends the press for now, and it is carried on. */
async function doOne(call: Pick<StagedCall, 'write'>, run: MassRun, { no, ticketId }: MassRow): Promise<void> {
  const settle = (ctx: Ctx, outcome: { done: boolean; words: string }) => settleRow(ctx, run, no, outcome);
  const done = call.write(async (ctx) => {
    await holdMass(ctx, run);
    await deeds[run.deed](ctx, await lockReadableTicket(ctx, ticketId), run.toId);
    await settle(ctx, { done: true, words: words.mass.done });
  });
  const [outcome] = await Promise.allSettled([done]);
  if (outcome.status === 'fulfilled') return;
  const because: unknown = outcome.reason;
  if (!(because instanceof Refused) || because.code === 'tickets.massElsewhere') throw because;
  await call.write(async (ctx) => {
    await holdMass(ctx, run);
    await settle(ctx, { done: false, words: because.message });
  });
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
  const limit = mostAtOnePress;
  if (count - selection.except.length > limit) throw refused.massTooMany({ count, limit });
  const rows = await readAllPages((page) => readTicketPage(ctx, { ...selection.query, ...page }, figureIds));
  const except = new Set(selection.except);
  const left = rows.filter((row) => !except.has(row.id));
  // What was left out may stand in no line of the list.
  if (left.length > limit) throw refused.massTooMany({ count: left.length, limit });
  return left.map((row) => ({ id: row.id, ticketNo: row.ticket_no }));
}
