import { correctMovement } from '#features/assets/server/correct-movement.ts';
import { moveAsset } from '#features/assets/server/move-asset.ts';
import { loanSteps } from '#features/loans/server/loan-steps.ts';
import { markRoom } from '#features/places/server/mark-room.ts';
import { diagnosingSteps } from '#features/repairs/server/diagnose-repair.ts';
import { treatingSteps } from '#features/repairs/server/treat-repair.ts';
import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { correctReceived } from '#features/tickets/server/correct-received.ts';
import { markDuplicate } from '#features/tickets/server/link-tickets.ts';
import { reopenTicket } from '#features/tickets/server/reopen-ticket.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { reviseTicket } from '#features/tickets/server/revise-ticket.ts';
import { setWaiting } from '#features/tickets/server/wait-ticket.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { Refused } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { orderOf, type Step, take } from './deliveries.proofs.ts';
import type { ProofDesk } from './proof.ts';

// What a desk could do days later so that an omission is no longer seen: press 回答待ち, close as the duplicate of another,
// say that it was about something else or less urgent or came later, answer and take it up again, cancel what was asked for
// or book it for a day before, move a device home by hand with an earlier day, correct where it went, take the steps of its
// repair or delivery again, order its delivery a second time and do all of it then, or name the right room when the day is over.
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
  return desk.act(ticket, markDuplicate, { originalId: original.id } as never).catch(refusedOnly);
}

/** One about the same that somebody else asked for afterwards, and that was answered at once. */
async function closeAsTwin(desk: ProofDesk, ticket: Ticket) {
  const { category_id: categoryId } = await desk.db
    .selectFrom('tickets')
    .select('category_id')
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow();
  const requester = { staffMemberId: desk.things.staff.kato };
  const twin = await desk.register(
    { categoryId, assetId: null, requester },
    { answer: '案内した', outcome: 'resolve' },
  );
  return desk.act(ticket, markDuplicate, { originalId: twin.id } as never).catch(refusedOnly);
}

/** Each about something else again, so that what belongs together is torn apart. */
const elsewhere = ['security.storage', 'hardware.display', 'printer.scan', 'mail.outlook', 'files.executable'];

async function callItOther(desk: ProofDesk, ticket: Ticket, nth: number) {
  const { kind } = await desk.db
    .selectFrom('tickets')
    .select('kind')
    .where('id', '=', ticket.id)
    .executeTakeFirstOrThrow();
  const facts = { ...desk.facts, kind: kind === 'fault' ? 'inquiry' : kind, assetId: null, businessSystemId: null };
  const code = elsewhere[nth % elsewhere.length] ?? 'security.storage';
  const other = { ...facts, categoryId: desk.category(code) };
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
const moves = { closeAsDuplicate, closeAsTwin, callItOther, callItLessUrgent, takeUpAgain, wait };
type TicketMove = keyof typeof moves;
const ticketMoves = Object.keys(moves) as TicketMove[];
const recordMoves = {
  cancel: cancelAll,
  retime: retimeAll,
  byHand: moveByHand,
  correct: correctMoves,
  again: takeAgain,
  anew: deliverAnew,
  room: nameRoom,
};
type RecordMove = keyof typeof recordMoves;
export const evasions: readonly (TicketMove | RecordMove)[] = [
  ...ticketMoves,
  ...(Object.keys(recordMoves) as RecordMove[]),
];
export const onTickets = (move: TicketMove | RecordMove): move is TicketMove => move in moves;
/** What the records of a feature take; the moves on tickets are tried wherever its proofs plant one. */
export const movesOf: Readonly<Record<string, readonly (TicketMove | RecordMove)[]>> = {
  tickets: ticketMoves,
  loans: ['cancel', 'retime', 'correct'],
  tokens: ['cancel', 'retime'],
  mobile: ['cancel', 'retime', 'correct', 'again'],
  repairs: ['cancel', 'byHand', 'correct', 'again'],
  deliveries: ['byHand', 'correct', 'again', 'anew', 'room'],
  knowledge: [],
  home: [],
};

/** Makes the move with every ticket, loan, repair or device of the week that still takes it; says with how many. */
export async function evade(desk: ProofDesk, by: (typeof evasions)[number]): Promise<number> {
  const from = instantAt(desk.monday, '00:00');
  if (!onTickets(by)) return recordMoves[by](desk, from);
  late(desk);
  const open = ['received', 'inProgress', ...(by === 'wait' ? [] : (['waiting'] as const))] as const;
  const tickets = await desk.db
    .selectFrom('tickets')
    .select('id')
    .where('received_at', '>=', from)
    .where('status', 'in', open)
    .execute();
  for (const [nth, ticket] of tickets.entries()) await moves[by](desk, ticket, nth);
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
    await desk.write(desk.actors.ito, (ctx) => loanSteps.cancel(ctx, { id, version, form: { reason: '取消' } }));
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
    await desk.write(desk.actors.ito, (ctx) => treatingSteps.cancel(ctx, { id, version, form: { reason: '取消' } }));
  }
  return loans.length + repairs.length;
}

