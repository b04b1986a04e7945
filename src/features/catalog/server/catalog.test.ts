import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findHits } from '#features/search/server/find-hits.public.ts';
import { roles } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { type Desk, furnishDesk } from '../../../../tests/support/desk.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import {
  modelListInput,
  type PolicyRevision,
  softwareListInput,
  systemListInput,
} from '../contract/catalog.contract.ts';
import { type ModelDraft, type SoftwareKeeping, type SystemDraft, systemDraft } from '../contract/catalog.ts';
import { agreeOnSystem } from './agree-on-system.ts';
import { mayEdit, systemActionsOf } from './catalog.policy.ts';
import { isOverdue } from './catalog.rules.ts';
import { getSoftware } from './get-software.ts';
import { getSystem } from './get-system.ts';
import { createModel, createVendor, reviseModel, reviseVendor } from './keep-products.ts';
import { createSoftware, reviseSoftware } from './keep-software.ts';
import { createSystem, reviseSystem } from './keep-systems.ts';
import { listPolicies } from './list-policies.ts';
import { findModels, findOwners, findSoftware, findSystems, listVendors } from './lookups.reads.ts';
import { listModels } from './models.reads.ts';
import { policyHistory } from './policies.reads.ts';
import { recordAgreement } from './record-agreement.ts';
import { recordContactVerification } from './record-contact-verification.ts';
import { recordTraining } from './record-training.ts';
import { revisePolicy } from './revise-policy.ts';
import { systemSearch } from './search-systems.ts';
import { seedCatalog } from './seed-catalog.public.ts';
import { listSoftware } from './software.reads.ts';
import { listedSystemOf } from './system-changes.rules.ts';
import { listSystems } from './systems.reads.ts';

let world: World;
let desk: Desk;
let agent = actorOf('agent');
const manager = actorOf('manager', { name: '水野 聡' });
const auditor = actorOf('auditor');

beforeAll(async () => {
  world = await testWorld();
  await world.database.transaction((tx) => seedCatalog(tx));
  desk = await furnishDesk(world.database.db);
  // The desk's own rows end where those of the contract begin.
  await world.database.transaction((tx) =>
    tx.updateTable('device_policies').set({ valid_to: '2026-09-30' }).where('valid_from', '=', '2026-04-01').execute(),
  );
  agent = actorOf('agent', { agentId: desk.agent.ito });
});
afterAll(() => world.close());

