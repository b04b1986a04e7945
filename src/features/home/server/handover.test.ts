import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setWaiting } from '#features/tickets/server/wait-ticket.ts';
import { seededNames } from '#kernel/contract-names.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { writeNames } from '#platform/contract-names/contract-names.repo.ts';
import { closeDocuments, renderDocument } from '#platform/documents/render-document.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { stagedBy, type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { meetingDraft } from '../contract/desk-meeting.ts';
import { handoverListInput } from '../contract/home.contract.ts';
import { acknowledgeHandover } from './acknowledge-handover.ts';
import { closeHandover, saveHandover } from './change-handover.ts';
import { draftHandover } from './draft-handover.ts';
import { type ItemRecord, readHandoverItems } from './handover-items.reads.ts';
import { countOf, draftText, mostRows, sectionsOf } from './handover-text.rules.ts';
import { getHandover } from './handover-view.ts';
import { listHandovers } from './handovers.reads.ts';
import { handoverActions } from './home.policy.ts';
import { readMeetingStart } from './meetings.reads.ts';
import { paperOf, printHandover } from './print-handover.ts';
import { recordMeeting } from './record-meeting.ts';
import { reportMeetingFailure } from './report-meeting-failure.ts';

const day = '2026-11-24';
let desk: TicketDesk;
let regional: ReturnType<typeof actorOf>;
beforeAll(async () => {
  desk = await ticketDesk();
  const made = { created_at: '2026-04-01T00:00:00Z', updated_at: '2026-04-01T00:00:00Z' };
  const agentId = newId();
  await desk.db
    .insertInto('agents')
    .values({ id: agentId, name: '川村 仁', reading: 'かわむら じん', duty: 'regional', ...made })
    .execute();
  regional = actorOf('agent', { agentId, name: '川村 仁' });
});
afterAll(async () => {
  await closeDocuments();
  await desk.close();
});

const readCalendarOf = (ctx: Pick<Ctx, 'tx'>) => readCalendar(ctx.tx);
const blankItem: Omit<ItemRecord, 'id' | 'note'> = {
  section: 'waiting',
  ticket_no: 'H-1',
  subject: '',
  assignee_name: null,
  due_at: null,
  warn_at: null,
};
const refusal = (code: string) => ({ code: `home.${code}` });
const read = async (on = day) => (await desk.read(desk.actors.ito, (ctx) => getHandover(ctx, { day: on }))).handover;
const now = async () => {
  const handover = await read();
  if (!handover) throw new Error('no handover');
  return handover;
};
const draft = (on: string) => desk.write(desk.actors.ito, (ctx) => draftHandover(ctx, { day: on }));
const close = async () => {
  const { id, version } = await now();
  return desk.write(desk.actors.manager, (ctx) => closeHandover(ctx, { id, version }));
};
const acknowledge = async (actor = regional) => {
  const { id } = await now();
  return desk.write(actor, (ctx) => acknowledgeHandover(ctx, { id }));
};
const fail = async (over: object = {}) => {
  const { id } = await now();
  const failure = { id, noticedAt: '2026-11-24T01:30:00Z', reportedAt: null, note: '音声が途切れた', ...over };
  return desk.write(desk.actors.ito, (ctx) => reportMeetingFailure(ctx, failure));
};

