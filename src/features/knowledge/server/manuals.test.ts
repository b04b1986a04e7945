import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalKind } from '#features/approvals/server/approval.kind.ts';
import { getApproval } from '#features/approvals/server/read-approvals.ts';
import { type SoftwareEffect, softwareKeeping } from '#features/catalog/contract/catalog.ts';
import { createSoftware, reviseSoftware } from '#features/catalog/server/keep-software.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { listManuals } from '#features/writing/server/list-manuals.ts';
import { plannedManuals } from '#features/writing/server/planned-manuals.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { type KnowledgeDraft, type KnowledgeView, knowledgeDraft, newKnowledge } from '../contract/knowledge.ts';
import { askManualApproval, hearApproval } from './approve-manual.ts';
import { createKnowledge } from './create-knowledge.ts';
import { getKnowledge } from './get-knowledge.ts';
import { knowledgeModule } from './knowledge.module.ts';
import { coverageOf } from './knowledge.rules.ts';
import { reviewManual } from './review-manual.ts';
import { reviseKnowledge } from './revise-knowledge.ts';

const agent = actorOf('agent', { name: '伊藤 彩' });
const manager = actorOf('manager', { name: '水野 聡' });
const authority = actorOf('authority');
let world: World;
let softwareId: string;
let software: { id: string; version: number };

const edge = (over: object = {}) =>
  softwareKeeping.parse({
    name: 'Microsoft Edge',
    reading: 'えっじ',
    maker: 'Microsoft',
    currentVersion: '141',
    supportEndsOn: null,
    channel: null,
    active: true,
    listedAs: 'edge',
    ...over,
  });

beforeAll(async () => {
  world = await testWorld({ subscriptions: knowledgeModule.subscriptions ?? [] });
  await world.database.transaction(async (tx) => void (await seedCalendar(tx)));
  recordKinds.fill(approvalKind).apply();
  software = await world.write(manager, (ctx) => createSoftware(ctx, edge()));
  softwareId = software.id;
});
afterAll(() => world.close());

const get = (id: string) => world.read(agent, (ctx) => getKnowledge(ctx, { id }));
const approve = async (id: string) => {
  const answer = {
    approvalId: newId(),
    subjectKind: 'knowledge',
    subjectId: id,
    answer: 'approved',
    note: '',
    digest: null,
  } as const;
  await world.write(authority, (ctx) => hearApproval(ctx, answer));
  return get(id);
};
const write = (over: Partial<KnowledgeDraft> = {}) => {
  const draft = newKnowledge.parse({ kind: 'manual', title: 'Edgeの設定', body: '手順', categoryId: null, ...over });
  return world.write(agent, (ctx) => createKnowledge(ctx, draft));
};
const revise = async (item: KnowledgeView, over: Partial<KnowledgeDraft>) => {
  const { version } = await get(item.id);
  const kept = { softwareIds: item.software.map(({ id }) => id), categoryId: null };
  const draft = knowledgeDraft.parse({ ...item, ...kept, ...over });
  await world.write(agent, (ctx) => reviseKnowledge(ctx, { id: item.id, version, form: draft }));
  return get(item.id);
};
const review = async (item: KnowledgeView, on = '2026-11-24') => {
  const input = { id: item.id, version: item.version, form: { on, note: '画面' } };
  await world.write(agent, (ctx) => reviewManual(ctx, input));
  return get(item.id);
};
const shelf = () => world.read(agent, listManuals);
const stateOf = async (key: string) => (await shelf()).topics.find((one) => one.key === key)?.state;
const update = async (currentVersion: string, affects: SoftwareEffect[]) => {
  const { change: _change, ...draft } = edge({ currentVersion });
  const change = { on: '2026-11-24', affects, what: '設定の画面' };
  software = await world.write(manager, (ctx) => reviseSoftware(ctx, { ...software, draft, change }));
};

