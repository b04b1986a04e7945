import type { SelectQueryBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctMovement } from '#features/assets/server/correct-movement.ts';
import { moveAsset } from '#features/assets/server/move-asset.ts';
import { type DeviceClassCode, deviceClassCodes, type Procurer } from '#features/catalog/contract/device-class.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import type { Actor } from '#kernel/actor.ts';
import { addDays, today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { countOccasions } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { forms, type Repairing, type RepairStep, repairDesk } from '../../../../tests/support/repairing.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { outcomeOf, twoWriters } from '../../../../tests/support/two-writers.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { repairProcess } from '../contract/repair.process.ts';
import { repairDraft } from '../contract/repair.ts';
import { repairListInput } from '../contract/repairs.contract.ts';
import { repairLists } from './list-repairs.ts';
import { printSlip } from './print-slip.ts';
import { receiveRepair } from './receive-repair.ts';
import { repairKind } from './repair.kind.ts';
import { repairsChecks } from './repairs.checks.ts';
import { repairVerbs } from './repairs.procedures.ts';

let desk: Repairing;
beforeAll(async () => {
  desk = await repairDesk();
});
afterAll(() => desk.world.close());

type Code = Parameters<Repairing['device']>[0];
/** A repair of a device of a class; `over` are columns of the device. */
const open = async (code: Code = 'NK', over: object = {}) =>
  (await desk.receive((await desk.device(code, over)).tag)).id;
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const wordsOf = (attempt: Promise<unknown>) => attempt.catch((error: Error) => error.message);
const assetOf = async (id: string) => {
  const { assetId } = await desk.view(id);
  return desk.world.database.db.selectFrom('assets').selectAll().where('id', '=', assetId).executeTakeFirstOrThrow();
};
const movesOf = async (id: string) => {
  const { assetId } = await desk.view(id);
  const rows = await desk.world.database.db
    .selectFrom('asset_movements')
    .select(['kind', 'to_status', 'to_site_id', 'counterpart', 'basis'])
    .where('asset_id', '=', assetId)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind, to_status, to_site_id, counterpart }) => [kind, to_status, to_site_id, counterpart]);
};

const atVendor: RepairStep[] = ['diagnose', 'explain', 'takeIn', 'appoint', 'sendOut'];
/** As an order was carried out already, so that it blocks nothing. */
const formOf = (step: string) => {
  const name = step as RepairStep;
  return repairProcess.steps[name].form.parse(forms(desk.ledger)[name]);
};

const settled = new Set<string>();
describe('the process of a repair', () => {
  processTests({
    world: () => desk.world,
    kind: repairKind as never,
    verbs: repairVerbs as never,
    // What is settled was not to be repaired, what is kitted is an MK, what has its data back lent a substitute.
    open: async (step) => {
      const out = { warranty_until: '2025-03-31' };
      const id = await open(step === 'kit' ? 'MK' : 'NK', step === 'repairInHouse' ? out : {});
      if (step === 'settle') settled.add(id);
      if (step === 'moveDataBack') await substituted(id);
      return id;
    },
    formOf: (step, { id }) =>
      step === 'explain' && settled.has(id) ? { ...(formOf(step) as object), treatment: 'settings' } : formOf(step),
    actor: (role) =>
      actorOf(role, role === 'staff' || role === 'coordinator' ? { staffMemberId: desk.ledger.staff.okamoto } : {}),
    ways: {
      received: [],
      diagnosed: ['diagnose'],
      decided: ['diagnose', 'explain'],
      atVendor: ['takeIn', 'diagnose', 'explain', 'report', 'appoint', 'sendOut'],
      treated: ['takeIn', 'diagnose', 'explain', 'report', 'appoint', 'sendOut', 'receiveBack'],
      returned: ['takeIn', 'diagnose', 'explain', 'report', 'appoint', 'sendOut', 'receiveBack', 'check', 'giveBack'],
      writtenOff: ['takeIn', 'diagnose', 'explain', 'report', 'appoint', 'sendOut', 'receiveBack', 'writeOff'],
      cancelled: ['cancel'],
    },
    before: {
      sendOut: ['takeIn', 'appoint'],
      repairInHouse: ['takeIn'],
      carryOut: ['takeOrder'],
      giveBack: ['check'],
    },
  });
});