describe('§13-5 the closing handover', () => {
  test('is drafted from the open work of the day, once, for today or the open day before', async () => {
    const late = await desk.register({ subject: '遅れたもの' }, { receivedAt: '2026-11-20T01:00:00Z' });
    const waiting = await desk.register({ subject: '待っているもの' });
    const wait = { for: 'vendor' as const, reason: '部品待ち', until: '2026-11-26T08:15:00Z', shared: false };
    await desk.act(waiting, setWaiting, wait);
    expect((await desk.read(desk.actors.ito, (ctx) => getHandover(ctx, { day }))).mayDraft).toBe(true);
    const made = await draft(day);
    expect(made).toMatchObject({ state: 'drafting', nextDay: '2026-11-25', openCount: 2, isEdited: false });
    const of = (key: string) => made.sections.find((each) => each.key === key)?.rows.map((row) => row.ticketNo);
    expect(of('overdue')).toContain(late.ticketNo);
    expect(of('waiting')).toEqual([waiting.ticketNo]);
    expect(made.body).toContain('未完了の受付は2件です。');
    expect(made.body).toContain(`${late.ticketNo}（伊藤 彩）`);
    await expect(draft(day)).rejects.toMatchObject(refusal('dayTaken'));
    await expect(draft('2026-11-25')).rejects.toMatchObject(refusal('dayAhead'));
    await expect(draft('2026-11-23')).rejects.toMatchObject(refusal('closedDay'));
    await expect(draft('2026-11-19')).rejects.toMatchObject(refusal('dayOver'));
    expect((await draft('2026-11-20')).day).toBe('2026-11-20');
  });

  test('an untouched draft follows the records; a written one is its writer’s', async () => {
    await desk.register({ subject: 'もう一件' });
    const before = await now();
    expect(before.body).toContain('未完了の受付は3件です。');
    await desk.write(desk.actors.ito, (ctx) => saveHandover(ctx, { ...before, body: '明朝、桑名へ電話する。' }));
    await desk.register({ subject: 'さらに一件' });
    expect(await now()).toMatchObject({ body: '明朝、桑名へ電話する。', isEdited: true, openCount: 4 });
    const stale = desk.write(desk.actors.kobayashi, (ctx) => saveHandover(ctx, { ...before, body: '別の文' }));
    await expect(stale).rejects.toMatchObject({ code: 'platform.staleVersion', details: { changedBy: '伊藤 彩' } });
  });

  test('a wait without a date is handed over with its reason', async () => {
    await desk.db
      .updateTable('ticket_clocks')
      .set({ voided_at: desk.clock.now() })
      .where('kind', '=', 'waitingReply')
      .execute();
    const { sections } = await now();
    expect(sections.find((each) => each.key === 'waiting')?.rows).toMatchObject([{ due: null, note: '部品待ち' }]);
  });

  test('a section that cannot hold all says how many there are, in the text too', async () => {
    const moment = { now: '2026-11-24T01:00:00Z', calendar: await desk.read(desk.actors.ito, readCalendarOf) };
    const asked = (most: number) =>
      desk.read(desk.actors.ito, (ctx) => readHandoverItems(ctx, { morning: '2026-12-31T03:00:00Z', most }));
    const all = sectionsOf(await asked(1000), moment);
    const cut = sectionsOf(await asked(1), moment);
    expect(all.some(({ rows }) => rows.length > 1)).toBe(true);
    expect(all.map(({ left }) => left)).toEqual([0, 0, 0, 0, 0]);
    expect(cut.map(countOf)).toEqual(all.map(countOf));
    expect(cut.map(({ rows }) => rows)).toEqual(all.map(({ rows }) => rows.slice(0, 1)));
    expect(draftText(cut, 9, day)).toContain(`${Math.max(...all.map(countOf))}件あります`);
    const records = Array.from({ length: mostRows + 3 }, (_, index) => ({
      ...blankItem,
      id: newId(),
      note: String(index),
    }));
    const long = sectionsOf([...(await asked(1)), ...records], moment).find(({ key }) => key === 'waiting');
    const waiting = all.find(({ key }) => key === 'waiting');
    expect(long).toMatchObject({ left: (waiting?.rows.length ?? 0) + 3 });
    expect(long?.rows).toHaveLength(mostRows);
  });

  test('is read after the close only; closed, it takes no change and keeps its tickets', async () => {
    await expect(acknowledge()).rejects.toMatchObject(refusal('notClosed'));
    const closed = await close();
    expect(closed).toMatchObject({ state: 'closed', closedByName: '水野 聡', openCount: 4 });
    await desk.register({ subject: '締めた後' });
    // The next morning becomes a 休日 afterwards: the closed one was for that day, and says so.
    await desk.db.insertInto('calendar_days').values({ day: closed.nextDay, kind: 'holiday', name: '臨時' }).execute();
    expect(await now()).toMatchObject({ openCount: 4, sections: closed.sections, nextDay: '2026-11-25' });
    await desk.db.deleteFrom('calendar_days').where('name', '=', '臨時').execute();
    const again = desk.write(desk.actors.ito, (ctx) => saveHandover(ctx, { ...closed, body: '後から' }));
    await expect(again).rejects.toMatchObject(refusal('frozen'));
    await expect(close()).rejects.toMatchObject(refusal('frozen'));
  });

  test('the regional desks acknowledge, each once; who has not is named', async () => {
    expect((await now()).readers).toMatchObject([{ name: '川村 仁', isRegional: true, at: null }]);
    const unread = () => desk.read(regional, (ctx) => listHandovers(ctx, handoverListInput.parse({ view: 'unread' })));
    expect((await unread()).rows).toMatchObject([{ day, readCount: 0, readerCount: 1 }]);
    await acknowledge();
    await expect(acknowledge()).rejects.toMatchObject(refusal('alreadyRead'));
    await expect(acknowledge(actorOf('manager'))).rejects.toMatchObject(refusal('noAgent'));
    expect((await unread()).rows).toEqual([]);
    const all = await desk.read(regional, (ctx) => listHandovers(ctx, handoverListInput.parse({})));
    expect(all.rows.map((row) => [row.day, row.readCount])).toEqual([
      [day, 1],
      ['2026-11-20', 0],
    ]);
  });

  test('a failure of the meeting is told to 県 at once, also after the close', async () => {
    const told = await fail();
    expect(told.failures).toMatchObject([{ note: '音声が途切れた', reportedAt: '2026-11-24T01:42:00Z' }]);
    const ahead = '2026-11-24T02:00:00Z';
    await expect(fail({ noticedAt: ahead })).rejects.toMatchObject(refusal('noticedAhead'));
    await expect(fail({ reportedAt: ahead })).rejects.toMatchObject(refusal('reportedAhead'));
    await expect(fail({ reportedAt: '2026-11-24T01:00:00Z' })).rejects.toMatchObject(refusal('reportedBefore'));
    await expect(fail({ id: newId() })).rejects.toMatchObject(refusal('absent'));
  });

  test('prints with its tickets and its readers', async () => {
    const handover = await now();
    const paper = paperOf(handover);
    expect(paper).toMatchObject({ title: '申し送り', tables: { length: expect.any(Number) } });
    expect(JSON.stringify(paper)).toContain('川村 仁');
    const file = await printHandover(handover, stagedBy(desk, regional, { renderDocument }));
    expect(file.name).toBe('申し送り_2026-11-24.pdf');
    expect((await file.text()).slice(0, 5)).toBe('%PDF-');
  });

  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(desk.database.db)).broken).toBeNull();
  });
});

