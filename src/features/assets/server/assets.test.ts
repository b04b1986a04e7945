import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import { holds } from '#platform/rpc/holds.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { type Ledger, seedLedger } from '../../../../tests/support/ledger.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { twoWriters } from '../../../../tests/support/two-writers.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { type AssetFacts, assetFacts, type Placement } from '../contract/asset.ts';
import { assetListInput, assetsPermissions, type Registration } from '../contract/assets.contract.ts';
import { type MovementDraft, movementDraft } from '../contract/movement.ts';
import { getAsset } from './asset-detail.reads.ts';
import { assetActions } from './assets.policy.ts';
import { findAsset, recordMovement } from './assets.public.ts';
import { countAssets, listAssets } from './assets.reads.ts';
import { assetRecords } from './assets.scope.public.ts';
import { linesOnList, movementsOnList } from './bulk-lists.reads.ts';
import { changeUser } from './change-user.ts';
import { correctMovement } from './correct-movement.ts';
import { lookUp } from './lookups.reads.ts';
import { recordBulkList } from './make-bulk-list.ts';
import { massMoveAssets } from './mass-move-assets.ts';
import { moveAsset } from './move-asset.ts';
import { registerAsset } from './register-asset.ts';
import { reviseAsset } from './revise-asset.ts';
import { foundDevices } from './search-assets.ts';

const agent = actorOf('agent', { name: '川村 拓' });
const manager = actorOf('manager', { name: '水野 聡' });
const today = '2026-11-24';
let world: World;
let ledger: Ledger;
beforeAll(async () => {
  world = await testWorld();
  ledger = await seedLedger(world);
});
afterAll(() => world.close());

let count = 0;
const nextTag = (code: string) => `${code.slice(0, 2).toUpperCase()}06-${String(++count).padStart(5, '0')}`;

const facts = (code: DeviceClassCode, over: Partial<AssetFacts> = {}): AssetFacts => ({
  assetTag: nextTag(code),
  classCode: code,
  procurer: 'central',
  modelId: ledger.models[code],
  serialNo: '5CG4220K7Q',
  acquiredOn: '2026-10-05',
  priceYen: 148_500,
  warrantyUntil: '2029-03-31',
  configuration: { cpu: 'Core i5', memoryGb: 16, storageGb: 256 },
  os: 'Windows 11 Pro',
  osBuild: '26200.7171',
  encrypted: true,
  ipAddress: null,
  macAddress: null,
  simNo: null,
  imageName: 'R6型 第7版',
  loanPool: false,
  note: '',
  ...over,
});
const inStore = (): Placement => ({
  status: 'stored',
  siteId: ledger.sites.kuwana,
  roomId: ledger.rooms.kuwana,
  departmentId: null,
  userId: null,
});
const register = (code: DeviceClassCode, over: Partial<AssetFacts> = {}, place: Partial<Placement> = {}) =>
  world.write(agent, (ctx) =>
    registerAsset(ctx, {
      facts: facts(code, over),
      placement: { ...inStore(), ...place } as Registration['placement'],
      movedOn: '2026-10-05',
      counterpart: '県内電機',
      basis: null,
    }),
  );
const get = (id: string, actor: Actor = agent) => world.read(actor, (ctx) => getAsset(ctx, { id }));
const move = async (id: string, movement: Partial<MovementDraft> & { kind: MovementDraft['kind'] }) => {
  const { version } = await get(id);
  return world.write(agent, (ctx) =>
    moveAsset(ctx, { id, version, movement: movementDraft.parse({ movedOn: today, ...movement }) }),
  );
};
const list = (over: object, actor: Actor = agent) =>
  world.read(actor, (ctx) => listAssets(ctx, assetListInput.parse(over)));
const toOkamoto = () => ({ kind: 'distributed' as const, userId: ledger.staff.okamoto });
const distributed = async (code: DeviceClassCode, over: Partial<AssetFacts> = {}, place: Partial<Placement> = {}) =>
  move((await register(code, over, place)).id, toOkamoto());
const atHq = () => ({ siteId: ledger.sites.hq, roomId: ledger.rooms.hq });

