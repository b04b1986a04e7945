import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordMovement } from '#features/assets/server/assets.public.ts';
import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';
import { deliveryProcess } from '#features/deliveries/contract/delivery.process.ts';
import { deliveryVerbs } from '#features/deliveries/server/deliveries.procedures.ts';
import { deliveryKind } from '#features/deliveries/server/delivery.kind.ts';
import { getDelivery } from '#features/deliveries/server/get-delivery.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { countOccasions } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Lending, lendingDesk } from '../../../../tests/support/lending.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { outcomeOf, twoWriters } from '../../../../tests/support/two-writers.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { recallProcess } from '../contract/recall.process.ts';
import { recallDraft, retirementDraft } from '../contract/recall.ts';
import { recallListInput } from '../contract/recalls.contract.ts';
import { getRecall } from './get-recall.ts';
import { recallLists } from './list-recalls.ts';
import { hearMove, reportIdle } from './open-recall.ts';
import { printSlip } from './print-slip.ts';
import { recallKind } from './recall.kind.ts';
import { recallSteps } from './recall-steps.ts';
import { recallsChecks } from './recalls.checks.ts';
import { retireDevices } from './retire-devices.ts';

type Step = keyof typeof recallSteps;
let desk: Lending;
beforeAll(async () => {
  desk = await lendingDesk();
  for (const kind of [recallKind, deliveryKind]) recordKinds.fill(kind as never).apply();
});
afterAll(() => desk.world.close());

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** A device in 岡本's use. */
async function device(code: DeviceClassCode = 'NK') {
  const thing = await desk.thing(code, 'inUse', false);
  const own = { user_id: desk.ledger.staff.okamoto, department_id: desk.ledger.departments.land };
  await desk.world.database.db
    .updateTable('assets')
    .set({ ...own, acquired_on: '2026-10-15' })
    .where('id', '=', thing.id)
    .execute();
  return thing;
}
const report = (assetTag: string, over: object = {}, actor = actorOf('agent')) => {
  const draft = recallDraft.parse({ assetTag, reason: '棚卸で電源が入っていない', ...over });
  return desk.world.write(actor, (ctx) => reportIdle(ctx, draft));
};
const open = async () => (await report((await device()).tag)).id;
const view = (id: string, actor = actorOf('auditor')) => desk.world.read(actor, (ctx) => getRecall(ctx, { id }));

const forms: Record<Step, object> = {
  tell: { recipient: 'department', means: 'phone', result: 'extensionAsked' },
  arrange: { agreedWith: '岡本 恵理', dueOn: '2026-12-01' },
  keepUsing: { answeredBy: '岡本 恵理', answer: '繁忙期に使う', lookAgainOn: '2027-03-01' },
  remind: { recipient: 'department', means: 'phone', result: 'absent' },
  finish: {},
  cancel: { reason: '別の機器だった' },
};
const formOf = (step: string) => recallProcess.steps[step as Step].form.parse(forms[step as Step]);
async function take(name: Step, id: string, over: object = {}) {
  const { version } = await view(id);
  const form = Object.assign({}, formOf(name), over);
  await desk.world.write(actorOf('agent'), (ctx) => recallSteps[name](ctx, { id, version, form } as never));
  return view(id);
}
const byHand = (id: string) =>
  desk.world.write(actorOf('agent'), (ctx) =>
    recordMovement(ctx, id, {
      kind: 'collected',
      movedOn: '2026-11-24',
      siteId: desk.ledger.sites.hq,
      handOverSiteId: desk.ledger.sites.hq,
    } as never),
  );
const brought = async (id: string) => byHand((await view(id)).assetId);

async function collect(id: string) {
  const { version } = await desk.world.read(actorOf('agent'), (ctx) => getDelivery(ctx, { id }));
  const form = deliveryProcess.steps.collect.form.parse({ userName: '岡本', roomId: desk.ledger.rooms.hq });
  await desk.world.write(actorOf('agent'), (ctx) => deliveryVerbs.collect(ctx, { id, version, form }));
  const { assetId } = await desk.world.read(actorOf('agent'), (ctx) => getDelivery(ctx, { id }));
  await desk.world.write(actorOf('agent'), (ctx) => hearMove(ctx, { assetId, kind: 'collected' }));
}

