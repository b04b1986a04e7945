import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findHits } from '#features/search/server/find-hits.public.ts';
import { newId } from '#kernel/id.ts';
import { stagedBy, type TicketDesk, ticketDesk, toldInterview } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { askDraft } from '../contract/ticket-draft.ts';
import { ticketListInput } from '../contract/tickets.contract.ts';
import { addEntry } from './add-entry.ts';
import { ask, sendMessage } from './ask.ts';
import { attachFile, detachFile, downloadFile } from './attach-file.ts';
import { closeSolved } from './auto-close.job.ts';
import { listAssignees, listEscalationTargets } from './choices.reads.ts';
import { tellDeadlines } from './deadlines.job.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { exportTickets } from './export-tickets.ts';
import { getOwnTicket } from './get-own-ticket.ts';
import { getTicket, getTicketByNo } from './get-ticket.ts';
import { listMentions } from './list-entries.ts';
import { listTickets } from './list-tickets.ts';
import { massAssign, massCategory, massClose } from './mass-actions.ts';
import { readNeighbours } from './neighbours.reads.ts';
import { previewDeadlines } from './preview-deadlines.ts';
import { printTicket } from './print-ticket.ts';
import { reopenOwnTicket } from './reopen-ticket.ts';
import { resolveTicket } from './resolve-ticket.ts';
import { ticketSearch } from './search-tickets.ts';
import { setCause } from './set-cause.ts';
import { readViewCounts } from './ticket-counts.reads.ts';
import { mayRead, ticketScope } from './tickets.policy.ts';
import { readOpenTickets } from './tickets.public.ts';
import { setWaiting } from './wait-ticket.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const refusal = (code: string) => ({
  code: `${['wrongState', 'notForYou'].includes(code) ? 'records' : 'tickets'}.${code}`,
});
const list = (over: object = {}, actor = desk.actors.ito) =>
  desk.read(actor, (ctx) => listTickets(ctx, ticketListInput.parse(over)));
const numbers = async (over: object, actor = desk.actors.ito) =>
  (await list(over, actor)).rows.map((row) => row.ticketNo);

describe('who reads which ticket', () => {
  test('the policy in words and in SQL are one rule', async () => {
    const own = await desk.register();
    const neighbour = await desk.register({ requester: { staffMemberId: desk.things.staff.yamashita } });
    const far = await desk.register({ requester: { staffMemberId: desk.things.staff.kato }, assetId: null });
    const outside = await desk.register({ requester: { name: '外の人' }, assetId: null });
    const all = [own, neighbour, far, outside].map((ticket) => ticket.id);
    const readers = {
      ...desk.actors,
      administrator: actorOf('administrator'),
      stranger: actorOf('staff'),
      lost: actorOf('coordinator'),
    };
    const rows = await desk.db.selectFrom('tickets').selectAll().where('id', 'in', all).execute();
    for (const [name, actor] of Object.entries(readers)) {
      const scope = ticketScope(actor);
      let query = desk.db.selectFrom('tickets').select('id').where('id', 'in', all);
      if (scope) query = query.where(scope);
      const bySql = (await query.execute()).map((row) => row.id).sort();
      const byWord = rows
        .filter((row) => mayRead(actor, row))
        .map((row) => row.id)
        .sort();
      expect(bySql, name).toEqual(byWord);
    }
    const seenBy = async (actor: typeof desk.actors.ito) => numbers({ view: 'all', filters: { ids: all } }, actor);
    expect(await seenBy(desk.actors.nakagawa)).toEqual([own.ticketNo]);
    expect((await seenBy(desk.actors.yamashita)).sort()).toEqual([own.ticketNo, neighbour.ticketNo].sort());
    expect(await seenBy(desk.actors.auditor)).toHaveLength(4);
    await expect(desk.get(far.id, desk.actors.nakagawa)).rejects.toMatchObject(refusal('absent'));
    await expect(desk.read(desk.actors.nakagawa, (ctx) => getOwnTicket(ctx, { id: far.id }))).rejects.toMatchObject(
      refusal('absent'),
    );
  });
});