describe('§4-4 the ledger', () => {
  test('registering writes the facts and the first entry; numbers are read as people write them', async () => {
    const tag = assetFacts.parse({ ...facts('NK'), assetTag: 'ｎｋ06-01837' }).assetTag;
    const asset = await register('NK', { assetTag: tag, simNo: 'SIM-01822' });
    expect(asset).toMatchObject({
      assetTag: 'NK06-01837',
      className: 'NKパソコン',
      status: 'stored',
      site: { name: '桑名庁舎' },
      warrantyMonthsLeft: 28,
      policy: { handOverAt: 'hqAndRegional', clauses: { handOver: ['4-9', '4-10'] } },
      movements: [
        { seq: 1, kind: 'acquired', from: { words: '県内電機' }, to: { words: '桑名庁舎 情報機器室' }, listNo: 0 },
      ],
    });
    expect(asset.possibleMoves).toEqual([
      'distributed',
      'transported',
      'sentToRepair',
      'lent',
      'awaitingDisposal',
      'lost',
    ]);
    expect(await world.read(agent, (ctx) => getAsset(ctx, { tag: 'nk0601837' }))).toMatchObject({ id: asset.id });
  });

  test('facts that cannot be are refused in words', async () => {
    const asset = await register('NK', { simNo: 'SIM-1' });
    const cases: [DeviceClassCode, Partial<AssetFacts>, string][] = [
      ['NK', { assetTag: asset.assetTag }, 'assets.tagTaken'],
      ['NK', { classCode: 'XX' }, 'assets.classUnknown'],
      ['NK', { modelId: ledger.sites.hq }, 'assets.modelUnknown'],
      ['NK', { modelId: ledger.models.MK }, 'assets.modelOfOtherClass'],
      ['SS', { procurer: 'department' }, 'assets.fixedIpRequired'],
      ['NK', { simNo: 'SIM-1' }, 'assets.simTaken'],
      ['NK', { warrantyUntil: '2026-10-01' }, 'assets.warrantyBeforeAcquired'],
    ];
    for (const [code, over, refusal] of cases)
      await expect(register(code, over)).rejects.toMatchObject({ code: refusal });
    await register('SS', { procurer: 'department', ipAddress: '10.20.1.5' });
    await expect(register('SS', { procurer: 'department', ipAddress: '10.20.1.5' })).rejects.toMatchObject({
      code: 'assets.ipTaken',
    });
    await expect(register('NK', {}, { siteId: null, roomId: null })).rejects.toMatchObject({
      code: 'assets.siteRequired',
    });
    await expect(register('NK', {}, { roomId: ledger.rooms.hq })).rejects.toMatchObject({
      code: 'assets.roomElsewhere',
    });
    await expect(register('NK', {}, { status: 'inUse' })).rejects.toMatchObject({ code: 'assets.departmentRequired' });
  });

  test('two people on one device: the second is told who changed what; a disposed one is not revised', async () => {
    const asset = await register('NK');
    const { id, version } = asset;
    const revise = (note: string) =>
      world.write(manager, (ctx) =>
        reviseAsset(ctx, { id, version, facts: facts('NK', { assetTag: asset.assetTag, note }) }),
      );
    await revise('画面に傷');
    await expect(revise('別の備考')).rejects.toMatchObject({
      code: 'platform.staleVersion',
      details: { changedBy: '水野 聡', changes: { note: ['', '画面に傷'] } },
    });
    await expect(
      world.write(manager, (ctx) => reviseAsset(ctx, { id: ledger.sites.hq, version: 1, facts: facts('NK') })),
    ).rejects.toMatchObject({ code: 'assets.absent' });
  });

  test('a movement follows the person and leaves its entry; the entry before it stays', async () => {
    const asset = await distributed('NK');
    expect(asset).toMatchObject({
      status: 'inUse',
      user: { name: '岡本 恵理' },
      department: { name: '桑名建設事務所 用地課' },
      site: { name: '桑名庁舎' },
      room: null,
    });
    const changed = await world.write(agent, (ctx) =>
      changeUser(ctx, {
        id: asset.id,
        version: asset.version,
        userId: ledger.staff.kato,
        movedOn: today,
        basis: 'B8-0012',
      }),
    );
    expect(changed.movements.map((row) => [row.seq, row.kind, row.from.words, row.to.words])).toEqual([
      [3, 'userChanged', '桑名建設事務所 用地課 岡本 恵理', '桑名建設事務所 道路課 加藤 直人'],
      [2, 'distributed', '桑名庁舎 情報機器室', '桑名建設事務所 用地課 岡本 恵理'],
      [1, 'acquired', '県内電機', '桑名庁舎 情報機器室'],
    ]);
    expect((await list({ q: 'かとう なおと' })).rows.map((row) => row.assetTag)).toContain(asset.assetTag);
    await expect(
      world.write(agent, (ctx) =>
        moveAsset(ctx, { id: asset.id, version: 1, movement: { kind: 'lost', movedOn: today } }),
      ),
    ).rejects.toMatchObject({ code: 'platform.staleVersion' });
    await expect(
      world.database.db.updateTable('asset_movements').set({ reason: 'x' }).where('asset_id', '=', asset.id).execute(),
    ).rejects.toThrow('append-only');
  });

  test('what a movement names must exist, and its day must be possible', async () => {
    const { id } = await register('NK');
    const cases: [Partial<MovementDraft>, string][] = [
      [{ userId: ledger.sites.hq }, 'assets.userUnknown'],
      [{ userId: ledger.staff.former }, 'assets.userLeft'],
      [{ departmentId: ledger.departments.gone }, 'assets.departmentUnknown'],
      [{ siteId: ledger.rooms.hq }, 'assets.siteUnknown'],
      [{ userId: ledger.staff.okamoto, roomId: ledger.rooms.hq }, 'assets.roomElsewhere'],
      [{ userId: ledger.staff.okamoto, movedOn: '2026-11-25' }, 'assets.inFuture'],
      [{ userId: ledger.staff.okamoto, movedOn: '2026-10-04' }, 'assets.beforeLast'],
      [{ departmentId: ledger.departments.land }, 'assets.userRequired'],
      [{}, 'assets.departmentRequired'],
    ];
    for (const [over, code] of cases)
      await expect(move(id, { kind: 'distributed', ...over })).rejects.toMatchObject({ code });
    await expect(move(id, { kind: 'collected' })).rejects.toThrow('記録できる移動：配付、運搬、修理 渡し');
    await expect(move(id, { kind: 'lost' })).rejects.toMatchObject({ code: 'assets.reasonRequired' });
    await expect(move(id, { kind: 'transported' })).rejects.toMatchObject({ code: 'assets.nothingMoves' });
    await expect(move(id, { kind: 'lent', siteId: ledger.sites.hq })).rejects.toMatchObject({
      code: 'assets.borrowerRequired',
    });
    await expect(
      world.write(agent, (ctx) =>
        moveAsset(ctx, { id: ledger.sites.hq, version: 1, movement: { kind: 'lost', movedOn: today } }),
      ),
    ).rejects.toMatchObject({ code: 'assets.absent' });
  });
});