describe('the process of a recall', () => {
  processTests({
    world: () => desk.world,
    kind: recallKind as never,
    verbs: recallSteps as never,
    open: () => open(),
    formOf,
    actor: (role) =>
      actorOf(role, role === 'staff' || role === 'coordinator' ? { staffMemberId: desk.ledger.staff.okamoto } : {}),
    ways: {
      found: [],
      asked: ['tell'],
      returning: ['tell', 'arrange'],
      collected: [brought, 'finish'],
      stillUsed: ['keepUsing'],
      cancelled: ['cancel'],
    },
    waysFor: { finish: { found: [brought], asked: ['tell', brought], returning: ['tell', 'arrange', brought] } },
  });
});

describe('a device that nobody uses', () => {
  it('is reported once, by the desk or its own 所属, and the same form sent twice is one', async () => {
    const { tag } = await device();
    const id = newId();
    const one = await report(tag, { id }, actorOf('coordinator', { departmentId: desk.ledger.departments.land }));
    expect((await report(tag, { id })).number).toBe(one.number);
    expect(await codeOf(report(tag))).toBe('recalls.alreadyOpen');
    expect(await codeOf(report('NK99-99999'))).toBe('recalls.assetUnknown');
    expect(await codeOf(report(tag, { lastUsedOn: '2027-01-01' }))).toBe('recalls.lastUsedAhead');
    expect(await codeOf(report((await desk.thing('NK')).tag))).toBe('recalls.notInUse');
  });

  it('waits for an answer only when its 所属 was reached', async () => {
    const id = await open();
    expect(await take('tell', id, { result: 'absent' })).toMatchObject({ state: 'found' });
    const told = await take('tell', id);
    expect(told).toMatchObject({ state: 'asked' });
    expect(told.contacts).toHaveLength(2);
  });

  it('is collected by an order that ends it', async () => {
    const id = await open();
    await take('tell', id);
    const { collectionId, collection } = await take('arrange', id);
    expect(collection).toMatch(/^H8-/);
    await collect(collectionId ?? '');
    expect(await view(id)).toMatchObject({ state: 'collected', collectedOn: '2026-11-24' });
  });

  it('refuses days that are over', async () => {
    const id = await open();
    expect(await codeOf(take('arrange', id, { dueOn: '2026-11-20' }))).toBe('recalls.duePast');
    expect(await codeOf(take('keepUsing', id, { lookAgainOn: '2026-11-24' }))).toBe('recalls.lookAgainPast');
    expect(await codeOf(take('finish', id))).toBe('recalls.notCollected');
  });

  it('stands in the list and on paper', async () => {
    const { tag } = await device();
    const { id } = await report(tag);
    const input = recallListInput.parse({ view: 'found', q: tag });
    const { rows } = await desk.world.read(actorOf('agent'), (ctx) => recallLists.page(ctx, input));
    expect(rows).toMatchObject([{ assetTag: tag, kind: 'idle', collection: '' }]);
    const paper = await printSlip({ id }, stagedCall(desk.world, actorOf('agent')));
    expect(await readPdf(await paper.bytes())).toContain(tag);
  });
});

