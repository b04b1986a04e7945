import { cancelLoan } from '#features/loans/server/end-booking.ts';
import { cancelRepair } from '#features/repairs/server/treat-repair.ts';
import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { correctReceived } from '#features/tickets/server/correct-received.ts';
import { markDuplicate } from '#features/tickets/server/link-tickets.ts';
import { reopenTicket } from '#features/tickets/server/reopen-ticket.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { reviseTicket } from '#features/tickets/server/revise-ticket.ts';
import { setWaiting } from '#features/tickets/server/wait-ticket.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { Refused } from '#kernel/refusal.ts';
import type { ProofDesk } from './proof.ts';

// What a desk could do days later so that an omission is no longer seen: press 回答待ち, close as the duplicate of another,
// say that it was about something else or less urgent or came later, answer and take it up again, cancel what was asked for.
// After each, the omission is still there.

type Ticket = { readonly id: string };
const late = (desk: ProofDesk) => desk.clock.set(instantAt(addDays(desk.monday, 4), '16:00'));

const wait = (desk: ProofDesk, ticket: Ticket) =>
  desk.act(ticket, setWaiting, { for: 'requester', reason: '確認', until: null, shared: true } as never);

/** Somebody else's ticket about something else, answered long ago. */
async function closeAsDuplicate(desk: ProofDesk, ticket: Ticket) {
  const requester = { staffMemberId: desk.things.staff.kato };
  const other = { categoryId: desk.category('security.storage'), assetId: null, requester };
  const original = await desk.register(other, { answer: '案内した', outcome: 'resolve' });
  return desk.act(ticket, markDuplicate, { originalId: original.id } as never);
}

async function callItOther(desk: ProofDesk, ticket: Ticket) {
  const { kind } = await desk.db
    .selectFrom('tickets')
    .select('kind')
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow();
  const facts = { ...desk.facts, kind: kind === 'fault' ? 'inquiry' : kind, assetId: null, businessSystemId: null };
  const other = { ...facts, categoryId: desk.category('security.storage') };
  return desk.act(ticket, reviseTicket, { facts: registration.shape.facts.parse(other) } as never);
}

/** A move that the product refuses hides nothing. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}

/** Of the lowest priority, and received when it was registered. */
async function callItLessUrgent(desk: ProofDesk, ticket: Ticket) {
  const row = await desk.db.selectFrom('tickets').selectAll().where('id', '=', ticket.id).executeTakeFirstOrThrow();
  const named = { assetId: row.asset_id, businessSystemId: row.business_system_id, softwareId: row.software_id };
  const facts = { ...desk.facts, ...named, kind: row.kind, categoryId: row.category_id, impact: 3, urgency: 3 };
  await desk.act(ticket, reviseTicket, { facts: registration.shape.facts.parse(facts) } as never);
  const corrected = { receivedAt: row.created_at, reason: '控えの時刻' };
  return desk.act(ticket, correctReceived, corrected, desk.actors.manager).catch(refusedOnly);
}

/** Answered when every target is over, taken up again, and answered at once. */
async function takeUpAgain(desk: ProofDesk, ticket: Ticket) {
  const answer = { answer: '案内した', knowledgeId: null, cause: null, categoryId: null } as never;
  desk.clock.set(instantAt(addDays(desk.monday, 30), '10:00'));
  const again = async () => {
    await desk.act(ticket, resolveTicket, answer);
    await desk.act(ticket, reopenTicket, { reason: '再発' });
    await desk.act(ticket, resolveTicket, answer);
  };
  return again().catch(refusedOnly);
}

/** The one that takes the most tickets comes first: where it finds none, none is there for the others. */
const moves = { closeAsDuplicate, callItOther, callItLessUrgent, takeUpAgain, wait };
export const evasions = [...Object.keys(moves), 'cancel'] as (keyof typeof moves | 'cancel')[];

/** Makes the move with every ticket, loan or repair of the week that still takes it; says with how many. */
export async function evade(desk: ProofDesk, by: (typeof evasions)[number]): Promise<number> {
  const from = instantAt(desk.monday, '00:00');
  if (by === 'cancel') return cancelAll(desk, from);
  late(desk);
  const open = ['received', 'inProgress', ...(by === 'wait' ? [] : (['waiting'] as const))] as const;
  const tickets = await desk.db
    .selectFrom('tickets')
    .select('id')
    .where('received_at', '>=', from)
    .where('status', 'in', open)
    .execute();
  for (const ticket of tickets) await moves[by](desk, ticket);
  return tickets.length;
}

async function cancelAll(desk: ProofDesk, from: string): Promise<number> {
  const loans = await desk.db
    .selectFrom('records as r')
    .innerJoin('loans as l', 'l.id', 'r.id')
    .select(['r.id', 'r.version'])
    .where('l.from_at', '>=', from)
    .where('r.state', 'in', ['requested', 'ready'])
    .execute();
  for (const { id, version } of loans) {
    await desk.write(desk.actors.ito, (ctx) => cancelLoan(ctx, { id, version, form: { reason: '取消' } }));
  }
  const repairs = await desk.db
    .selectFrom('records as r')
    .innerJoin('repairs as p', 'p.id', 'r.id')
    .select(['r.id', 'r.version'])
    .where('r.opened_at', '>=', from)
    .where('r.state', 'in', ['received', 'diagnosed', 'decided'])
    .where('p.taken_in_at', 'is', null)
    .execute();
  for (const { id, version } of repairs) {
    await desk.write(desk.actors.ito, (ctx) => cancelRepair(ctx, { id, version, form: { reason: '取消' } }));
  }
  return loans.length + repairs.length;
}