describe('§4-8 … §7-8 the contract decides what may be done', () => {
  test('§5-8, §5-9, §6-8, §6-9: MK and LK pass from hand to hand at 本庁舎 only', async () => {
    for (const [code, clauses] of [
      ['MK', '5-8、5-9'],
      ['LK', '6-8、6-9'],
    ] as const) {
      const { id } = await register(code, {}, atHq());
      await expect(move(id, toOkamoto())).rejects.toMatchObject({ code: 'assets.handOverElsewhere' });
      await expect(move(id, toOkamoto())).rejects.toThrow(
        `受渡しの場所は本庁舎だけです（仕様書 ${clauses}）。「桑名庁舎」では`,
      );
      const given = await move(id, { ...toOkamoto(), handOverSiteId: ledger.sites.hq });
      expect(given.movements[0]).toMatchObject({
        handOverAt: '本庁舎',
        to: { words: '桑名建設事務所 用地課 岡本 恵理' },
      });
    }
  });

  test('§7-4: a mobile is given out at 桑名, and collected at 本庁舎 only', async () => {
    const { id } = await distributed('mobile', {}, atHq());
    const at = (site: string) => ({ kind: 'collected' as const, siteId: site, handOverSiteId: site });
    await expect(move(id, at(ledger.sites.kuwana))).rejects.toThrow('（仕様書 7-3、7-4）');
    expect(await move(id, at(ledger.sites.hq))).toMatchObject({ status: 'stored' });
  });

  test('§6-6, §1-5(1): what is not lent is refused by its clause', async () => {
    const lend = (id: string) => move(id, { kind: 'lent', userId: ledger.staff.okamoto });
    const lk = await register('LK', {}, atHq());
    await expect(lend(lk.id)).rejects.toThrow('（仕様書 6-6）。廃棄待ちの古い一人一台');
    const mk = await register('MK', { procurer: 'department' }, atHq());
    await expect(lend(mk.id)).rejects.toThrow('（仕様書 5-1、1-5）');
  });

  test('§4-1: a KK counts like a DK only when newly procured', async () => {
    const old = await register('KK', { acquiredOn: '2024-03-01' }, atHq());
    expect(old.policy).toMatchObject({ procurer: 'department', repairedBy: 'department' });
    const fresh = await register('KK', { acquiredOn: '2026-11-02' }, atHq());
    expect(fresh.policy).toMatchObject({ procurer: 'central', repairedBy: 'helpdesk', clauses: { loan: ['4-7'] } });
  });

  test('§4-9: NK are collected at 本庁舎 or a 地域総合庁舎, and carried on as a 運搬', async () => {
    const { id } = await distributed('NK');
    const collect = { kind: 'collected' as const, siteId: ledger.sites.yoshida };
    await expect(move(id, collect)).rejects.toMatchObject({ code: 'assets.handOverElsewhere' });
    await expect(move(id, { ...collect, handOverSiteId: ledger.sites.kuwana })).rejects.toMatchObject({
      code: 'assets.carrySeparately',
    });
    const collected = await move(id, { kind: 'collected', siteId: ledger.sites.kuwana, roomId: ledger.rooms.kuwana });
    expect(collected).toMatchObject({ status: 'stored', user: null, department: null, room: { name: '情報機器室' } });
  });

  test('§4-11, §5-10, §7-5: what may travel between sites, and what it needs', async () => {
    const away = { kind: 'transported' as const, siteId: ledger.sites.yoshida, roomId: ledger.rooms.yoshida };
    const nk = (await register('NK')).id;
    await expect(move(nk, away)).rejects.toMatchObject({ code: 'assets.transportNeedsReason' });
    await expect(move(nk, { ...away, reason: '桑名で3台不足' })).rejects.toMatchObject({
      code: 'assets.protectionRequired',
    });
    expect(await move(nk, { ...away, reason: '桑名で3台不足', protection: '緩衝材、施錠ケース' })).toMatchObject({
      site: { name: '吉田山会館' },
    });
    await expect(move((await register('MK')).id, away)).rejects.toThrow('庁舎の敷地内だけです（仕様書 5-10）');
    const mobile = (await register('mobile')).id;
    await expect(move(mobile, away)).rejects.toMatchObject({ code: 'assets.protectionRequired' });
    await move(mobile, { ...away, protection: '施錠ケース' });
    const sk = (await register('SK', { procurer: 'department' })).id;
    await expect(move(sk, away)).rejects.toMatchObject({ code: 'assets.transportIsDepartments' });
    expect(await move(nk, { kind: 'transported', roomId: null })).toMatchObject({ room: null });
  });

  test('§5-7, §6-7, §7-8: 県 is told before a vendor gets it; a department sends its own', async () => {
    const vendor = { kind: 'sentToRepair' as const, counterpart: '保守業者' };
    const { id } = await register('MK', {}, atHq());
    await expect(move(id, vendor)).rejects.toThrow('保守業者へ渡す前に県へ報告します（仕様書 5-7）');
    await expect(move(id, { ...vendor, authorityReportedOn: '2026-11-25' })).rejects.toMatchObject({
      code: 'assets.reportAfterwards',
    });
    await expect(move(id, { ...vendor, counterpart: null, authorityReportedOn: today })).rejects.toMatchObject({
      code: 'assets.vendorRequired',
    });
    const sent = await move(id, { ...vendor, authorityReportedOn: today });
    expect(sent).toMatchObject({ status: 'repairing', counterpart: '保守業者' });
    expect((await list({ q: sent.assetTag })).rows[0]).toMatchObject({ place: '保守業者', status: 'repairing' });
    const back = await move(id, { kind: 'backFromRepair' });
    expect(back.movements[0]).toMatchObject({
      from: { words: '保守業者（本庁舎）' },
      to: { words: '本庁舎 ヘルプデスク室' },
    });
    const sk = (await register('SK', { procurer: 'department' })).id;
    await expect(move(sk, vendor)).rejects.toMatchObject({ code: 'assets.repairIsDepartments' });
  });

  test('§4-7, §6-6: what may be lent, and where it goes back to', async () => {
    const lend = { kind: 'lent' as const, userId: ledger.staff.mori };
    // For an LK an old 一人一台 that waits for disposal is lent (§6-6).
    const old = (await register('NK', {}, atHq())).id;
    await move(old, { kind: 'awaitingDisposal' });
    expect(await move(old, lend)).toMatchObject({ status: 'lent', user: { name: '森 さつき' } });
    expect(await move(old, { kind: 'returned', siteId: ledger.sites.hq, toStatus: 'awaitingDisposal' })).toMatchObject({
      status: 'awaitingDisposal',
      user: null,
    });
    await expect(move((await register('SK', { procurer: 'department' })).id, lend)).rejects.toMatchObject({
      code: 'assets.noLoan',
    });
  });

  test('§4-12: the desk disposes through 廃棄処分; what is disposed never comes back', async () => {
    const { id } = await register('NK', { simNo: 'SIM-9' });
    await move(id, { kind: 'awaitingDisposal' });
    await expect(move(id, { kind: 'disposed' })).rejects.toThrow(
      '台数の確認が済むまで記録できません（仕様書 4-9、4-12）',
    );
    await world.write(agent, (ctx) => recordMovement(ctx, id, { kind: 'disposed', movedOn: today, basis: 'H8-0001' }));
    const gone = await get(id);
    expect(gone).toMatchObject({ status: 'disposed', site: null, possibleMoves: [], actions: ['label', 'card'] });
    await expect(move(id, { kind: 'found', reason: '出てきた' })).rejects.toMatchObject({
      code: 'assets.neverComesBack',
    });
    await expect(
      world.write(agent, (ctx) => reviseAsset(ctx, { id, version: gone.version, facts: facts('NK') })),
    ).rejects.toMatchObject({ code: 'assets.neverComesBack' });
    expect((await list({ q: gone.assetTag })).rows).toEqual([]);
    expect((await list({ q: gone.assetTag, view: 'disposed' })).rows).toHaveLength(1);
    await register('NK', { simNo: 'SIM-9' });
    const sk = (await register('SK', { procurer: 'department' })).id;
    await move(sk, { kind: 'awaitingDisposal' });
    expect(await move(sk, { kind: 'disposed' })).toMatchObject({ status: 'disposed' });
  });

  test('a class without a policy moves only when it is lost or found', async () => {
    const { id } = await register('BYOD');
    await expect(move(id, toOkamoto())).rejects.toThrow('BYOD（一括調達）の取扱方針がこの日にありません');
    expect((await get(id)).possibleMoves).toEqual(['lost']);
    await move(id, { kind: 'lost', reason: '出張先の電車で紛失' });
    expect(await move(id, { kind: 'found', reason: '駅に届いた', siteId: ledger.sites.hq })).toMatchObject({
      status: 'stored',
    });
  });

  test('the policy of the movement’s own day counts', async () => {
    const { id } = await register('NK', { acquiredOn: '2026-09-01' }, {});
    await world.database.db.updateTable('assets').set({ last_moved_on: '2026-09-01' }).where('id', '=', id).execute();
    await expect(move(id, { ...toOkamoto(), movedOn: '2026-09-15' })).rejects.toMatchObject({
      code: 'assets.noPolicy',
    });
  });
});

