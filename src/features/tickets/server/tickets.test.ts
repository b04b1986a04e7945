import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordStepped } from '#features/records/server/record-events.public.ts';
import { newId } from '#kernel/id.ts';
import { on } from '#platform/use-case/events.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { type TicketDesk, ticketDesk, toldInterview } from '../../../../tests/support/ticket-desk.ts';
import { ticketFacts } from '../contract/ticket-draft.ts';
import { acknowledgeReport } from './acknowledge-report.ts';
import { addEntry, correctEntry } from './add-entry.ts';
import { assignTicket, takeTicket } from './assign-ticket.ts';
import { closeTicket } from './close-ticket.ts';
import { copyTicket } from './copy-ticket.ts';
import { correctReceived } from './correct-received.ts';
import { escalateTicket, handBack, recordReply } from './escalate-ticket.ts';
import { indexTicket } from './index-ticket.ts';
import { investigateTicket } from './investigate-ticket.ts';
import { linkTickets, markDuplicate, unlinkTickets } from './link-tickets.ts';
import { listEntries, listMentions } from './list-entries.ts';
import { previewDeadlines } from './preview-deadlines.ts';
import { readMentions } from './read-mentions.ts';
import { endRemoteSession, startRemoteSession } from './remote-session.ts';
import { reopenTicket } from './reopen-ticket.ts';
import { reportToAuthority } from './report-to-authority.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { reviseTicket } from './revise-ticket.ts';
import { saveInterview } from './save-interview.ts';
import { sendFlashReport } from './send-flash-report.ts';
import { setCause } from './set-cause.ts';
import { startTicket } from './start-ticket.ts';
import { ticketCauseInCentralPc } from './tickets-events.public.ts';

const told: string[] = [];
let desk: TicketDesk;
beforeAll(async () => {
  const subscriptions = [
    on(ticketCauseInCentralPc, async (_ctx, fact) => void told.push(`central ${fact.assetId}`)),
    on(recordStepped, async (_ctx, fact) => void (fact.to === 'resolved' && told.push(`resolved ${fact.id}`))),
  ];
  desk = await ticketDesk({ subscriptions });
});
afterAll(() => desk.close());

const cause = (kind: string, over: object = {}) =>
  ({ kind, text: '', measure: '', knowledgeId: null, ...over }) as never;
const resolution = (over: object = {}) => ({ answer: '手順を案内した', knowledgeId: null, cause: null, ...over });
const fault = (over: object = {}, more: object = {}) => desk.register({ kind: 'fault', ...over }, more);
const diagnosable = (over: object = {}) => fault(over, { interview: toldInterview });
const clockOf = (ticket: Awaited<ReturnType<typeof desk.get>>, kind: string) =>
  ticket.clocks.find((each) => each.kind === kind);
const refusal = (code: string) => ({
  code: `${['wrongState', 'notForYou'].includes(code) ? 'records' : 'tickets'}.${code}`,
});