describe('取扱方針', () => {
  const key = { classCode: 'NK', procurer: 'central' } as const;
  const on = (day: string | null) => world.read(auditor, (ctx) => listPolicies(ctx, { on: day }));
  const current = async (procurer: 'central' | 'department' = 'central') => {
    const [row] = await world.read(auditor, (ctx) => policyHistory(ctx, { ...key, procurer }));
    if (!row) throw new Error('no policy');
    return row;
  };
  async function revision(over: Partial<PolicyRevision> = {}): Promise<PolicyRevision> {
    const row = await current();
    const { id, version, classCode: _c, procurer: _p, validFrom: _f, validTo: _t, ...draft } = row;
    return {
      ...key,
      seen: { id, version },
      validFrom: '2027-04-01',
      validTo: null,
      reason: '県との協議',
      draft: { ...draft, repairedBy: 'vendor', clauses: { ...draft.clauses, repair: ['4-8'] } },
      ...over,
    };
  }
  const revise = (input: PolicyRevision) => world.write(manager, (ctx) => revisePolicy(ctx, input));

  test('one row a class and procurer is in force on a day, and one that ended is not shown', async () => {
    const { classes, rows } = await on('2026-11-24');
    expect(classes.map((one) => one.code)).toContain('NK');
    expect(new Set(rows.map((row) => `${row.classCode} ${row.procurer}`)).size).toBe(rows.length);
    const iPads = async (day: string) => (await on(day)).rows.filter((row) => row.classCode === 'iPad').length;
    expect([await iPads('2027-03-31'), await iPads('2027-04-01')]).toEqual([1, 0]);
  });

  test('a change ends the row in force the day before, and the past stays as it was', async () => {
    const former = await current();
    const input = await revision();
    const row = await revise(input);
    expect(row).toMatchObject({ repairedBy: 'vendor', validFrom: '2027-04-01', validTo: null });
    const by = async (day: string) =>
      (await on(day)).rows.find((one) => one.classCode === 'NK' && one.procurer === 'central')?.repairedBy;
    expect([await by('2027-03-31'), await by('2027-04-01')]).toEqual([former.repairedBy, 'vendor']);
    await expect(revise(input)).rejects.toMatchObject({ code: 'catalog.policyLater' });
    await expect(revise({ ...input, validFrom: '2027-05-01' })).rejects.toMatchObject({
      code: 'catalog.policySeenOld',
    });
  });

  test('the past, a wrong period and an odd clause are refused', async () => {
    const refuse = async (over: Partial<PolicyRevision>, code: string) =>
      expect(revise(await revision({ validFrom: '2028-04-01', ...over }))).rejects.toMatchObject({ code });
    await refuse({ validFrom: '2026-11-23' }, 'catalog.policyFromPast');
    await refuse({ validTo: '2028-03-01' }, 'catalog.policyBackwards');
    const { draft } = await revision();
    await refuse({ draft: { ...draft, clauses: { ...draft.clauses, repair: ['4の8'] } } }, 'catalog.unknownClause');
  });

  test('two managers upon one row: the second is told', async () => {
    const input = await revision({ validFrom: '2028-04-01' });
    const stale = { ...input, seen: { id: input.seen?.id ?? '', version: 99 } };
    await expect(revise(stale)).rejects.toMatchObject({ code: 'platform.staleVersion' });
  });
});

