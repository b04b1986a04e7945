import { stockItemDraft, stockSalvage } from '#features/stock/contract/stock.ts';
import type { stockDutyWords } from '#features/stock/contract/stock-duties.messages.ts';
import { reviseItem } from '#features/stock/server/keep-items.ts';
import { salvageParts } from '#features/stock/server/salvage-parts.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { stocking } from '../support/stocking.ts';
import { collectBroken } from './deliveries.proofs.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import { giveUp } from './repairs.proofs.ts';

const clockOn = (desk: ProofDesk, days: number) => desk.clock.set(instantAt(addDays(desk.monday, days), '10:00'));

/** What earlier plants left is taken out long before: what is planted now is all there is. */
async function empty(desk: ProofDesk): Promise<ReturnType<typeof stocking>> {
  const keep = stocking(desk);
  const left = await desk.db.selectFrom('stock_balances').selectAll().where('quantity', '>', 0).execute();
  const on = addDays(desk.monday, -100);
  clockOn(desk, -100);
  for (const { item_id, room_id, quantity } of left) {
    await keep.move(item_id, room_id, { kind: 'corrected', quantity: -quantity, on, reason: '片付け' });
  }
  clockOn(desk, 0);
  return keep;
}

/** A part comes out of the device, or nothing does and why. */
async function salvage(desk: ProofDesk, tag: string, over: object = {}): Promise<void> {
  const { part, room, see } = stocking(desk);
  const { code } = await see(await part());
  const facts = { tag, on: today(desk.clock.now()), roomId: await room(), parts: [{ code, quantity: 1 }] };
  const input = stockSalvage.parse({ ...facts, nothing: '', ...over });
  await desk.write(desk.actors.ito, (ctx) => salvageParts(ctx, input));
}

const salvaged = (code: string): Proof => [
  async (desk) => salvage(desk, await collectBroken(desk, code)),
  (desk) => collectBroken(desk, code),
];
/** Nothing of it works; and said ten days later. */
const nothing = (code: string): Proof => [
  async (desk) => salvage(desk, await collectBroken(desk, code), { parts: [], nothing: '水没' }),
  async (desk) => {
    const tag = await collectBroken(desk, code);
    clockOn(desk, 10);
    await salvage(desk, tag);
  },
];
/** Given up in a repair. */
const givenUp = (code: string): Proof => [
  async (desk) => salvage(desk, await giveUp(desk, code)),
  (desk) => giveUp(desk, code),
];

/** In a store room since last year, one more than lay there before: what is kept then is by these. */
async function stored(desk: ProofDesk, isPart: boolean) {
  const before = await desk.db.selectFrom('stock_balances').select('item_id').where('quantity', '>', 0).execute();
  const keep = await empty(desk);
  const roomId = await keep.room();
  const items: string[] = [];
  while (items.length <= before.length) {
    const itemId = await (isPart ? keep.part() : keep.item());
    await keep.move(itemId, roomId, { on: addDays(desk.monday, -200) });
    items.push(itemId);
  }
  return { keep, roomId, rows: items.map((itemId) => [itemId, 5] as const) };
}
async function countedNow(desk: ProofDesk, isPart: boolean, days = 0): Promise<void> {
  const { keep, roomId, rows } = await stored(desk, isPart);
  if (days > 0) clockOn(desk, days);
  await keep.count(roomId, rows);
}
const uncounted = (desk: ProofDesk, isPart: boolean) => stored(desk, isPart);
const counted = (isPart: boolean): Proof => [(desk) => countedNow(desk, isPart), (desk) => uncounted(desk, isPart)];

/** Two things in a store room since last year, of which so many are counted on the Monday. */
async function room(desk: ProofDesk, some: number): Promise<void> {
  const keep = await empty(desk);
  const roomId = await keep.room();
  const items = [await keep.item(), await keep.part()];
  for (const itemId of items) await keep.move(itemId, roomId, { on: addDays(desk.monday, -200) });
  const rows = items.slice(0, some).map((itemId) => [itemId, 5] as const);
  if (rows.length > 0) await keep.count(roomId, rows);
}