describe('登録', () => {
  test('numbers run by 年度, the caller is kept as of today, the clocks start', async () => {
    const first = await desk.register();
    const second = await desk.register({}, { receivedAt: '2026-11-20T07:38:00Z' });
    expect(Number(second.ticketNo.slice(3))).toBe(Number(first.ticketNo.slice(3)) + 1);
    expect(first).toMatchObject({
      status: 'inProgress',
      requester: { name: '中川 真理', departmentName: '県土整備部 道路企画課', siteName: '本庁舎', contact: '3-2718' },
      asset: { assetTag: 'NK06-02214', policy: { words: 'ヘルプデスクが依頼', reportWords: '県への事前報告は不要' } },
      category: { name: '無線LAN', parentName: 'ネットワーク' },
      assignee: { name: '伊藤 彩' },
      priority: 4,
    });
    expect(clockOf(first, 'firstAnswer')).toMatchObject({ label: '一次回答', due: { at: '17:15' } });
    expect(clockOf(second, 'firstAnswer')?.due?.level).toBe('breach');
    const other = await desk.register({}, { receivedAt: '2026-03-31T01:00:00Z' });
    expect(other.ticketNo).toMatch(/^R7-00001$/);
  });

  test('a corrected moment of the call decides the clocks, and the audit keeps both', async () => {
    const ticket = await desk.register(
      {},
      { receivedAt: '2026-11-20T00:30:00Z', receivedMeasuredAt: '2026-11-24T01:40:00Z' },
    );
    expect(ticket.receivedAt).toBe('2026-11-20T00:30:00Z');
    const { rows } = await desk.database.pool.query(
      "select changes -> 'received_at' as moved from audit_records where entity_id = $1 and action = 'tickets.register'",
      [ticket.id],
    );
    expect(rows[0].moved).toEqual(['2026-11-24T01:40:00Z', '2026-11-20T00:30:00Z']);
  });

  test('a caller outside the ledger is taken by name', async () => {
    const ticket = await desk.register({
      requester: { name: '市役所 太郎', departmentId: desk.things.department.road },
      assetId: null,
    });
    expect(ticket.requester).toMatchObject({ id: null, name: '市役所 太郎', departmentName: '県土整備部 道路企画課' });
  });

  test('the same form sent twice is one ticket; of another person it is refused', async () => {
    const id = newId();
    const ticket = await desk.register({}, { id });
    expect((await desk.register({}, { id })).ticketNo).toBe(ticket.ticketNo);
    await expect(desk.register({}, { id }, desk.actors.kobayashi)).rejects.toMatchObject(refusal('idTaken'));
  });

  test('a form changed after it arrived is told so; two sendings at once are one ticket', async () => {
    const id = newId();
    const [ticket, again] = await Promise.all([desk.register({}, { id }), desk.register({}, { id })]);
    expect(again.ticketNo).toBe(ticket.ticketNo);
    await expect(desk.register({ subject: '書き足した件名' }, { id })).rejects.toMatchObject({
      ...refusal('alreadyRegistered'),
      message: expect.stringContaining(ticket.ticketNo),
    });
    await expect(desk.register({}, { id, outcome: 'resolve', answer: '直った' })).rejects.toMatchObject(
      refusal('alreadyRegistered'),
    );
  });

  test('a call from a PC whose clock runs ahead of ours came now', async () => {
    const ticket = await desk.register({}, { receivedAt: '2026-11-24T01:50:00Z' });
    expect(ticket.receivedAt).toBe(desk.clock.now());
  });

  test('経過 sent twice is written once; another text under its id is refused', async () => {
    const ticket = await desk.register();
    const entry = { id: ticket.id, entryId: newId(), body: '電話で案内した', shared: false, mentions: [] };
    const write = (over: object = {}, actor = desk.actors.ito) =>
      desk.write(actor, (ctx) => addEntry(ctx, { ...entry, ...over }));
    const [first, second] = await Promise.all([write(), write()]);
    expect(second).toEqual(first);
    expect((await desk.get(ticket.id)).entryCount).toBe(ticket.entryCount + 1);
    for (const [over, actor] of [
      [{ body: '別の文' }, desk.actors.ito],
      [{ id: (await desk.register()).id }, desk.actors.ito],
      [{}, desk.actors.kobayashi],
    ] as const) {
      await expect(write(over, actor)).rejects.toMatchObject(refusal('entryIdTaken'));
    }
  });

  test.each([
    ['receivedInFuture', {}, { receivedAt: '2026-11-24T02:00:00Z' }],
    ['receivedLongAgo', {}, { receivedAt: '2025-09-01T02:00:00Z' }],
    ['requesterAbsent', { requester: { staffMemberId: newId() } }, {}],
    ['departmentAbsent', { requester: { name: '誰か', departmentId: newId() } }, {}],
    ['siteAbsent', { requester: { name: '誰か', siteId: newId() } }, {}],
    ['assetAbsent', { assetId: newId() }, {}],
    ['categoryAbsent', { categoryId: newId() }, {}],
    ['softwareAbsent', { softwareId: newId() }, {}],
    ['systemAbsent', { businessSystemId: newId() }, {}],
    ['assigneeAbsent', {}, { assigneeId: newId() }],
    ['knowledgeAbsent', {}, { knowledgeId: newId() }],
    ['escalationRequired', {}, { outcome: 'escalate' }],
    ['absent', {}, { relatedTicketIds: [newId()] }],
    ['answerRequired', {}, { outcome: 'resolve' }],
  ])('is refused: %s', async (code, over, more) => {
    await expect(desk.register(over, more)).rejects.toMatchObject(refusal(code));
  });

  test('a category of the upper level, an agent who left and an unpublished item are refused', async () => {
    await expect(desk.register({ categoryId: desk.category('network') })).rejects.toMatchObject(
      refusal('categoryTooWide'),
    );
    await expect(desk.register({}, { assigneeId: desk.things.agent.left })).rejects.toMatchObject(
      refusal('assigneeAbsent'),
    );
    await expect(desk.register({}, { knowledgeId: desk.things.knowledge.draft })).rejects.toMatchObject(
      refusal('knowledgeAbsent'),
    );
  });

  test('登録して解決 with a known error: one step, the cause is known, every clock is kept (§3-2)', async () => {
    const ticket = await fault(
      {},
      {
        outcome: 'resolve',
        interview: toldInterview,
        answer: '無線ドライバを適用',
        knowledgeId: desk.things.knowledge.wireless,
      },
    );
    expect(ticket).toMatchObject({
      status: 'resolved',
      answer: '無線ドライバを適用',
      cause: { kind: 'known', text: '無線ドライバの不具合' },
      knowledge: { knowledgeNo: 'KE-0037' },
      due: null,
    });
    expect(ticket.clocks.map((clock) => clock.state)).toEqual(['met', 'met']);
    expect(ticket.knowledge?.useCount).toBe(1);
    expect(told).toContain(`resolved ${ticket.id}`);
    const { rows } = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: ticket.id, only: 'all', limit: 50 }),
    );
    expect(rows.map((row) => row.kind)).toEqual(['resolved', 'cause', 'interview', 'registered']);
  });

  test('the same without the six facts is refused, and nothing is left behind', async () => {
    const before = await desk.db.selectFrom('tickets').select('id').execute();
    const partial = { ...toldInterview, stateWhenCalled: '' };
    const more = { outcome: 'resolve', interview: partial, answer: 'あ', knowledgeId: desk.things.knowledge.wireless };
    await expect(fault({}, more)).rejects.toThrow('「連絡時の状態」を記録');
    expect(await desk.db.selectFrom('tickets').select('id').execute()).toHaveLength(before.length);
  });

  test('エスカレーション hands it on in the same step', async () => {
    const escalation = {
      targetKind: 'businessSystem',
      businessSystemId: desk.things.system.managed,
      channel: 'phone',
      reason: 'expertise',
      question: '配信の内容を教えてください',
    };
    const ticket = await desk.register({}, { outcome: 'escalate', escalation });
    expect(ticket.escalations).toMatchObject([
      { targetName: '統合運用管理システム', contactName: '統合運用管理 担当窓口' },
    ]);
    expect(clockOf(ticket, 'escalationReply')?.due?.at).toBe('11.25');
  });

  test('複写 takes the facts, not the outcome', async () => {
    const source = await desk.register({}, { outcome: 'resolve', answer: '案内した' });
    const id = await desk.write(desk.actors.ito, (ctx) => copyTicket(ctx, { id: source.id }));
    const copy = await desk.get(id);
    expect(copy).toMatchObject({
      subject: source.subject,
      status: 'inProgress',
      answer: '',
      links: [{ kind: 'copiedFrom' }],
    });
    expect((await desk.get(source.id)).links).toMatchObject([{ ticketNo: copy.ticketNo, kind: 'copiedTo' }]);
  });
});

