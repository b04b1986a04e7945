import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeviceClassCode, deviceClassCodes, type Procurer } from '#features/catalog/contract/device-class.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Lending, lendingDesk } from '../../../../tests/support/lending.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { twoWriters } from '../../../../tests/support/two-writers.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { deliveryListInput } from '../contract/deliveries.contract.ts';
import { type DeliveryKind, deliveryProcess } from '../contract/delivery.process.ts';
import { deliveryDraft } from '../contract/delivery.ts';
import { deliveryVerbs } from './deliveries.procedures.ts';
import { deliveryKind } from './delivery.kind.ts';
import { designate, listDesignations } from './designations.ts';
import { getDelivery } from './get-delivery.ts';
import { deliveryLists } from './list-deliveries.ts';
import { orderDelivery } from './order-delivery.ts';
import { printSlip } from './print-slip.ts';

type Step = keyof typeof deliveryVerbs;
let desk: Lending;
beforeAll(async () => {
  desk = await lendingDesk();
  recordKinds.fill(deliveryKind).apply();
});
afterAll(() => desk.world.close());

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const db = () => desk.world.database.db;

/** A device of a class, in 岡本's use or on the shelf. */
async function device(code: DeviceClassCode, kind: DeliveryKind, over: object = {}) {
  const thing = await desk.thing(code, kind === 'collection' ? 'inUse' : 'stored', false);
  const own = { user_id: desk.ledger.staff.okamoto, department_id: desk.ledger.departments.land };
  const set = { acquired_on: '2026-10-15', ...(kind === 'collection' ? own : {}), ...over };
  await db().updateTable('assets').set(set).where('id', '=', thing.id).execute();
  return thing;
}
const draftOf = (assetTag: string, kind: DeliveryKind, over: object = {}) =>
  deliveryDraft.parse({
    assetTag,
    kind,
    orderedBy: '森 さつき',
    orderedOn: '2026-11-24',
    dueOn: '2026-11-30',
    userId: kind === 'distribution' ? desk.ledger.staff.okamoto : null,
    ...(kind === 'transport' ? { toSiteId: desk.ledger.sites.kuwana, reason: '桑名で3台不足' } : {}),
    ...over,
  });
const order = (assetTag: string, kind: DeliveryKind, over: object = {}) =>
  desk.world.write(actorOf('agent'), (ctx) => orderDelivery(ctx, draftOf(assetTag, kind, over)));
const open = async (code: DeviceClassCode, kind: DeliveryKind, over: object = {}) =>
  (await order((await device(code, kind)).tag, kind, over)).id;
const view = (id: string, actor = actorOf('auditor')) => desk.world.read(actor, (ctx) => getDelivery(ctx, { id }));

async function formOf(step: string, { id }: { id: string }) {
  const { assetTag } = await view(id);
  const roomId = desk.ledger.rooms.hq;
  const forms: Record<Step, object> = {
    handOver: {
      receiverDepartment: '用地課',
      receiverName: '岡本 恵理',
      receiverContact: '6-4287',
      receiverChecked: true,
      roomId,
    },
    prepare: { image: '標準イメージ R8.11', patchedOn: '2026-11-24', registered: 'AD、資産管理' },
    collect: { userName: '岡本 恵理', roomId },
    depart: {
      tag: assetTag,
      way: '公用車',
      protection: '緩衝材と施錠',
      agreedWith: '森 さつき',
      agreedOn: '2026-11-24',
    },
    arrive: { tag: assetTag },
    keep: { storage: '本庁舎 地下倉庫', toldBy: '森 さつき' },
    inspect: { works: true },
    report: { to: 'デジタル改革推進課', body: '起動しない。電源部の故障。' },
    wipe: { tool: '消去くん', version: '8.2', method: '上書き1回と検証', operator: '伊藤 彩', erased: true },
    count: { accessories: 'ACアダプタ1、マウス1', state: '良好' },
    appoint: { at: '2026-11-25T01:00:00Z', roomId },
    postpone: { dueOn: '2026-12-04', reason: '所属の都合' },
    cancel: { reason: '県が取り下げた' },
  };
  return deliveryProcess.steps[step as Step].form.parse(forms[step as Step]);
}
async function take(name: Step, id: string, over: object = {}) {
  const { version } = await view(id);
  const form = { ...((await formOf(name, { id })) as object), ...over };
  const verb = deliveryVerbs[name] as (ctx: never, input: never) => Promise<void>;
  await desk.world.write(actorOf('agent'), (ctx) => verb(ctx as never, { id, version, form } as never));
  return view(id);
}
async function go(id: string, ...names: Step[]) {
  for (const name of names) await take(name, id);
  return view(id);
}