/** 県 orders three for the Monday. */
async function ordered(desk: ProofDesk, given: number, days = 0): Promise<string> {
  const keep = stocking(desk);
  const { itemId, roomId } = await keep.kept(20);
  const { id } = await keep.order(itemId);
  if (days > 0) clockOn(desk, days);
  if (given > 0) await keep.issue(id, roomId, given);
  return id;
}

/** Given out as ordered, so that it falls below its point; asked for so many days later, or never. */
async function short(desk: ProofDesk, askedAfter: number | null): Promise<string | null> {
  const keep = stocking(desk);
  const { itemId, roomId } = await keep.kept(4);
  await keep.issue((await keep.order(itemId)).id, roomId);
  if (askedAfter === null) return null;
  if (askedAfter > 0) clockOn(desk, askedAfter);
  return (await keep.refill(itemId)).id;
}

/** A higher point makes it short without a movement; asked for at once, or not. */
async function raised(desk: ProofDesk, isAsked: boolean): Promise<void> {
  const keep = stocking(desk);
  const { itemId } = await keep.kept(4);
  await keep.move(itemId, await keep.room(), { kind: 'received', quantity: 1, holder: '県' });
  const { id, version, ...facts } = await keep.see(itemId);
  const draft = stockItemDraft.parse({ ...facts, reorderPoint: 9 });
  await desk.write(desk.actors.ito, (ctx) => reviseItem(ctx, { id, version, draft }));
  if (isAsked) await keep.refill(itemId);
}

export const stockProofs: ProofsOf<typeof stockDutyWords> = {
  '4-9.7': salvaged('DK'),
  '5-8.7': salvaged('MK'),
  '6-8.7': salvaged('LK'),
  '13-1.6': [(desk) => room(desk, 2), (desk) => room(desk, 0), 'month'],
  '13-3.1': counted(false),
  '13-3.2': counted(true),
  '13-3.4': [(desk) => short(desk, 0), (desk) => short(desk, null)],
};

export const stockBranches: readonly (readonly [duty: keyof typeof stockDutyWords, proof: Proof])[] = [
  ['4-9.7', nothing('NK')],
  ['4-9.7', givenUp('DK')],
  ['5-8.7', givenUp('MK')],
  ['13-1.6', [(desk) => room(desk, 2), (desk) => room(desk, 1), 'month']],
  // Taken away on paper, with a day before the month.
  [
    '13-1.6',
    [
      (desk) => room(desk, 2),
      async (desk) => {
        const { keep, roomId, rows } = await stored(desk, false);
        for (const [itemId, quantity] of rows) {
          const gone = { kind: 'corrected', quantity: -quantity, reason: '処分済み' } as const;
          await keep.move(itemId, roomId, { ...gone, on: addDays(desk.monday, -60) });
        }
      },
      'month',
    ],
  ],
  // Counted when the period is over.
  ['13-3.1', [(desk) => countedNow(desk, false), (desk) => countedNow(desk, false, 14)]],
  // Not given out, a part of it, late.
  ['13-3.4', [(desk) => ordered(desk, 3), (desk) => ordered(desk, 0)]],
  ['13-3.4', [(desk) => ordered(desk, 3), (desk) => ordered(desk, 2)]],
  ['13-3.4', [(desk) => ordered(desk, 3), (desk) => ordered(desk, 3, 2)]],
  // Asked for on the next day; asked for, and taken back.
  ['13-3.4', [(desk) => short(desk, 0), (desk) => short(desk, 1)]],
  [
    '13-3.4',
    [
      (desk) => short(desk, 0),
      async (desk) => {
        const id = await short(desk, 0);
        await stocking(desk).take('cancel', id ?? '', { reason: '足りる見込み' });
      },
    ],
  ],
  ['13-3.4', [(desk) => raised(desk, true), (desk) => raised(desk, false)]],
];