describe('検索', () => {
  const indexed = (id: string) =>
    desk.database.db
      .selectFrom('search_documents')
      .select(['at', 'folded', 'grams'])
      .where('id', '=', id)
      .executeTakeFirst();

  test.each([
    ['a caller of the ledger', {}, {}],
    [
      'one outside it',
      { requester: { name: '外部 太郎', reading: 'ガイブ タロウ', departmentId: null, siteId: null } },
      {},
    ],
    ['with 聞き取り and an answer', { body: '一覧が空' }, { interview: toldInterview, answer: '再起動を案内した' }],
    ['half a character', { body: '\ud83d', contact: '\udc00 3-2718' }, {}],
  ])('a new ticket is found at once by all that its texts say: %s', async (_, facts, more) => {
    const { id } = await desk.register(facts, more);
    const atOnce = await indexed(id);
    expect(atOnce).toBeDefined();
    await desk.write(desk.actors.ito, (ctx) => indexTicket(ctx, id));
    expect(await indexed(id)).toEqual(atOnce);
  });

  /** As a set: in which order grams stand means nothing. */
  const found = async (id: string) => {
    const row = await indexed(id);
    return { at: row?.at, folded: row?.folded, grams: row?.grams.toSorted() };
  };

  test('what is written later is found as if all had been indexed anew', async () => {
    const ticket = await desk.register({}, { answer: '再起動を案内した' });
    const bodies = ['旋盤が\n止まる', '', '旋盤', 'ﾌﾟﾘﾝﾀ 3ー2718', '\ud83d', '髙﨑さんへ'];
    for (const body of bodies) {
      await desk.write(desk.actors.ito, (ctx) =>
        addEntry(ctx, { id: ticket.id, body, shared: body === '髙﨑さんへ', mentions: [] }),
      );
    }
    const added = await found(ticket.id);
    expect(added.folded).toContain('高崎サンヘ');
    await desk.write(desk.actors.ito, (ctx) => indexTicket(ctx, ticket.id));
    expect(await found(ticket.id)).toEqual(added);
  });

  test('an entry does not have the history read again', async () => {
    const { id } = await desk.register();
    const { db } = desk.database;
    // A word that no text of the ticket has: it stays for as long as nobody indexes the ticket as a whole.
    await db.updateTable('search_documents').set({ folded: 'メジルシ' }).where('id', '=', id).execute();
    await desk.write(desk.actors.ito, (ctx) => addEntry(ctx, { id, body: '旋盤', shared: false, mentions: [] }));
    expect((await indexed(id))?.folded).toBe('メジルシ 旋盤');
    await db.updateTable('search_documents').set({ fold_version: 0 }).where('id', '=', id).execute();
    await desk.write(desk.actors.ito, (ctx) => addEntry(ctx, { id, body: '研磨機', shared: false, mentions: [] }));
    const anew = (await indexed(id))?.folded;
    expect(anew).toMatch(/ 旋盤 研磨機$/);
    expect(anew).not.toContain('メジルシ');
  });
});

