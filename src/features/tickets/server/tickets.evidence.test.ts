import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duties } from '#features/contract/contract/duties.data.ts';
import { type TicketDesk, ticketDesk, toldInterview } from '../../../../tests/support/ticket-desk.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { reportToAuthority } from './report-to-authority.ts';
import { sendFlashReport } from './send-flash-report.ts';
import { setCause } from './set-cause.ts';
import { ticketsDuties } from './tickets.duties.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const period = { from: '2026-11-24', to: '2026-11-24' };
const rowsOf = async (duty: string, of = period) => {
  const claim = ticketsDuties.find((each) => each.duty === duty);
  if (!claim) throw new Error(`no claim of ${duty}`);
  return desk.read(desk.actors.auditor, (ctx) => claim.query(ctx, of));
};
const cause = (kind: string, over: object = {}) => ({
  cause: { kind, text: '', measure: '', knowledgeId: null, ...over } as never,
});
const fault = (over: object = {}) => desk.register({ kind: 'fault', ...over }, { interview: toldInterview });

test('every claim is a duty that the register gives to 受付', () => {
  const owned = new Set(duties.filter((duty) => duty.owner === 'tickets').map((duty) => duty.id));
  for (const claim of ticketsDuties) expect(owned.has(claim.duty), claim.duty).toBe(true);
  expect(new Set(ticketsDuties.map((claim) => claim.duty)).size).toBe(ticketsDuties.length);
});

describe('each duty has no evidence before it is done, and has it afterwards', () => {
  test.each([
    ['3-1.2', 'hardware.display'],
    ['3-1.3', 'account.directory'],
    ['3-1.4', 'printer.driver'],
    ['3-1.5', 'network.nas'],
    ['3-1.6', 'software.install'],
    ['3-1.7', 'update.patch'],
    ['5-12.6', 'printer.mk'],
    ['5-12.8', 'hardware.mk'],
    ['6-12.3', 'hardware.lk'],
    ['7-2.1', 'hardware.mobile'],
    ['7-2.2', 'software.mobile'],
    ['7-2.3', 'account.mobile'],
    ['8-2.3', 'telework.byod'],
    ['8-3.1', 'telework.byodTrouble'],
    ['12-3.5', 'update.feature'],
  ])('%s by answers in the category %s', async (duty, code) => {
    expect(await rowsOf(duty)).toEqual([]);
    const ticket = await desk.register({ categoryId: desk.category(code) }, { answer: '案内した' });
    expect(await rowsOf(duty)).toMatchObject([
      { what: expect.stringContaining(ticket.ticketNo), link: `/tickets/${ticket.id}` },
    ]);
    expect(await rowsOf(duty, { from: '2026-11-25', to: '2026-11-30' })).toEqual([]);
  });

  test('3-1.1 and 3-1.8: every call answered and kept', async () => {
    const before = [await rowsOf('3-1.1'), await rowsOf('3-1.8')].map((rows) => rows.length);
    await desk.register({}, { answer: '案内した' });
    expect([await rowsOf('3-1.1'), await rowsOf('3-1.8')].map((rows) => rows.length)).toEqual(
      before.map((count) => count + 1),
    );
    expect((await rowsOf('7-2.4')).length).toBe(3);
  });

  test('3-2: interviews, known errors, reports, 速報, support', async () => {
    for (const duty of ['3-2.1', '3-2.2', '3-2.3', '3-2.4', '3-2.6', '7-3.8'])
      expect(await rowsOf(duty), duty).toEqual([]);
    await desk.register(
      { kind: 'fault' },
      { interview: toldInterview, outcome: 'resolve', answer: '適用', knowledgeId: desk.things.knowledge.wireless },
    );
    const unknown = await desk.act(
      await fault({ categoryId: desk.category('hardware.mobile') }),
      setCause,
      cause('unknown'),
    );
    await desk.act(unknown, reportToAuthority, { body: '報告', isFinal: false });
    const system = await desk.act(await fault(), setCause, {
      ...cause('businessSystem'),
      businessSystemId: desk.things.system.managed,
    });
    await desk.act(system, sendFlashReport, { body: '速報', contactName: '' });
    await desk.act(await fault({ assetId: desk.things.asset.own }), setCause, cause('departmentDevice'));
    expect((await rowsOf('3-2.1')).length).toBe(4);
    for (const duty of ['3-2.2', '3-2.3', '3-2.4', '3-2.6', '7-3.8']) expect(await rowsOf(duty), duty).toHaveLength(1);
  });

  test('3-1.9, 3-3.2 and 1-5.22: questions on systems handed to their owners', async () => {
    expect(await rowsOf('3-3.2')).toEqual([]);
    const before = (await rowsOf('1-5.22')).length;
    const target = (over: object) => ({
      escalation: {
        targetKind: 'businessSystem',
        businessSystemId: desk.things.system.managed,
        departmentId: null,
        targetName: '',
        contactName: '',
        channel: 'phone',
        reason: 'regulation',
        question: '制度の確認',
        dueAt: null,
        ...over,
      } as never,
    });
    await desk.act(await desk.register({ businessSystemId: desk.things.system.managed }), escalateTicket, target({}));
    await desk.act(
      await desk.register(),
      escalateTicket,
      target({ targetKind: 'department', departmentId: desk.things.department.road }),
    );
    expect([await rowsOf('3-3.2'), await rowsOf('3-1.9')].map((rows) => rows.length)).toEqual([2, 1]);
    expect((await rowsOf('1-5.22')).length).toBe(before + 1);
  });
});
