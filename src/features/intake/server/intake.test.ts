import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { officeHour } from '../../../../tests/support/world.ts';
import { suggestInput } from '../contract/suggestions.ts';
import { findCaller } from './find-caller.ts';
import { getCallerCard } from './get-caller-card.ts';
import { suggest } from './suggest.ts';
import { suggestForAsk } from './suggest-for-ask.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const find = (text: string) => desk.read(desk.actors.ito, (ctx) => findCaller(ctx, { text }));
test.each([
  ['3-2718', '内線が1名と一致', '中川 真理'],
  ['３－２７１８', '内線が1名と一致', '中川 真理'],
  ['042318', '職員番号が1名と一致', '中川 真理'],
  ['なかがわ', 'よみが1名と一致', '中川 真理'],
  ['ナカガワ マリ', 'よみが1名と一致', '中川 真理'],
  ['加藤直人', '氏名が1名と一致', '加藤 直人'],
])('%s: %s', async (text, words, name) => {
  expect(await find(text)).toMatchObject({ words, isCertain: true, candidates: [{ kind: 'staff', name }] });
});

test('a cap says that there are more', async () => {
  const row = { department_id: desk.things.department.road, created_at: officeHour, updated_at: officeHour };
  const many = Array.from({ length: 21 }, (_, i) => ({
    ...row,
    id: newId(),
    staff_no: `77${String(i).padStart(4, '0')}`,
    name: `同名 ${i}`,
    reading: `どうめい ${i}`,
  }));
  await desk.db.insertInto('staff_members').values(many).execute();
  const found = await find('どうめい');
  expect([found.words, found.isCapped, found.candidates.length]).toEqual(['よみが20名以上と一致', true, 20]);
});

test('a device leads to its user, a number to its ticket, nothing to a next step', async () => {
  const ticket = await desk.register();
  expect(await find('nk0602214')).toMatchObject({
    words: '管理番号が1台と一致',
    candidates: [{ kind: 'asset', staffMemberId: desk.things.staff.nakagawa }],
  });
  expect(await find('SN12345')).toMatchObject({ words: '製造番号が1台と一致' });
  expect(await find(`r8 ${Number(ticket.ticketNo.slice(3))}`)).toMatchObject({
    candidates: [{ kind: 'ticket', id: ticket.id, staffMemberId: desk.things.staff.nakagawa }],
  });
  expect(await find('該当なし')).toMatchObject({
    candidates: [],
    isCertain: false,
    words: expect.stringContaining('氏名をそのまま'),
  });
});

test('the card shows person, devices, open and past tickets, the 所属', async () => {
  const solved = await desk.register(
    { subject: '会議室の画面が映らない' },
    { outcome: 'resolve', answer: '入力を切り替えた' },
  );
  const card = await desk.read(desk.actors.ito, (ctx) =>
    getCallerCard(ctx, { staffMemberId: desk.things.staff.nakagawa }),
  );
  expect(card).toMatchObject({
    name: '中川 真理',
    departmentFullName: '県土整備部 道路企画課',
    siteName: '本庁舎',
    devices: [{ assetTag: 'NK06-02214', className: 'NKパソコン', warrantyUntil: '2029-03-31' }],
    history: { label: 'R8年度' },
    department: { coordinators: [{ name: '山下 和彦', extension: '3-2701' }] },
  });
  expect(card.history.tickets[0]?.ticketNo).toBe(solved.ticketNo);
  expect(card.openTickets.length).toBeGreaterThan(0);
  expect(card.history.count).toBeGreaterThanOrEqual(card.openTickets.length + card.history.tickets.length);
  await expect(
    desk.read(desk.actors.ito, (ctx) => getCallerCard(ctx, { staffMemberId: newId() })),
  ).rejects.toMatchObject({ code: 'tickets.requesterAbsent' });
});

test('candidates: known errors of the model, similar tickets with their way out, manuals, a burst', async () => {
  const at = '2026-11-12T00:00:00Z';
  await indexDocuments(desk.db, [
    {
      kind: 'knowledge',
      id: desk.things.knowledge.wireless,
      at,
      texts: ['スリープ復帰後に無線LANの一覧が出ない', '無線の一覧が空になる'],
    },
    { kind: 'knowledge', id: desk.things.knowledge.manual, at, texts: ['NKパソコン 無線LANの設定'] },
  ]);
  const past = await desk.register(
    { subject: '復帰後に無線へつながらない' },
    { outcome: 'resolve', answer: '無線ドライバ適用' },
  );
  const input = suggestInput.parse({
    subject: 'スリープから戻すと無線LANにつながらない',
    event: '無線の一覧が空',
    assetId: desk.things.asset.central,
    categoryId: desk.category('network.wireless'),
    siteId: desk.things.site.hq,
  });
  const found = await desk.read(desk.actors.ito, (ctx) => suggest(ctx, input));
  expect(found.knownErrors).toMatchObject([{ knowledgeNo: 'KE-0037', isSameModel: true, targetName: 'R6型 13インチ' }]);
  expect(found.knownErrors[0]?.marks.map(({ from, to }) => found.knownErrors[0]?.title.slice(from, to))).toEqual(
    expect.arrayContaining(['スリープ', '無線LAN']),
  );
  expect(found.manuals).toMatchObject([{ knowledgeNo: 'MN-0004' }]);
  const similar = found.tickets.map((ticket) => ticket.ticketNo);
  expect(similar.length).toBeGreaterThan(0);
  const alone = await desk.read(desk.actors.ito, (ctx) =>
    suggest(ctx, suggestInput.parse({ subject: '復帰後に無線へ', exceptId: null })),
  );
  expect(alone.tickets[0]).toMatchObject({
    ticketNo: past.ticketNo,
    words: '道路企画課　無線ドライバ適用で解決　1分',
  });
  const withoutIt = await desk.read(desk.actors.ito, (ctx) =>
    suggest(ctx, suggestInput.parse({ subject: '復帰後に無線へ', exceptId: past.id })),
  );
  expect(withoutIt.tickets.map((ticket) => ticket.id)).not.toContain(past.id);
  expect(found.burst?.words).toMatch(/^本庁舎の無線LAN、今朝 \d+件目です。$/);
  expect(found.burst?.count).toBe((found.burst?.ticketIds.length ?? 0) + 1);
  const asked = await desk.read(desk.actors.nakagawa, (ctx) =>
    suggestForAsk(ctx, { text: '無線LANの一覧が出ない', assetId: null }),
  );
  // A known error is the desk's own: who asks is shown what they may open.
  expect(asked.map((each) => each.knowledgeNo)).toEqual(['MN-0004']);
  expect(await desk.read(desk.actors.ito, (ctx) => suggest(ctx, suggestInput.parse({})))).toMatchObject({
    count: 0,
    burst: null,
  });
});