describe('§4-5 what a manual covers is what 県 approved', () => {
  test('of ソフトウェア each product; nothing but a manual covers anything', () => {
    expect(coverageOf('manual', { topics: ['software', 'setup'], softwareIds: ['b', 'a'] })).toEqual([
      'setup',
      'software:a',
      'software:b',
    ]);
    expect(coverageOf('article', { topics: ['setup'], softwareIds: [] })).toEqual([]);
  });

  test('a draft covers nothing, an approved one does, and a topic that is added later waits for 県', async () => {
    await expect(write({ topics: ['software'] })).rejects.toMatchObject({ code: 'knowledge.softwareRequired' });
    const drafted = await write({ topics: ['setup'] });
    expect([await stateOf('setup'), await stateOf('backup')]).toEqual(['none', 'none']);
    const manual = await approve(drafted.id);
    expect([await stateOf('setup'), manual.topics]).toEqual(['kept', ['setup']]);
    const more = await revise(manual, { topics: ['setup', 'backup', 'software'], softwareIds: [softwareId] });
    expect([more.topics, more.pending?.topics]).toEqual([['setup'], ['backup', 'setup', `software:${softwareId}`]]);
    expect(await stateOf('backup')).toBe('none');
    const asked = { reason: '主題', dueOn: '2026-11-27', approverId: null, standInId: null };
    await world.write(agent, (ctx) => askManualApproval(ctx, { id: more.id, version: more.version, form: asked }));
    const waiting = await get(more.id);
    const seen = await world.read(authority, (ctx) => getApproval(ctx, { id: waiting.approval?.id ?? '' }));
    const after = '設定、バックアップ、各種ソフトウェアの設定と更新（Microsoft Edge）';
    expect(seen.changes).toMatchObject([{ label: '主題', before: '設定', after: expect.stringContaining('Edge') }]);
    expect(seen.changes[0]?.after.length).toBe(after.length);
    await approve(manual.id);
    expect([await stateOf('backup'), await stateOf(`software:${softwareId}`)]).toEqual(['kept', 'kept']);
  });

  test('it is asked for again after a year, and a look at it answers', async () => {
    const manual = await approve((await write({ title: '古い手引き', topics: ['migration'] })).id);
    const old = { approved_at: '2025-11-01T00:00:00Z' };
    await world.database.transaction((tx) =>
      tx.updateTable('knowledge_items').set(old).where('id', '=', manual.id).execute(),
    );
    expect(await stateOf('migration')).toBe('stale');
    await expect(review(manual, '2026-11-25')).rejects.toMatchObject({ code: 'knowledge.reviewedInFuture' });
    expect((await review(manual)).reviews).toMatchObject([{ reviewedOn: '2026-11-24', note: '画面' }]);
    expect(await stateOf('migration')).toBe('kept');
    await expect(review(await write())).rejects.toMatchObject({ code: 'records.wrongState' });
    await expect(review(manual)).rejects.toMatchObject({
      code: 'platform.staleVersion',
    });
  });
});

describe('§4-6 a new version is shown by the manual', () => {
  test('each manual of the product is to be renewed, and only a text that shows it and 県 approved does', async () => {
    const manual = await approve((await write({ topics: ['software'], softwareIds: [softwareId] })).id);
    await update('142', []);
    expect((await shelf()).renewals).toEqual([]);
    await update('143', ['layout']);
    const own = (await get(manual.id)).renewals.filter(({ what }) => what.includes('142 → 143'));
    expect(own).toMatchObject([{ dueOn: '2026-12-24', reflected: false }, { reflected: false }]);
    const mine = (await shelf()).renewals.find(({ manual: of }) => of?.id === manual.id)?.id ?? '';
    await expect(review(manual)).rejects.toMatchObject({ code: 'knowledge.renewalOpen' });
    await expect(revise(manual, { reflects: [mine] })).rejects.toMatchObject({ code: 'knowledge.nothingReflected' });
    await expect(revise(manual, { body: '別', reflects: [newId()] })).rejects.toMatchObject({
      code: 'knowledge.renewalAbsent',
    });
    await revise(manual, { body: '語句を直した' });
    await approve(manual.id);
    expect((await shelf()).renewals.find(({ id }) => id === mine)).toMatchObject({ waits: false });
    await revise(manual, { body: '新しい画面の手順', reflects: [mine] });
    expect((await shelf()).renewals.find(({ id }) => id === mine)).toMatchObject({ waits: true });
    await approve(manual.id);
    expect((await shelf()).renewals.map(({ id }) => id)).not.toContain(mine);
    const weeks = await world.read(agent, (ctx) => plannedManuals(ctx, { from: '2026-12-21', to: '2026-12-27' }));
    expect(weeks).toMatchObject([{ on: '2026-12-24', what: expect.stringContaining('の反映') }]);
  });

  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});
