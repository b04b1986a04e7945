import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRates } from '#features/home/server/board.reads.ts';
import { clocksOfWeek } from '#features/reports/server/figures.reads.ts';
import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { ticketListInput } from '#features/tickets/contract/tickets.contract.ts';
import { correctReceived } from '#features/tickets/server/correct-received.ts';
import { tellDeadlines } from '#features/tickets/server/deadlines.job.ts';
import { markDuplicate } from '#features/tickets/server/link-tickets.ts';
import { listTickets } from '#features/tickets/server/list-tickets.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { reviseTicket } from '#features/tickets/server/revise-ticket.ts';
import { setCategory } from '#features/tickets/server/set-category.ts';
import { resumeTicket, setWaiting } from '#features/tickets/server/wait-ticket.ts';
import { systemActor } from '#kernel/actor.ts';
import { type TicketDesk, ticketDesk } from './support/ticket-desk.ts';

// A promise that was broken stays broken, whatever is put right about the ticket afterwards: on its page, in the lists, on the
// board and in the figures of the weekly report.

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

type Ticket = Awaited<ReturnType<TicketDesk['register']>>;
const monday = { from: '2026-11-16', to: '2026-11-22' };
const month = { from: '2026-11-01', to: '2026-11-30' };

/** Of the highest priority, received on Monday and due that day, registered on Thursday morning; nobody has done anything. */
async function leftAlone(toldOf: boolean): Promise<Ticket> {
  desk.clock.set(latest.receivedAt);
  const ticket = await desk.register(urgent, { receivedAt: '2026-11-16T00:30:00Z' });
  desk.clock.set('2026-11-19T01:00:00Z');
  if (toldOf) await desk.write(systemActor, tellDeadlines);
  return ticket;
}

const facts = (over: object) => ({ facts: registration.shape.facts.parse({ ...desk.facts, ...urgent, ...over }) });
const urgent = { impact: 1, urgency: 1 };
const lowest = { impact: 3, urgency: 3 };
const wait = { for: 'requester', reason: '確認', until: null, shared: false } as const;
const latest = { receivedAt: '2026-11-19T00:00:00Z', reason: '控えの時刻' };
const answer = { answer: '案内した', knowledgeId: null, cause: null };

const ways: Record<string, (ticket: Ticket) => Promise<unknown>> = {
  'a lower priority': (ticket) => desk.act(ticket, reviseTicket, facts(lowest)),
  着信を直す: (ticket) => desk.act(ticket, correctReceived, latest),
  'another category and kind': async (ticket) => {
    await desk.act(ticket, setCategory, { categoryId: desk.category('security.storage') });
    await desk.act(ticket, reviseTicket, facts({ kind: 'request', categoryId: desk.category('security.storage') }));
  },
  回答待ち: (ticket) => desk.act(ticket, setWaiting, wait),
  '回答待ち and back, with a lower priority while waiting': async (ticket) => {
    await desk.act(ticket, setWaiting, wait);
    desk.clock.set('2026-11-20T01:00:00Z');
    await desk.act(ticket, reviseTicket, facts(lowest));
    await desk.act(ticket, resumeTicket, { note: '返事が来た' });
  },
  'all of it, and an answer': async (ticket) => {
    await desk.act(ticket, reviseTicket, facts(lowest));
    await desk.act(ticket, correctReceived, latest);
    await desk.act(ticket, resolveTicket, answer);
  },
  'closed as a duplicate': async (ticket) => {
    const original = await desk.register({ requester: { staffMemberId: desk.things.staff.kato } });
    await desk.act(ticket, markDuplicate, { originalId: original.id });
  },
};

/** Where it is told that the resolution of a ticket was late. */
async function toldLate({ id }: Ticket): Promise<Record<string, boolean>> {
  const { manager } = desk.actors;
  const page = await desk.get(id);
  const clock = page.clocks.find(({ kind }) => kind === 'resolution');
  const list = (input: object) =>
    desk.read(manager, (ctx) => listTickets(ctx, ticketListInput.parse({ limit: 200, ...input })));
  const isIn = async (input: object) => (await list(input)).rows.some((row) => row.id === id);
  const figures = await desk.read(manager, (ctx) => clocksOfWeek(ctx, monday, ctx.clock.now()));
  const rates = await desk.read(manager, (ctx) => readRates(ctx, month));
  return {
    // One that was closed as a duplicate shows its clock no more.
    page: page.status === 'closed' || clock?.state === 'metLate' || clock?.due?.level === 'breach',
    list: await isIn({ view: 'all', filters: { breached: true } }),
    breached: page.status === 'closed' || page.status === 'resolved' || (await isIn({ view: 'breached' })),
    report: figures.some((one) => one.ticket_id === id && one.kind === 'resolution' && one.late),
    board: rates.some((rate) => rate.kind === 'resolution' && rate.missed.includes(id)),
  };
}

const everywhere = { page: true, list: true, breached: true, report: true, board: true };

describe.each([true, false])('what was late (told of by the clock: %s)', (toldOf) => {
  test.each(Object.keys(ways))('stays late after %s', async (way) => {
    const ticket = await leftAlone(toldOf);
    await ways[way]?.(ticket);
    // Where nobody told of it and nothing moved, the flag of the lists comes with the clock.
    await desk.write(systemActor, tellDeadlines);
    expect(await toldLate(ticket)).toEqual(everywhere);
  });
});

test('what was in time is moved by the same ways, and pauses in time are no breach', async () => {
  desk.clock.set('2026-11-16T02:00:00Z');
  const ticket = await desk.register(urgent, { receivedAt: '2026-11-16T00:30:00Z' });
  const dueOf = (one: Ticket) => one.clocks.find(({ kind }) => kind === 'resolution')?.dueAt ?? '';
  const lower = await desk.act(ticket, reviseTicket, facts(lowest));
  expect(dueOf(lower) > dueOf(ticket)).toBe(true);
  await desk.act(ticket, setWaiting, wait);
  desk.clock.set('2026-12-10T02:00:00Z');
  // Put right while it waits: the pause goes on from where it began.
  const higher = await desk.act(ticket, reviseTicket, facts({ impact: 2, urgency: 2 }));
  expect(higher.clocks.find(({ kind }) => kind === 'resolution')?.state).toBe('paused');
  const resumed = await desk.act(ticket, resumeTicket, { note: '返事が来た' });
  expect(resumed.clocks.find(({ kind }) => kind === 'resolution')?.due?.level).not.toBe('breach');
});