const collection: readonly string[] = ['collect', 'keep', 'inspect', 'report', 'wipe', 'count'];
const transport: readonly string[] = ['depart', 'arrive'];
const done: Step[] = ['prepare', 'handOver'];
describe('the process of a delivery', () => {
  const kindFor = (step = ''): DeliveryKind =>
    transport.includes(step) ? 'transport' : collection.includes(step) ? 'collection' : 'distribution';
  // What bears every refused step of a state is of the kind that has the state.
  let bearer = 0;
  processTests({
    world: () => desk.world,
    kind: deliveryKind as never,
    verbs: deliveryVerbs as never,
    open: (step) => {
      bearer += 1;
      return open('NK', kindFor(step));
    },
    formOf,
    actor: (role) =>
      actorOf(role, role === 'staff' || role === 'coordinator' ? { staffMemberId: desk.ledger.staff.okamoto } : {}),
    ways: {
      ordered: [],
      collected: [(id) => turn(id, 'collection'), 'collect'],
      onWay: [(id) => turn(id, 'transport'), 'depart'],
      done,
      cancelled: ['cancel'],
    },
    before: { handOver: ['prepare'], keep: ['inspect', 'wipe', 'count'], report: ['inspect'] },
  });
  it('opens a record for each', () => expect(bearer).toBeGreaterThan(0));
});

/** The record of a device on the shelf as one of another kind. */
async function turn(id: string, kind: DeliveryKind) {
  const { assetId } = await view(id);
  const { okamoto } = desk.ledger.staff;
  const { kuwana } = desk.ledger.sites;
  await db().updateTable('deliveries').set({ kind, to_site_id: kuwana, reason: '不足' }).where('id', '=', id).execute();
  if (kind === 'collection') {
    await db()
      .updateTable('assets')
      .set({ status: 'inUse', user_id: okamoto, department_id: desk.ledger.departments.land })
      .where('id', '=', assetId)
      .execute();
  }
}