test('a requester finds their own words, never a word of the desk', async () => {
  const ticket = await desk.register({ subject: '印刷の濃さ', body: '薄く出ます' });
  await desk.write(desk.actors.ito, (ctx) =>
    addEntry(ctx, { id: ticket.id, body: '内密の覚え書き', shared: false, mentions: [] }),
  );
  const find = (input: object, actor = desk.actors.nakagawa) => numbers({ view: 'all', ...input }, actor);
  expect(await find({ q: '内密' }, desk.actors.ito)).toEqual([ticket.ticketNo]);
  expect(await find({ q: '内密' })).toEqual([]);
  expect(await find({ q: '濃さ 薄く' })).toEqual([ticket.ticketNo]);
  expect(await find({ q: '%' })).toEqual([]);
  for (const filters of [{ cause: { in: ['known'] } }, { priority: { in: ['4'] } }, { breached: true }]) {
    expect(await find({ filters })).toEqual([]);
  }
  expect(await find({ view: 'awaitingAuthority' })).toEqual([]);
  expect(
    await desk.read(desk.actors.nakagawa, (ctx) =>
      findHits(ctx, [ticketSearch], { q: '内密', limit: 5 }).then((found) => found.flat()),
    ),
  ).toEqual([]);
});

describe('一覧', () => {
  test('views, their counts, and neighbours agree', async () => {
    const mine = await desk.register({ requester: { staffMemberId: desk.things.staff.kato }, assetId: null });
    const nobodys = await desk.register({}, { assigneeId: null });
    const old = await desk.register({}, { receivedAt: '2026-11-19T01:00:00Z' });
    const waiting = await desk.act(await desk.register(), setWaiting, {
      for: 'requester' as const,
      reason: '版を教えてください',
      until: null,
      shared: true,
    });
    await desk.act(await desk.register(), escalateTicket, {
      escalation: {
        targetKind: 'person',
        targetName: '人事課 山本',
        channel: 'phone',
        reason: 'regulation',
        question: 'x',
        businessSystemId: null,
        departmentId: null,
        contactName: '',
        dueAt: null,
      } as never,
    });
    await desk.act(await desk.register({ kind: 'fault' }, { interview: toldInterview }), setCause, {
      cause: { kind: 'unknown', text: '', measure: '', knowledgeId: null } as never,
    });
    const counts = await desk.read(desk.actors.ito, readViewCounts);
    for (const view of Object.keys(counts.views) as (keyof typeof counts.views)[]) {
      expect((await list({ view })).total.count, view).toBe(counts.views[view]);
      expect(counts.views[view], view).toBeGreaterThan(view === 'resolved' ? -1 : 0);
    }
    expect(await numbers({ view: 'unassigned' })).toContain(nobodys.ticketNo);
    expect(await numbers({ view: 'breached' })).toEqual([old.ticketNo]);
    expect(await numbers({ view: 'mineWaiting' })).toEqual([waiting.ticketNo]);
    expect((await list({ view: 'open' })).rows[0]).toMatchObject({ ticketNo: old.ticketNo, due: { level: 'breach' } });
    const query = ticketListInput.parse({ view: 'open' });
    const order = await numbers({ view: 'open', limit: 200 });
    const at = order.indexOf(mine.ticketNo);
    const around = await desk.read(desk.actors.ito, (ctx) => readNeighbours(ctx, { id: mine.id, query }));
    expect(around).toMatchObject({ position: at + 1, total: { count: order.length } });
    const [previous, next] = [around.previousId, around.nextId];
    expect(previous ? (await desk.get(previous)).ticketNo : undefined).toBe(order[at - 1]);
    expect(next ? (await desk.get(next)).ticketNo : undefined).toBe(order[at + 1]);
    const outside = await desk.read(desk.actors.ito, (ctx) =>
      readNeighbours(ctx, { id: mine.id, query: ticketListInput.parse({ view: 'breached' }) }),
    );
    expect(outside.position).toBeNull();
  });

  test.each([{}, { sort: { key: 'receivedAt', dir: 'asc' } }, { view: 'open' }])(
    'words page through what they find: %j',
    async (over) => {
      const word = `珍獣${JSON.stringify(over).length}`;
      const made: string[] = [];
      for (let nth = 1; nth <= 5; nth += 1) {
        made.push((await desk.register({ subject: `${word}が${nth}匹 無線LAN` })).ticketNo);
      }
      const input = { view: 'all', q: `${word} lan`, limit: 2, ...over };
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({ ...input, cursor });
        expect(page.total).toEqual({ count: 5, capped: false });
        found.push(...page.rows.map((row) => row.ticketNo));
        cursor = page.nextCursor;
      } while (cursor);
      expect(found).toHaveLength(5);
      expect(found.toSorted()).toEqual(made.toSorted());
      expect(found).toEqual(await numbers({ ...input, limit: 50 }));
    },
  );

  test('every sort pages through everything once, in both directions', async () => {
    const { total } = await list({ view: 'all' });
    for (const key of [
      'ticketNo',
      'receivedAt',
      'department',
      'requester',
      'assignee',
      'status',
      'priority',
      'due',
      'updatedAt',
    ]) {
      for (const dir of ['asc', 'desc']) {
        const seen = new Set<string>();
        let cursor: string | null = null;
        do {
          const page = await list({ view: 'all', sort: { key, dir }, limit: 4, cursor });
          for (const row of page.rows) seen.add(row.id);
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen.size, `${key} ${dir}`).toBe(total.count);
      }
    }
  });

  test('every condition narrows by what it says', async () => {
    const ticket = await desk.register({
      kind: 'request',
      channel: 'chat',
      categoryId: desk.category('nkRequest.admin'),
      subject: '管理者権限（測量ソフト更新）',
      businessSystemId: desk.things.system.managed,
      impact: 1,
      urgency: 1,
    });
    const { asset, department, model, site, staff, system, agent } = desk.things;
    const parent = await desk.db
      .selectFrom('ticket_categories')
      .select('id')
      .where('code', '=', 'nkRequest')
      .executeTakeFirstOrThrow();
    const one: object[] = [
      { q: '測量ソフト' },
      { q: 'なかがわ 測量' },
      { q: 'nk06-02214 測量' },
      { q: 'SN12345 測量' },
      { q: '測' },
      { filters: { kind: { in: ['request'] } } },
      { filters: { channel: { notIn: ['phone', 'portal'] } } },
      { filters: { priority: { in: ['1'] } } },
      { filters: { category: [parent.id] } },
      { filters: { system: [system.managed], kind: { in: ['request'] } } },
      { filters: { ids: [ticket.id] } },
    ];
    for (const input of one)
      expect(await numbers({ view: 'all', ...input }), JSON.stringify(input)).toEqual([ticket.ticketNo]);
    const among: object[] = [
      { department: [department.prefecture] },
      { site: [site.hq] },
      { asset: [asset.central] },
      { model: [model.r6] },
      { requester: [staff.nakagawa] },
      { assignee: [agent.ito] },
      { deviceClass: { in: ['NK'] } },
      { fiscalYear: { in: ['2026'] } },
      { received: { from: '2026-11-24', to: '2026-11-24' } },
      { status: { notIn: ['closed'] } },
    ];
    for (const filters of among)
      expect(await numbers({ view: 'all', limit: 200, filters }), JSON.stringify(filters)).toContain(ticket.ticketNo);
    const none: object[] = [
      { department: [department.kuwanaRoad] },
      { site: [site.kuwana] },
      { model: [model.r4] },
      { deviceClass: { notIn: ['NK'] } },
      { fiscalYear: { in: ['2025'] } },
      { received: { from: '2026-11-25', to: null } },
      { resolved: { from: null, to: '2026-12-01' } },
      { cause: { in: ['known'] } },
      { breached: true },
      { knowledge: [desk.things.knowledge.wireless] },
      { software: [newId()] },
      { figure: [newId()] },
    ];
    for (const filters of none)
      expect(await numbers({ view: 'all', limit: 200, filters }), JSON.stringify(filters)).not.toContain(
        ticket.ticketNo,
      );
    const counts = await desk.read(desk.actors.ito, readViewCounts);
    expect(counts.requestCategories).toEqual([
      { categoryId: desk.category('nkRequest.admin'), name: '管理者権限', count: 1 },
    ]);
  });

  test("the search of the whole product finds a ticket in the reader's scope only", async () => {
    const ticket = await desk.register({ subject: '珍しい件名の受付' });
    const find = (actor: typeof desk.actors.ito) =>
      desk.read(actor, (ctx) => findHits(ctx, [ticketSearch], { q: '珍しい', limit: 5 }).then((found) => found.flat()));
    expect(await find(desk.actors.ito)).toMatchObject([
      { code: ticket.ticketNo, href: `/tickets/${ticket.id}`, note: '中川 真理　対応中' },
    ]);
    expect(await find(desk.actors.kato)).toEqual([]);
  });

  test('a page costs few statements, whatever is asked', async () => {
    const before = await desk.db.selectFrom('tickets').select('id').execute();
    expect(before.length).toBeGreaterThan(10);
    let statements = 0;
    const counting = desk.db.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const input = ticketListInput.parse({
      view: 'open',
      q: '無線',
      filters: { department: [desk.things.department.road], model: [desk.things.model.r6] },
    });
    await desk.read(desk.actors.ito, (ctx) => listTickets({ ...ctx, tx: counting }, input));
    expect(statements).toBeLessThanOrEqual(8);
  });

  test('the Excel holds what the list shows, or the chosen rows, in the asked columns', async () => {
    const ticket = await desk.register({ subject: '=1+1' });
    const input = {
      ...ticketListInput.parse({ view: 'all' }),
      columns: ['subject', 'ticketNo'],
      selection: { ids: [ticket.id] },
    };
    const file = await exportTickets(input, stagedBy(desk, desk.actors.ito));
    expect(file.name).toBe('受付一覧.xlsx');
    expect(file.size).toBeGreaterThan(1000);
    const audit = await desk.db
      .selectFrom('audit_records')
      .select('changes')
      .where('action', '=', 'tickets.exportTickets')
      .executeTakeFirstOrThrow();
    expect(audit.changes).toEqual({ rows: [null, 1] });
  });
});

