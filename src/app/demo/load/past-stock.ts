import { sql } from 'kysely';
import {
  type StockItemDraft,
  stockFit,
  stockItemDraft,
  stockMove,
  stockRequestDraft,
  stockSalvage,
} from '#features/stock/contract/stock.ts';
import { stockRequestProcess } from '#features/stock/contract/stock-request.process.ts';
import { orderIssue, requestRefill } from '#features/stock/server/ask-requests.ts';
import { countStock } from '#features/stock/server/count-stock.ts';
import { getItem } from '#features/stock/server/get-item.ts';
import { getRequest } from '#features/stock/server/get-request.ts';
import { createItem } from '#features/stock/server/keep-items.ts';
import { fitPart, moveItem } from '#features/stock/server/move-items.ts';
import { requestSteps } from '#features/stock/server/request-steps.ts';
import { salvageParts } from '#features/stock/server/salvage-parts.ts';
import { countSheet, listSalvageable } from '#features/stock/server/stock.reads.ts';
import { today } from '#kernel/calendar/civil.ts';
import { openDaysBetween } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import { createRng, type Rng } from '../prng.ts';
import { STOCK_ROWS } from '../tables/stock.ts';
import type { LoadedWorld } from './load-world.ts';
import { atHour, dayOfService, type PastDesk } from './past-moments.ts';

interface Kept {
  readonly id: string;
  readonly draft: StockItemDraft;
  readonly roomId: string;
  /** How many lie there still. */
  held: number;
}

interface Store extends PastDesk {
  readonly rng: Rng;
  readonly kept: readonly Kept[];
  /** Refills that are on their way, by the open day they come. */
  readonly coming: Map<number, { readonly id: string; readonly one: Kept }[]>;
  /** The first that fell short was asked for three days late. */
  late: { readonly one: Kept; readonly day: number } | null;
}

/** How many orders 県 gives on an open day: about 1,500 movements a year with what comes and is counted. */
const ordersOfDay = [4, 5, 6, 5, 7] as const;
const receivers = ['総務課', '道路管理課', '税務課', '桑名庁舎', '四日市庁舎', '伊賀庁舎', '教育総務課', '県民生活課'];
const authority = '森 由香里';
const refillDays = 5;

/** 在庫 of the first weeks of service by the product's own steps: opened, given out as ordered, refilled, counted, salvaged. */
export async function addDemoStock(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const desk = { runtime, world, calendar: await readCalendar(runtime.database.db) };
  const kept = await open(desk);
  if (!kept) return;
  const store: Store = { ...desk, kept, rng: createRng('stock'), coming: new Map(), late: null };
  const last = openDaysBetween(desk.calendar, serviceStart, today(world.base.now)).length;
  for (let day = 1; day < last; day += 1) await follow(store, day);
  await salvage(store);
  await fitOrdered(store);
}

/** What was there when the service began, spare devices also at the 地域総合庁舎. */
async function open(desk: PastDesk): Promise<Kept[] | null> {
  const { base, ids } = desk.world;
  const hq = base.sites.find(({ kind }) => kind === 'hq')?.key ?? '';
  const regional = base.sites
    .filter(({ kind }) => kind === 'regional')
    .map(({ key }) => ids.of('room', `${key}/equipment`));
  const on = dayOfService(desk, 0);
  return atHour(desk, 0, '09:00', async (ctx) => {
    const kept: Kept[] = [];
    for (const row of STOCK_ROWS) {
      const [code, name, kind, partKind, standard, capacity, unit, point, lot, held = '0', room = ''] = row;
      const draft = stockItemDraft.parse({
        code,
        name,
        kind,
        partKind: partKind || null,
        standard,
        capacity,
        unit,
        reorderPoint: Number(point),
        refillLot: Number(lot),
      });
      const { id } = await createItem(ctx, draft);
      const roomId = ids.of('room', `${hq}/${room}`);
      const open = (place: string, quantity: number) =>
        moveItem(ctx, stockMove.parse({ itemId: id, roomId: place, kind: 'opening', quantity, on }));
      await open(roomId, Number(held));
      if (kind === 'spare') for (const place of regional.slice(0, 4)) await open(place, 2);
      kept.push({ id, draft, roomId, held: Number(held) });
    }
    return kept;
  });
}

async function take(ctx: Ctx, id: string, step: keyof typeof requestSteps, form: object): Promise<void> {
  const { version } = await getRequest(ctx, { id });
  const input = { id, version, form: stockRequestProcess.steps[step].form.parse(form) };
  await requestSteps[step](ctx, input as never);
}

const asked = (one: Kept, quantity: number, on: string, over: object = {}) =>
  stockRequestDraft.parse({ itemId: one.id, quantity, withName: authority, askedOn: on, ...over });

async function follow(store: Store, day: number): Promise<void> {
  const on = dayOfService(store, day);
  await atHour(store, day, '09:40', (ctx) => receive(ctx, store, day, on));
  await atHour(store, day, '10:10', (ctx) => issue(ctx, store, day, on));
  await atHour(store, day, '15:30', (ctx) => refill(ctx, store, day, on));
  if (day % 20 === 12) await atHour(store, day, '16:20', (ctx) => countRooms(ctx, store, on));
  if (day % 9 === 4) await atHour(store, day, '16:40', (ctx) => move(ctx, store, on));
}

async function receive(ctx: Ctx, { coming }: Store, day: number, on: string): Promise<void> {
  for (const { id, one } of coming.get(day) ?? []) {
    const { quantity } = await getRequest(ctx, { id });
    await take(ctx, id, 'receive', { quantity, roomId: one.roomId, on, source: '三重事務機株式会社' });
    one.held += quantity;
  }
}