describe('担当と状態', () => {
  test('担当する: an unassigned ticket becomes mine once', async () => {
    const ticket = await desk.register({}, { assigneeId: null });
    expect(ticket).toMatchObject({ status: 'received', assignee: null });
    expect(ticket.steps[0]).toMatchObject({ name: 'take', label: '担当する', blocked: null });
    const taken = await desk.act(ticket, takeTicket, {});
    expect(taken).toMatchObject({ status: 'inProgress', assignee: { name: '伊藤 彩' } });
    await expect(desk.act(ticket, takeTicket, {}, desk.actors.kobayashi)).rejects.toThrow(
      'すでに伊藤 彩さんの担当です',
    );
    await expect(
      desk.act(await desk.register({}, { assigneeId: null }), takeTicket, {}, { ...desk.actors.ito, agentId: null }),
    ).rejects.toMatchObject(refusal('noAgent'));
  });

  test('担当を移す tells the new one, who starts', async () => {
    const ticket = await desk.register();
    const moved = await desk.act(ticket, assignTicket, {
      assigneeId: desk.things.agent.kobayashi,
      note: '続きをお願いします',
    });
    expect(moved.assignee?.name).toBe('小林 直樹');
    const notices = () => desk.read(desk.actors.kobayashi, (ctx) => listMentions(ctx, { unreadOnly: true, limit: 50 }));
    expect((await notices()).rows).toMatchObject([{ ticketNo: ticket.ticketNo, byName: '伊藤 彩' }]);
    expect(await desk.write(desk.actors.kobayashi, (ctx) => readMentions(ctx, { ids: [] }))).toEqual({ unread: 0 });
    expect((await notices()).rows).toEqual([]);
    await expect(desk.act(ticket, assignTicket, { assigneeId: newId(), note: '' })).rejects.toMatchObject(
      refusal('assigneeAbsent'),
    );
    await expect(
      desk.act(moved, assignTicket, { assigneeId: desk.things.agent.kobayashi, note: '' }),
    ).rejects.toMatchObject(refusal('alreadyTheirs'));
    const received = await desk.register({}, { assigneeId: desk.things.agent.kobayashi });
    expect((await desk.act(received, startTicket, {}, desk.actors.kobayashi)).status).toBe('inProgress');
  });

  test('a step the state does not have is refused, and says which there are', async () => {
    const ticket = await desk.register();
    await expect(desk.act(ticket, closeTicket, {})).rejects.toThrow(
      'はいま「対応中」のため、「完了にする」はできません。いまできるのは',
    );
    await expect(desk.act(ticket, startTicket, {})).rejects.toMatchObject(refusal('wrongState'));
    await expect(desk.act(ticket, startTicket, {}, desk.actors.authority)).rejects.toMatchObject(refusal('notForYou'));
  });

  test('two people on one ticket: the second is told who was first', async () => {
    const ticket = await desk.register();
    const close = (actor = desk.actors.ito) =>
      desk.write(actor, (ctx) =>
        assignTicket(ctx, { id: ticket.id, version: ticket.version, form: { assigneeId: null, note: '' } }),
      );
    await close();
    await expect(close(desk.actors.kobayashi)).rejects.toMatchObject({
      code: 'platform.staleVersion',
      details: { changedBy: '伊藤 彩' },
    });
  });

  test('解決 → 完了 → 再開: a new target runs and the count tells', async () => {
    const ticket = await desk.register({ categoryId: null });
    await expect(desk.act(ticket, resolveTicket, resolution())).rejects.toMatchObject(refusal('categoryRequired'));
    const solved = await desk.act(ticket, resolveTicket, resolution({ categoryId: desk.category('mail.outlook') }));
    expect(solved).toMatchObject({ status: 'resolved', category: { name: 'Outlook' } });
    expect((await desk.act(ticket, closeTicket, {})).status).toBe('closed');
    const again = await desk.act(ticket, reopenTicket, { reason: '同じ症状が出た' });
    expect(again).toMatchObject({ status: 'inProgress', reopenedCount: 1, resolvedAt: null });
    expect(again.clocks.filter((clock) => clock.kind === 'resolution').map((clock) => clock.state)).toEqual([
      'met',
      'running',
    ]);
  });

  test('受付を直す: a changed priority moves the target, the 所属 of the call stays', async () => {
    const ticket = await desk.register();
    const facts = ticketFacts.parse({ ...desk.facts, subject: '無線LANが切れる', impact: 1, urgency: 1 });
    await desk.db
      .updateTable('staff_members')
      .set({ department_id: desk.things.department.kuwanaRoad })
      .where('id', '=', desk.things.staff.nakagawa)
      .execute();
    const revised = await desk.act(ticket, reviseTicket, { facts });
    await desk.db
      .updateTable('staff_members')
      .set({ department_id: desk.things.department.road })
      .where('id', '=', desk.things.staff.nakagawa)
      .execute();
    expect(revised).toMatchObject({
      subject: '無線LANが切れる',
      priority: 1,
      requester: { departmentName: '県土整備部 道路企画課' },
    });
    expect(clockOf(revised, 'resolution')?.due?.at).toBe('17:15');
    await expect(desk.act(ticket, reviseTicket, { facts: { ...facts, assetId: newId() } })).rejects.toMatchObject(
      refusal('assetAbsent'),
    );
  });

  test('a 分類 whose clause has a day of its own moves the target, told at once, put right, and taken up again', async () => {
    const categoryId = desk.category('telework.release');
    const release = { ...desk.facts, categoryId };
    const rule = { kind: 'sameOrNextOpenDay', before: '12:00', warnMinutes: [60] };
    const rulesOf = async (id: string) =>
      (
        await desk.db
          .selectFrom('ticket_clocks')
          .select('rule')
          .where('ticket_id', '=', id)
          .where('kind', '=', 'resolution')
          .orderBy('seq')
          .execute()
      ).map((clock) => clock.rule);
    const told = await desk.register(release);
    expect(await rulesOf(told.id)).toEqual([rule]);
    const put = await desk.register();
    await desk.act(put, reviseTicket, { facts: ticketFacts.parse(release) });
    expect(await rulesOf(put.id)).toEqual([rule]);
    await desk.act(told, resolveTicket, { answer: '解除した', knowledgeId: null, cause: null } as never);
    await desk.act(told, reopenTicket, { reason: '入れない' });
    expect(await rulesOf(told.id)).toEqual([rule, rule]);
    const shown = await desk.read(desk.actors.ito, (ctx) =>
      previewDeadlines(ctx, { impact: 3, urgency: 2, categoryId }),
    );
    expect(shown.resolution.dueAt).toBe(told.clocks.find(({ kind }) => kind === 'resolution')?.due?.dueAt);
  });
});