describe('登録の前に', () => {
  test('a ticket is found by its number as somebody says it', async () => {
    const ticket = await desk.register();
    expect(
      await desk.read(desk.actors.ito, (ctx) => getTicketByNo(ctx, { ticketNo: ticket.ticketNo.toLowerCase() })),
    ).toMatchObject({ id: ticket.id });
    await expect(desk.read(desk.actors.ito, (ctx) => getTicketByNo(ctx, { ticketNo: 'R1-1' }))).rejects.toMatchObject(
      refusal('absent'),
    );
  });

  test('the deadline is shown before the ticket is made', async () => {
    const shown = await desk.read(desk.actors.ito, (ctx) => previewDeadlines(ctx, { impact: 3, urgency: 2 }));
    expect(shown).toMatchObject({
      priority: 4,
      firstAnswer: { words: '11.24 17:15' },
      resolution: { words: '12.1 17:15' },
    });
  });

  test('what is chosen from: agents with their load, systems with their windows', async () => {
    const agents = await desk.read(desk.actors.ito, listAssignees);
    expect(agents.map((agent) => agent.name)).toEqual(['伊藤 彩', '小林 直樹', '水野 聡']);
    expect(agents[0]?.openCount).toBeGreaterThan(0);
    const targets = await desk.read(desk.actors.ito, listEscalationTargets);
    expect(targets.map((target) => [target.name, target.windows.length])).toEqual([
      ['情報ネットワーク', 1],
      ['統合運用管理システム', 1],
    ]);
  });
});