/** The loan of a substitute that its user has, with the data on it. */
async function substituted(id: string, dataMoved = true): Promise<string> {
  const { loan } = await desk.lend('oneEach', 'NK', { purpose: 'substitute' }, 1, 'awaitingDisposal');
  await desk.take('substitute', id, { declined: false, loanNumber: loan.number, dataMoved });
  return loan.number;
}

describe('every class × procurer × step (§4-8, §5-1, §5-7, §5-12, §6-7, §7-6, §7-8)', () => {
  const old = { warranty_until: '2026-03-31' };
  const to = (id: string, ...steps: RepairStep[]) => desk.go(id, ...steps);
  const ready = async (code: Code, over: object = {}) => {
    const id = await open(code, over);
    await to(id, 'diagnose', 'explain', 'takeIn');
    return id;
  };
  const tries = {
    takenIn: async (code: Code, over: object) => open(code, over),
    remote: async (code: Code, over: object) => desk.take('diagnose', await open(code, over), { how: 'remote' }),
    toVendor: async (code: Code, over: object) => desk.take('appoint', await ready(code, over)),
    reported: async (code: Code, over: object) => {
      const id = await ready(code, over);
      await desk.take('report', id);
      return to(id, 'appoint', 'sendOut');
    },
    elsewhere: async (code: Code, over: object) => {
      const id = await ready(code, over);
      await desk.take('report', id);
      return desk.take('appoint', id, { siteId: desk.ledger.sites.yoshida });
    },
    regional: async (code: Code, over: object) => {
      const id = await ready(code, over);
      await desk.take('report', id);
      return desk.take('appoint', id, { siteId: desk.ledger.sites.kuwana });
    },
    disk: async (code: Code, over: object) =>
      desk.take('repairInHouse', await ready(code, { ...over, ...old }), { part: 'disk' }),
    keyTop: async (code: Code, over: object) => desk.take('repairInHouse', await ready(code, { ...over, ...old })),
    board: async (code: Code, over: object) =>
      desk.take('repairInHouse', await ready(code, { ...over, ...old }), { part: 'board' }),
    inWarranty: async (code: Code, over: object) => desk.take('repairInHouse', await ready(code, over)),
    substitute: async (code: Code, over: object) => desk.take('substitute', await open(code, over)),
    fitParts: async (code: Code, over: object) => desk.take('takeOrder', await open(code, over)),
    initialise: async (code: Code, over: object) =>
      desk.take('takeOrder', await open(code, over), { kind: 'initialise' }),
    doesNotStart: async (code: Code, over: object) => {
      const id = await open(code, over);
      await to(id, 'diagnose');
      return desk.take('explain', id, { treatment: 'initialise' });
    },
    kitting: async (code: Code, over: object) => desk.take('takeOrder', await open(code, over), { kind: 'kit' }),
    unkitted: async (code: Code, over: object) => {
      const id = await ready(code, over);
      await desk.take('report', id);
      return to(id, 'appoint', 'sendOut', 'receiveBack', 'check', 'giveBack');
    },
    unchecked: async (code: Code, over: object) => {
      const id = await ready(code, over);
      await desk.take('report', id);
      return to(id, 'appoint', 'sendOut', 'receiveBack', ...(code === 'MK' ? (['kit'] as const) : []), 'giveBack');
    },
  };
  const repaired = { takenIn: 'done', reported: 'done', elsewhere: 'placeElsewhere', regional: 'done' };
  const small = {
    doesNotStart: 'notInitialised',
    keyTop: 'done',
    board: 'partIsVendors',
    inWarranty: 'inWarranty',
    unchecked: 'checkFirst',
  };
  const pc = { ...repaired, ...small, remote: 'done', kitting: 'orderNotAllowed', substitute: 'done' };
  const special = { ...pc, toVendor: 'reportFirst', disk: 'partIsVendors', fitParts: 'orderNotAllowed' };
  const oneEach = {
    ...pc,
    toVendor: 'done',
    disk: 'done',
    fitParts: 'done',
    initialise: 'orderNotAllowed',
    unkitted: 'done',
  };
  const chapter7 = {
    ...special,
    remote: 'directOnly',
    substitute: 'noSubstitute',
    initialise: 'done',
    unkitted: 'done',
  };
  const departments = { procurer: 'department' };
  const refusedAtDoor = { takenIn: 'notTakenIn' };
  type Answers = Readonly<Partial<Record<keyof typeof tries, string>>>;
  /** What the clauses say of what 県 bought. */
  const central: Readonly<Record<DeviceClassCode, Answers>> = {
    NK: oneEach,
    DK: oneEach,
    KK: oneEach,
    MK: { ...special, initialise: 'done', doesNotStart: 'done', unkitted: 'kitFirst' },
    LK: { ...special, initialise: 'orderNotAllowed', unkitted: 'done' },
    mobile: chapter7,
    iPad: chapter7,
    // §1-5, §8-1: a 所属, the police, a corporation or a person bought it, whatever the ledger says.
    SK: refusedAtDoor,
    PK: refusedAtDoor,
    TK: refusedAtDoor,
    SS: refusedAtDoor,
    BYOD: refusedAtDoor,
    // §9-5: 県 decides what is done.
    equipment: refusedAtDoor,
    token: refusedAtDoor,
  };
  /** §3-2, §4-1, §6-1: what a 所属 bought it has repaired itself; §5-1: an MK of it is kitted on 県's instruction. */
  const ofDepartments: Readonly<Partial<Record<DeviceClassCode, Answers>>> = {
    MK: {
      takenIn: 'done',
      kitting: 'done',
      fitParts: 'orderNotAllowed',
      initialise: 'orderNotAllowed',
      doesNotStart: 'notInitialised',
      toVendor: 'departmentRepairs',
      keyTop: 'departmentRepairs',
      substitute: 'noSubstitute',
    },
  };
  const procurers: readonly Procurer[] = ['central', 'department'];
  const table = deviceClassCodes.flatMap((code) =>
    procurers.map((procurer) => ({
      code,
      over: { procurer } as object,
      expected: procurer === 'central' ? central[code] : (ofDepartments[code] ?? refusedAtDoor),
    })),
  );
  // §4-1: a KK of before is its department's.
  const before = { code: 'KK' as const, over: { acquired_on: '2025-04-01' }, expected: refusedAtDoor };
  const rows = [...table, before].flatMap(({ code, over, expected }) =>
    Object.entries(expected).map(([attempt, answer]) => ({ code, over, attempt, answer, of: JSON.stringify(over) })),
  );

  it.each(rows)('$code $of: $attempt is $answer', async ({ code, over, attempt, answer }) => {
    const said = tries[attempt as keyof typeof tries](code, over);
    expect((await codeOf(said)).replace('repairs.', '')).toBe(answer);
    if (answer !== 'done') await expect(said).rejects.toThrow(/§\d+-\d+/);
  });

  it('says the clause of the class in each refusal', async () => {
    const clauses: [Code, string][] = [
      ['MK', '§5-7'],
      ['LK', '§6-7'],
      ['mobile', '§7-8'],
    ];
    for (const [code, clause] of clauses) {
      const id = await ready(code);
      expect(await wordsOf(desk.take('appoint', id)), code).toContain(clause);
      expect(await wordsOf(desk.take('repairInHouse', id, { part: 'disk' })), code).toContain(clause);
    }
    const { tag } = await desk.device('SK', departments);
    expect(await wordsOf(desk.receive(tag))).toContain('§1-5');
  });
});