describe('着信を直す on a ticket that is registered', () => {
  const correct = (ticket: Awaited<ReturnType<typeof desk.register>>, receivedAt: string, actor = desk.actors.ito) =>
    desk.act(ticket, correctReceived, { receivedAt, reason: '控えの時刻' }, actor);
  const openBreach = async (id: string) =>
    (await desk.db.selectFrom('tickets').select('breached').where('id', '=', id).executeTakeFirstOrThrow()).breached;

  test('begins the clocks of the call anew, running and paused ones, and says who, from when to when and why', async () => {
    const ticket = await desk.register({}, { receivedAt: '2026-11-24T01:00:00Z' });
    const [before, later] = [clockOf(ticket, 'resolution')?.due?.dueAt, '2026-11-20T01:00:00Z'];
    const corrected = await correct(ticket, later);
    const afresh = await desk.register({}, { receivedAt: later });
    expect(corrected.receivedAt).toBe(later);
    expect(clockOf(corrected, 'resolution')?.due?.dueAt).toBe(clockOf(afresh, 'resolution')?.due?.dueAt);
    expect(clockOf(corrected, 'firstAnswer')?.due?.level).toBe('breach');
    const back = await correct(corrected, '2026-11-24T01:00:00Z');
    // What is not over moves with its beginning; what was over stays over.
    expect(clockOf(back, 'resolution')?.due?.dueAt).toBe(before);
    expect(clockOf(back, 'firstAnswer')?.due?.level).toBe('breach');
    const { rows } = await desk.database.pool.query(
      "select changes -> 'received_at' as moved, reason from audit_records where entity_id = $1 and action = 'tickets.correctReceived' order by seq",
      [ticket.id],
    );
    expect(rows[0]).toEqual({ moved: ['2026-11-24T01:00:00Z', later], reason: '控えの時刻' });
    const items = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: ticket.id, only: 'all', limit: 50 }),
    );
    expect(JSON.stringify(items)).toContain('受付日時を 11.24 10:00 から 11.20 10:00 に直した。控えの時刻');
  });

  test('an answer that was in time turns out late, and stays so', async () => {
    const ticket = await desk.register(
      {},
      { outcome: 'resolve', answer: '直った', receivedAt: '2026-11-24T01:30:00Z' },
    );
    expect(await openBreach(ticket.id)).toBe(false);
    const late = await correct(ticket, '2026-11-10T01:00:00Z', desk.actors.manager);
    expect(await openBreach(ticket.id)).toBe(true);
    const back = await correct(late, '2026-11-24T01:30:00Z', desk.actors.manager);
    expect(await openBreach(ticket.id)).toBe(true);
    expect(clockOf(back, 'firstAnswer')?.state).toBe('metLate');
  });

  test('agents until it is solved, managers until it is 完了; no moment that the ticket cannot have', async () => {
    const ticket = await desk.register();
    await expect(correct(ticket, '2026-11-24T02:30:00Z')).rejects.toMatchObject(refusal('receivedAfterRegistration'));
    await expect(correct(ticket, '2025-01-24T01:00:00Z')).rejects.toMatchObject(refusal('receivedLongAgo'));
    await expect(correct(ticket, '2026-03-30T01:00:00Z')).rejects.toMatchObject(refusal('receivedOtherYear'));
    const solved = await desk.act(ticket, resolveTicket, resolution());
    expect(solved.steps.map((one) => one.name)).not.toContain('correctReceived');
    await expect(correct(solved, '2026-11-24T01:00:00Z')).rejects.toMatchObject(refusal('receivedSettled'));
    await correct(solved, '2026-11-24T01:00:00Z', desk.actors.manager);
    const closed = await desk.act(solved, closeTicket, {});
    await expect(correct(closed, '2026-11-24T00:30:00Z', desk.actors.manager)).rejects.toMatchObject(
      refusal('wrongState'),
    );
  });
});

