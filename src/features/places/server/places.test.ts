import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { siteListInput } from '../contract/places.contract.ts';
import type { SiteDraft } from '../contract/site.ts';
import { addRoom } from './add-room.ts';
import { closeSite } from './close-site.ts';
import { confirmBase } from './confirm-base.ts';
import { createSite } from './create-site.ts';
import { markRoom } from './mark-room.ts';
import { reviseSite } from './revise-site.ts';
import { usesOn } from './room-uses.public.ts';
import { getSite, listSites } from './sites.reads.ts';

const manager = actorOf('manager', { name: '水野 聡' });
const agent = actorOf('agent');
let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const draft = (over: Partial<SiteDraft> = {}): SiteDraft => ({
  code: 'KW',
  name: '桑名庁舎',
  reading: 'くわなちょうしゃ',
  kind: 'regional',
  region: 'hokusei',
  baseSiteId: null,
  driveMinutes: null,
  outsidePrefecture: false,
  postalCode: null,
  address: '桑名市中央町5-71',
  phone: null,
  ...over,
});
const create = (over: Partial<SiteDraft>) => world.write(manager, (ctx) => createSite(ctx, draft(over)));
const list = (over: object) => world.read(agent, (ctx) => listSites(ctx, siteListInput.parse(over)));

describe('§2-2 places', () => {
  test('a standalone site names the base it is reached from', async () => {
    const base = await create({});
    const office = { code: 'KW-1', name: '桑名農政事務所', kind: 'standalone' } as const;
    await expect(create(office)).rejects.toMatchObject({ code: 'places.baseRequired' });
    const site = await create({ ...office, baseSiteId: base.id, driveMinutes: 25 });
    await expect(create({ ...office, code: 'KW-2', baseSiteId: site.id, driveMinutes: 25 })).rejects.toMatchObject({
      code: 'places.baseIsNoBase',
    });
  });

  test('a room is the ヘルプデスク室 of 本庁舎 or the 情報機器室 of a 地域総合庁舎, from a day on (§4-9, §4-10)', async () => {
    const site = await create({ code: 'KN', name: '熊野庁舎' });
    const added = await world.write(manager, (ctx) =>
      addRoom(ctx, { siteId: site.id, name: '情報機器室', floor: '2' }),
    );
    const mark = (over: object) =>
      world.write(manager, (ctx) =>
        markRoom(ctx, { siteId: site.id, roomId: added.id, use: 'devices', fromOn: '2026-11-24', ...over }),
      );
    await expect(mark({ use: 'helpdesk' })).rejects.toThrow('ヘルプデスク室にできるのは本庁舎の部屋だけです（§4-9');
    await expect(mark({ fromOn: '2026-11-23' })).rejects.toMatchObject({ code: 'places.markBackdated' });
    await expect(mark({ roomId: site.id })).rejects.toMatchObject({ code: 'places.roomAbsent' });
    await expect(mark({ use: 'other' })).rejects.toMatchObject({ code: 'places.markSame' });
    expect((await mark({})).rooms).toMatchObject([
      { name: '情報機器室', use: 'devices', since: '2026-11-24', by: '水野 聡' },
    ]);
    await mark({ use: 'other', fromOn: '2026-12-01' });
    const on = (day: string) => world.read(agent, (ctx) => usesOn(ctx, { day, siteId: site.id }));
    expect((await Promise.all(['2026-11-23', '2026-11-30', '2026-12-01'].map(on))).map(([one]) => one?.use)).toEqual([
      undefined,
      'devices',
      'other',
    ]);
  });

  test('a code belongs to one site', async () => {
    await create({ code: 'SZ', name: '鈴鹿庁舎' });
    await expect(create({ code: 'SZ', name: '別の庁舎' })).rejects.toThrow('「鈴鹿庁舎」が使っています');
  });

  test('two people on one site: the second is told who changed what', async () => {
    const site = await create({ code: 'YK', name: '四日市庁舎' });
    const revise = (name: string) =>
      world.write(manager, (ctx) =>
        reviseSite(ctx, { id: site.id, version: site.version, draft: draft({ code: 'YK', name }) }),
      );
    await revise('四日市総合庁舎');
    await expect(revise('四日市市庁舎')).rejects.toMatchObject({
      code: 'platform.staleVersion',
      details: { changedBy: '水野 聡', changes: { name: ['四日市庁舎', '四日市総合庁舎'] } },
    });
  });

  test('rooms are added once; a closed site takes no change and leaves the list', async () => {
    const site = await create({ code: 'IG', name: '伊賀庁舎' });
    const add = () => world.write(manager, (ctx) => addRoom(ctx, { siteId: site.id, name: '情報機器室', floor: '2' }));
    await add();
    await expect(add()).rejects.toMatchObject({ code: 'places.roomTaken' });
    const closed = await world.write(manager, (ctx) =>
      closeSite(ctx, { id: site.id, version: site.version, on: '2027-03-31' }),
    );
    expect(closed.rooms).toHaveLength(1);
    expect(closed.actions).toEqual([]);
    await expect(add()).rejects.toMatchObject({ code: 'places.alreadyClosed' });
    expect((await list({ q: '伊賀' })).rows).toEqual([]);
    expect((await list({ q: '伊賀', view: 'all' })).rows).toHaveLength(1);
  });

  test('the list finds by any part, pages without a cap and offers only what the reader may do', async () => {
    expect((await list({ q: '桑' })).rows.length).toBeGreaterThan(0);
    expect((await list({ q: 'くわな 中央' })).rows.map((row) => row.name)).toContain('桑名庁舎');
    const first = await list({ limit: 1, sort: { key: 'code', dir: 'asc' } });
    const second = await list({ limit: 1, sort: { key: 'code', dir: 'asc' }, cursor: first.nextCursor });
    expect(first.rows[0]?.code).not.toBe(second.rows[0]?.code);
    expect(first.total).toEqual({ count: 5, capped: false });
    expect((await list({ filters: { kind: { notIn: ['regional'] } } })).rows.map((row) => row.code)).toEqual(['KW-1']);
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'platform.badCursor' });
    const view = await world.read(agent, (ctx) => getSite(ctx, { id: first.rows[0]?.id ?? '' }));
    expect(view.actions).toEqual([]);
  });

  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});

