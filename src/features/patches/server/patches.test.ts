import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import { type Lending, lendingDesk } from '../../../../tests/support/lending.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, officeHour } from '../../../../tests/support/world.ts';
import { imageDraft } from '../contract/image.ts';
import { patchProcess } from '../contract/patch.process.ts';
import { patchDraft, searchDraft } from '../contract/patch.ts';
import { patchListInput } from '../contract/patches.contract.ts';
import { searchProcess } from '../contract/search.process.ts';
import { patchSteps } from './deliver-patch.ts';
import { getPatch } from './get-patch.ts';
import { imageOfDevice } from './image-ready.ts';
import { imagesDue, plannedImages } from './images-due.ts';
import { patchLists } from './list-patches.ts';
import { patchKind } from './patch.kind.ts';
import { searchVerbs } from './patches.procedures.ts';
import { getImages, recordImage } from './record-image.ts';
import { getSearch, listSearches, startSearch } from './record-search.ts';
import { registerPatch } from './register-patch.ts';
import { searchKind } from './search.kind.ts';
import { devicesPerWave } from './waves.rules.ts';

let desk: Lending;
let softwareId = '';
let knowledgeId = '';
let tag = '';
beforeAll(async () => {
  desk = await lendingDesk();
  recordKinds.fill(patchKind).apply();
  recordKinds.fill(searchKind).apply();
  const { db } = desk.world.database;
  softwareId = newId();
  knowledgeId = newId();
  const product = { id: softwareId, name: 'Windows 11', reading: 'うぃんどうず', maker: 'Microsoft', active: true };
  await db.insertInto('software_products').values(product).execute();
  const item = {
    id: knowledgeId,
    knowledge_no: 'K-1',
    kind: 'manual',
    status: 'published',
    title: '更新の手順',
  } as const;
  const by = {
    author_id: newId(),
    author_name: '伊藤 彩',
    body: '手順',
    created_at: officeHour,
    updated_at: officeHour,
  };
  await db
    .insertInto('knowledge_items')
    .values({ ...item, ...by })
    .execute();
  tag = (await desk.thing('NK', 'inUse')).tag;
});
afterAll(() => desk.close());

const view = (id: string) => desk.read(actorOf('auditor'), (ctx) => getPatch(ctx, { id }));
const draftOf = (over: object = {}) =>
  patchDraft.parse({
    publicationId: newId(),
    title: '11月の修正パッチ',
    kind: 'windows',
    softwareId,
    publishedOn: '2026-11-11',
    source: 'MSRC',
    severity: 'critical',
    targets: ['oneEach'],
    ...over,
  });
const publish = (over: object = {}) => desk.write(desk.desk(), (ctx) => registerPatch(ctx, draftOf(over)));
const planned = { sizeMb: 1100, lineMbps: 100, sharePercent: 20, devices: 100, firstOn: '2026-11-24' };
const forms: Record<keyof typeof patchSteps, () => object> = {
  accept: () => ({ reason: '脆弱性の修正' }),
  test: () => ({ testedOn: '2026-11-24', tags: [tag], result: 'normal' }),
  plan: () => planned,
  deliver: () => ({ deliveredOn: '2026-11-24', channel: 'wsus', devices: 71 }),
  finish: () => ({}),
  manual: () => ({ knowledgeId }),
  report: () => ({ to: '県 太郎', body: '配信します' }),
  refuse: () => ({ reason: '使っていない' }),
};
async function take(name: keyof typeof patchSteps, id: string, over: object = {}) {
  const { version } = await view(id);
  const form = patchProcess.steps[name].form.parse({ ...forms[name](), ...over });
  await desk.write(desk.desk(), (ctx) => patchSteps[name](ctx, { id, version, form } as never));
  return view(id);
}
async function takeAll(id: string, ...names: (keyof typeof patchSteps)[]) {
  for (const name of names) await take(name, id);
  return view(id);
}

describe('the process of 修正パッチ', () => {
  processTests({
    world: () => desk.world,
    kind: patchKind as never,
    verbs: patchSteps as never,
    open: async () => (await publish()).id,
    formOf: (name) => patchProcess.steps[name as keyof typeof patchSteps].form.parse(forms[name as 'accept']()),
    ways: {
      published: [],
      accepted: ['accept'],
      tested: ['accept', 'test'],
      planned: ['accept', 'test', 'plan'],
      done: ['accept', 'test', 'plan', 'deliver', 'deliver', 'manual', 'finish'],
      refused: ['refuse'],
    },
    before: { finish: ['manual', 'deliver', 'deliver'] },
  });
});