/** Booked anew for a day before the week, when its own day is over. */
async function retimeAll(desk: ProofDesk, from: string): Promise<number> {
  late(desk);
  const loans = await desk.db
    .selectFrom('records as r')
    .innerJoin('loans as l', 'l.id', 'r.id')
    .select(['r.id', 'r.version', 'l.due_at'])
    .where('l.from_at', '>=', from)
    .where('r.state', 'in', ['requested', 'ready'])
    .execute();
  let count = 0;
  for (const { id, version, due_at: dueAt } of loans) {
    const things = await desk.db.selectFrom('loan_items').select('asset_id').where('loan_id', '=', id).execute();
    const fromAt = instantAt(addDays(desk.monday, -14), '13:00');
    const form = { fromAt, dueAt, assetIds: things.map(({ asset_id }) => asset_id), note: '' };
    count += await taken(desk.write(desk.actors.ito, (ctx) => loanSteps.revise(ctx, { id, version, form })));
  }
  return count;
}

/** Whether the product takes it. */
const taken = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 1,
    (error: unknown) => {
      refusedOnly(error);
      return 0;
    },
  );

async function devicesOf(desk: ProofDesk, from: string) {
  const moved = desk.db.selectFrom('asset_movements').select('asset_id').where('recorded_at', '>=', from);
  return desk.db.selectFrom('assets').select(['id', 'version', 'site_id']).where('id', 'in', moved).execute();
}

/** Home, back or out by hand at the end of the week, as if it had been on the Monday. */
async function moveByHand(desk: ProofDesk, from: string): Promise<number> {
  late(desk);
  const { hq } = desk.things.site;
  const ways = [
    { kind: 'backFromRepair', toStatus: 'inUse' },
    { kind: 'distributed', userId: desk.things.staff.nakagawa, handOverSiteId: hq },
    { kind: 'collected', siteId: hq, handOverSiteId: hq },
  ];
  let count = 0;
  for (const way of ways) {
    for (const { id, version } of await devicesOf(desk, from)) {
      const movement = { ...way, movedOn: desk.monday } as never;
      count += await taken(desk.write(desk.actors.ito, (ctx) => moveAsset(ctx, { id, version, movement })));
    }
  }
  return count;
}

/** The last entry was wrong: it never left, and then it is said to stand on the shelf of another site. */
async function correctMoves(desk: ProofDesk, from: string): Promise<number> {
  late(desk);
  let count = 0;
  for (const { siteId, toStatus } of [
    { siteId: desk.things.site.hq, toStatus: 'inUse' as const },
    { siteId: desk.things.site.kuwana, toStatus: 'stored' as const },
  ]) {
    for (const { id, version } of await devicesOf(desk, from)) {
      const { id: movementId } = await desk.db
        .selectFrom('asset_movements')
        .select('id')
        .where('asset_id', '=', id)
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow();
      const correction = { movementId, movedOn: desk.monday, siteId, toStatus, reason: '出していない' };
      count += await taken(desk.write(desk.actors.manager, (ctx) => correctMovement(ctx, { id, version, correction })));
    }
  }
  return count;
}