describe('two at once', () => {
  it('one device is in one repair: the other is told which', async () => {
    const { tag } = await desk.device('NK');
    const receive = (ctx: Ctx) => receiveRepair(ctx, repairDraft.parse({ assetTag: tag, symptom: '電源が入らない' }));
    expect(await twoWriters(desk.world, receive, receive)).toEqual(['done', 'repairs.alreadyOpen']);
    expect(await wordsOf(desk.receive(tag))).toMatch(/S8-\d{5}で修理中です。その記録を開いてください。/);
  });

  it.each<[RepairStep, RepairStep]>([
    ['takeIn', 'takeIn'],
    ['takeIn', 'cancel'],
  ])('one device passes once: %s, then %s', async (first, second) => {
    const id = await open();
    const { version } = await desk.view(id);
    const press = (name: RepairStep) => (ctx: Ctx) =>
      repairVerbs[name](ctx, { id, version, form: formOf(name) } as never);
    expect(await twoWriters(desk.world, press(first), press(second))).toEqual(['done', 'platform.staleVersion']);
    expect(await movesOf(id)).toHaveLength(1);
  });

  it('the database itself holds one device that is in hand, whatever is read before', async () => {
    const id = await open();
    await desk.take('takeIn', id);
    const again = await open();
    const { assetId } = await desk.view(id);
    const taken = { asset_id: assetId, taken_in_at: '2026-11-24T01:00:00Z' };
    const twice = desk.world.database.db.updateTable('repairs').set(taken).where('id', '=', again).execute();
    expect(await outcomeOf(twice)).toBe('23505');
  });
});

