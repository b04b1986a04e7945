import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type Lending, lendingDesk } from '../../../../tests/support/lending.ts';
import { actorOf, type World } from '../../../../tests/support/world.ts';
import { kitDraft } from '../contract/kit.ts';
import { findFreeThings } from './find-free-things.ts';
import { keepKit, readKits } from './keep-kit.ts';
import { readCalendarOf } from './read-bookings.ts';

let lending: Lending;
let world: World;
beforeAll(async () => {
  lending = await lendingDesk();
  ({ world } = lending);
});
afterAll(() => world.close());

const thing: Lending['thing'] = (...asked) => lending.thing(...asked);
const ask: Lending['ask'] = (...asked) => lending.ask(...asked);
const desk = () => actorOf('agent');

describe('what is free, and when', () => {
  it('offers what is free, and shows the rest on the calendar', async () => {
    const [busy, free] = [await thing('token'), await thing('token')];
    const loan = await ask('token', [busy.id]);
    const asked = {
      pool: 'token',
      fromAt: loan.fromAt,
      dueAt: loan.dueAt,
      needsCurrent: false,
      q: '',
      kitId: null,
    } as const;
    const found = await world.read(desk(), (ctx) => findFreeThings(ctx, asked));
    expect(found.map(({ assetTag }) => assetTag)).toContain(free.tag);
    expect(found.map(({ assetTag }) => assetTag)).not.toContain(busy.tag);
    // Who borrows chooses from the same things.
    for (const role of ['coordinator', 'staff'] as const) {
      const seen = await world.read(actorOf(role), (ctx) => findFreeThings(ctx, asked));
      expect(seen).toEqual(found);
    }
    const week = await world.read(desk(), (ctx) => readCalendarOf(ctx, { pool: 'token', from: '2026-11-23', days: 7 }));
    expect(week.bars.map(({ number }) => number)).toContain(loan.number);
    expect(week.days.map(({ open }) => open)).toEqual([false, true, true, true, true, false, false]);
  });
});

describe('セット (§9-4)', () => {
  const keep = (draft: object) =>
    world.write(desk(), (ctx) => keepKit(ctx, kitDraft.parse({ id: newId(), name: '会議室一式', ...draft })));

  it('is made once of a form that was sent twice, and changed by who saw it', async () => {
    const [router, camera, speaker] = [await thing('equipment'), await thing('equipment'), await thing('equipment')];
    const id = newId();
    const draft = {
      id,
      code: 'S1',
      assetIds: [router.id, camera.id],
      accessories: [{ name: 'HDMIケーブル', count: 2 }],
    };
    const made = [await keep(draft), await keep(draft)];
    expect(made.map(({ version }) => version)).toEqual([1, 1]);
    expect(made[0]?.things.map(({ assetTag }) => assetTag)).toEqual([router.tag, camera.tag]);
    const more = { ...draft, version: 1, assetIds: [router.id, camera.id, speaker.id] };
    expect((await keep(more)).things).toHaveLength(3);
    await expect(keep(more)).rejects.toThrow();
    const loan = await ask('equipment', [router.id, camera.id], { kitId: id });
    const [kit] = (await world.read(desk(), readKits)).filter((one) => one.id === id);
    expect(kit?.next?.number).toBe(loan.number);
  });

  it.each([
    ['bookings.thingInKit', async () => ({ code: 'S3', assetIds: [(await kitted()).id] })],
    ['bookings.kitTaken', async () => ({ code: (await kitted()).code, assetIds: [(await thing('equipment')).id] })],
    ['bookings.notOfPool', async () => ({ code: 'S5', assetIds: [(await thing('NK')).id] })],
    ['bookings.assetUnknown', async () => ({ code: 'S6', assetIds: [newId()] })],
    ['bookings.kitAbsent', async () => ({ code: 'S7', version: 4, assetIds: [(await thing('equipment')).id] })],
  ])('is refused as %s', async (code, draft) => {
    await expect(keep(await draft())).rejects.toMatchObject({ code });
  });

  let kits = 0;
  async function kitted() {
    kits += 1;
    const { id } = await thing('equipment');
    const code = `K${kits}`;
    await keep({ code, assetIds: [id] });
    return { id, code };
  }
});