describe('業務システム', () => {
  const draft = (over: Partial<SystemDraft> = {}): SystemDraft =>
    systemDraft.parse({
      name: '財務会計システム',
      reading: 'ざいむかいけいしすてむ',
      description: '予算と支出',
      kind: 'system',
      ownerDepartmentId: desk.department.road,
      firstLineFrom: null,
      active: true,
      contacts: [
        { id: null, windowName: '財務ヘルプ', person: null, phone: '3-2771', mail: null, hours: null, note: '' },
      ],
      ...over,
    });
  const create = (over: Partial<SystemDraft> = {}) =>
    world.write(manager, (ctx) => createSystem(ctx, draft(over.name ? { reading: over.name, ...over } : over)));
  const verify = (id: string, over: Partial<Parameters<typeof recordContactVerification>[1]> = {}, actor = agent) =>
    world.write(actor, (ctx) =>
      recordContactVerification(ctx, { id, on: '2026-11-24', outcome: 'unchanged', note: '', ...over }),
    );
  const list = (over: object) => world.read(auditor, (ctx) => listSystems(ctx, systemListInput.parse(over)));

  test('a name belongs to one system, and its owner is a 所属', async () => {
    await create();
    await expect(create()).rejects.toThrow('「財務会計システム」はすでに登録');
    await expect(create({ name: '別', ownerDepartmentId: newId() })).rejects.toMatchObject({
      code: 'catalog.departmentAbsent',
    });
    await expect(world.read(auditor, (ctx) => getSystem(ctx, { id: newId() }))).rejects.toMatchObject({
      code: 'catalog.absent',
    });
  });

  test('§3-3 contacts: overdue until they are verified, and again after 180 days', async () => {
    const system = await create({ name: '勤務管理システム', reading: 'きんむかんりしすてむ' });
    expect([system.overdue, system.verifiedOn]).toEqual([true, null]);
    expect((await list({ view: 'overdue' })).rows.map((row) => row.id)).toContain(system.id);
    const verified = await verify(system.id);
    expect([verified.overdue, verified.verifications[0]?.verifiedByName]).toEqual([false, '伊藤 彩']);
    expect((await list({ view: 'overdue' })).rows.map((row) => row.id)).not.toContain(system.id);
    expect([isOverdue('2026-05-28', '2026-11-24'), isOverdue('2026-05-27', '2026-11-24')]).toEqual([false, true]);
  });

  test('each refusal of a verification', async () => {
    const system = await create({ name: '文書管理システム' });
    const bare = await create({ name: '窓口のないシステム', contacts: [] });
    const off = await create({ name: '終わったシステム', active: false });
    const refuse = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });
    await refuse(verify(newId()), 'catalog.absent');
    await refuse(verify(bare.id), 'catalog.noContact');
    await refuse(verify(off.id), 'catalog.inactive');
    await refuse(verify(system.id, { on: '2026-11-25' }), 'catalog.verifiedInFuture');
    await refuse(verify(system.id, { outcome: 'changed' }), 'catalog.noteRequired');
    await refuse(verify(system.id, {}, manager), 'catalog.agentRequired');
  });

  test('verifications are append-only in the database itself', async () => {
    const change = world.database.transaction((tx) =>
      tx.updateTable('contact_verifications').set({ note: 'x' }).execute(),
    );
    await expect(change).rejects.toThrow();
  });

  test('two managers on one system: the second is told; windows are kept, added and removed', async () => {
    const system = await create({ name: '電子入札システム' });
    const [kept] = system.contacts;
    const more = { id: null, windowName: '夜間窓口', person: null, phone: null, mail: null, hours: null, note: '' };
    const revise = (over: Partial<SystemDraft>) =>
      world.write(manager, (ctx) =>
        reviseSystem(ctx, {
          id: system.id,
          version: system.version,
          draft: draft({ name: '電子入札システム', reading: 'でんしにゅうさつ', contacts: system.contacts, ...over }),
        }),
      );
    const revised = await revise({ contacts: [...system.contacts, more] });
    expect(revised.contacts).toHaveLength(2);
    expect(revised.contacts.map((one) => one.id)).toContain(kept?.id);
    await expect(revise({ name: '入札' })).rejects.toMatchObject({
      code: 'platform.staleVersion',
      details: { changedBy: '水野 聡' },
    });
  });

  test('a row of the list of §1-5(3) is one system, known by its name', async () => {
    const { id, version, listedAs } = await create({ name: 'LGWAN接続環境', listedAs: 'lgwanEnvironment' });
    expect(listedAs).toBe('lgwanEnvironment');
    await expect(create({ name: 'LGWAN接続環境（新）', listedAs: 'lgwanEnvironment' })).rejects.toMatchObject({
      code: 'catalog.listedTaken',
    });
    await expect(create({ name: 'LGWAN接続環境（新）', listedAs: 'lgwan' })).rejects.toMatchObject({
      code: 'catalog.notListed',
    });
    expect([listedSystemOf('LGWAN'), listedSystemOf('ウイルス対策システム'), listedSystemOf('財務会計')]).toEqual([
      'lgwan',
      'antivirus',
      null,
    ]);
    const draftNow = draft({ name: '別の入口', reading: 'べつ', listedAs: 'lgwanEnvironment' });
    const renamed = await world.write(manager, (ctx) => reviseSystem(ctx, { id, version, draft: draftNow }));
    expect(renamed.changes.map(({ kind, was, became }) => [kind, was, became])).toEqual([
      ['replaced', 'LGWAN接続環境', '別の入口'],
    ]);
  });

  test('what is added, exchanged or ended waits for 県, once', async () => {
    const { id, version, changes, actions } = await create({ name: '新しい業務システム' });
    expect(changes.map(({ kind }) => kind)).toEqual(['added']);
    expect(actions).toEqual(['recordVerification', 'recordTraining', 'agree', 'revise']);
    const view = () => world.read(agent, (ctx) => getSystem(ctx, { id }));
    expect((await view()).actions).toContain('agree');
    const agree = (over: object = {}) =>
      world.write(agent, (ctx) =>
        agreeOnSystem(ctx, {
          id: changes[0]?.id ?? '',
          on: '2026-11-24',
          with: '森',
          decision: '窓口へ案内する',
          ...over,
        }),
      );
    await expect(agree({ on: '2026-11-25' })).rejects.toMatchObject({ code: 'catalog.agreedInFuture' });
    await expect(agree({ id: newId() })).rejects.toMatchObject({ code: 'catalog.changeAbsent' });
    expect((await agree()).changes[0]?.agreement?.with).toBe('森');
    await expect(agree()).rejects.toMatchObject({ code: 'catalog.agreed' });
    const ended = draft({ name: '新しい業務システム', active: false });
    const over = await world.write(manager, (ctx) => reviseSystem(ctx, { id, version, draft: ended }));
    expect(over.changes.map(({ kind }) => kind)).toEqual(['withdrawn', 'added']);
    expect((await view()).actions).toEqual(['agree']);
  });

  test('it is found by its reading, and only by those who read the catalogue', async () => {
    const find = (role: 'agent' | 'staff') =>
      world.read(actorOf(role), (ctx) =>
        findHits(ctx, [systemSearch], { q: 'ざいむ', limit: 5 }).then((found) => found.flat()),
      );
    expect((await find('agent')).map((hit) => hit.title)).toEqual(['財務会計システム']);
    expect(await find('staff')).toEqual([]);
    expect((await list({ q: '3-2771 財務' })).rows.map((row) => row.name)).toContain('財務会計システム');
  });
});