describe('what 県 gives up', () => {
  const retire = (over: object = {}) => {
    const order = {
      id: newId(),
      classCode: 'mobile',
      orderedBy: '森 さつき',
      orderedOn: '2026-11-24',
      dueOn: '2026-12-11',
    };
    const draft = retirementDraft.parse({ ...order, ...over });
    return desk.world.write(actorOf('authority'), (ctx) => retireDevices(ctx, draft));
  };
  const judged = async (from: string, to: string) => {
    const [check] = recallsChecks;
    if (!check) throw new Error('no check');
    const calendar = await readCalendar(desk.world.database.db);
    const span = { from, to, now: '2027-04-10T01:00:00Z', calendar };
    return desk.world.read(actorOf('auditor'), (ctx) => countOccasions(ctx, check, span));
  };

  it('is refused where there is nothing to collect, or the days make no sense', async () => {
    expect(await codeOf(retire())).toBe('recalls.nothingToCollect');
    expect(await codeOf(retire({ orderedOn: '2026-12-01' }))).toBe('recalls.orderAhead');
    expect(await codeOf(retire({ dueOn: '2026-11-20' }))).toBe('recalls.dueBeforeOrder');
    expect(await codeOf(retire({ modelId: desk.ledger.models.NK }))).toBe('recalls.modelOfOther');
  });

  it('is missing on the last day of its year where nobody ordered it', async () => {
    await device('iPad');
    expect(await judged('2027-03-01', '2027-03-31')).toMatchObject({ missing: 1 });
  });

  it('recalls each device that is with somebody in one press, and the same form twice is one', async () => {
    await device('mobile');
    await device('mobile');
    const id = newId();
    const [row] = await retire({ id });
    expect(row).toMatchObject({ devices: 2, collected: 0 });
    expect(await retire({ id })).toHaveLength(1);
    const input = recallListInput.parse({ view: 'retired' });
    const { rows } = await desk.world.read(actorOf('agent'), (ctx) => recallLists.page(ctx, input));
    expect(rows.map(({ collection, dueOn }) => [collection.slice(0, 1), dueOn])).toEqual([
      ['H', '2026-12-11'],
      ['H', '2026-12-11'],
    ]);
    expect(await codeOf(take('arrange', rows[0]?.id ?? ''))).toBe('recalls.alreadyArranged');
    const { collectionId } = await view(rows[0]?.id ?? '');
    await collect(collectionId ?? '');
    expect(await view(rows[0]?.id ?? '')).toMatchObject({ state: 'collected' });
    expect(await judged('2026-11-23', '2026-11-29')).toMatchObject({ kept: 1, missing: 1 });
  });
});

describe('two at once', () => {
  const reportOf = (assetTag: string) => (ctx: Ctx) =>
    reportIdle(ctx, recallDraft.parse({ assetTag, reason: '棚卸で電源が入っていない' }));
  const retireAll = (ctx: Ctx) => {
    const order = { orderedBy: '森 さつき', orderedOn: '2026-11-24', dueOn: '2026-12-11' };
    return retireDevices(ctx, retirementDraft.parse({ id: newId(), classCode: 'iPad', ...order }));
  };
  const authority = [actorOf('authority'), actorOf('authority')] as const;

  it('one device is recalled once, and the other is told by which record', async () => {
    const { tag, id } = await device();
    expect(await twoWriters(desk.world, reportOf(tag), reportOf(tag))).toEqual(['done', 'recalls.alreadyOpen']);
    await expect(report(tag)).rejects.toThrow(/で手続き中です。その記録を開いてください。/);
    const again = await open();
    const twice = desk.world.database.db.updateTable('recalls').set({ asset_id: id }).where('id', '=', again).execute();
    expect(await outcomeOf(twice)).toBe('23505');
  });

  it('what 県 gives up is ordered once, and what was reported meanwhile is not recalled twice', async () => {
    const one = await device('iPad');
    expect(await twoWriters(desk.world, retireAll, retireAll, authority)).toEqual(['done', 'recalls.nothingToCollect']);
    await expect(report(one.tag)).rejects.toMatchObject({ code: 'recalls.alreadyOpen' });
    const [idle, used] = [await device('iPad'), await device('iPad')];
    expect(
      await twoWriters(desk.world, reportOf(idle.tag), retireAll, [actorOf('agent'), actorOf('authority')]),
    ).toEqual(['done', 'done']);
    const recalled = desk.world.database.db.selectFrom('recalls').select('kind').orderBy('kind');
    const kinds = await recalled.where('asset_id', 'in', [idle.id, used.id]).execute();
    expect(kinds).toEqual([{ kind: 'idle' }, { kind: 'retired' }]);
  });

  it('one answer of a 所属 is written once', async () => {
    const id = await open();
    const { version } = await view(id);
    const press = (name: Step) => (ctx: Ctx) => recallSteps[name](ctx, { id, version, form: formOf(name) } as never);
    expect(await twoWriters(desk.world, press('keepUsing'), press('arrange'))).toEqual([
      'done',
      'platform.staleVersion',
    ]);
  });
});