describe('several saves between what was seen and what is sent', () => {
  test('a third who comes late is told all that two others changed since, each field from what was seen', async () => {
    const site = await create({ code: 'MT', name: '松阪庁舎' });
    const other = actorOf('manager', { name: '田端 順子' });
    const revise = (who: Actor, version: number, over: Partial<SiteDraft>) =>
      world.write(who, (ctx) =>
        reviseSite(ctx, { id: site.id, version, draft: draft({ code: 'MT', name: '松阪庁舎', ...over }) }),
      );
    // Both send what they typed over the same version: one of them is told and types his own field into the newer one.
    const fields = [
      [manager, { name: '松阪総合庁舎' }],
      [other, { reading: 'まつさかそうごう' }],
    ] as const;
    const raced = await Promise.allSettled(fields.map(([who, over]) => revise(who, site.version, over)));
    const lost = raced.findIndex(({ status }) => status === 'rejected');
    expect(raced.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [winner, loser] = [fields[1 - lost], fields[lost]];
    if (!winner || !loser) throw new Error('nobody lost');
    await revise(loser[0], site.version + 1, { ...winner[1], ...loser[1] });
    await expect(revise(manager, site.version, { address: '松阪市高町' })).rejects.toMatchObject({
      code: 'platform.staleVersion',
      details: {
        changedBy: loser[0].name,
        version: site.version + 2,
        changes: { name: ['松阪庁舎', '松阪総合庁舎'], reading: [site.reading, 'まつさかそうごう'] },
      },
    });
    // Who saw the first of the two saves is told the second alone.
    const seconds = await revise(manager, site.version + 1, {}).catch((error: unknown) => error);
    expect(Object.keys((seconds as { details: { changes: object } }).details.changes)).toEqual(Object.keys(loser[1]));
  });
});

describe('§2-2 the base of a site', () => {
  test('it is made sure of, and again when it is another one or a year has gone', async () => {
    const [one, other] = [await create({ code: 'B1' }), await create({ code: 'B2' })];
    const over = { code: 'B3', kind: 'standalone', baseSiteId: one.id, driveMinutes: 25 } as const;
    const site = await create(over);
    const confirm = (id: string, on: string) =>
      world.write(actorOf('agent'), (ctx) => confirmBase(ctx, { id, on, note: '所長' }));
    expect([site.baseUnsure, one.baseUnsure]).toEqual([true, false]);
    await expect(confirm(one.id, '2026-11-24')).rejects.toMatchObject({ code: 'places.noBaseToConfirm' });
    await expect(confirm(site.id, '2026-11-25')).rejects.toMatchObject({ code: 'places.confirmedInFuture' });
    expect((await confirm(site.id, '2025-11-23')).baseUnsure).toBe(true);
    const unsure = () => list({ view: 'unsure', limit: 200 });
    expect((await unsure()).rows.map(({ id }) => id)).toContain(site.id);
    expect(await confirm(site.id, '2026-11-24')).toMatchObject({ baseUnsure: false, baseConfirmedOn: '2026-11-24' });
    expect((await unsure()).rows.map(({ id }) => id)).not.toContain(site.id);
    const moved = { id: site.id, version: site.version, draft: draft({ ...over, baseSiteId: other.id }) };
    expect((await world.write(manager, (ctx) => reviseSite(ctx, moved))).baseUnsure).toBe(true);
  });
});