describe('ポータル', () => {
  test('asks, is asked back, answers; the clocks stand still meanwhile', async () => {
    const body = '電子納品の閲覧ソフトが開きません。更新はしました。';
    const id = await desk.write(desk.actors.nakagawa, (ctx) =>
      ask(ctx, askDraft.parse({ body, assetId: desk.things.asset.central })),
    );
    expect(await desk.get(id)).toMatchObject({
      channel: 'portal',
      status: 'received',
      subject: '電子納品の閲覧ソフトが開きません',
      assignee: null,
    });
    const own = () => desk.read(desk.actors.nakagawa, (ctx) => getOwnTicket(ctx, { id }));
    expect(await own()).toMatchObject({
      statusWords: '受け付けました',
      dueWords: '今日 17:15 までに回答します',
      actions: ['sendMessage', 'attach'],
    });
    const target = (await desk.get(id)).clocks.find((clock) => clock.kind === 'resolution')?.dueAt;
    await desk.act({ id }, setWaiting, {
      for: 'requester' as const,
      reason: '版の番号を教えてください。',
      until: '2026-11-27T08:15:00Z',
      shared: true,
    });
    expect(await own()).toMatchObject({
      needsReply: true,
      statusWords: 'あなたの返事待ち',
      dueWords: '11.27 までに返事をください',
      messages: [{ body: '版の番号を教えてください。', isMine: false }],
    });
    desk.clock.set('2026-11-25T00:12:00Z');
    const { version } = await own();
    await desk.write(desk.actors.nakagawa, (ctx) => sendMessage(ctx, { id, version, form: { body: '3.1です' } }));
    const after = await desk.get(id);
    expect(after.status).toBe('inProgress');
    const resolutionClock = after.clocks.find((clock) => clock.kind === 'resolution');
    // Waiting took 5 h 33 min of Tuesday and 42 min of Wednesday: 6 h 15 min of 勤務時間 are given back.
    expect([target, resolutionClock?.dueAt]).toEqual(['2026-12-01T08:15:00Z', '2026-12-02T06:45:00Z']);
    expect((await own()).messages.map((message) => message.isMine)).toEqual([false, true]);
    desk.clock.set('2026-11-24T01:42:00Z');
  });

  test("only with one's own devices, only while it is open", async () => {
    const asked = (over: object, actor = desk.actors.nakagawa) =>
      desk.write(actor, (ctx) => ask(ctx, askDraft.parse({ body: 'x', ...over })));
    await expect(asked({ assetId: desk.things.asset.own })).rejects.toMatchObject(refusal('assetAbsent'));
    await expect(asked({ assetId: newId() })).rejects.toMatchObject(refusal('assetAbsent'));
    await expect(asked({}, actorOf('staff'))).rejects.toMatchObject(refusal('requesterAbsent'));
    const ticket = await desk.register({}, { outcome: 'resolve', answer: '案内した' });
    const reopened = await desk.act(ticket, reopenOwnTicket, { reason: 'まだ出ます' }, desk.actors.nakagawa);
    expect(reopened.status).toBe('inProgress');
    await expect(
      desk.act(ticket, resolveTicket, { answer: 'x', knowledgeId: null, cause: null }, desk.actors.nakagawa),
    ).rejects.toMatchObject(refusal('notForYou'));
  });
});