describe('every class × procurer × step (§4-9 to §4-11, §5-8 to §5-10, §6-8 to §6-10, §7-4, §7-5)', () => {
  const elsewhere = () => ({ roomId: desk.ledger.rooms.kuwana });
  const tries = {
    unprepared: async (code: DeviceClassCode) => take('handOver', await open(code, 'distribution')),
    noImage: async (code: DeviceClassCode) => take('prepare', await open(code, 'distribution'), { image: '' }),
    noPatches: async (code: DeviceClassCode) => take('prepare', await open(code, 'distribution'), { patchedOn: null }),
    regional: async (code: DeviceClassCode) => {
      const id = await open(code, 'distribution');
      await take('prepare', id);
      return take('handOver', id, elsewhere());
    },
    collectRegional: async (code: DeviceClassCode) => take('collect', await open(code, 'collection'), elsewhere()),
    unwiped: async (code: DeviceClassCode) => go(await open(code, 'collection'), 'collect', 'inspect', 'count', 'keep'),
    wipe: async (code: DeviceClassCode) => go(await open(code, 'collection'), 'collect', 'wipe'),
    between: async (code: DeviceClassCode) => open(code, 'transport'),
    noReason: async (code: DeviceClassCode) => open(code, 'transport', { reason: '' }),
    unprotected: async (code: DeviceClassCode) => take('depart', await open(code, 'transport'), { protection: '' }),
    unagreed: async (code: DeviceClassCode) => take('depart', await open(code, 'transport'), { agreedWith: '' }),
    carrier: async (code: DeviceClassCode) =>
      take('depart', await open(code, 'transport'), { carrier: '東海便', noData: true }),
    carrierWithData: async (code: DeviceClassCode) =>
      take('depart', await open(code, 'transport'), { carrier: '東海便' }),
  };
  const say = (code: string) => `deliveries.${code}`;
  const pc = {
    unprepared: say('prepareFirst'),
    noImage: say('imageRequired'),
    noPatches: say('patchesRequired'),
    regional: 'done',
    collectRegional: 'done',
    unwiped: say('wipeFirst'),
    wipe: 'done',
    between: 'done',
    noReason: say('reasonRequired'),
    unprotected: say('protectionRequired'),
    unagreed: say('agreementRequired'),
    carrier: 'done',
    carrierWithData: say('carrierWithoutData'),
  };
  const apart = Object.fromEntries(
    ['between', 'noReason', 'unprotected', 'unagreed', 'carrier', 'carrierWithData'].map((name) => [
      name,
      say('withinGrounds'),
    ]),
  );
  const special = { ...pc, ...apart, regional: say('placeElsewhere'), collectRegional: say('placeElsewhere') };
  const mobile = {
    ...pc,
    noImage: 'done',
    noPatches: 'done',
    collectRegional: say('placeElsewhere'),
    unwiped: 'done',
    wipe: say('noWipe'),
    noReason: 'done',
    carrier: say('noCarrier'),
    carrierWithData: say('noCarrier'),
  };
  const kinds = ['distribution', 'collection', 'transport'] as const;
  const nothing = { distribution: say('notOurs'), collection: say('notOurs'), transport: say('notOurs') };
  // §9-4, §10-5: lent, and given or collected by no clause; what is kept may be carried.
  const lent = { distribution: say('lentOnly'), collection: say('lentOnly'), transport: 'done' };
  const all = { distribution: 'done', collection: 'done', transport: 'done' };
  const here = { ...all, transport: say('withinGrounds') };
  /** What the clauses let the desk order of what 県 bought, and what they say of each step of it. */
  const central: Readonly<Record<DeviceClassCode, { orders: object; steps?: object }>> = {
    NK: { orders: all, steps: pc },
    DK: { orders: all, steps: pc },
    // A KK that is procured from now on counts as a DK (§1-5, §4-1).
    KK: { orders: all, steps: pc },
    MK: { orders: here, steps: special },
    LK: { orders: here, steps: special },
    mobile: { orders: all, steps: mobile },
    // Chapter 7 is of both (§1-5, §7-1).
    iPad: { orders: all, steps: mobile },
    // §1-5, §8-1: a 所属, the police, a corporation or a person bought it, whatever the ledger says.
    SK: { orders: nothing },
    PK: { orders: nothing },
    TK: { orders: nothing },
    SS: { orders: nothing },
    BYOD: { orders: nothing },
    equipment: { orders: lent },
    token: { orders: lent },
  };
  const found = async (over: object, code: DeviceClassCode) => {
    const answers: Record<string, string> = {};
    const words: string[] = [];
    for (const kind of kinds) {
      const { tag } = await device(code, kind, over);
      const said = order(tag, kind);
      answers[kind] = await codeOf(said);
      if (answers[kind] !== 'done') words.push(String(await said.catch((error: Error) => error.message)));
    }
    return { answers, words };
  };
  const procurers: readonly Procurer[] = ['central', 'department'];
  const everything = deviceClassCodes.flatMap((code) => procurers.map((procurer) => ({ code, procurer })));

  it.each(everything)('$code $procurer: what may be ordered of it, each refusal with its clause', async (row) => {
    const { answers, words } = await found({ procurer: row.procurer }, row.code);
    // What a 所属 bought is its own: chapters 4 to 7 name what 県 bought (§4-1, §5-1, §6-1, §7-1).
    expect(answers).toEqual(row.procurer === 'central' ? central[row.code].orders : nothing);
    for (const said of words) expect(said).toMatch(/§\d+-\d+/);
  });

  it.each(deviceClassCodes.filter((code) => central[code].steps))(
    '%s: each forbidden step is refused',
    async (code) => {
      const answers: Record<string, string> = {};
      for (const [name, attempt] of Object.entries(tries)) answers[name] = await codeOf(attempt(code));
      expect(answers).toEqual(central[code].steps);
    },
  );

  it('a KK of before is its 所属’s (§4-1)', async () => {
    expect((await found({ acquired_on: '2025-04-01' }, 'KK')).answers).toEqual(nothing);
  });
});

