import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalKind } from '#features/approvals/server/approval.kind.ts';
import { approvalDecided } from '#features/approvals/server/ask-approval.public.ts';
import { approvalSteps } from '#features/approvals/server/decide-approval.ts';
import { getApproval } from '#features/approvals/server/read-approvals.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { findHits } from '#features/search/server/find-hits.public.ts';
import { type Actor, type Role, roles } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import type { Services, StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { on } from '#platform/use-case/events.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { type Desk, furnishDesk } from '../../../../tests/support/desk.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { knowledgeListInput } from '../contract/knowledge.contract.ts';
import {
  audiences,
  knowledgeKinds,
  knowledgeStatuses,
  type NewKnowledge,
  newKnowledge,
} from '../contract/knowledge.ts';
import { askManualApproval, hearApproval } from './approve-manual.ts';
import { attachFile, downloadFile } from './attach-file.ts';
import { createKnowledge, promoteAnswer } from './create-knowledge.ts';
import { knowledgeSearch } from './find-knowledge.ts';
import { getEdition, getKnowledge } from './get-knowledge.ts';
import { knowledgeKind, standing } from './knowledge.kind.ts';
import { knowledgeVerbs } from './knowledge.procedures.ts';
import { recordUse } from './knowledge.public.ts';
import { listKnowledge } from './knowledge.reads.ts';
import { nextNumber, weeksUntil } from './knowledge.rules.ts';
import { knowledgeRecords } from './knowledge.scope.public.ts';
import { publishKnowledge } from './publish-knowledge.ts';
import { retireKnowledge } from './retire-knowledge.ts';
import { reviseKnowledge } from './revise-knowledge.ts';

const agent = actorOf('agent', { name: '伊藤 彩' });
const manager = actorOf('manager', { name: '水野 聡' });
const staff = actorOf('staff');
const category = newId();
let world: World;
let desk: Desk;

beforeAll(async () => {
  world = await testWorld({ subscriptions: [on(approvalDecided, hearApproval)] });
  await world.database.transaction(async (tx) => void (await seedCalendar(tx)));
  recordKinds.fill(approvalKind).apply();
  desk = await furnishDesk(world.database.db);
  const row = { id: category, code: 'net', name: '無線LAN' };
  await world.database.transaction((tx) => tx.insertInto('ticket_categories').values(row).execute());
});
afterAll(() => world.close());

const draft = (over: Partial<NewKnowledge> = {}): NewKnowledge =>
  newKnowledge.parse({
    kind: 'article',
    title: 'メールの署名を変える',
    body: '1. 設定を開く。\n2. 署名を書く。',
    categoryId: category,
    ...over,
  });
const create = (over: Partial<NewKnowledge> = {}) => world.write(agent, (ctx) => createKnowledge(ctx, draft(over)));
type Seen = { id: string; version: number };
/** Takes a step on an item as it was seen, and gives it afterwards. */
const take = async <F>(
  verb: (ctx: Ctx, input: Seen & { form: F }) => Promise<void>,
  { id, version }: Seen,
  form: F,
  actor = agent,
) => {
  await world.write(actor, (ctx) => verb(ctx, { id, version, form }));
  return get(id);
};
const publish = (seen: Seen) => take(publishKnowledge, seen, {});
const revise = (seen: Seen, over: Partial<NewKnowledge>, actor = agent) => {
  const { kind: _kind, ...rest } = draft(over);
  return take(reviseKnowledge, seen, rest, actor);
};
const retire = (seen: Seen) => take(retireKnowledge, seen, { reason: '新版で直った' });
const stepsOf = ({ steps }: { steps: readonly { name: string }[] }) => steps.map(({ name }) => name);
const list = (over: object, actor = agent) =>
  world.read(actor, (ctx) => listKnowledge(ctx, knowledgeListInput.parse(over)));
const get = (id: string, actor = agent) => world.read(actor, (ctx) => getKnowledge(ctx, { id }));

const ask = (seen: { id: string; version: number }, dueOn = '2026-11-27') => {
  const asked = { reason: '画面の名前が変わりました。', dueOn, approverId: null, standInId: null };
  return take(askManualApproval, seen, asked);
};
const authority = actorOf('authority', { name: '森 由香里' });
/** The manual's approval is checked and decided. */
async function decide(id: string, answer: 'approve' | 'returnIt') {
  const { approval } = await get(id);
  for (const [name, actor] of [
    ['check', manager],
    [answer, authority],
  ] as const) {
    const { version } = await world.read(actor, (ctx) => getApproval(ctx, { id: approval?.id ?? '' }));
    const form = { note: '', reason: '図を足してください。' };
    await world.write(actor, (ctx) => approvalSteps[name](ctx, { id: approval?.id ?? '', version, form }));
  }
  return get(id);
}
const approved = async (seen: { id: string; version: number }) => {
  await ask(seen);
  return decide(seen.id, 'approve');
};

describe('writing', () => {
  test('each kind has its own numbers, after the highest there is', async () => {
    expect((await create()).knowledgeNo).toBe('FA-0001');
    expect((await create({ title: '別の質問' })).knowledgeNo).toBe('FA-0002');
    expect((await create({ kind: 'manual' })).knowledgeNo).toBe('MN-0005');
    expect((await create({ kind: 'knownError' })).knowledgeNo).toBe('KE-0100');
    expect(nextNumber('knownError', 9999)).toBe('KE-10000');
  });

  test('a category or target outside the ledger is refused', async () => {
    await expect(create({ categoryId: newId() })).rejects.toMatchObject({ code: 'knowledge.categoryAbsent' });
    await expect(create({ modelIds: [newId()] })).rejects.toMatchObject({ code: 'knowledge.targetAbsent' });
    await expect(create({ systemIds: [desk.system.managed, newId()] })).rejects.toMatchObject({
      code: 'knowledge.targetAbsent',
    });
  });

  test('changed text is a new edition and the former stays readable; a changed target is none', async () => {
    const item = await create();
    const second = await revise(item, { body: '1. 設定を開く。' });
    expect([second.edition, second.version]).toEqual([2, 2]);
    const first = await world.read(agent, (ctx) => getEdition(ctx, { id: item.id, edition: 1 }));
    expect(first.body).toContain('2. 署名を書く。');
    const third = await revise(second, { body: '1. 設定を開く。', modelIds: [desk.model.r6] });
    expect([third.edition, third.targetNames]).toEqual([2, 'R6型 13インチ']);
    expect((await list({ filters: { model: [desk.model.r6] } })).rows.map((row) => row.id)).toContain(item.id);
    await expect(revise(third, { body: '1. 設定を開く。', modelIds: [desk.model.r6] })).rejects.toMatchObject({
      code: 'knowledge.nothingChanged',
    });
    await expect(world.read(agent, (ctx) => getEdition(ctx, { id: item.id, edition: 9 }))).rejects.toMatchObject({
      code: 'knowledge.editionAbsent',
    });
  });

  test('editions are append-only in the database itself', async () => {
    const item = await create();
    const change = world.database.transaction((tx) =>
      tx.updateTable('knowledge_editions').set({ body: 'x' }).where('knowledge_id', '=', item.id).execute(),
    );
    await expect(change).rejects.toThrow();
  });

  test('two editors: the second is told who changed what', async () => {
    const item = await create();
    await revise(item, { title: '署名を変える' }, manager);
    await expect(revise(item, { title: 'メールの署名' })).rejects.toMatchObject({
      code: 'platform.staleVersion',
      details: { changedBy: '水野 聡', changes: { title: ['メールの署名を変える', '署名を変える'] } },
    });
    expect((await get(item.id)).editions).toHaveLength(2);
  });

  test('an answer is promoted once, and the item leads back to its ticket', async () => {
    const ticketId = newId();
    const promote = () => world.write(agent, (ctx) => promoteAnswer(ctx, { ...draft(), ticketId }));
    const item = await promote();
    expect(item.status).toBe('draft');
    await expect(promote()).rejects.toThrow(`${item.knowledgeNo} を作成済み`);
  });
});

describe('publishing', () => {
  test('a known error needs its symptom, everything needs its text', async () => {
    const error = await create({ kind: 'knownError', symptom: '' });
    await expect(publish(error)).rejects.toMatchObject({ code: 'knowledge.symptomRequired' });
    const empty = await create({ body: ' ' });
    await expect(publish(empty)).rejects.toMatchObject({ code: 'knowledge.bodyRequired' });
    await expect(publish({ id: newId(), version: 1 })).rejects.toMatchObject({ code: 'knowledge.absent' });
  });

  test('published once, retired with a reason, then closed to changes until it is public again', async () => {
    const item = await publish(await create());
    await expect(publish(item)).rejects.toMatchObject({ code: 'records.wrongState' });
    const gone = await retire(item);
    expect(stepsOf(gone)).toEqual(['publish']);
    await expect(retire(gone)).rejects.toMatchObject({ code: 'records.wrongState' });
    await expect(revise(gone, { title: '直す' })).rejects.toMatchObject({ code: 'records.wrongState' });
    expect((await publish(gone)).publishedAt).toBe(item.publishedAt);
  });
});

describe('the process', () => {
  const open = async (step?: string) =>
    (await create(step === 'askApproval' || step === 'review' ? { kind: 'manual', title: '無線LANの設定' } : {})).id;
  const writeOver = async (id: string) => revise(await approved(await get(id)), { title: '新しい題' });
  processTests({
    world: () => world,
    kind: knowledgeKind,
    verbs: knowledgeVerbs,
    kept: {
      head: async ({ tx }, id) => {
        const item = await tx.selectFrom('knowledge_items').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        return standing(item);
      },
      traces: async () => ({}),
    },
    open,
    formOf: async (step, { id }) => {
      if (step === 'review') return { on: '2026-11-24', note: '画面を確かめた' };
      if (step === 'retire') return { reason: '新版で直った' };
      if (step === 'askApproval') return { reason: '改めた', dueOn: '2026-11-27', approverId: null, standInId: null };
      return step === 'revise' ? { ...draft(), title: `題 ${id}` } : {};
    },
    ways: { draft: [], published: ['publish'], retired: ['publish', 'retire'] },
    waysFor: {
      askApproval: { draft: [], published: [writeOver] },
      review: {
        draft: [],
        published: [async (id: string) => approved(await get(id))],
        retired: [async (id: string) => approved(await get(id)), 'retire'],
      },
    },
  });
});

describe('who reads what', () => {
  const reads: Record<Role, readonly string[]> = {
    manager: ['all'],
    agent: ['all'],
    authority: ['all'],
    auditor: ['all'],
    coordinator: ['article', 'manual'],
    staff: ['article', 'manual'],
    administrator: [],
    integration: [],
  };

  test.each(roles)('%s: the rule and the SQL scope say the same', async (role) => {
    const actor = actorOf(role);
    const all = await world.database.db
      .selectFrom('knowledge_items')
      .select(['id', 'kind', 'status', 'audience'])
      .execute();
    const allowed = all.filter((item) => knowledgeRecords.sees(actor, item)).map((item) => item.id);
    const shown = (await list({ view: 'all', limit: 200 }, actor)).rows.map((row) => row.id);
    expect(shown.sort()).toEqual(allowed.sort());
    for (const kind of knowledgeKinds) {
      for (const status of knowledgeStatuses) {
        for (const audience of audiences) {
          const open = audience === 'everyone' || (audience === 'coordinators' && role === 'coordinator');
          const expected =
            reads[role].includes('all') || (open && status === 'published' && reads[role].includes(kind));
          expect(knowledgeRecords.sees(actor, { kind, status, audience })).toBe(expected);
        }
      }
    }
  });

  test('what may not be read is absent, in the page, the list and the search', async () => {
    await expect(get(desk.knowledge.wireless, staff)).rejects.toMatchObject({ code: 'knowledge.absent' });
    const item = await publish(await create({ title: '複合機の紙詰まり', body: '扉を開ける。' }));
    const find = (q: string, actor = agent) =>
      world.read(actor, (ctx) => findHits(ctx, [knowledgeSearch], { q, limit: 5 }).then((found) => found.flat()));
    expect((await find('紙詰まり', staff)).map((hit) => hit.href)).toEqual([`/knowledge/${item.id}`]);
    const draftOnly = await create({ title: '議場の音響', body: '' });
    expect(await find('議場の音響', staff)).toEqual([]);
    expect((await find('議場の音響'))[0]).toMatchObject({ code: draftOnly.knowledgeNo, note: 'FAQ（下書き）' });
    expect((await list({ q: '紙詰' }, staff)).rows.map((row) => row.id)).toEqual([item.id]);
  });
});

describe('§4-5 a manual is published when 県 has approved it', () => {
  test('a new one: nobody publishes it past 県, and what 県 looks at stays', async () => {
    const manual = await create({ kind: 'manual', title: '無線LANの設定' });
    expect(stepsOf(manual)).toEqual(['askApproval', 'revise', 'attach']);
    await expect(publish(manual)).rejects.toMatchObject({ code: 'knowledge.approvalNeeded' });
    const asked = await ask(manual);
    expect([asked.status, asked.approval?.stateWords, stepsOf(asked)]).toEqual(['draft', '確認待ち', []]);
    await expect(ask(asked)).rejects.toMatchObject({ code: 'knowledge.waiting' });
    await expect(revise(asked, { title: '別の題' })).rejects.toMatchObject({ code: 'knowledge.waiting' });
    const now = await decide(manual.id, 'approve');
    expect([now.status, now.edition, now.approval?.stateWords]).toEqual(['published', 1, '承認済み']);
    await expect(ask(now)).rejects.toMatchObject({ code: 'knowledge.nothingToApprove' });
  });

  test('what 県 approves is what is published: a step takes the version, and another text is refused', async () => {
    const manual = await create({ kind: 'manual', title: 'VPNの設定', body: '甲' });
    const asked = await ask(manual);
    expect(asked.version).toBeGreaterThan(manual.version);
    await expect(revise(manual, { title: 'VPNの設定', body: '乙' })).rejects.toMatchObject({
      code: 'platform.staleVersion',
    });
    const table = world.database.db.updateTable('knowledge_items').where('id', '=', manual.id);
    await table.set({ body: '乙' }).execute();
    await expect(decide(manual.id, 'approve')).rejects.toMatchObject({ code: 'knowledge.otherText' });
    expect((await get(manual.id)).status).toBe('draft');
    await table.set({ body: '甲' }).execute();
    const { approval } = await get(manual.id);
    const seen = await world.read(authority, (ctx) => getApproval(ctx, { id: approval?.id ?? '' }));
    expect(seen.state).toBe('checked');
    await world.write(authority, (ctx) =>
      approvalSteps.approve(ctx, { id: seen.id, version: seen.version, form: { note: '' } }),
    );
    expect(await get(manual.id)).toMatchObject({ status: 'published', body: '甲' });
  });

  test('of two who press at the same time one asks, and the other hears of it', async () => {
    const manual = await create({ kind: 'manual', title: '印刷の設定' });
    const pressed = await Promise.allSettled([ask(manual), ask(manual), ask(manual)]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const open = await world.database.db
      .selectFrom('approvals')
      .select('id')
      .where('subject_id', '=', manual.id)
      .where('waits', '=', true)
      .execute();
    expect(open.length).toBe(1);
  });

  test('one that is retired is not what waits, and what was written over it goes with it', async () => {
    const manual = await approved(await create({ kind: 'manual', title: '会議室の機材' }));
    const asked = await ask(await revise(manual, { title: '会議室の機材の使い方' }));
    await expect(retire(asked)).rejects.toMatchObject({ code: 'knowledge.waiting' });
    const gone = await retire(await decide(manual.id, 'returnIt'));
    expect([gone.pending, stepsOf(gone)]).toEqual([null, ['publish']]);
    expect(await publish(gone)).toMatchObject({ status: 'published', title: '会議室の機材' });
  });

  test('a revision: what is read stays until then, and the edition is whose text it is', async () => {
    const manual = await approved(await create({ kind: 'manual', title: '外部デバイスの利用' }));
    const written = await revise(manual, { title: '外部デバイスの使い方', audience: 'coordinators' });
    expect(written).toMatchObject({ title: '外部デバイスの利用', edition: 1, audience: 'desk' });
    expect(written.pending).toMatchObject({ title: '外部デバイスの使い方', audience: 'coordinators' });
    const asked = await ask(written);
    const seen = await world.read(authority, (ctx) => getApproval(ctx, { id: asked.approval?.id ?? '' }));
    expect(seen.changes).toEqual([
      { label: '題名', before: '外部デバイスの利用', after: '外部デバイスの使い方' },
      { label: '公開範囲', before: 'ヘルプデスクと県だけ', after: '所属担当者まで' },
    ]);
    const back = await decide(manual.id, 'returnIt');
    expect([back.title, back.pending?.title, stepsOf(back)[0]]).toEqual([
      '外部デバイスの利用',
      '外部デバイスの使い方',
      'askApproval',
    ]);
    await ask(back);
    const now = await decide(manual.id, 'approve');
    expect(now).toMatchObject({ title: '外部デバイスの使い方', edition: 2, pending: null });
    expect(now.editions[0]).toMatchObject({ edition: 2, editedByName: agent.name });
  });
});

describe('公開範囲', () => {
  const coordinator = actorOf('coordinator');
  const readBy = (item: { id: string }, actor: Actor) =>
    get(item.id, actor).then(
      () => true,
      () => false,
    );

  test('a manual is the desk’s until somebody opens it; an FAQ is for everybody', async () => {
    const manual = await approved(await create({ kind: 'manual', title: '検疫の解除の手順' }));
    expect(manual.audience).toBe('desk');
    expect([await readBy(manual, staff), await readBy(manual, coordinator), await readBy(manual, agent)]).toEqual([
      false,
      false,
      true,
    ]);
    const find = (actor: Actor) =>
      world.read(actor, (ctx) => findHits(ctx, [knowledgeSearch], { q: '検疫', limit: 5 }));
    expect((await find(staff)).flat()).toEqual([]);
    const opened = await approved(await revise(manual, { title: manual.title, audience: 'coordinators' }));
    expect([await readBy(opened, staff), await readBy(opened, coordinator)]).toEqual([false, true]);
    const faq = await publish(await create());
    expect([faq.audience, await readBy(faq, staff)]).toEqual(['everyone', true]);
  });

  test('files follow their item', async () => {
    const manual = await approved(await create({ kind: 'manual', title: '図のある手順' }));
    const call = { read: (work) => world.read(staff, work) } as StagedCall;
    await expect(downloadFile({ id: manual.id, fileId: newId() }, call)).rejects.toMatchObject({
      code: 'knowledge.absent',
    });
  });
});

describe('use', () => {
  const number = { next: 0 };
  async function ticket(subject: string, knowledgeId: string | null, receivedAt: string): Promise<string> {
    const id = newId();
    number.next += 1;
    const at = { received_at: receivedAt, resolved_at: receivedAt, created_at: receivedAt, updated_at: receivedAt };
    await world.database.transaction((tx) =>
      tx
        .insertInto('tickets')
        .values({
          id,
          fiscal_year: 2026,
          serial: number.next,
          ticket_no: `R8-${number.next}`,
          kind: 'inquiry',
          channel: 'phone',
          status: 'resolved',
          subject,
          requester_name: '中川 真理',
          impact: 3,
          urgency: 3,
          priority: 4,
          category_id: category,
          knowledge_id: knowledgeId,
          created_by: agent.id,
          created_by_name: agent.name,
          sort_due: receivedAt,
          sort_status: 1,
          ticket_order: number.next,
          ...at,
        })
        .execute(),
    );
    return id;
  }

  test('a use counts once a ticket, keeps the edition, shows in the week, and makes no form stale', async () => {
    const item = await publish(await create());
    const ticketId = await ticket('署名', item.id, world.clock.now());
    const use = () => world.write(agent, (ctx) => recordUse(ctx, { knowledgeId: item.id, ticketId }));
    await use();
    await use();
    const view = await get(item.id);
    expect([view.useCount, view.version, view.lastUsedAt]).toEqual([1, item.version, world.clock.now()]);
    expect(view.weeks.at(-1)).toEqual({ from: '2026-11-23', count: 1 });
    expect(view.tickets.map((one) => one.id)).toEqual([ticketId]);
    expect((await get(item.id, staff)).tickets).toEqual([]);
    const unknown = world.write(agent, (ctx) => recordUse(ctx, { knowledgeId: newId(), ticketId }));
    await expect(unknown).rejects.toMatchObject({ code: 'knowledge.absent' });
    expect((await list({ sort: { key: 'useCount', dir: 'desc' }, limit: 1 })).rows[0]?.id).toBe(item.id);
  });

  test('weeks begin on Monday', () => {
    expect(weeksUntil('2026-11-24', 2)).toEqual(['2026-11-16', '2026-11-23']);
    expect(weeksUntil('2026-11-22', 1)).toEqual(['2026-11-16']);
  });
});

describe('files', () => {
  const store = new Map<string, Uint8Array>();
  const services = {
    putFile: async (bytes: Uint8Array) => {
      const key = `key ${store.size}`;
      store.set(key, bytes);
      return key;
    },
    getFile: async (key: string) => store.get(key) ?? new Uint8Array(),
  } as Services;
  const call = (actor = agent): StagedCall => ({
    services,
    read: (work) => world.read(actor, work),
    write: (work) => world.write(actor, work),
    answer: (work) => world.write(actor, work),
  });

  test('a file is looked at, kept, and given to those who may read the item', async () => {
    const item = await create();
    const file = new File(['%PDF-1.7\n%%EOF\n'], '手順.pdf', { type: 'application/pdf' });
    const kept = await attachFile({ id: item.id, file }, call());
    expect(kept.mediaType).toBe('application/pdf');
    const given = await downloadFile({ id: item.id, fileId: kept.fileId }, call());
    expect(given.name).toBe('手順.pdf');
    await expect(downloadFile({ id: item.id, fileId: kept.fileId }, call(staff))).rejects.toMatchObject({
      code: 'knowledge.absent',
    });
    await expect(downloadFile({ id: item.id, fileId: newId() }, call())).rejects.toMatchObject({
      code: 'knowledge.fileAbsent',
    });
    const gone = await retire(await publish(item));
    await expect(attachFile({ id: gone.id, file }, call())).rejects.toMatchObject({ code: 'records.wrongState' });
  });

  test('who reads a published manual, and its new files, wait for 県 as its text does (§4-5)', async () => {
    const file = new File(['%PDF-1.7\n%%EOF\n'], '接続情報.pdf', { type: 'application/pdf' });
    const manual = await approved(await create({ kind: 'manual', title: '接続の控え', audience: 'everyone' }));
    const kept = await attachFile({ id: manual.id, file }, call());
    expect((await get(manual.id)).attachments).toMatchObject([{ fileId: kept.fileId, isWaiting: true }]);
    expect((await get(manual.id, staff)).attachments).toEqual([]);
    await expect(downloadFile({ id: manual.id, fileId: kept.fileId }, call(staff))).rejects.toMatchObject({
      code: 'knowledge.fileAbsent',
    });
    const narrowed = await revise(await get(manual.id), { title: '接続の控え', audience: 'desk' });
    expect([narrowed.audience, narrowed.pending?.audience]).toEqual(['everyone', 'desk']);
    const asked = await ask(narrowed);
    await expect(attachFile({ id: manual.id, file }, call())).rejects.toMatchObject({ code: 'knowledge.waiting' });
    const seen = await world.read(authority, (ctx) => getApproval(ctx, { id: asked.approval?.id ?? '' }));
    expect(seen.changes.map(({ label, after }) => [label, after])).toEqual([
      ['公開範囲', 'ヘルプデスクと県だけ'],
      ['添付', '接続情報.pdf'],
    ]);
    const now = await decide(manual.id, 'approve');
    expect([now.audience, now.edition, now.attachments[0]?.isWaiting]).toEqual(['desk', 2, false]);
  });
});

describe('the audit', () => {
  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});