describe('修正パッチ (§12-2)', () => {
  it('makes a record for each target, once however often the form is sent', async () => {
    const draft = draftOf({ targets: ['oneEach', 'MK', 'training'] });
    const send = () => desk.write(desk.desk(), (ctx) => registerPatch(ctx, draft));
    const [first, second] = [await send(), await send()];
    expect(second.id).toBe(first.id);
    expect(first.others.map(({ target }) => target)).toEqual(['MK', 'training']);
    await expect(publish({ publishedOn: '2026-11-25' })).rejects.toMatchObject({ code: 'patches.ahead' });
    await expect(publish({ softwareId: newId() })).rejects.toMatchObject({ code: 'patches.softwareUnknown' });
  });

  it('works out of the size how many devices go at once, and lets no more go', async () => {
    expect(devicesPerWave(planned)).toBe(71);
    const { id } = await publish();
    await takeAll(id, 'accept', 'test');
    await expect(take('plan', id, { sizeMb: 100_000, lineMbps: 1 })).rejects.toMatchObject({
      code: 'patches.tooLarge',
    });
    await expect(take('plan', id, { devices: 20_000 })).rejects.toMatchObject({ code: 'patches.tooManyWaves' });
    const { waves, perWave } = await take('plan', id);
    expect([perWave, waves.map(({ planned: count, plannedOn }) => [plannedOn, count])]).toEqual([
      71,
      [
        ['2026-11-24', 71],
        ['2026-11-25', 29],
      ],
    ]);
    await expect(take('deliver', id, { devices: 72 })).rejects.toMatchObject({ code: 'patches.overWave' });
    await expect(take('deliver', id, { channel: 'ownWsus' })).rejects.toMatchObject({ code: 'patches.wrongChannel' });
    await expect(take('deliver', id, { deliveredOn: '2026-11-23' })).rejects.toMatchObject({
      code: 'patches.beforeTest',
    });
    await expect(take('finish', id)).rejects.toMatchObject({ code: 'patches.wavesLeft' });
    await takeAll(id, 'deliver', 'deliver');
    await expect(take('deliver', id)).rejects.toMatchObject({ code: 'patches.noWaveLeft' });
    await expect(take('finish', id)).rejects.toMatchObject({ code: 'patches.manualFirst' });
    await expect(take('manual', id, { knowledgeId: newId() })).rejects.toMatchObject({ code: 'patches.notManual' });
    expect((await takeAll(id, 'manual', 'finish')).state).toBe('done');
  });

  it('stops at a test that showed something wrong until another one is right', async () => {
    const { id } = await publish();
    await take('accept', id);
    const wrong = { result: 'abnormal' };
    await expect(take('test', id, wrong)).rejects.toMatchObject({ code: 'patches.abnormalUntold' });
    await expect(take('test', id, { tags: ['NK99-99999'] })).rejects.toMatchObject({ code: 'patches.tagsUnknown' });
    await expect(take('test', id, { testedOn: '2026-11-25' })).rejects.toMatchObject({ code: 'patches.ahead' });
    await expect(take('test', id, { testedOn: '2026-11-10' })).rejects.toMatchObject({
      code: 'patches.beforePublication',
    });
    const { tag: other } = await desk.thing('MK', 'inUse');
    await expect(take('test', id, { tags: [other] })).rejects.toMatchObject({ code: 'patches.notOfTarget' });
    expect((await take('test', id, { ...wrong, note: '印刷できない' })).state).toBe('accepted');
    await expect(take('plan', id)).rejects.toMatchObject({ code: 'records.wrongState' });
    const right = await take('test', id);
    expect([right.state, right.tests.map(({ result }) => result)]).toEqual(['tested', ['normal', 'abnormal']]);
  });

  it('asks of the PCs for courses that all 32 have it (§12-2)', async () => {
    const { id } = await publish({ targets: ['training'] });
    await takeAll(id, 'accept', 'test');
    await expect(take('plan', id, { devices: 31 })).rejects.toMatchObject({ code: 'patches.tooFew' });
    await take('plan', id, { devices: 32 });
    const { waves } = await take('deliver', id, { channel: 'byHand', devices: 30 });
    expect(waves.map(({ planned: count, delivered }) => [count, delivered])).toEqual([
      [32, 30],
      [2, null],
    ]);
    await take('manual', id);
    await expect(take('finish', id)).rejects.toMatchObject({ code: 'patches.wavesLeft' });
  });

  it('lists, counts and exports what waits', async () => {
    const { id, number } = await publish({ title: '探す題名', publishedOn: '2026-11-02' });
    const input = patchListInput.parse({ view: 'overdue' });
    const page = await desk.read(actorOf('auditor'), (ctx) => patchLists.page(ctx, input));
    expect(page.rows.map((row) => row.id)).toContain(id);
    const counts = await desk.read(actorOf('auditor'), patchLists.counts);
    expect(counts).toMatchObject({ overdue: page.total.count });
    const call = stagedCall(desk.world, actorOf('auditor'));
    const found = patchListInput.parse({ view: 'all', q: '探す題名' });
    expect((await patchLists.book(found, call)).name).toMatch(/^修正パッチ一覧.*\.xlsx$/);
    expect(
      (await desk.read(actorOf('auditor'), (ctx) => patchLists.page(ctx, found))).rows.map((row) => row.number),
    ).toEqual([number]);
  });
});