describe('§3-2 故障・不具合', () => {
  test('no cause before the 聞き取り is complete', async () => {
    const ticket = await fault();
    expect(ticket.steps.find((action) => action.name === 'setCause')?.blocked).toContain('聞き取り');
    await expect(desk.act(ticket, setCause, { cause: cause('other') })).rejects.toMatchObject(
      refusal('interviewIncomplete'),
    );
    const heard = await desk.act(ticket, saveInterview, { interview: toldInterview });
    expect(heard.interview).toMatchObject({ filled: 6, missing: [] });
    expect((await desk.act(ticket, setCause, { cause: cause('other') })).cause.kind).toBe('other');
    await expect(desk.act(await diagnosable(), resolveTicket, resolution())).rejects.toMatchObject(
      refusal('causeRequired'),
    );
    await expect(desk.act(await diagnosable(), setCause, { cause: cause('known') })).rejects.toMatchObject(
      refusal('knownErrorRequired'),
    );
    await expect(
      desk.act(await diagnosable(), setCause, { cause: cause('known', { knowledgeId: newId() }) }),
    ).rejects.toMatchObject(refusal('knowledgeAbsent'));
  });

  test('unknown: report to 県 within 30 minutes, receipt sets the moment of the next', async () => {
    const ticket = await desk.act(await diagnosable(), setCause, { cause: cause('unknown') });
    expect(clockOf(ticket, 'authorityReport')?.due).toMatchObject({ at: '11:12', left: '残30分' });
    expect(ticket.steps[0]?.name).toBe('reportToAuthority');
    await expect(desk.act(ticket, resolveTicket, resolution())).rejects.toMatchObject(refusal('reportFirst'));
    const reported = await desk.act(ticket, reportToAuthority, { body: '同型3台で発生', isFinal: false });
    const reportId = reported.authorityReports[0]?.id ?? '';
    const receipt = { reportId, note: '了解', nextDueAt: '2026-11-24T04:00:00Z' };
    const late = { ...receipt, nextDueAt: '2026-11-24T01:00:00Z' };
    await expect(desk.act(ticket, acknowledgeReport, late, desk.actors.authority)).rejects.toMatchObject(
      refusal('dueInPast'),
    );
    await expect(desk.act(ticket, acknowledgeReport, receipt)).rejects.toMatchObject(refusal('notForYou'));
    await expect(
      desk.act(ticket, acknowledgeReport, { ...receipt, reportId: newId() }, desk.actors.authority),
    ).rejects.toMatchObject(refusal('reportAbsent'));
    const received = await desk.act(ticket, acknowledgeReport, receipt, desk.actors.authority);
    expect(clockOf(received, 'authorityReport')).toMatchObject({ state: 'met', note: '受領 10:42 県' });
    expect(clockOf(received, 'authorityFollowUp')).toMatchObject({ due: { at: '13:00' }, note: '第1報の受領で指定' });
    await expect(desk.act(ticket, acknowledgeReport, receipt, desk.actors.authority)).rejects.toThrow(
      '県 太郎さんが受領済み',
    );
    const solved = await desk.act(ticket, resolveTicket, resolution());
    expect(solved.steps[0]).toMatchObject({ name: 'reportToAuthority', label: '県へ続報する' });
    await expect(desk.act(ticket, closeTicket, {})).rejects.toMatchObject(refusal('followUpFirst'));
    await desk.act(ticket, reportToAuthority, { body: '復旧した', isFinal: true });
    expect((await desk.act(ticket, closeTicket, {})).status).toBe('closed');
    const entries = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: ticket.id, only: 'authority', limit: 50 }),
    );
    expect(entries.rows.map((row) => row.title)).toEqual(['県への続報（第2報）', '県', '県への第1報']);
    expect(entries.rows[2]?.tag).toBe('受領 10:42');
  });

  test('unknown: environment and reproduction are looked into, after 県 was told', async () => {
    const looked = { environment: '3階の会議室、無線、拡張ドックなし', reproduction: 'sometimes', note: '' } as const;
    const ticket = await diagnosable();
    await expect(desk.act(ticket, investigateTicket, looked)).rejects.toMatchObject(refusal('investigateUnknown'));
    const unknown = await desk.act(ticket, setCause, { cause: cause('unknown') });
    const button = (of: typeof ticket) => of.steps.find((action) => action.name === 'investigate');
    expect([button(ticket), button(unknown)?.blocked]).toEqual([undefined, expect.stringContaining('先に県へ報告')]);
    await expect(desk.act(ticket, investigateTicket, looked)).rejects.toMatchObject(
      refusal('reportBeforeInvestigation'),
    );
    const reported = await desk.act(ticket, reportToAuthority, { body: '報告', isFinal: false });
    expect(button(reported)?.blocked).toBeNull();
    await desk.act(ticket, investigateTicket, looked);
    const { rows } = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: ticket.id, only: 'all', limit: 1 }),
    );
    expect(rows[0]).toMatchObject({
      kind: 'investigation',
      body: '再現：ときどき再現する\n利用環境：3階の会議室、無線、拡張ドックなし',
    });
  });

  test('a known cause after all takes the report off the list', async () => {
    const ticket = await desk.act(await diagnosable(), setCause, { cause: cause('unknown') });
    const known = await desk.act(ticket, setCause, { cause: cause('userOperation', { text: '機内モード' }) });
    expect(clockOf(known, 'authorityReport')).toBeUndefined();
  });

  test('in a system: 速報 by mail to its window, before it can be solved', async () => {
    const ticket = await diagnosable();
    await expect(desk.act(ticket, setCause, { cause: cause('businessSystem') })).rejects.toMatchObject(
      refusal('systemRequired'),
    );
    await expect(
      desk.act(ticket, setCause, { cause: cause('network'), businessSystemId: newId() }),
    ).rejects.toMatchObject(refusal('systemAbsent'));
    await expect(desk.act(ticket, sendFlashReport, { body: 'あ', contactName: '' })).rejects.toMatchObject(
      refusal('flashReportNotNeeded'),
    );
    const found = await desk.act(ticket, setCause, {
      cause: cause('businessSystem'),
      businessSystemId: desk.things.system.managed,
    });
    expect(found.steps[0]?.name).toBe('sendFlashReport');
    await expect(desk.act(ticket, resolveTicket, resolution())).rejects.toThrow(
      '先に「統合運用管理システム」の担当へ速報',
    );
    const sent = await desk.act(ticket, sendFlashReport, { body: '配信後に起動しません', contactName: '' });
    expect(sent.flashReports).toMatchObject([
      { means: 'mail', mailTo: 'tougou@example.jp', businessSystemName: '統合運用管理システム' },
    ]);
    expect(desk.sent.at(-1)?.job).toBe('mail.send');
    const mail = await desk.db.selectFrom('mails').selectAll().executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ to_addresses: ['tougou@example.jp'], purpose: 'tickets.flashReport' });
    expect(mail.subject).toContain(ticket.ticketNo);
    expect((await desk.act(ticket, resolveTicket, resolution())).status).toBe('resolved');
  });

  test('in the network without a mail address: told by phone, to someone by name', async () => {
    const ticket = await diagnosable({ businessSystemId: desk.things.system.network });
    await desk.act(ticket, setCause, { cause: cause('network') });
    await expect(desk.act(ticket, sendFlashReport, { body: '不通', contactName: '' })).rejects.toMatchObject(
      refusal('contactRequired'),
    );
    const sent = await desk.act(ticket, sendFlashReport, { body: '不通', contactName: '当番 山本' });
    expect(sent.flashReports).toMatchObject([{ means: 'phone', contactName: '当番 山本' }]);
  });

  test('in a central PC: repairs are told; in a device of the department: a note on support', async () => {
    const central = await diagnosable();
    await expect(desk.act(central, setCause, { cause: cause('departmentDevice') })).rejects.toMatchObject(
      refusal('notDepartment'),
    );
    await desk.act(central, setCause, { cause: cause('centralPc') });
    expect(told).toContain(`central ${desk.things.asset.central}`);
    await expect(
      desk.act(await diagnosable({ assetId: null }), setCause, { cause: cause('centralPc') }),
    ).rejects.toMatchObject(refusal('assetRequired'));
    const own = await diagnosable({ assetId: desk.things.asset.own });
    await expect(desk.act(own, setCause, { cause: cause('centralPc') })).rejects.toMatchObject(refusal('notCentral'));
    await desk.act(own, setCause, { cause: cause('departmentDevice') });
    const { rows } = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: own.id, only: 'all', limit: 50 }),
    );
    expect(rows[0]).toMatchObject({ kind: 'supportNote', body: expect.stringContaining('NK04-00100は所属の機器です') });
  });
});