describe('訂正', () => {
  const correct = async (id: string, over: object) => {
    const { version } = await get(id);
    return world.write(agent, (ctx) =>
      correctMovement(ctx, {
        id,
        version,
        correction: { movementId: '', movedOn: today, reason: '聞き違い', ...over },
      }),
    );
  };

  test('a new entry names the wrong one, which stays as it was', async () => {
    const asset = await distributed('NK');
    const wrong = asset.movements[0]?.id ?? '';
    const right = await correct(asset.id, {
      movementId: wrong,
      userId: ledger.staff.kato,
      departmentId: ledger.departments.road,
    });
    expect(right).toMatchObject({ status: 'inUse', user: { name: '加藤 直人' } });
    expect(right.movements.slice(0, 2)).toMatchObject([
      { seq: 3, kind: 'corrected', corrects: 2, reason: '聞き違い' },
      { seq: 2, kind: 'distributed', correctedBy: 3, to: { words: '桑名建設事務所 用地課 岡本 恵理' } },
    ]);
    await expect(correct(asset.id, { movementId: wrong, userId: ledger.staff.mori })).rejects.toThrow(
      '3 番を訂正してください',
    );
    const first = right.movements[2]?.id;
    await expect(correct(asset.id, { movementId: first, siteId: ledger.sites.hq })).rejects.toMatchObject({
      code: 'assets.onlyLastMoves',
    });
    expect(await correct(asset.id, { movementId: first })).toMatchObject({ user: { name: '加藤 直人' } });
    await expect(correct(asset.id, { movementId: ledger.sites.hq })).rejects.toMatchObject({
      code: 'assets.movementAbsent',
    });
  });

  test('it neither disposes, nor runs before the entry it corrects, nor revives', async () => {
    const asset = await distributed('NK');
    const last = asset.movements[0]?.id ?? '';
    await expect(correct(asset.id, { movementId: last, toStatus: 'disposed' })).rejects.toMatchObject({
      code: 'assets.correctionDisposes',
    });
    await expect(correct(asset.id, { movementId: last, movedOn: '2026-10-01' })).rejects.toMatchObject({
      code: 'assets.beforeLast',
    });
    await expect(correct(asset.id, { movementId: last, movedOn: '2026-11-25' })).rejects.toMatchObject({
      code: 'assets.inFuture',
    });
    await expect(correct(asset.id, { movementId: last, roomId: ledger.rooms.hq })).rejects.toMatchObject({
      code: 'assets.roomElsewhere',
    });
    const { id } = await register('NK');
    await move(id, { kind: 'awaitingDisposal' });
    await world.write(agent, (ctx) => recordMovement(ctx, id, { kind: 'disposed', movedOn: today }));
    const gone = await get(id);
    await expect(correct(id, { movementId: gone.movements[0]?.id, toStatus: 'stored' })).rejects.toMatchObject({
      code: 'assets.neverComesBack',
    });
  });
});

