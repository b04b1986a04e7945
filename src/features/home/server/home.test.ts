import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listKinds } from '#features/imports/server/imports.reads.ts';
import { ticketsContract } from '#features/tickets/contract/tickets.contract.ts';
import { acknowledgeReport } from '#features/tickets/server/acknowledge-report.ts';
import { addEntry } from '#features/tickets/server/add-entry.ts';
import { answerAsAuthority } from '#features/tickets/server/answer-as-authority.ts';
import { assignTicket } from '#features/tickets/server/assign-ticket.ts';
import { reportToAuthority } from '#features/tickets/server/report-to-authority.ts';
import { setCause } from '#features/tickets/server/set-cause.ts';
import { setWaiting } from '#features/tickets/server/wait-ticket.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { type TicketDesk, ticketDesk, toldInterview } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { compose } from '../../../app/server/compose.ts';
import { featureModules } from '../../../app/server/features.ts';
import { homeContract } from '../contract/home.contract.ts';
import type { HomeBlockView } from '../contract/home.ts';
import { readHome } from './read-home.ts';

/** What the procedure takes that a line of 県's queue presses. */
const acknowledgement = ticketsContract.acknowledgeReport['~orpc'].inputSchema;
const answering = ticketsContract.answerAsAuthority['~orpc'].inputSchema;