describe('添付', () => {
  const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
  ]);
  test('sent twice it is attached once', async () => {
    const ticket = await desk.register();
    const input = { id: ticket.id, entryId: newId(), file: new File([png], '画面.png'), shared: false };
    const call = stagedBy(desk, desk.actors.ito);
    const first = await attachFile(input, call);
    expect(await attachFile(input, call)).toEqual(first);
    expect((await desk.get(ticket.id)).attachments).toHaveLength(1);
    const other = { ...input, file: new File([png], '別の画面.png') };
    await expect(attachFile(other, call)).rejects.toMatchObject(refusal('entryIdTaken'));
  });

  test('inside the desk until shared; taken off, it cannot be fetched', async () => {
    const ticket = await desk.register();
    const byDesk = stagedBy(desk, desk.actors.ito);
    const file = new File([png], '回復キー画面.png');
    const inside = await attachFile({ id: ticket.id, file, shared: false }, byDesk);
    expect(inside).toMatchObject({ name: '回復キー画面.png', mediaType: 'image/png', shared: false });
    const fetch = (fileId: string, actor = desk.actors.nakagawa) =>
      downloadFile({ id: ticket.id, fileId }, stagedBy(desk, actor, byDesk.services));
    await expect(fetch(inside.fileId)).rejects.toMatchObject(refusal('attachmentAbsent'));
    expect((await fetch(inside.fileId, desk.actors.auditor)).size).toBe(png.byteLength);
    const sent = await attachFile(
      { id: ticket.id, file, shared: false },
      stagedBy(desk, desk.actors.nakagawa, byDesk.services),
    );
    expect((await fetch(sent.fileId)).type).toBe('image/png');
    await expect(fetch(sent.fileId, desk.actors.kato)).rejects.toMatchObject(refusal('absent'));
    await desk.write(desk.actors.ito, (ctx) => detachFile(ctx, { id: ticket.id, fileId: sent.fileId }));
    await expect(fetch(sent.fileId)).rejects.toMatchObject(refusal('attachmentAbsent'));
    await expect(
      desk.write(desk.actors.ito, (ctx) => detachFile(ctx, { id: ticket.id, fileId: sent.fileId })),
    ).rejects.toMatchObject(refusal('attachmentAbsent'));
    expect((await desk.get(ticket.id)).attachments.map((each) => each.fileId)).toEqual([inside.fileId]);
    const program = new File([new Uint8Array([0x4d, 0x5a, 0, 0])], 'a.exe');
    await expect(attachFile({ id: ticket.id, file: program, shared: false }, byDesk)).rejects.toMatchObject({
      code: 'files.executable',
    });
  });
});

