import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticketListInput } from '#features/tickets/contract/tickets.contract.ts';
import { addEntry } from '#features/tickets/server/add-entry.ts';
import { listTickets } from '#features/tickets/server/list-tickets.ts';
import { reportToAuthority } from '#features/tickets/server/report-to-authority.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { setCause } from '#features/tickets/server/set-cause.ts';
import { type TicketDesk, ticketDesk, toldInterview } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { readBoard } from './read-board.ts';
import { readMyDay } from './read-my-day.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const board = () => desk.read(desk.actors.manager, readBoard);
const myDay = (actor = desk.actors.ito) => desk.read(actor, readMyDay);
const listed = async (input: object) =>
  (await desk.read(desk.actors.manager, (ctx) => listTickets(ctx, ticketListInput.parse(input)))).total.count;

describe('朝の確認', () => {
  test('every figure is the count of the list it opens', async () => {
    await desk.register({ subject: '先週の遅れ' }, { receivedAt: '2026-11-20T01:00:00Z' });
    await desk.register({ subject: '今日の一件' });
    const view = await board();
    expect(view.kpis.overdue).toBeGreaterThan(0);
    expect(view.kpis.dueToday).toBeGreaterThan(0);
    expect(view.kpis.overdue).toBe(await listed({ view: 'breached' }));
    expect(view.kpis.open).toBe(await listed({ view: 'open' }));
    expect(view.kpis.escalated).toBe(await listed({ view: 'escalated' }));
    expect(view.kpis.dueToday).toBe(await listed({ view: 'open', filters: { ids: view.dueTodayIds } }));
    expect(view.dueRows.map((row) => [row.subject, row.due.level])).toEqual([
      ['先週の遅れ', 'breach'],
      ['今日の一件', 'ok'],
    ]);
  });

  test('what 県 has not acknowledged, for how long', async () => {
    const ticket = await desk.register({ kind: 'fault', subject: '原因不明の断続' }, { interview: toldInterview });
    const cause = { kind: 'unknown', text: '', measure: '', knowledgeId: null } as const;
    await desk.act(ticket, setCause, { cause });
    await desk.act(ticket, reportToAuthority, { body: '調査中です', isFinal: false });
    desk.clock.set('2026-11-24T02:03:00Z');
    const { authorityRows, authorityIds, kpis } = await board();
    expect(kpis.authority).toBe(1);
    expect(await listed({ view: 'open', filters: { ids: authorityIds } })).toBe(1);
    expect(authorityRows).toMatchObject([{ subject: '原因不明の断続', kind: 'report', waited: '21分', isLong: false }]);
    desk.clock.set('2026-11-24T01:42:00Z');
  });

  test('the days of the chart, last week in a sentence against the same week a year before', async () => {
    const category = desk.category('network.wireless');
    for (const receivedAt of ['2026-11-16T01:00:00Z', '2026-11-17T01:00:00Z']) await desk.register({}, { receivedAt });
    await desk.register({ categoryId: null }, { receivedAt: '2025-11-18T01:00:00Z' });
    const view = await board();
    expect(view.days).toHaveLength(20);
    expect(view.days.at(-1)).toEqual({ date: '2026-11-20', count: 1, lastYear: null, focus: true });
    expect(view.days.find((each) => each.date === '2026-11-17')).toMatchObject({ count: 1, lastYear: 1, focus: true });
    expect(view.lastWeek).toMatchObject({ from: '2026-11-16', to: '2026-11-22', count: 3, change: 200 });
    expect(view.lastWeek.grown).toEqual([{ categoryId: category, name: '無線LAN', count: 3 }]);
    const week = { received: { from: '2026-11-16', to: '2026-11-22' } };
    expect(await listed({ view: 'all', filters: week })).toBe(3);
  });

  test('deadlines kept this month, by the kind of clock, with the tickets that missed one', async () => {
    const rate = (await board()).rates.find((each) => each.kind === 'firstAnswer');
    expect(rate?.count).toBeGreaterThan(0);
    expect(rate?.missedIds.length).toBeGreaterThan(0);
    expect(rate?.percent).toBeLessThan(100);
  });

  test('a known error that is used more than the week before', async () => {
    const resolution = { answer: '適用', knowledgeId: desk.things.knowledge.wireless, cause: null };
    for (const receivedAt of ['2026-11-19T01:00:00Z', '2026-11-19T02:00:00Z']) {
      expect((await board()).known.rows).toEqual([]);
      await desk.act(await desk.register({}, { receivedAt }), resolveTicket, resolution);
    }
    const { known } = await board();
    expect(known.rows).toMatchObject([{ no: 'KE-0037', count: 2, before: 0 }]);
    const filters = { knowledge: [known.rows[0]?.knowledgeId], received: { from: known.from, to: known.to } };
    expect(await listed({ view: 'all', filters })).toBe(2);
  });

  test('last week’s report, begun or not', async () => {
    expect((await board()).weekly).toMatchObject({ id: null, weekNo: 8, from: '2026-11-16', stateWord: 'まだ' });
  });
});

describe('自分の一日', () => {
  test('mine by deadline, who called me, what I have done', async () => {
    const ticket = await desk.register({ subject: '伊藤の一件' });
    const note = {
      id: ticket.id,
      body: '@伊藤 折り返しをお願いします',
      shared: false,
      mentions: [desk.things.agent.ito],
    };
    await desk.write(desk.actors.kobayashi, (ctx) => addEntry(ctx, note));
    const view = await myDay();
    expect(view.mine.map((row) => row.subject)).toContain('伊藤の一件');
    expect(view.mine[0]?.due?.level).toBe('breach');
    expect(view.mentions).toMatchObject([{ no: ticket.ticketNo, byName: '小林 直樹' }]);
    expect(view.mentionCount).toBe(1);
    expect(view.resolved).toHaveLength(2);
    expect(view.mineCount).toBe(await listed({ view: 'open', filters: { assignee: [desk.things.agent.ito] } }));
    expect((await myDay(desk.actors.kobayashi)).mine).toEqual([]);
  });

  test('an account without an agent is told what to do', async () => {
    await expect(myDay(actorOf('agent'))).rejects.toMatchObject({ code: 'home.noAgent' });
  });
});