describe('配付・回収・運搬', () => {
  const assetOf = async (id: string) => {
    const { assetId } = await view(id);
    return db().selectFrom('assets').selectAll().where('id', '=', assetId).executeTakeFirstOrThrow();
  };
  it('writes into the ledger what passed from hand to hand (§4-4)', async () => {
    const given = await open('NK', 'distribution');
    await go(given, 'prepare', 'appoint', 'handOver');
    expect(await assetOf(given)).toMatchObject({ status: 'inUse', user_id: desk.ledger.staff.okamoto });
    const back = await open('NK', 'collection');
    await go(back, 'collect', 'inspect', 'wipe', 'count', 'keep');
    expect(await assetOf(back)).toMatchObject({ status: 'stored', user_id: null, site_id: desk.ledger.sites.hq });
    const carried = await open('NK', 'transport');
    expect((await go(carried, 'depart', 'arrive')).state).toBe('done');
    expect(await assetOf(carried)).toMatchObject({ site_id: desk.ledger.sites.kuwana });
  });

  it('orders an exchange as two that name each other', async () => {
    const old = await device('NK', 'collection');
    const made = await order((await device('NK', 'distribution')).tag, 'distribution', { oldTag: old.tag });
    const pair = await view(made.pairId ?? '');
    expect(pair).toMatchObject({ kind: 'collection', assetTag: old.tag, pairId: made.id, userName: '岡本 恵理' });
  });

  it('passes from hand to hand in a room that the clause names, and the ledger keeps it (§4-9, §5-8)', async () => {
    const { yoshida, kuwana, hq } = desk.ledger.rooms;
    const id = await open('MK', 'collection');
    expect((await view(id)).rooms).toEqual([{ id: hq, name: '本庁舎 ヘルプデスク室' }]);
    await expect(take('collect', id, { roomId: null, siteId: desk.ledger.sites.hq })).rejects.toThrow(
      '受渡しの場所は本庁舎ヘルプデスク室だけです（§5-8、§5-9）',
    );
    await expect(take('collect', id, { roomId: kuwana })).rejects.toThrow('桑名庁舎 情報機器室では受け渡しできません');
    await expect(take('collect', id, { roomId: yoshida })).rejects.toThrow('吉田山会館 地下1では受け渡しできません');
    await expect(take('collect', id, { roomId: desk.ledger.sites.hq })).rejects.toMatchObject({
      code: 'deliveries.roomUnknown',
    });
    const done = await take('collect', id);
    expect(done.handedSite).toBe('本庁舎 ヘルプデスク室');
    const moved = db().selectFrom('asset_movements').select('hand_over_room_id').where('asset_id', '=', done.assetId);
    expect(await moved.orderBy('seq', 'desc').executeTakeFirst()).toEqual({ hand_over_room_id: hq });
  });

  it('keeps a device on one way at a time, in words and in the database', async () => {
    const { tag, id } = await device('NK', 'distribution');
    const first = await order(tag, 'distribution');
    expect(await codeOf(order(tag, 'transport'))).toBe('deliveries.alreadyOpen');
    const another = await open('NK', 'distribution');
    const twice = db().updateTable('deliveries').set({ asset_id: id }).where('id', '=', another).execute();
    await expect(twice).rejects.toThrow(/deliveries_open/);
    await take('cancel', first.id);
    expect(await codeOf(order(tag, 'distribution'))).toBe('done');
  });

  it('takes a fault with its cause, and is kept only when 県 was told (§4-9)', async () => {
    const id = await open('NK', 'collection');
    await take('collect', id);
    expect(await codeOf(take('inspect', id, { works: false }))).toBe('deliveries.faultRequired');
    await take('inspect', id, { works: false, fault: '電源が入らない。基板の故障' });
    await take('count', id);
    expect(await codeOf(take('keep', id))).toBe('deliveries.reportFirst');
    await take('report', id);
    expect((await take('keep', id)).state).toBe('done');
  });

  it('refuses another label, a receiver who was not asked, and an erasure that failed', async () => {
    expect(await codeOf(take('depart', await open('NK', 'transport'), { tag: 'NK-99999' }))).toBe(
      'deliveries.otherDevice',
    );
    const given = await open('NK', 'distribution');
    await take('prepare', given);
    expect(await codeOf(take('handOver', given, { receiverChecked: false }))).toBe('records.receiverUnchecked');
    const back = await open('NK', 'collection');
    await take('collect', back);
    expect(await codeOf(take('wipe', back, { erased: false }))).toBe('deliveries.notErased');
  });

  it('tells its user nothing of what the desk and 県 do', async () => {
    const id = await open('NK', 'collection');
    await go(id, 'collect', 'inspect', 'wipe', 'count', 'keep');
    const told = await view(id, actorOf('staff', { staffMemberId: desk.ledger.staff.okamoto }));
    expect(told).toMatchObject({ wipeTool: '', storage: '', userName: '岡本 恵理' });
    expect(told.entries.every(({ shared }) => shared)).toBe(true);
  });

  it('lists, exports and prints', async () => {
    const id = await open('NK', 'transport');
    await take('depart', id);
    const input = deliveryListInput.parse({ view: 'onWay', filters: { kind: { in: ['transport'] } } });
    const { rows } = await desk.world.read(actorOf('agent'), (ctx) => deliveryLists.page(ctx, input));
    expect(rows.map((row) => row.id)).toContain(id);
    const call = stagedCall(desk.world, actorOf('manager'));
    expect((await deliveryLists.book(input, call)).size).toBeGreaterThan(0);
    const slip = await printSlip({ id }, call);
    const text = readPdf(new Uint8Array(await slip.arrayBuffer()));
    expect(text).toContain('運搬票');
  });
});