describe('§1-5(3) 基本操作の習熟', () => {
  test('each of the desk comes to know a system, and is asked again after a year', async () => {
    const id = desk.system.managed;
    const train = (over: object = {}) =>
      world.write(agent, (ctx) =>
        recordTraining(ctx, {
          id,
          on: '2026-11-24',
          means: 'course',
          covered: '検索',
          agentIds: [desk.agent.ito],
          ...over,
        }),
      );
    const names = (system: { agents: { name: string; stale: boolean }[] }) =>
      system.agents.filter(({ stale }) => stale).map(({ name }) => name);
    expect(names(await world.read(agent, (ctx) => getSystem(ctx, { id })))).toHaveLength(3);
    await expect(train({ on: '2026-11-25' })).rejects.toMatchObject({ code: 'catalog.trainedInFuture' });
    await expect(train({ agentIds: [newId()] })).rejects.toMatchObject({ code: 'catalog.trainedAgentAbsent' });
    await expect(train({ id: newId() })).rejects.toMatchObject({ code: 'catalog.absent' });
    expect(names(await train()).sort()).toEqual(['小林 直樹', '水野 聡']);
    const { kobayashi, mizuno } = desk.agent;
    await train({ on: '2025-11-23', agentIds: [kobayashi, mizuno] });
    const untrained = systemListInput.parse({ view: 'untrained' });
    const list = () => world.read(auditor, (ctx) => listSystems(ctx, untrained));
    expect((await list()).rows.map((row) => row.id)).toContain(id);
    expect(names(await train({ agentIds: [kobayashi, mizuno] }))).toEqual([]);
    expect((await list()).rows.map((row) => row.id)).not.toContain(id);
  });
});