describe('§3-3 引継ぎ', () => {
  const escalation = (over: object = {}) => ({
    escalation: {
      targetKind: 'businessSystem',
      businessSystemId: desk.things.system.managed,
      departmentId: null,
      targetName: '',
      contactName: '',
      channel: 'phone',
      reason: 'expertise',
      question: '確認してください',
      dueAt: '2026-11-24T03:00:00Z',
      ...over,
    } as never,
  });

  test('asked, answered in time, taken back', async () => {
    const ticket = await desk.act(await desk.register(), escalateTicket, escalation());
    const id = ticket.escalations[0]?.id ?? '';
    expect(clockOf(ticket, 'escalationReply')?.due?.at).toBe('12:00');
    await expect(desk.act(ticket, resolveTicket, resolution())).rejects.toThrow(
      '「統合運用管理システム」への引継ぎの回答がまだ',
    );
    await expect(
      desk.act(ticket, recordReply, { escalationId: newId(), reply: 'x', repliedByName: '' }),
    ).rejects.toMatchObject(refusal('escalationAbsent'));
    const replied = await desk.act(ticket, recordReply, { escalationId: id, reply: '構成値を戻す', repliedByName: '' });
    expect(replied.escalations[0]).toMatchObject({ reply: '構成値を戻す', repliedInTime: true, due: null });
    expect(clockOf(replied, 'escalationReply')).toMatchObject({ state: 'met', note: '期限 12:00' });
    await expect(
      desk.act(ticket, recordReply, { escalationId: id, reply: 'x', repliedByName: '' }),
    ).rejects.toMatchObject(refusal('alreadyReplied'));
    await desk.act(ticket, handBack, { escalationId: id, note: '' });
    await expect(desk.act(ticket, handBack, { escalationId: id, note: '' })).rejects.toMatchObject(
      refusal('alreadyHandedBack'),
    );
    const { rows } = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: ticket.id, only: 'escalation', limit: 50 }),
    );
    expect(rows.map((row) => row.title)).toEqual(['伊藤 彩', '統合運用管理システム', '統合運用管理システムへ引継ぎ']);
  });

  test('needs somebody to hand to, and a deadline ahead', async () => {
    const ticket = await desk.register();
    await expect(desk.act(ticket, escalateTicket, escalation({ targetKind: 'person' }))).rejects.toMatchObject(
      refusal('escalationTargetRequired'),
    );
    await expect(desk.act(ticket, escalateTicket, escalation({ businessSystemId: newId() }))).rejects.toMatchObject(
      refusal('systemAbsent'),
    );
    await expect(
      desk.act(ticket, escalateTicket, escalation({ targetKind: 'department', departmentId: newId() })),
    ).rejects.toMatchObject(refusal('departmentAbsent'));
    await expect(desk.act(ticket, escalateTicket, escalation({ dueAt: '2026-11-24T01:00:00Z' }))).rejects.toMatchObject(
      refusal('dueInPast'),
    );
  });
});

describe('経過', () => {
  const note = (over: object = {}) => ({ body: '電話した', shared: false, mentions: [], ...over });
  test('grows only: a correction is a new line, by its writer or the manager', async () => {
    const ticket = await desk.register();
    const entry = await desk.write(desk.actors.ito, (ctx) =>
      addEntry(ctx, { id: ticket.id, ...note({ body: '同型は2台' }) }),
    );
    const correct = (actor = desk.actors.ito, entryId = entry.id) =>
      desk.write(actor, (ctx) => correctEntry(ctx, { id: ticket.id, entryId, body: '同型は3台' }));
    expect(await correct()).toMatchObject({
      kind: 'correction',
      correctsId: entry.id,
      correctsWords: '10:42 の記録',
      tag: '訂正',
    });
    await expect(correct(desk.actors.kobayashi)).rejects.toMatchObject(refusal('entryNotYours'));
    await expect(correct(desk.actors.ito, newId())).rejects.toMatchObject(refusal('entryAbsent'));
    await correct(desk.actors.manager);
    await expect(
      desk.db.updateTable('ticket_entries').set({ body: 'x' }).where('id', '=', entry.id).execute(),
    ).rejects.toThrow('append-only');
    const { rows } = await desk.read(desk.actors.ito, (ctx) =>
      listEntries(ctx, { id: ticket.id, only: 'all', limit: 50 }),
    );
    expect(rows.find((row) => row.id === entry.id)).toMatchObject({ body: '同型は2台', isCorrected: true });
  });

  test('a shared line is the first answer; a name called is told', async () => {
    const ticket = await desk.register();
    const mentions = [desk.things.agent.kobayashi];
    const entry = await desk.write(desk.actors.ito, (ctx) =>
      addEntry(ctx, { id: ticket.id, ...note({ shared: true, mentions }) }),
    );
    expect(entry).toMatchObject({ kind: 'message', mentions: ['小林 直樹'] });
    expect(clockOf(await desk.get(ticket.id), 'firstAnswer')?.state).toBe('met');
    const unknown = { id: ticket.id, ...note({ mentions: [newId()] }) };
    await expect(desk.write(desk.actors.ito, (ctx) => addEntry(ctx, unknown))).rejects.toMatchObject(
      refusal('mentionAbsent'),
    );
  });
});