const searched = { target: 'oneEach', covers: ['microsoft'], tool: 'skysea', searchedOn: '2026-11-24', found: 1 };
const search = (over: object = {}) => {
  const draft = searchDraft.parse({ ...searched, tags: [tag], ...over });
  return desk.write(desk.desk(), (ctx) => startSearch(ctx, draft));
};
const searchView = (id: string) => desk.read(actorOf('auditor'), (ctx) => getSearch(ctx, { id }));
const searchForms: Record<keyof typeof searchVerbs, () => object> = {
  tell: () => ({ tags: [tag], means: 'mail', nextOn: '2026-11-27' }),
  settle: () => ({ tags: [tag], how: 'delivered' }),
  close: () => ({}),
};
async function onSearch(name: keyof typeof searchVerbs, id: string, over: object = {}) {
  const { version } = await searchView(id);
  const form = searchProcess.steps[name].form.parse({ ...searchForms[name](), ...over });
  await desk.write(desk.desk(), (ctx) => searchVerbs[name](ctx, { id, version, form } as never));
  return searchView(id);
}

describe('the process of 未適用の検索', () => {
  processTests({
    world: () => desk.world,
    kind: searchKind as never,
    verbs: searchVerbs as never,
    open: async () => (await search()).id,
    formOf: (name) => searchProcess.steps[name as 'tell'].form.parse(searchForms[name as 'tell']()),
    ways: { following: [], settled: ['settle', 'close'] },
    before: { close: ['settle'] },
  });
});

describe('未適用の検索 (§12-2)', () => {
  it('names every device that it found', async () => {
    await expect(search({ found: 2 })).rejects.toMatchObject({ code: 'patches.countDiffers' });
    await expect(search({ tags: ['NK99-99999'] })).rejects.toMatchObject({ code: 'patches.searchTagsUnknown' });
    await expect(search({ target: 'MK' })).rejects.toMatchObject({ code: 'patches.notOfTarget' });
    await expect(search({ searchedOn: '2026-11-25' })).rejects.toMatchObject({ code: 'patches.ahead' });
  });

  it('tells whoever has one, and is not over before each has its patches', async () => {
    const other = await desk.thing('NK', 'inUse');
    const { id } = await search({ found: 2, tags: [tag, other.tag] });
    const told = await onSearch('tell', id);
    expect(told.clocks.find(({ kind }) => kind === 'tellDue')?.state).toBe('running');
    const all = await onSearch('tell', id, { tags: [other.tag] });
    expect(all.clocks.find(({ kind }) => kind === 'tellDue')?.state).toBe('met');
    await onSearch('settle', id);
    await expect(onSearch('settle', id)).rejects.toMatchObject({ code: 'patches.notFound' });
    await expect(onSearch('close', id)).rejects.toMatchObject({ code: 'patches.devicesLeft' });
    await onSearch('settle', id, { tags: [other.tag], how: 'outOfUse' });
    await expect(onSearch('tell', id)).rejects.toMatchObject({ code: 'patches.noneLeft' });
    expect((await onSearch('close', id)).state).toBe('settled');
    const lines = await desk.read(actorOf('auditor'), listSearches);
    expect(lines.find((line) => line.id === id)).toMatchObject({ found: 2, left: 0, target: 'oneEach' });
  });

  it('asks nobody where nothing was found', async () => {
    const { id, clocks } = await search({ found: 0, tags: [] });
    expect(clocks.map(({ kind }) => kind)).toEqual(['settleDue']);
    expect((await onSearch('close', id)).state).toBe('settled');
  });
});