/** The room of each hand-over is called the desk's days later, and then it is said to have been in the desk's. */
async function nameRoom(desk: ProofDesk, from: string): Promise<number> {
  late(desk);
  const moved = desk.db
    .selectFrom('asset_movements')
    .where('recorded_at', '>=', from)
    .where('kind', 'in', ['collected', 'distributed']);
  const used = moved.select('hand_over_room_id').where('hand_over_room_id', 'is not', null);
  const rooms = await desk.db.selectFrom('rooms').select(['id', 'site_id']).where('id', 'in', used).execute();
  let count = 0;
  for (const { id: roomId, site_id: siteId } of rooms) {
    const mark = { siteId, roomId, use: 'helpdesk', fromOn: addDays(desk.monday, 4) } as const;
    count += await taken(desk.write(desk.actors.manager, (ctx) => markRoom(ctx, mark)));
  }
  for (const { id: movementId, asset_id: id } of await moved.select(['id', 'asset_id']).execute()) {
    const row = desk.db.selectFrom('assets').select('version').where('id', '=', id);
    const { version } = await row.executeTakeFirstOrThrow();
    const said = { movedOn: desk.monday, handOverRoomId: desk.things.room.helpdesk, reason: '部屋の記入漏れ' };
    const correction = { movementId, ...said };
    count += await taken(desk.write(desk.actors.manager, (ctx) => correctMovement(ctx, { id, version, correction })));
  }
  return count;
}

const deliverySteps: readonly Step[] = [
  ...(['appoint', 'postpone', 'prepare', 'handOver', 'collect'] as const),
  ...(['inspect', 'report', 'wipe', 'count', 'keep', 'cancel'] as const),
];

/** Every step that a delivery still takes, when every day for it is over. */
async function deliverAll(desk: ProofDesk, from: string): Promise<number> {
  desk.clock.set(instantAt(addDays(desk.monday, 18), '10:00'));
  const records = desk.db.selectFrom('records').select('id').where('entity', '=', 'delivery');
  const deliveries = await records.where('opened_at', '>=', from).execute();
  let count = 0;
  for (const { id } of deliveries) for (const step of deliverySteps) count += await taken(take(desk, id, step));
  return count;
}

/** What was done by hand, or by half, is ordered for the same device, as if it had not been before; the other way first. */
async function deliverAnew(desk: ProofDesk, from: string): Promise<number> {
  let count = 0;
  await deliverAll(desk, from);
  for (let times = 0; times < 2; times += 1) {
    for (const { id } of await devicesOf(desk, from)) {
      for (const kind of ['collection', 'distribution'] as const) count += await taken(orderOf(desk, id, kind));
    }
    count += await deliverAll(desk, from);
  }
  return count;
}

/** Each step of its repair that says something else of what was said before; what a delivery still takes. */
async function takeAgain(desk: ProofDesk, from: string): Promise<number> {
  const delivered = await deliverAll(desk, from);
  late(desk);
  const order = {
    kind: 'fitParts',
    orderedBy: '県',
    what: '増設',
    orderedOn: desk.monday,
    dueOn: addDays(desk.monday, 20),
  };
  const steps: ((ctx: Ctx, at: { id: string; version: number }, loan: string) => Promise<void>)[] = [
    (ctx, at, loanNumber) =>
      treatingSteps.substitute(ctx, { ...at, form: { loanNumber, declined: false, dataMoved: false } }),
    (ctx, at) => treatingSteps.substitute(ctx, { ...at, form: { loanNumber: '', declined: true, dataMoved: false } }),
    (ctx, at) => diagnosingSteps.takeOrder(ctx, { ...at, form: order as never }),
    (ctx, at) => treatingSteps.check(ctx, { ...at, form: { works: true, note: '' } }),
    (ctx, at) => treatingSteps.redo(ctx, { ...at, form: { reason: '再現した' } }),
  ];
  let count = 0;
  for (const step of steps) {
    const repairs = await desk.db
      .selectFrom('records as r')
      .innerJoin('repairs as p', 'p.id', 'r.id')
      .select(['r.id', 'r.version', 'p.substitute_number'])
      .where('r.opened_at', '>=', from)
      .execute();
    for (const { id, version, substitute_number } of repairs) {
      count += await taken(desk.write(desk.actors.ito, (ctx) => step(ctx, { id, version }, substitute_number ?? '')));
    }
  }
  return count + delivered;
}