describe('who sees and does what', () => {
  test('every role by its own: the pure rule and the scope in SQL agree on every row', async () => {
    await distributed('NK');
    const byMori = await register('NK', {}, atHq());
    await move(byMori.id, { kind: 'distributed', userId: ledger.staff.mori });
    const everything = (await list({ limit: 200 })).rows.map((row) => row.id);
    const facts = sql.join(assetRecords.facts);
    const { rows: places } = await sql<{ id: string }>`select id, ${facts} from assets`.execute(world.database.db);
    const actors = roles.map((role) =>
      actorOf(role, { departmentId: ledger.departments.office, staffMemberId: ledger.staff.okamoto }),
    );
    for (const actor of actors) {
      const seen = new Set((await list({ limit: 200 }, actor)).rows.map((row) => row.id));
      const allowed = places.filter((row) => assetRecords.sees(actor, row));
      expect([...seen].sort(), actor.role).toEqual(
        allowed
          .map((row) => row.id)
          .filter((id) => everything.includes(id))
          .sort(),
      );
    }
    const coordinator = actorOf('coordinator', { departmentId: ledger.departments.digital });
    expect((await list({ limit: 200 }, coordinator)).rows.map((row) => row.id)).toEqual([byMori.id]);
    await expect(get(everything.find((id) => id !== byMori.id) ?? '', coordinator)).rejects.toMatchObject({
      code: 'assets.absent',
    });
    expect(await world.read(coordinator, (ctx) => foundDevices(ctx, { q: 'R6型', limit: 50 }).execute())).toHaveLength(
      1,
    );
    expect((await world.read(coordinator, countAssets)).all).toBe(1);
    const nobody = actorOf('staff');
    expect((await list({ limit: 200 }, nobody)).rows).toEqual([]);
    expect(
      (await list({ filters: { department: [ledger.departments.office] }, limit: 200 })).rows.length,
    ).toBeGreaterThan(0);
  });

  test('rights by role', () => {
    const may = (permission: keyof typeof assetsPermissions) =>
      roles.filter((role) => holds(actorOf(role), assetsPermissions[permission]));
    expect(may('edit')).toEqual(['manager', 'agent']);
    expect(may('registerInBulk')).toEqual(['manager', 'agent', 'authority']);
    expect(may('print')).toEqual(['manager', 'agent', 'authority', 'auditor']);
    expect(may('export')).toEqual(['manager', 'agent', 'authority', 'coordinator', 'auditor']);
    expect(may('read')).not.toContain('administrator');
    const row = { status: 'inUse', moves: 3, corrects: true } as const;
    expect(assetActions(agent, row)).toEqual(['revise', 'move', 'correct', 'changeUser', 'label', 'card']);
    for (const role of ['authority', 'auditor'] as const)
      expect(assetActions(actorOf(role), row)).toEqual(['label', 'card']);
    for (const role of ['coordinator', 'staff', 'integration', 'administrator'] as const)
      expect(assetActions(actorOf(role), row)).toEqual([]);
  });

  test('the public door keeps the scope', async () => {
    const asset = await distributed('NK');
    const okamoto = actorOf('staff', { staffMemberId: ledger.staff.okamoto });
    const kato = actorOf('staff', { staffMemberId: ledger.staff.kato });
    expect(await world.read(okamoto, (ctx) => findAsset(ctx, { tag: asset.assetTag }))).toMatchObject({
      user: '岡本 恵理',
    });
    expect(await world.read(kato, (ctx) => findAsset(ctx, { id: asset.id }))).toBeUndefined();
    await expect(
      world.write(agent, (ctx) => recordMovement(ctx, ledger.sites.hq, { kind: 'lost', movedOn: today })),
    ).rejects.toMatchObject({ code: 'assets.absent' });
  });
});