describe('two at once', () => {
  it.each<[DeliveryKind, DeliveryKind]>([
    ['collection', 'collection'],
    ['collection', 'transport'],
    ['distribution', 'transport'],
  ])('one device is under way once: %s, then %s', async (first, second) => {
    const { tag } = await device('NK', first);
    const to = (kind: DeliveryKind) => (ctx: Ctx) => orderDelivery(ctx, draftOf(tag, kind));
    expect(await twoWriters(desk.world, to(first), to(second))).toEqual(['done', 'deliveries.alreadyOpen']);
  });

  it('one device passes from hand to hand once', async () => {
    const id = await open('NK', 'collection');
    const form = await formOf('collect', { id });
    const press = (ctx: Ctx) => deliveryVerbs.collect(ctx, { id, version: 1, form } as never);
    expect(await twoWriters(desk.world, press, press)).toEqual(['done', 'platform.staleVersion']);
  });
});

describe('配付先の指定 (§4-10)', () => {
  const draft = (over: object = {}) => ({
    id: newId(),
    departmentId: desk.ledger.departments.land,
    classCode: 'NK' as const,
    fromOn: '2026-11-24',
    orderedBy: '森 さつき',
    orderedOn: '2026-11-24',
    ...over,
  });
  const put = (over: object = {}) => desk.world.write(actorOf('agent'), (ctx) => designate(ctx, draft(over)));
  const orderOf = async (code: DeviceClassCode) => codeOf(open(code, 'distribution'));

  it('gives NK only to a 所属 that 県 designated, until it is taken back', async () => {
    expect(await orderOf('DK')).toBe('done');
    await put();
    expect([await orderOf('DK'), await orderOf('KK'), await orderOf('NK'), await orderOf('MK')]).toEqual([
      'deliveries.otherClass',
      'deliveries.otherClass',
      'done',
      'done',
    ]);
    desk.world.clock.set('2026-11-24T05:00:00Z');
    await put({ classCode: null });
    expect(await orderOf('DK')).toBe('done');
  });

  it('blocks the hand-over of what was ordered before, with the clause', async () => {
    const id = await open('DK', 'distribution');
    await put({ fromOn: '2026-11-24', id: newId() });
    const { steps } = await view(id, actorOf('agent'));
    expect(JSON.stringify(steps)).toContain('§4-10');
    await put({ classCode: null });
  });

  it('waits for its day, is made once, and names a 所属 and a day that can be', async () => {
    const id = newId();
    await put({ id, fromOn: '2027-04-01' });
    const before = await desk.world.read(actorOf('auditor'), listDesignations);
    expect(before.find((row) => row.id === id)).toMatchObject({ holds: false, classCode: 'NK' });
    await put({ id, fromOn: '2027-04-01' });
    expect(await desk.world.read(actorOf('auditor'), listDesignations)).toHaveLength(before.length);
    expect(await orderOf('DK')).toBe('done');
    expect(await codeOf(put({ departmentId: newId() }))).toBe('deliveries.departmentUnknown');
    expect(await codeOf(put({ orderedOn: '2026-11-25' }))).toBe('deliveries.designationBefore');
  });
});