describe('受付票', () => {
  test('carries every part of the ticket to the paper', async () => {
    const ticket = await desk.register({ kind: 'fault' }, { interview: toldInterview });
    let data: unknown;
    const renderDocument = async (_template: URL, given: unknown) => {
      data = given;
      return new Uint8Array([37, 80, 68, 70]);
    };
    const file = await printTicket({ id: ticket.id }, stagedBy(desk, desk.actors.ito, { renderDocument }));
    expect(file.name).toBe(`受付票_${ticket.ticketNo}.pdf`);
    const text = JSON.stringify(data);
    for (const part of [ticket.ticketNo, '中川 真理', 'NK06-02214', toldInterview.event, '承認', '電話で受付。'])
      expect(text).toContain(part);
    expect(JSON.parse(text)).toMatchObject({ title: '受付票', boxes: ['承認', '確認', '作成'] });
  });

  test('is a document typst can make', async () => {
    const { renderDocument } = await import('#platform/documents/render-document.ts');
    const ticket = await desk.register({ kind: 'fault' }, { interview: toldInterview });
    const file = await printTicket({ id: ticket.id }, stagedBy(desk, desk.actors.ito, { renderDocument }));
    expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  }, 60_000);
});

describe('まとめて', () => {
  test('each row by the rules of the single action; a refusal is the outcome of its row', async () => {
    const [open, solved] = [await desk.register(), await desk.register({}, { outcome: 'resolve', answer: '案内した' })];
    const staged = stagedBy(desk, desk.actors.ito);
    const selection = { ids: [open.id, solved.id] };
    const closed = await massClose({ selection }, staged);
    expect(closed).toMatchObject({ done: 1, refused: 1 });
    expect(closed.rows.find((row) => row.id === open.id)?.words).toContain('「完了にする」はできません');
    const moved = await massAssign({ selection: { ids: [open.id] }, assigneeId: desk.things.agent.kobayashi }, staged);
    expect(moved).toMatchObject({ done: 1, refused: 0 });
    const query = ticketListInput.parse({ view: 'all', filters: { ids: [open.id, solved.id] } });
    const categoryId = desk.category('network.wired');
    expect(await massCategory({ selection: { query, except: [solved.id] }, categoryId }, staged)).toMatchObject({
      done: 1,
    });
    expect((await desk.get(open.id)).category?.name).toBe('有線LAN');
  });
});

describe('時計の仕事', () => {
  const system = actorOf('administrator', { kind: 'system', name: 'システム' });
  test('a warning and a breach are told once each, to those who can act', async () => {
    const ticket = await desk.register();
    const kindsOf = async () =>
      (
        await desk.db
          .selectFrom('ticket_entries')
          .select('kind')
          .where('ticket_id', '=', ticket.id)
          .orderBy('seq')
          .execute()
      ).map((row) => row.kind);
    desk.clock.set('2026-11-24T07:20:00Z');
    await desk.write(system, tellDeadlines);
    await desk.write(system, tellDeadlines);
    expect(await kindsOf()).toEqual(['registered', 'warned']);
    desk.clock.set('2026-11-24T08:16:00Z');
    await desk.write(system, tellDeadlines);
    await desk.write(system, tellDeadlines);
    expect(await kindsOf()).toEqual(['registered', 'warned', 'breached']);
    expect(await numbers({ view: 'all', limit: 200, filters: { breached: true } })).toContain(ticket.ticketNo);
    const told = await desk.read(desk.actors.manager, (ctx) => listMentions(ctx, { unreadOnly: true, limit: 200 }));
    expect(told.rows.filter((row) => row.ticketNo === ticket.ticketNo)).toMatchObject([
      { kind: 'breached', body: expect.stringContaining('一次回答の期限 11.24 17:15 を過ぎました') },
    ]);
    desk.clock.set('2026-11-24T01:42:00Z');
  });

  test('解決 of three open days ago is closed, unless 県 is still owed a report', async () => {
    const solved = await desk.register({}, { outcome: 'resolve', answer: '案内した' });
    desk.clock.set('2026-11-26T08:40:00Z');
    await desk.write(system, closeSolved);
    expect((await desk.get(solved.id)).status).toBe('resolved');
    desk.clock.set('2026-11-27T08:40:00Z');
    await desk.write(system, closeSolved);
    expect((await desk.get(solved.id)).status).toBe('closed');
    desk.clock.set('2026-11-24T01:42:00Z');
  });
});

describe('for the board', () => {
  test('the nearest deadlines of what is open, each of which opens', async () => {
    const open = await desk.read(desk.actors.manager, (ctx) => readOpenTickets(ctx, {}, 3));
    expect(open).toHaveLength(3);
    expect(await desk.read(desk.actors.manager, (ctx) => getTicket(ctx, { id: open[0]?.id ?? '' }))).toMatchObject({
      ticketNo: open[0]?.ticketNo,
    });
  });
});