describe('where the device is', () => {
  it('each step that changes it writes it into the ledger, under the number of the repair', async () => {
    const { hq, kuwana } = desk.ledger.sites;
    const id = await open();
    await desk.go(id, ...atVendor);
    await desk.take('receiveBack', id, { siteId: kuwana });
    await desk.go(id, 'check', 'giveBack');
    expect(await movesOf(id)).toEqual([
      ['takenIn', 'repairing', hq, null],
      ['sentToRepair', 'repairing', hq, 'あずま保守サービス'],
      ['backFromRepair', 'repairing', kuwana, 'あずま保守サービス'],
      ['givenBack', 'inUse', kuwana, null],
    ]);
    const asset = await assetOf(id);
    expect(asset).toMatchObject({ status: 'inUse', user_id: desk.ledger.staff.okamoto, counterpart: null });
  });

  it('a device that is lent is lent again afterwards; one from the shelf goes back to it', async () => {
    for (const status of ['lent', 'stored'] as const) {
      const id = await open('mobile', { status });
      await desk.go(id, 'diagnose', 'takeIn');
      await desk.take('explain', id, { treatment: 'settings' });
      await desk.go(id, 'settle', 'check', 'giveBack');
      expect((await assetOf(id)).status).toBe(status);
    }
  });

  it('what cannot be repaired waits for its disposal', async () => {
    const id = await open();
    await desk.go(id, ...atVendor, 'receiveBack', 'writeOff');
    expect((await movesOf(id)).at(-1)?.slice(0, 2)).toEqual(['awaitingDisposal', 'awaitingDisposal']);
    expect((await desk.view(id)).state).toBe('writtenOff');
  });

  it('a door that does not know its place is refused, and nobody gives back by hand what the desk has', async () => {
    const id = await open();
    await expect(desk.take('takeIn', id, { siteId: '019a0000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'repairs.siteUnknown',
    });
    await desk.take('takeIn', id);
    const { assetId } = await desk.view(id);
    const { version } = await assetOf(id);
    const byHand = (kind: 'givenBack' | 'sentToRepair') =>
      desk.world.write(actorOf('agent'), (ctx) =>
        moveAsset(ctx, { id: assetId, version, movement: { kind, movedOn: '2026-11-24', counterpart: '業者' } }),
      );
    for (const kind of ['givenBack', 'sentToRepair'] as const) {
      await expect(byHand(kind)).rejects.toMatchObject({ code: 'assets.notFromHere' });
    }
  });

  it('names a ticket that is there', async () => {
    const { tag } = await desk.device('NK');
    await expect(desk.receive(tag, { ticketId: newId() })).rejects.toMatchObject({ code: 'tickets.absent' });
  });

  it('a device is in one repair at a time', async () => {
    const { tag } = await desk.device('NK');
    const first = await desk.receive(tag);
    await expect(desk.receive(tag)).rejects.toMatchObject({ code: 'repairs.alreadyOpen' });
    await desk.take('cancel', first.id);
    expect((await desk.receive(tag)).state).toBe('received');
  });

  it('a ledger that was put right afterwards does not stop its return', async () => {
    const id = await open();
    await desk.go(id, 'diagnose', 'takeIn');
    await desk.take('explain', id, { treatment: 'asIs' });
    await desk.go(id, 'settle', 'check');
    const asset = await assetOf(id);
    const wrong = await desk.world.database.db
      .selectFrom('asset_movements')
      .select('id')
      .where('asset_id', '=', asset.id)
      .executeTakeFirstOrThrow();
    await desk.world.write(actorOf('manager'), (ctx) =>
      correctMovement(ctx, {
        id: asset.id,
        version: asset.version,
        correction: {
          movementId: wrong.id,
          movedOn: '2026-11-24',
          toStatus: 'inUse',
          reason: '預かっていない',
          siteId: desk.ledger.sites.kuwana,
        },
      }),
    );
    expect((await desk.take('giveBack', id)).state).toBe('returned');
  });
});

describe('a substitute (§4-8, §5-7, §6-7)', () => {
  it('is the loan its user has; the data is back before the device is', async () => {
    const id = await open();
    await desk.go(id, ...atVendor);
    expect(await codeOf(desk.take('substitute', id, { declined: false }))).toBe('repairs.substituteOrDeclined');
    expect(await codeOf(desk.take('substitute', id, { declined: false, loanNumber: 'L8-09999' }))).toBe(
      'repairs.loanUnknown',
    );
    const number = await substituted(id);
    await desk.go(id, 'receiveBack', 'check');
    expect(await wordsOf(desk.take('giveBack', id))).toContain('§4-8');
    await desk.go(id, 'moveDataBack', 'giveBack');
    expect(await desk.view(id)).toMatchObject({ state: 'returned', substituteNumber: number });
  });

  it('keeps the data that is on it to be moved back, when it is recorded again without it', async () => {
    const id = await open();
    await desk.go(id, ...atVendor);
    const loanNumber = await substituted(id);
    await desk.take('substitute', id, { declined: false, loanNumber, dataMoved: false });
    await desk.take('substitute', id, { declined: true });
    await desk.go(id, 'receiveBack', 'check');
    expect(await codeOf(desk.take('giveBack', id))).toBe('repairs.dataFirst');
  });
});

it('an order of 県 is carried out before the device goes back', async () => {
  const id = await open();
  await desk.go(id, 'diagnose', 'takeIn', 'takeOrder');
  await desk.take('explain', id, { treatment: 'asIs' });
  await desk.go(id, 'settle', 'check');
  expect(await codeOf(desk.take('giveBack', id))).toBe('repairs.orderFirst');
  expect((await desk.go(id, 'carryOut', 'giveBack')).state).toBe('returned');
});

it('takes the next order of 県 when the one before is carried out', async () => {
  const id = await open();
  await desk.go(id, 'diagnose', 'takeOrder');
  expect(await codeOf(desk.take('takeOrder', id))).toBe('repairs.orderOpen');
  await desk.go(id, 'carryOut', 'takeOrder');
});

it('cannot say of a small repair whether it was owed when the ledger has no day of the warranty', async () => {
  const id = await open('NK', { warranty_until: null });
  await desk.take('diagnose', id, { part: 'keyTop' });
  await desk.go(id, 'explain');
  const check = repairsChecks.find(({ duty }) => duty === '4-8.8');
  if (!check) throw new Error('no check');
  const day = today(desk.world.clock.now());
  const judge = async () =>
    desk.world.read(actorOf('auditor'), async (ctx) =>
      countOccasions(ctx, check, { from: day, to: day, now: addDays(day, 30), calendar: await readCalendar(ctx.tx) }),
    );
  const before = await judge();
  expect(before.insufficient).toBeGreaterThan(0);
  await desk.go(id, 'takeIn');
  await desk.take('repairInHouse', id, { part: 'keyTop' });
  const after = await judge();
  expect(after).toMatchObject({ insufficient: before.insufficient - 1, kept: before.kept + 1 });
});

it('what does not work after all is repaired again, and its check counts no more', async () => {
  const id = await open();
  await desk.go(id, ...atVendor, 'receiveBack', 'check', 'redo');
  expect(await desk.view(id)).toMatchObject({ state: 'decided', checkedAt: null });
  expect(await codeOf(desk.take('sendOut', id))).toBe('repairs.appointFirst');
  await desk.go(id, 'appoint', 'sendOut', 'receiveBack');
  expect(await codeOf(desk.take('giveBack', id))).toBe('repairs.checkFirst');
});

describe('the list and the papers', () => {
  const list = (input: object) =>
    desk.world.read(actorOf('manager'), (ctx) => repairLists.page(ctx, repairListInput.parse(input)));

  it('tells what is at the vendor, waits for parts, is on hold; and how long each took', async () => {
    const counts = () => desk.world.read(actorOf('manager'), repairLists.counts);
    const before = await counts();
    const waiting = await open();
    await desk.go(waiting, ...atVendor, 'wait');
    const held = await open();
    await desk.take('diagnose', held);
    await desk.take('explain', held, { treatment: 'hold' });
    const after = await counts();
    const more = (view: string) => (after[view] ?? 0) - (before[view] ?? 0);
    expect([more('open'), more('atVendor'), more('parts'), more('held')]).toEqual([2, 1, 1, 1]);
    const { number } = await desk.view(waiting);
    const { rows } = await list({ view: 'parts' });
    expect(rows.find((row) => row.number === number)).toMatchObject({ waitsFor: '電源基板', days: 0, overdue: false });
  });

  it('tells its user, by page and on the 受付票, what is told; what 県 was told and ordered stays inside', async () => {
    const id = await open();
    await desk.go(id, 'diagnose');
    const user = actorOf('staff', { staffMemberId: desk.ledger.staff.okamoto });
    expect(await desk.view(id, user)).toMatchObject({ cause: '', how: null, part: null, diagnosedAt: null });
    await desk.go(id, 'explain', 'report', 'takeIn', 'takeOrder', 'clean', 'appoint');
    const asked = await desk.view(id, user);
    expect(asked).toMatchObject({ reportedTo: '', reportedAt: null, orderWhat: '', orderedBy: '', cleaned: '' });
    expect(asked).toMatchObject({ cause: '電源部の故障', vendor: '', vendorAt: null, vendorSite: null });
    expect(await desk.view(id)).toMatchObject({ reportedTo: 'デジタル改革推進課', orderWhat: 'メモリの増設' });
    const slip = await printSlip({ id }, stagedCall(desk.world, actorOf('agent')));
    const text = readPdf(new Uint8Array(await slip.arrayBuffer()));
    expect(text).toContain('電源部の故障');
    for (const inside of ['デジタル改革推進課', '森 さつき', 'メモリの増設', 'あずま保守サービス', '冷却ファン']) {
      expect(text).not.toContain(inside);
    }
    await desk.go(id, 'carryOut', 'sendOut');
    expect(await desk.view(id, user)).toMatchObject({ vendor: 'あずま保守サービス', orderDoneAt: null });
  });

  it('tells in the list and finds for whoever asked only what they are told', async () => {
    const symptom = '起動音が三度鳴る';
    const { id } = await desk.receive((await desk.device('NK')).tag, { symptom });
    await desk.go(id, 'diagnose');
    for (const filling of recordSearch(repairKind, 'repair')) filling.apply();
    const people = [
      actorOf('staff', { staffMemberId: desk.ledger.staff.okamoto }),
      actorOf('coordinator', { departmentId: desk.ledger.departments.land }),
    ];
    const rowOf = async (actor: Actor, q = '') => {
      const input = repairListInput.parse({ view: 'all', q, sort: { key: 'openedAt', dir: 'desc' }, limit: 200 });
      return (await desk.world.read(actor, (ctx) => repairLists.page(ctx, input))).rows.find((row) => row.id === id);
    };
    const found = (actor: Actor, q: string) =>
      desk.world.read(actor, async (ctx) => {
        const provider = searchProviders.fillings().find(({ kind }) => kind === 'repair');
        const query = provider?.rows(ctx, { q, limit: 20 }) as unknown as SelectQueryBuilder<
          Schema,
          'records',
          { id: string }
        >;
        return (await query.execute()).some((hit) => hit.id === id);
      });
    const cause = `${symptom} 電源部の故障`;
    for (const who of people) {
      expect(await rowOf(who, symptom)).toBeDefined();
      expect(await rowOf(who, cause)).toBeUndefined();
    }
    await desk.go(id, 'explain', 'report', 'takeIn', 'appoint', 'sendOut', 'receiveBack');
    const vendor = `${symptom} あずま保守サービス`;
    expect(await rowOf(actorOf('agent'), vendor)).toMatchObject({ vendor: 'あずま保守サービス', costYen: 33_000 });
    for (const who of people) {
      expect(await rowOf(who, cause)).toMatchObject({ vendor: '', costYen: null });
      expect(await rowOf(who, vendor)).toBeUndefined();
      expect(await desk.view(id, who)).toMatchObject({ costYen: null });
      expect([await found(who, cause), await found(who, vendor)]).toEqual([true, false]);
    }
    expect(await found(actorOf('agent'), vendor)).toBe(true);
  });

  it('prints the 受付票 with the progress, and gives 修理台帳', async () => {
    const id = await open();
    const { number } = await desk.go(id, ...atVendor);
    const call = stagedCall(desk.world, actorOf('agent'));
    const slip = await printSlip({ id }, call);
    const text = readPdf(new Uint8Array(await slip.arrayBuffer()));
    expect(text).toContain(number);
    expect(text).toContain('業者へ渡す');
    const book = await repairLists.book(
      repairListInput.parse({ view: 'all' }),
      stagedCall(desk.world, actorOf('manager')),
    );
    expect(book.name).toMatch(/^修理台帳/);
  });
});