describe('遠隔操作 (§3-1)', () => {
  test('starts with a consent and ends', async () => {
    const ticket = await desk.register();
    await expect(desk.act(ticket, startRemoteSession, { consentedBy: '', tool: '' })).rejects.toMatchObject(
      refusal('consentRequired'),
    );
    await expect(desk.act(ticket, endRemoteSession, { note: '' })).rejects.toMatchObject(refusal('remoteNotRunning'));
    const started = await desk.act(ticket, startRemoteSession, { consentedBy: '中川 真理', tool: '' });
    expect(started.remote).toMatchObject({ tool: 'SKYSEA Client View', consentedBy: '中川 真理', endedAt: null });
    await expect(desk.act(ticket, startRemoteSession, { consentedBy: '中川 真理', tool: '' })).rejects.toMatchObject(
      refusal('remoteRunning'),
    );
    expect((await desk.act(ticket, endRemoteSession, { note: '設定を戻した' })).remote?.endedAt).not.toBeNull();
    const consented = await desk.register({}, { remoteConsent: true });
    expect(consented.remote).toMatchObject({ consentedBy: '中川 真理', startedAt: null });
  });
});

describe('結び付き', () => {
  test('related both ways, once, and taken off', async () => {
    const [a, b] = [await desk.register(), await desk.register()];
    await expect(desk.act(a, linkTickets, { otherId: a.id })).rejects.toMatchObject(refusal('linkToSelf'));
    await desk.act(a, linkTickets, { otherId: b.id });
    await expect(desk.act(b, linkTickets, { otherId: a.id })).rejects.toMatchObject(refusal('alreadyLinked'));
    expect((await desk.get(b.id)).links).toMatchObject([{ ticketNo: a.ticketNo, kind: 'related' }]);
    expect((await desk.act(b, unlinkTickets, { otherId: a.id, kind: 'related' })).links).toEqual([]);
    await expect(desk.act(b, unlinkTickets, { otherId: a.id, kind: 'related' })).rejects.toMatchObject(
      refusal('linkAbsent'),
    );
  });

  test('a duplicate closes in favour of the original', async () => {
    const [original, copy, third] = [await desk.register(), await desk.register(), await desk.register()];
    const closed = await desk.act(copy, markDuplicate, { originalId: original.id });
    expect(closed).toMatchObject({
      status: 'closed',
      due: null,
      links: [{ ticketNo: original.ticketNo, kind: 'duplicate' }],
    });
    expect(closed.clocks).toEqual([]);
    await expect(desk.act(third, markDuplicate, { originalId: copy.id })).rejects.toThrow(original.ticketNo);
    await expect(desk.act(third, markDuplicate, { originalId: third.id })).rejects.toMatchObject(refusal('linkToSelf'));
    await expect(desk.act(third, markDuplicate, { originalId: newId() })).rejects.toMatchObject(refusal('absent'));
  });

  test('a duplicate gives up no report to 県', async () => {
    const original = await desk.register({ requester: { staffMemberId: desk.things.staff.kato } });
    const fault = await desk.register({ kind: 'fault' }, { interview: toldInterview });
    await desk.act(fault, setCause, { cause: { kind: 'unknown', text: '', measure: '', knowledgeId: null } });
    const close = () => desk.act(fault, markDuplicate, { originalId: original.id });
    await expect(close()).rejects.toMatchObject(refusal('reportFirst'));
    const reported = await desk.act(fault, reportToAuthority, { body: '調査中です', isFinal: false });
    const reportId = reported.authorityReports[0]?.id ?? '';
    const nextDueAt = '2026-11-25T01:00:00Z';
    await desk.act(fault, acknowledgeReport, { reportId, note: '了解', nextDueAt }, desk.actors.authority);
    await expect(close()).rejects.toMatchObject(refusal('followUpFirst'));
    await desk.act(fault, reportToAuthority, { body: '終わりました', isFinal: true });
    expect((await close()).status).toBe('closed');
  });

  test('a duplicate that was none is owed what it was owed, by when it was owed', async () => {
    const original = await desk.register({ requester: { staffMemberId: desk.things.staff.kato } });
    const ticket = await desk.register();
    const dues = (one: { clocks: readonly { kind: string; dueAt: string; state: string }[] }) =>
      one.clocks.map(({ kind, dueAt, state }) => ({ kind, dueAt, state }));
    await desk.act(ticket, markDuplicate, { originalId: original.id });
    const unlink = { otherId: original.id, kind: 'duplicate' } as const;
    await expect(desk.act(ticket, unlinkTickets, unlink)).rejects.toMatchObject(refusal('closedByLink'));
    await expect(desk.act(original, unlinkTickets, { ...unlink, otherId: ticket.id })).rejects.toThrow(ticket.ticketNo);
    desk.clock.advance(60);
    const again = await desk.act(ticket, reopenTicket, { reason: '別の件だった' });
    expect(dues(again)).toEqual(dues(ticket));
    expect(again).toMatchObject({ status: 'inProgress', answer: '' });
    expect((await desk.act(ticket, unlinkTickets, unlink)).links).toEqual([]);
    desk.clock.advance(-60);
  });
});

test('the audit chain of all this is whole', async () => {
  expect((await sealAndVerify(desk.db)).broken).toBeNull();
});