describe('§13-5 the meetings of the desks', () => {
  const meeting = (over: object = {}) =>
    meetingDraft.parse({
      startedAt: '2026-11-24T01:30:00Z',
      endedAt: '2026-11-24T01:40:00Z',
      means: 'web',
      account: '三重県 01',
      agentIds: [desk.things.agent.ito],
      ...over,
    });
  const record = async (over: object = {}, kind: 'closing' | 'meeting' = 'meeting') => {
    const { id } = await now();
    return desk.write(desk.actors.ito, (ctx) => recordMeeting(ctx, { id, kind, meeting: meeting(over) }));
  };

  test('are kept as they were held, the closing one once; by Web会議 with the account of 県', async () => {
    const kept = await record({ failure: { noticedAt: '2026-11-24T01:35:00Z', note: '音声' } });
    expect(kept.meetings).toMatchObject([
      { kind: 'meeting', means: 'web', people: [{ name: '伊藤 彩', regional: false }], failure: '音声' },
    ]);
    await record({}, 'closing');
    await expect(record({}, 'closing')).rejects.toMatchObject(refusal('meetingTaken'));
    await expect(record({ account: '' })).rejects.toMatchObject(refusal('accountRequired'));
    await writeNames(desk.db, { ...seededNames, webAccounts: '三重県 01、三重県 02' }, 0);
    await expect(record({ account: '私の' })).rejects.toMatchObject(refusal('accountUnknown'));
    expect((await desk.read(desk.actors.ito, readMeetingStart)).account).toBe('三重県 01');
    const start = await desk.read(desk.actors.ito, readMeetingStart);
    expect([start.account, start.agents.find(({ regional: far }) => far)?.name]).toEqual(['三重県 01', '川村 仁']);
  });

  test('are of the day, over, and of agents of the roll', async () => {
    await expect(record({ endedAt: '2026-11-24T02:00:00Z' })).rejects.toMatchObject(refusal('meetingAhead'));
    await expect(record({ endedAt: '2026-11-24T01:00:00Z' })).rejects.toMatchObject(refusal('meetingBackwards'));
    await expect(record({ startedAt: '2026-11-20T08:00:00Z' })).rejects.toMatchObject(refusal('meetingOtherDay'));
    await expect(record({ agentIds: [newId()] })).rejects.toMatchObject(refusal('agentUnknown'));
  });
});

describe('what each role may do', () => {
  const open = { state: 'drafting', readBy: [] } as const;
  const closed = { state: 'closed', readBy: [] } as const;
  test.each([
    ['manager', open, ['close', 'save', 'reportFailure', 'recordMeeting', 'print']],
    ['agent', open, ['close', 'save', 'reportFailure', 'recordMeeting', 'print']],
    ['authority', open, ['print']],
    ['auditor', closed, ['print']],
    ['administrator', open, []],
    ['coordinator', closed, []],
    ['staff', closed, []],
    ['manager', closed, ['reportFailure', 'recordMeeting', 'print']],
  ] as const)('%s', (role, facts, actions) => {
    expect(handoverActions(actorOf(role), facts)).toEqual(actions);
  });

  test('an agent reads a closed one, once', () => {
    const agentId = newId();
    const agent = actorOf('agent', { agentId });
    expect(handoverActions(agent, closed)).toEqual(['acknowledge', 'reportFailure', 'recordMeeting', 'print']);
    expect(handoverActions(agent, { state: 'closed', readBy: [agentId] })).toEqual([
      'reportFailure',
      'recordMeeting',
      'print',
    ]);
  });
});