let desk: TicketDesk;
beforeAll(async () => {
  compose(featureModules, new Set(featureModules.flatMap((module) => (module.duties ?? []).map(({ duty }) => duty))));
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const homeOf = (actor: Actor) => desk.read(actor, readHome);
const block = (blocks: readonly HomeBlockView[], key: string) => blocks.find((one) => one.key === key);
const titles = (of: HomeBlockView | undefined) => of?.lines.map(({ title }) => title);

/** One that waits for who asked, one on its way, one of another 所属. */
async function threeTickets() {
  const waits = await desk.register({ subject: '版の番号を教えてください' });
  await desk.act(waits, setWaiting, { for: 'requester' as const, reason: '内部の覚え', until: null, shared: false });
  await desk.register({ subject: '進んでいる相談' });
  await desk.register({
    subject: 'ほかの所属の相談',
    requester: { staffMemberId: desk.actors.kato.staffMemberId },
    assetId: null,
  });
}

test('a failure of a Web会議 was noticed and told in the years of the service', () => {
  const input = homeContract.reportMeetingFailure['~orpc'].inputSchema;
  const told = { id: newId(), noticedAt: '2026-11-24T01:00:00Z', note: '音声が途切れた' };
  expect(input?.safeParse(told).success).toBe(true);
  expect(input?.safeParse({ ...told, noticedAt: '1926-11-24T01:00:00Z' }).success).toBe(false);
  expect(input?.safeParse({ ...told, reportedAt: '2126-11-24T01:00:00Z' }).success).toBe(false);
});

describe('ホーム', () => {
  test('a 職員 sees what waits for their reply, what is on its way and their devices, and nobody else’s', async () => {
    await threeTickets();
    const { blocks, waiting, departmentOwn } = await homeOf(desk.actors.nakagawa);
    expect(titles(block(blocks, 'replies'))).toEqual(['版の番号を教えてください']);
    expect(titles(block(blocks, 'tickets'))).toEqual(['進んでいる相談']);
    expect(waiting).toBe(1);
    expect(departmentOwn).toBeNull();
    expect(block(blocks, 'devices')?.lines.map(({ number }) => number)).toContain('NK06-02214');
  });

  test('why the desk waits is the desk’s own word', async () => {
    expect(JSON.stringify(await homeOf(desk.actors.nakagawa))).not.toContain('内部の覚え');
  });

  test('a 所属担当者 sees those of the own 所属, and devices by class', async () => {
    const { blocks, departmentOwn } = await homeOf(desk.actors.yamashita);
    expect(titles(block(blocks, 'tickets'))).toEqual(['進んでいる相談']);
    expect(departmentOwn).not.toBeNull();
    expect(block(blocks, 'devices')?.lines.every(({ href }) => href?.startsWith('/assets?f.deviceClass='))).toBe(true);
  });

  test('県 sees what it has to receive and to answer, by age', async () => {
    const fault = await desk.register({ kind: 'fault', subject: '原因不明の断続' }, { interview: toldInterview });
    const cause = { kind: 'unknown', text: '', measure: '', knowledgeId: null } as const;
    await desk.act(fault, setCause, { cause });
    await desk.act(fault, reportToAuthority, { body: '調査中です', isFinal: false });
    const asked = await desk.register({ subject: '私物をつなぐ可否' });
    await desk.act(asked, setWaiting, { for: 'authority' as const, reason: '可否の判断', until: null, shared: false });
    desk.clock.set('2026-11-24T02:03:00Z');
    const { blocks, waiting } = await homeOf(desk.actors.authority);
    desk.clock.set('2026-11-24T01:42:00Z');
    expect(block(blocks, 'receipts')?.lines).toMatchObject([{ title: '原因不明の断続', waited: { waited: '21分' } }]);
    expect(block(blocks, 'answers')?.lines).toMatchObject([{ title: '私物をつなぐ可否', note: '可否の判断' }]);
    expect(waiting).toBe(2);
    const press = block(blocks, 'receipts')?.lines[0]?.press;
    expect(press).toMatchObject({ call: 'tickets.acknowledgeReport', ask: null });
    const input = acknowledgement?.parse(press?.input) as Parameters<typeof acknowledgeReport>[1];
    await desk.write(desk.actors.authority, (ctx) => acknowledgeReport(ctx, input));
    const after = await homeOf(desk.actors.authority);
    expect(block(after.blocks, 'receipts')).toBeUndefined();
    expect(after.waits.map(({ key, count }) => [key, count])).toEqual([
      ['receipts', 0],
      ['acceptance', 0],
      ['approvals', 0],
      ['answers', 1],
      ['disposals', 0],
      ['stock', 0],
    ]);
    expect(block(after.blocks, 'decisions')?.lines).toMatchObject([
      { title: '原因不明の断続', state: { word: '受領' }, href: `/tickets/${fault.id}` },
    ]);
    for (const other of [desk.actors.nakagawa, desk.actors.yamashita, desk.actors.auditor, desk.actors.manager]) {
      expect(block((await homeOf(other)).blocks, 'decisions')).toBeUndefined();
    }
  });

  test('県 answers where it stands; whatever else happens meanwhile does not make the wait shorter', async () => {
    const asked = await desk.register({ subject: '退職者のメールの可否' });
    await desk.act(asked, setWaiting, { for: 'authority' as const, reason: '可否の判断', until: null, shared: false });
    desk.clock.set('2026-11-24T02:02:00Z');
    const entry = { id: asked.id, body: '電話で催促', shared: false, mentions: [] };
    await desk.write(desk.actors.ito, (ctx) => addEntry(ctx, entry));
    await desk.act(await desk.get(asked.id), assignTicket, { assigneeId: desk.things.agent.kobayashi, note: '' });
    desk.clock.set('2026-11-24T02:12:00Z');
    const { blocks } = await homeOf(desk.actors.authority);
    const line = block(blocks, 'answers')?.lines.find(({ title }) => title === '退職者のメールの可否');
    expect(line).toMatchObject({ since: '2026-11-24T01:42:00Z', press: { ask: { text: { name: 'answer' } } } });
    const sent = { ...line?.press?.input, form: { answer: '本人の同意があれば可' } };
    const input = answering?.parse(sent) as Parameters<typeof answerAsAuthority>[1];
    await desk.write(desk.actors.authority, (ctx) => answerAsAuthority(ctx, input));
    desk.clock.set('2026-11-24T01:42:00Z');
    expect(await desk.get(asked.id)).toMatchObject({ status: 'inProgress' });
    const after = await homeOf(desk.actors.authority);
    expect(titles(block(after.blocks, 'answers')) ?? []).not.toContain('退職者のメールの可否');
    expect(block(after.blocks, 'decisions')?.lines[0]).toMatchObject({
      title: '退職者のメールの可否',
      state: { word: '回答' },
      href: `/tickets/${asked.id}`,
    });
  });

  test('an auditor begins where evidence stands, an administrator at the installation', async () => {
    const auditor = await homeOf(desk.actors.auditor);
    expect(block(auditor.blocks, 'audit')?.lines.map(({ href }) => href)).toContain('/contract/clauses');
    const { blocks, waiting } = await homeOf(actorOf('administrator'));
    expect(waiting).toBe(0);
    expect((await homeOf(desk.actors.authority)).setup).toBeNull();
    expect(block(blocks, 'installation')?.lines.map(({ title }) => title)).toEqual(['バックアップ', 'メール']);
  });

  test('the checklist of an administrator says what the data says', async () => {
    const { setup } = await homeOf(actorOf('administrator'));
    const state = (key: string) => setup?.items.find((item) => item.key === key)?.state;
    expect([state('departments'), state('staff'), state('agents')]).toEqual(['done', 'done', 'done']);
    expect([state('backup'), state('accounts'), state('mail')]).toEqual(['open', 'open', 'open']);
    expect(setup?.items.find(({ key }) => key === 'assets')).toMatchObject({ href: null });
    const mine = (await desk.read(actorOf('administrator'), listKinds)).map(({ kind }) => `/imports/new?kind=${kind}`);
    const offered = setup?.items.flatMap(({ href }) => (href?.startsWith('/imports') ? [href] : [])) ?? [];
    expect(mine, 'an administrator is sent to imports they may run').toEqual(expect.arrayContaining(offered));
  });
});