describe('型式・ソフトウェア・業者', () => {
  const model = (over: Partial<ModelDraft> = {}): ModelDraft => ({
    classCode: 'NK',
    maker: 'B',
    name: 'R8型',
    introducedFiscalYear: 2026,
    os: null,
    vendorId: null,
    warrantyYears: 4,
    ...over,
  });
  const software = (over: Partial<SoftwareKeeping> = {}): SoftwareKeeping => ({
    name: 'Windows 11 Pro',
    reading: 'うぃんどうず',
    maker: 'Microsoft',
    currentVersion: '25H2',
    supportEndsOn: '2027-10-12',
    channel: null,
    active: true,
    listedAs: 'windows',
    change: null,
    ...over,
  });
  const revised = ({ change, ...draft }: SoftwareKeeping) => ({ draft, change });
  const added = { listedAs: null, change: { on: '2026-11-20', affects: [], what: '' } };
  const vendor = { name: 'まるや事務機', reading: 'まるやじむき', phone: null, mail: null, note: '' };

  test('a model is unique in its class, and its class does not change under devices', async () => {
    const made = await world.write(manager, (ctx) => createModel(ctx, model()));
    await expect(world.write(manager, (ctx) => createModel(ctx, model()))).rejects.toMatchObject({
      code: 'catalog.nameTaken',
    });
    await expect(
      world.write(manager, (ctx) => createModel(ctx, model({ name: '別', vendorId: newId() }))),
    ).rejects.toMatchObject({ code: 'catalog.vendorAbsent' });
    const revised = await world.write(manager, (ctx) =>
      reviseModel(ctx, { ...made, draft: model({ classCode: 'DK' }) }),
    );
    expect(revised.version).toBe(made.version + 1);
    const used = {
      id: desk.model.r6,
      version: 1,
      draft: model({ name: 'R6型 13インチ', maker: 'A', classCode: 'DK' }),
    };
    await expect(world.write(manager, (ctx) => reviseModel(ctx, used))).rejects.toThrow('機器が1台あるので');
    const { rows } = await world.read(auditor, (ctx) =>
      listModels(ctx, modelListInput.parse({ q: 'r6', filters: { class: { in: ['NK'] } } })),
    );
    expect(rows.map((row) => [row.name, row.devices])).toEqual([['R6型 13インチ', 1]]);
  });

  test('software: one name, an end of support in sight', async () => {
    const made = await world.write(manager, (ctx) => createSoftware(ctx, software()));
    await expect(world.write(manager, (ctx) => createSoftware(ctx, software()))).rejects.toMatchObject({
      code: 'catalog.nameTaken',
    });
    const soon = software({ supportEndsOn: '2027-01-31' });
    await world.write(manager, (ctx) => reviseSoftware(ctx, { ...made, ...revised(soon) }));
    await expect(
      world.write(manager, (ctx) => reviseSoftware(ctx, { ...made, ...revised(soon) })),
    ).rejects.toMatchObject({
      code: 'platform.staleVersion',
    });
    const list = await world.read(auditor, (ctx) =>
      listSoftware(ctx, softwareListInput.parse({ filters: { endsSoon: true } })),
    );
    expect(list.rows.map((row) => [row.name, row.endsSoon])).toEqual([['Windows 11 Pro', true]]);
  });

  test('§1-5(2) what changes of a product is written with it, and 県 is agreed with once', async () => {
    const refuse = (over: Partial<SoftwareKeeping>) => {
      const draft = software({ name: 'Foxit', listedAs: null, ...over });
      return expect(world.write(manager, (ctx) => createSoftware(ctx, draft))).rejects;
    };
    await refuse({}).toMatchObject({ code: 'catalog.changeRequired' });
    await refuse({ ...added, change: { ...added.change, on: '2026-11-25' } }).toMatchObject({
      code: 'catalog.changeInFuture',
    });
    await refuse({ listedAs: 'acrobat' }).toMatchObject({ code: 'catalog.notListed' });
    await refuse({ name: 'Windows 11 Home', listedAs: 'windows' }).toMatchObject({ code: 'catalog.listedTaken' });
    const made = await world.write(manager, (ctx) => createSoftware(ctx, software({ name: 'Foxit', ...added })));
    const seen = await world.read(agent, (ctx) => getSoftware(ctx, made));
    expect(seen).toMatchObject({ unagreed: 1, actions: ['recordAgreement'] });
    expect(seen.changes).toMatchObject([{ kind: 'added', became: 'Microsoft Foxit', needsAgreement: true }]);
    const agreement = { id: seen.changes[0]?.id ?? '', on: '2026-11-24', with: '県 太郎', decision: '対象とする' };
    const agree = (over: object) => world.write(agent, (ctx) => recordAgreement(ctx, { ...agreement, ...over }));
    await expect(agree({ on: '2026-11-25' })).rejects.toMatchObject({ code: 'catalog.agreedInFuture' });
    await expect(agree({ id: newId() })).rejects.toMatchObject({ code: 'catalog.changeAbsent' });
    expect(await agree({})).toMatchObject({ unagreed: 0, changes: [{ agreement: { with: '県 太郎' } }] });
    await expect(agree({})).rejects.toMatchObject({ code: 'catalog.agreed' });
    const change = { on: '2026-11-24', affects: ['layout'], what: '' } as const;
    const next = software({ name: 'Foxit', listedAs: null, currentVersion: '26', active: false });
    const save = (as: SoftwareKeeping['change']) =>
      world.write(manager, (ctx) => reviseSoftware(ctx, { ...made, ...revised({ ...next, change: as }) }));
    await expect(save(null)).rejects.toMatchObject({ code: 'catalog.changeRequired' });
    await save({ ...change, affects: [...change.affects] });
    const now = await world.read(auditor, (ctx) => getSoftware(ctx, made));
    expect(now.changes.map((one) => [one.kind, one.needsAgreement])).toEqual(
      expect.arrayContaining([
        ['withdrawn', true],
        ['version', false],
      ]),
    );
    const version = now.changes.find(({ kind }) => kind === 'version')?.id;
    await expect(agree({ id: version })).rejects.toMatchObject({ code: 'catalog.noAgreementNeeded' });
    const list = softwareListInput.parse({ view: 'unagreed' });
    const waiting = await world.read(auditor, (ctx) => listSoftware(ctx, list));
    expect(waiting.rows.map((row) => row.name)).toEqual(['Foxit']);
  });

  test('vendors: one name; the list says how many models each stands behind', async () => {
    const made = await world.write(manager, (ctx) => createVendor(ctx, vendor));
    await expect(world.write(manager, (ctx) => createVendor(ctx, vendor))).rejects.toMatchObject({
      code: 'catalog.nameTaken',
    });
    await world.write(manager, (ctx) => createModel(ctx, model({ name: 'R9型', vendorId: made.id })));
    await world.write(manager, (ctx) => reviseVendor(ctx, { ...made, draft: { ...vendor, phone: '059-000' } }));
    await expect(
      world.write(manager, (ctx) => reviseVendor(ctx, { id: newId(), version: 1, draft: { ...vendor, name: '別' } })),
    ).rejects.toMatchObject({ code: 'catalog.absent' });
    const [row] = await world.read(auditor, (ctx) => listVendors(ctx, { q: 'マルヤ' }));
    expect(row).toMatchObject({ phone: '059-000', models: 1 });
  });

  test('look-ups give names by any part, and by id whatever the state', async () => {
    const found = await world.read(agent, (ctx) => findModels(ctx, { q: 'R6' }));
    expect(found.map((one) => one.name)).toEqual(['R6型 13インチ']);
    const gone = await world.write(manager, (ctx) =>
      createSoftware(ctx, software({ name: '旧版', active: false, ...added })),
    );
    expect(await world.read(agent, (ctx) => findSoftware(ctx, { q: '旧版' }))).toEqual([]);
    expect(await world.read(agent, (ctx) => findSoftware(ctx, { q: '', ids: [gone.id] }))).toHaveLength(1);
    expect((await world.read(agent, (ctx) => findSystems(ctx, { q: 'ネットワーク' }))).length).toBe(1);
    const owners = await world.read(manager, (ctx) => findOwners(ctx, { q: 'どうろきかく' }));
    expect(owners.map((one) => one.name)).toEqual(['県土整備部 道路企画課']);
  });
});

describe('who may, and what is shown to 県', () => {
  test('the manager edits, the desk verifies, everyone else reads', () => {
    expect(roles.filter((role) => mayEdit(actorOf(role)))).toEqual(['manager']);
    const verifies = roles.filter((role) =>
      systemActionsOf(actorOf(role), { active: true, waits: false }).includes('recordVerification'),
    );
    expect(verifies).toEqual(['manager', 'agent']);
    expect(systemActionsOf(manager, { active: false, waits: false })).toEqual(['revise']);
  });

  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});