describe('the list', () => {
  test('views, conditions, orders and counts', async () => {
    const late = await distributed('DK', { osBuild: '26200.6901', warrantyUntil: '2027-01-31', simNo: 'SIM-77' });
    const at = '2026-11-01T00:00:00Z';
    await world.database.db
      .insertInto('asset_current_builds')
      .values({ branch: '26200', revision: 7171, updated_at: at })
      .execute();
    await world.database.db
      .updateTable('assets')
      .set({ last_seen_at: '2026-08-01T00:00:00Z' })
      .where('id', '=', late.id)
      .execute();
    const tags = async (over: object) => (await list({ limit: 200, ...over })).rows.map((row) => row.assetTag);
    for (const view of ['DK', 'unused', 'behind', 'warranty', 'sim'])
      expect(await tags({ view }), view).toContain(late.assetTag);
    expect(await tags({ filters: { behind: true } })).toEqual([late.assetTag]);
    expect(await tags({ view: 'NK' })).not.toContain(late.assetTag);
    const { rows } = await list({
      view: 'DK',
      filters: {
        status: { in: ['inUse'] },
        site: [ledger.sites.kuwana],
        user: [ledger.staff.okamoto],
        model: [ledger.models.DK],
        procurer: { notIn: ['department'] },
        deviceClass: { in: ['DK'] },
        warranty: { from: '2027-01-01', to: null },
        acquired: { from: null, to: today },
        moved: { from: today, to: today },
        live: true,
      },
    });
    expect(rows).toMatchObject([
      {
        department: '桑名建設事務所',
        section: '用地課',
        user: '岡本 恵理',
        staffNo: '100287',
        extension: '6-4287',
        place: '桑名庁舎',
        osBehind: true,
        memoryGb: 16,
      },
    ]);
    expect((await list({ filters: { loanPool: true } })).rows).toEqual([]);
    const counts = await world.read(agent, countAssets);
    for (const view of [
      'unused',
      'behind',
      'warranty',
      'awaitingDisposal',
      'sim',
      'toRegister',
      'disposed',
      'all',
    ] as const)
      expect((await list({ view })).total.count, view).toBe(counts[view]);
    expect((await list({ view: 'NK' })).total.count).toBe(counts.byClass.NK);
  });

  test('every order pages through the whole ledger once', async () => {
    const { total } = await list({});
    for (const key of [
      'assetTag',
      'classCode',
      'model',
      'department',
      'user',
      'place',
      'status',
      'movedOn',
      'warrantyUntil',
      'osBuild',
      'acquiredOn',
      'priceYen',
      'lastSeenAt',
    ]) {
      const seen = new Set<string>();
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({ sort: { key, dir: 'desc' }, cursor, limit: 7 });
        for (const row of page.rows) seen.add(row.id);
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen.size, key).toBe(total.count);
    }
  });

  test('look-ups find by name, reading and code', async () => {
    const find = (input: object) =>
      world
        .read(agent, (ctx) => lookUp(ctx, { q: '', ...input } as Parameters<typeof lookUp>[1]))
        .then((found) => found.map((one) => one.label));
    expect(await find({ kind: 'room', q: '機器' })).toEqual(['情報機器室']);
    expect(await find({ kind: 'room', ids: [ledger.rooms.hq] })).toEqual(['ヘルプデスク室']);
    expect(await find({ kind: 'room', within: ledger.sites.kuwana })).toEqual(['情報機器室']);
    expect(await find({ kind: 'usualRoom', within: ledger.sites.hq })).toEqual(['ヘルプデスク室']);
    expect(await find({ kind: 'usualRoom', within: ledger.sites.yoshida })).toEqual([]);
    expect(await find({ kind: 'model', within: 'MK' })).toEqual(['R6型 MK']);
    expect(await find({ kind: 'class' })).toContain('NKパソコン');
    expect(await find({ kind: 'vendor' })).toEqual([]);
  });
});