describe('標準イメージ (§4-8)', () => {
  /** A model with one device that was bought centrally, and 11月's publication that was tried out. */
  async function ready(code: 'NK' | 'DK' = 'NK') {
    const device = await desk.thing(code, 'inUse');
    const { db } = desk.world.database;
    const own = { id: newId(), class_code: code, maker: 'A', name: `型 ${device.tag}` };
    await db.insertInto('device_models').values(own).execute();
    const row = { model_id: own.id, procurer: 'central' } as const;
    await db.updateTable('assets').set(row).where('id', '=', device.id).execute();
    return { modelId: own.id, ...device };
  }
  const images = () => desk.read(desk.desk(), (ctx) => getImages(ctx));
  const record = (
    { modelId, tag: checkedTag }: { modelId: string; tag: string },
    throughId: string,
    over: object = {},
  ) => {
    const made = { name: '第8版', madeOn: '2026-11-20', checkedOn: '2026-11-20', checkedHow: '起動した', keptAt: '棚' };
    const draft = imageDraft.parse({ id: newId(), modelIds: [modelId], throughId, checkedTag, ...made, ...over });
    return desk.write(desk.desk(), (ctx) => recordImage(ctx, draft));
  };
  const standing = async ({ modelId }: { modelId: string }) =>
    (await images()).models.find((one) => one.modelId === modelId);

  it('is fresh when it holds what is out, and owed as soon as something newer is', async () => {
    const model = await ready();
    const { id } = await publish();
    await takeAll(id, 'accept', 'test');
    expect(await standing(model)).toMatchObject({ image: null, standing: 'owed' });
    const before = (await images()).total;
    const same = { id: newId() };
    await record(model, id, same);
    await record(model, id, same);
    expect(await standing(model)).toMatchObject({
      image: { name: '第8版', throughOn: '2026-11-11' },
      standing: 'fresh',
    });
    expect((await images()).total).toBe(before + 1);
    await publish({ publishedOn: '2026-11-16' });
    expect(await standing(model)).toMatchObject({ standing: 'owed', dueOn: '2026-12-07', lacks: 1 });
    await publish({ publishedOn: '2026-11-12', urgent: true });
    expect(await standing(model)).toMatchObject({ standing: 'owed', dueOn: '2026-11-24', lacks: 2 });
  });

  it('stands on the page of a device, and among what falls due', async () => {
    const model = await ready();
    const { id } = await publish();
    await takeAll(id, 'accept', 'test');
    await record(model, id);
    await publish({ publishedOn: '2026-11-18' });
    const [line] = await desk.read(desk.desk(), (ctx) => imageOfDevice(ctx, model.id));
    expect(line).toMatchObject({ label: '標準イメージ', clause: '4-8', tone: expect.stringMatching(/waiting|active/) });
    expect(line?.value).toMatch(/^第8版（.+公開分まで）　棚　新しい公開\d+件を含まない$/);
    expect(await desk.read(actorOf('staff'), (ctx) => imageOfDevice(ctx, model.id))).toEqual([]);
    const dueOn = (await standing(model))?.dueOn ?? '';
    const all = await desk.read(desk.desk(), (ctx) => plannedImages(ctx, { from: dueOn, to: dueOn }));
    expect(all.map(({ on }) => on)).toContain(dueOn);
    const late = (await images()).models.filter((one) => one.standing === 'overdue').length;
    expect(await desk.read(desk.desk(), (ctx) => imagesDue(ctx))).toMatchObject({ overdue: late });
  });

  it('is made of what was tried out, and tried on a device of its models', async () => {
    const model = await ready();
    const { id } = await publish();
    const refused = (attempt: Promise<unknown>, code: string) =>
      expect(attempt).rejects.toMatchObject({ code: `patches.${code}` });
    await refused(record(model, id), 'imageThrough');
    await takeAll(id, 'accept', 'test');
    await refused(record(model, id, { modelIds: [newId()] }), 'imageModelsUnknown');
    await refused(record(model, id, { madeOn: '2026-11-10' }), 'imageBeforePublication');
    await refused(record(model, id, { checkedOn: '2026-11-19' }), 'imageCheckBefore');
    await refused(record(model, id, { checkedOn: '2026-12-19' }), 'imageCheckBefore');
    await refused(record(model, id, { checkedTag: (await ready()).tag }), 'imageCheckedElsewhere');
    const other = await ready('DK');
    await refused(record(model, id, { modelIds: [model.modelId, other.modelId] }), 'imageClassesApart');
  });
});