/** Consumables go most; an order now and then stays until the next day, one in a while for too long. */
async function issue(ctx: Ctx, { rng, kept, calendar, world, runtime }: Store, day: number, on: string): Promise<void> {
  const used = kept.filter(({ draft, held }) => held > 1 && (draft.kind === 'consumable' || rng.chance(0.35)));
  for (let nth = 0; nth < (ordersOfDay[day % 5] ?? 3); nth += 1) {
    const one = rng.pick(used);
    const quantity = Math.min(one.held - 1, one.draft.kind === 'consumable' ? rng.int(2, 8) : 1);
    if (quantity < 1) continue;
    const receiver = rng.pick(receivers);
    const dueOn = dayOfService({ runtime, world, calendar }, day + 2);
    const { id } = await orderIssue(ctx, asked(one, quantity, on, { dueOn, receiver, reason: '執務で使用' }));
    if (rng.chance(0.02)) continue;
    await take(ctx, id, 'issue', { quantity, roomId: one.roomId, on, receiver });
    one.held -= quantity;
  }
}

async function refill(ctx: Ctx, store: Store, day: number, on: string): Promise<void> {
  for (const one of store.kept) {
    const { short, refill: open } = await getShort(ctx, one);
    if (!short || open) continue;
    store.late ??= { one, day: day + 3 };
    if (store.late.one === one && day < store.late.day) continue;
    const { id } = await requestRefill(ctx, asked(one, one.draft.refillLot, on, { reason: '発注点を下回ったため' }));
    const comes = day + refillDays + (store.rng.chance(0.2) ? 4 : 0);
    store.coming.set(comes, [...(store.coming.get(comes) ?? []), { id, one }]);
    if (store.rng.chance(0.8)) {
      await take(ctx, id, 'answer', { answer: '発注しました。', expectedOn: dayOfService(store, day + refillDays) });
    }
  }
}

/** Only what may be short is read. */
const getShort = async (ctx: Ctx, { id, held, draft }: Kept) =>
  held < draft.reorderPoint ? getItem(ctx, { id }) : { short: false, refill: null };

/** Each place is counted once a month; here and there something differs. */
async function countRooms(ctx: Ctx, { kept, rng }: Store, on: string): Promise<void> {
  for (const roomId of new Set(kept.map((one) => one.roomId))) {
    const sheet = await countSheet(ctx, { roomId });
    const rows = sheet.map(({ itemId, quantity }) => {
      const counted = quantity > 4 && rng.chance(0.02) ? quantity - 1 : quantity;
      const one = kept.find(({ id }) => id === itemId);
      if (one) one.held = counted;
      return { itemId, expected: quantity, counted };
    });
    if (rows.length > 0) await countStock(ctx, { roomId, on, rows, reason: '払出の記入漏れとみられる。' });
  }
}

/** A spare goes to where one is short. */
async function move(ctx: Ctx, { kept, rng, world: { base, ids } }: Store, on: string): Promise<void> {
  const one = rng.pick(kept.filter(({ draft, held }) => draft.kind === 'spare' && held > draft.reorderPoint + 2));
  const site = base.sites.find(({ kind }) => kind === 'regional')?.key ?? '';
  const toRoomId = ids.of('room', `${site}/equipment`);
  const facts = { itemId: one.id, kind: 'moved', roomId: one.roomId, toRoomId, quantity: 1, on };
  await moveItem(ctx, stockMove.parse({ ...facts, reason: '庁舎の予備を補う' }));
  one.held -= 1;
}

/** Two open days after each broken device came back; the first is forgotten, of one nothing works. */
async function salvage(store: Store): Promise<void> {
  const waiting = await atHour(store, 0, '08:40', listSalvageable);
  const { kept, calendar } = store;
  const ours = (waiting ?? []).filter(({ since }) => today(since) > serviceStart);
  for (const [nth, { assetTag, since }] of ours.entries()) {
    if (nth === 0) continue;
    const day = openDaysBetween(calendar, serviceStart, today(since)).length + 1;
    const on = dayOfService(store, day);
    const room = kept.find(({ draft }) => draft.kind === 'part')?.roomId ?? '';
    const parts = ['BP-001', 'BP-009', 'BP-025'].slice(0, 1 + (nth % 3)).map((code) => ({ code, quantity: 1 }));
    const found = nth === 2 ? { parts: [], nothing: '水にぬれ、どの部品も動かない。' } : { parts, roomId: room };
    await atHour(store, day, '14:10', (ctx) => salvageParts(ctx, stockSalvage.parse({ tag: assetTag, on, ...found })));
  }
}

/** Parts that 県 ordered to be fitted, on the day after its order. */
async function fitOrdered(store: Store): Promise<void> {
  const { rows } = await sql<{ tag: string; at: string }>`
    select a.asset_tag as tag, r.opened_at as at from instructions as n join records as r on r.id = n.id
    join instruction_items as t on t.instruction_id = n.id join assets as a on a.id = t.asset_id
    where n.kind = 'fitParts' order by a.asset_tag`.execute(store.runtime.database.db);
  const memory = store.kept.find(({ draft }) => draft.partKind === 'memory');
  if (!memory) return;
  for (const { tag, at } of rows) {
    const day = openDaysBetween(store.calendar, serviceStart, today(at)).length;
    const on = dayOfService(store, day);
    const input = stockFit.parse({ itemId: memory.id, roomId: memory.roomId, quantity: 1, tag, on, note: '増設' });
    await atHour(store, day, '11:20', (ctx) => fitPart(ctx, input));
  }
}