describe('two at once', () => {
  test('one device moves once, and one label is registered once', async () => {
    const { id, version } = await register('NK');
    const movement = movementDraft.parse({ kind: 'awaitingDisposal', movedOn: today });
    const press = (ctx: Ctx) => moveAsset(ctx, { id, version, movement });
    expect(await twoWriters(world, press, press)).toEqual(['done', 'platform.staleVersion']);
    const process = (ctx: Ctx) => recordMovement(ctx, id, { kind: 'disposed', movedOn: today });
    expect(await twoWriters(world, process, process)).toEqual(['done', 'assets.neverComesBack']);
    const placement = inStore() as Registration['placement'];
    const input = { facts: facts('NK'), placement, movedOn: today, counterpart: null, basis: null };
    const enter = (ctx: Ctx) => registerAsset(ctx, input);
    expect(await twoWriters(world, enter, enter)).toEqual(['done', 'assets.tagTaken']);
  });
});

describe('many at once', () => {
  test('a mass movement records what it may and says why for the rest', async () => {
    const ids = [(await register('NK')).id, (await register('NK')).id, (await distributed('NK')).id];
    const query = assetListInput.omit({ cursor: true, limit: true }).parse({});
    let through = stagedCall(world, agent);
    const run = (selection: object) =>
      massMoveAssets({ query, selection, movement: { kind: 'awaitingDisposal', movedOn: today } } as never, through);
    // Someone changes one of them while they are worked out: nothing is recorded, and the words say so.
    through = {
      ...stagedCall(world, agent),
      read: async (work) => {
        const result = await stagedCall(world, agent).read(work);
        await sql`update assets set version = version + 1 where id = ${ids[1]}`.execute(world.database.db);
        return result;
      },
    };
    await expect(run({ ids })).rejects.toMatchObject({ code: 'assets.movedMeanwhile' });
    const statusOf = async (id = '') =>
      (await world.database.db.selectFrom('assets').select('status').where('id', '=', id).executeTakeFirst())?.status;
    expect([await statusOf(ids[0]), await statusOf(ids[1])]).toEqual(['stored', 'stored']);
    through = stagedCall(world, agent);
    const result = await run({ ids });
    expect([await statusOf(ids[0]), await statusOf(ids[1])]).toEqual(['awaitingDisposal', 'awaitingDisposal']);
    expect(world.sent.at(-1)).toEqual({
      job: 'assets.indexMoved',
      data: { ids: expect.arrayContaining(ids.slice(0, 2)) },
    });
    expect(result.moved).toBe(2);
    expect(result.results.map((row) => row.moved)).toEqual([true, true, false]);
    expect(result.results[2]?.words).toContain('「使用中」のため「廃棄待ちにする」を記録できません');
    await expect(run({ ids: [ledger.sites.hq] })).rejects.toMatchObject({ code: 'assets.nothingSelected' });
    const all = await run({ all: true, except: ids });
    expect(all.results.map((row) => row.assetId)).not.toContain(ids[0]);
  });

  test('§4-4.3 a list takes each movement once, and can be made again as it was', async () => {
    const first = await world.write(agent, (ctx) => recordBulkList(ctx, null));
    const linesOf = (made: { id: string }) =>
      world.read(agent, async (ctx) => movementsOnList(ctx, made, await linesOnList(ctx, made)));
    expect(first.count).toBeGreaterThan(5);
    const lines = await linesOf(first);
    expect(lines).toHaveLength(first.count);
    expect(lines.some((row) => row.class_code === 'SK')).toBe(false);
    await expect(world.write(agent, (ctx) => recordBulkList(ctx, null))).rejects.toMatchObject({
      code: 'assets.nothingToRegister',
    });
    const asset = await distributed('NK');
    const other = await register('NK');
    const query = assetListInput.omit({ cursor: true, limit: true }).parse({});
    const some = await world.write(agent, (ctx) => recordBulkList(ctx, { query, selection: { ids: [asset.id] } }));
    expect((await linesOf(some)).map((row) => [row.asset_tag, row.kind])).toEqual([
      [asset.assetTag, 'acquired'],
      [asset.assetTag, 'distributed'],
    ]);
    expect(some.listNo).toBe(first.listNo + 1);
    expect((await get(asset.id)).movements[0]?.listNo).toBe(some.listNo);
    const waiting = (await list({ view: 'toRegister', limit: 200 })).rows.map((row) => row.id);
    expect(waiting).toEqual([other.id]);
  });
});

describe('the audit', () => {
  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});
