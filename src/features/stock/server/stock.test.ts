import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { instructionDraft } from '#features/mobile/contract/mobile.contract.ts';
import { instruct } from '#features/mobile/server/instruct.ts';
import { instructionKind } from '#features/mobile/server/instruction.kind.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { stocking } from '../../../../tests/support/stocking.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { twoWriters } from '../../../../tests/support/two-writers.ts';
import { stockItemListInput } from '../contract/stock.contract.ts';
import { type StockItemDraft, type StockMove, stockFit, stockItemDraft, stockRequestDraft } from '../contract/stock.ts';
import { stockRequestProcess } from '../contract/stock-request.process.ts';
import { requestRefill } from './ask-requests.ts';
import { countStock } from './count-stock.ts';
import { createItem } from './keep-items.ts';
import { fitPart } from './move-items.ts';
import { printLabels } from './print-labels.ts';
import { requestKind } from './request.kind.ts';
import { requestSteps } from './request-steps.ts';
import { listItems } from './stock.reads.ts';
import { partsOfDevice, shortDue, stockHome } from './stock-seen.ts';

let desk: TicketDesk;
let keep: ReturnType<typeof stocking>;
beforeAll(async () => {
  desk = await ticketDesk();
  keep = stocking(desk);
});
afterAll(() => desk.close());

const day = '2026-11-24';
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const listed = async (view: 'short' | 'unasked' | 'kept') =>
  (await desk.read(desk.actors.ito, (ctx) => listItems(ctx, stockItemListInput.parse({ view, limit: 200 })))).rows.map(
    ({ id }) => id,
  );

describe('the process of 払出 and 補充', () => {
  const rooms = new Map<string, string>();
  const open = async (step?: string) => {
    const { itemId, roomId } = await keep.kept(20);
    const isOrder = step === 'issue' || step === 'withdraw';
    const { id } = await (isOrder ? keep.order(itemId) : keep.refill(itemId));
    rooms.set(id, roomId);
    return id;
  };
  const formOf = (step: string, { id }: { id: string }) => {
    const moved = { quantity: 3, roomId: rooms.get(id), on: day, note: '' };
    const forms: Record<string, object> = {
      issue: { ...moved, receiver: '道路課' },
      receive: { ...moved, source: '県' },
      answer: { answer: '来週に納入', expectedOn: '2026-11-30' },
      withdraw: { reason: '不要になった' },
      cancel: { reason: '重複' },
    };
    return forms[step];
  };
  processTests({
    world: () => desk,
    kind: requestKind as never,
    verbs: requestSteps as never,
    open,
    formOf,
    ways: { asked: [], answered: ['answer'], done: ['receive'], cancelled: ['cancel'] },
  });

  it('§13-3.4 gives out by the order of 県 alone, all of it or a part, and never more', async () => {
    const { itemId, roomId } = await keep.kept(4);
    const { id } = await keep.order(itemId);
    expect(await codeOf(keep.issue(id, roomId, 4))).toBe('stock.tooMany');
    expect(await keep.issue(id, roomId, 1)).toMatchObject({ state: 'asked', doneQuantity: 1 });
    expect(await keep.issue(id, roomId, 2)).toMatchObject({ state: 'done', doneQuantity: 3, isOpen: false });
    const item = await keep.see(itemId);
    expect(item).toMatchObject({ quantity: 1, short: true, holders: [] });
    expect(item.movements.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['issued', -2],
      ['issued', -1],
      ['opening', 4],
    ]);
    const large = (await keep.order(itemId)).id;
    expect(await codeOf(keep.issue(large, roomId))).toBe('stock.notEnough');
    expect(await codeOf(keep.issue(large, await keep.room()))).toBe('stock.notEnough');
    const unordered = { kind: 'issued', item_id: itemId, room_id: roomId, quantity: -1, moved_on: day } as const;
    const row = { id: newId(), seq: 99, point: 0, total: 0, falls_short: false, recorded_at: desk.clock.now() };
    const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩' };
    await expect(
      desk.db
        .insertInto('stock_movements')
        .values({ ...unordered, ...row, ...by })
        .execute(),
    ).rejects.toThrow(/check constraint/);
  });

  it.each([
    ['dueRequired', { dueOn: null }],
    ['dueBeforeOrder', { dueOn: '2026-11-20' }],
    ['receiverRequired', { receiver: '' }],
    ['askedAhead', { askedOn: '2026-11-25', dueOn: '2026-11-30' }],
  ])('refuses an order by %s', async (code, over) => {
    expect(await codeOf(keep.order(await keep.item(), over))).toBe(`stock.${code}`);
  });

  it('asks for more once, and takes it in', async () => {
    const { itemId, roomId } = await keep.kept(1);
    expect(await listed('unasked')).toContain(itemId);
    const owed = (await desk.read(desk.actors.manager, shortDue)).dueToday;
    const refill = await keep.refill(itemId, { quantity: 4 });
    expect((await desk.read(desk.actors.manager, shortDue)).dueToday).toBe(owed - 1);
    expect(await codeOf(keep.refill(itemId))).toBe('stock.refillOpen');
    expect([await listed('unasked'), await listed('short')].map((ids) => ids.includes(itemId))).toEqual([false, true]);
    const [block] = await desk.read(desk.actors.authority, stockHome);
    expect(block?.lines.map(({ id }) => id)).toContain(refill.id);
    await keep.take('answer', refill.id, { answer: '発注済', expectedOn: '2026-11-30' }, desk.actors.authority);
    const came = { quantity: 4, roomId, on: day, source: '三重事務機' };
    expect(await keep.take('receive', refill.id, came)).toMatchObject({ state: 'done' });
    expect(await keep.see(itemId)).toMatchObject({ quantity: 5, short: false, refill: null });
  });
});

describe('two at once', () => {
  const pressing = async (name: keyof typeof requestSteps, id: string, form: object) => {
    const { version } = await keep.request(id);
    const input = { id, version, form: stockRequestProcess.steps[name].form.parse(form) } as never;
    return (ctx: Ctx) => requestSteps[name](ctx, input);
  };
  const issuing = (id: string, roomId: string, quantity: number) =>
    pressing('issue', id, { quantity, roomId, on: day, receiver: '道路課' });
  const counting = (itemId: string, roomId: string, counted: number) => (ctx: Ctx) =>
    countStock(ctx, { roomId, on: day, rows: [{ itemId, counted, expected: 5 }], reason: '数え違い' });
  const left = async (itemId: string) => (await keep.see(itemId)).rooms.map(({ quantity }) => quantity);

  it('one item: of two orders that want more than lies there, one is told what is left', async () => {
    const { itemId, roomId } = await keep.kept(5);
    const [one, two] = [await keep.order(itemId, { quantity: 4 }), await keep.order(itemId, { quantity: 4 })];
    const both = [await issuing(one.id, roomId, 4), await issuing(two.id, roomId, 4)] as const;
    expect(await twoWriters(desk, ...both)).toEqual(['done', 'stock.notEnough']);
    expect(await left(itemId)).toEqual([1]);
    await expect(keep.issue(two.id, roomId, 4)).rejects.toThrow(/の在庫は1です。それより多くは出せません/);
  });

  it('one order: what two give out of it is never more than 県 ordered', async () => {
    const { itemId, roomId } = await keep.kept(5);
    const { id } = await keep.order(itemId, { quantity: 2 });
    const both = [await issuing(id, roomId, 2), await issuing(id, roomId, 2)] as const;
    expect(await twoWriters(desk, ...both)).toEqual(['done', 'platform.staleVersion']);
    expect(await left(itemId)).toEqual([3]);
  });

  it('one place: what moves while it is counted is counted again', async () => {
    const { itemId, roomId } = await keep.kept(5);
    const { id } = await keep.order(itemId, { quantity: 2 });
    const issue = await issuing(id, roomId, 2);
    expect(await twoWriters(desk, issue, counting(itemId, roomId, 4))).toEqual(['done', 'stock.countStale']);
    const other = await keep.kept(5);
    const twice = counting(other.itemId, other.roomId, 4);
    expect(await twoWriters(desk, twice, twice)).toEqual(['done', 'stock.countStale']);
    expect([await left(itemId), await left(other.itemId)]).toEqual([[3], [4]]);
  });

  it('one item runs short: more is asked for once, and its number is given once', async () => {
    const { itemId } = await keep.kept(1);
    const asked = { itemId, quantity: 4, withName: '森 さつき', askedOn: day };
    const refill = (ctx: Ctx) => requestRefill(ctx, stockRequestDraft.parse(asked));
    expect(await twoWriters(desk, refill, refill)).toEqual(['done', 'stock.refillOpen']);
    const draft = { code: `T-${newId().slice(-8)}`, name: 'トナー', kind: 'consumable', unit: '本', reorderPoint: 2 };
    const make = (ctx: Ctx) => createItem(ctx, stockItemDraft.parse({ ...draft, refillLot: 4 }));
    expect(await twoWriters(desk, make, make)).toEqual(['done', 'stock.codeTaken']);
  });
});

describe('labels', () => {
  const print = (over: object) =>
    printLabels(stockItemListInput.parse(over), stagedCall(desk as never, desk.actors.ito));

  it('are made of what is filtered, and what can be no code is refused in words', async () => {
    const code = `L-${newId().slice(-8).toUpperCase()}`;
    await keep.kept(1, { code, name: 'モバイルルータ' });
    const file = await print({ view: 'kept', q: code });
    expect([file.name, file.type]).toEqual(['在庫ラベル.pdf', 'application/pdf']);
    expect(await readPdf(await file.bytes())).toContain(code);
    expect(await codeOf(print({ q: 'ありえない番号' }))).toBe('stock.noLabels');
    const other = `棚-${newId().slice(-8)}`;
    await keep.item({ code: other });
    await expect(print({ q: other })).rejects.toThrow(`品目番号 ${other} はラベルのコードにできません`);
  });

  it('are made of 1,200 items at most', async () => {
    const unlike = {
      kind: 'hub',
      name: 'ハブ',
      unit: '台',
      created_at: desk.clock.now(),
      updated_at: desk.clock.now(),
    } as const;
    const many = Array.from({ length: 1201 }, (_, at) => ({ id: newId(), code: `MANY-${at}`, ...unlike }));
    await desk.db.insertInto('stock_items').values(many).execute();
    await expect(print({ q: 'MANY-' })).rejects.toThrow('一度に印刷できるのは1,200枚までです（いま1,201枚）');
    await desk.db.deleteFrom('stock_items').where('code', 'like', 'MANY-%').execute();
  });
});

describe('the books', () => {
  it('never fall below nothing, whoever comes at once', async () => {
    const { itemId, roomId } = await keep.kept(5);
    const orders = await Promise.all([keep.order(itemId, { quantity: 4 }), keep.order(itemId, { quantity: 4 })]);
    const answers = await Promise.all(orders.map(({ id }) => codeOf(keep.issue(id, roomId, 4))));
    expect(answers.toSorted()).toEqual(['done', 'stock.notEnough']);
    expect(await keep.see(itemId)).toMatchObject({ quantity: 1, rooms: [{ roomId, quantity: 1 }] });
    const below = (table: 'stock_balances' | 'stock_items') =>
      desk.db
        .updateTable(table as 'stock_balances')
        .set({ quantity: -1 })
        .where((table === 'stock_items' ? 'id' : 'item_id') as 'item_id', '=', itemId)
        .execute();
    await expect(below('stock_balances')).rejects.toThrow(/check constraint/);
    await expect(below('stock_items')).rejects.toThrow(/check constraint/);
    await expect(desk.db.deleteFrom('stock_movements').where('item_id', '=', itemId).execute()).rejects.toThrow();
  });

  const refusals: [string, Partial<StockMove>][] = [
    ['quantityRequired', { quantity: 0 }],
    ['quantityRequired', { kind: 'received', quantity: -1, holder: '県' }],
    ['reasonRequired', { kind: 'corrected', quantity: -1 }],
    ['holderRequired', { kind: 'received' }],
    ['otherRoomRequired', { kind: 'moved' }],
    ['onAhead', { on: '2026-11-25' }],
    ['roomAbsent', { roomId: newId() }],
    ['notEnough', { kind: 'corrected', quantity: -6, reason: '紛失' }],
    ['absent', { itemId: newId() }],
  ];
  it.each(refusals)('refuse a movement by %s: %o', async (code, over) => {
    const { itemId, roomId } = await keep.kept(5);
    expect(await codeOf(keep.move(itemId, roomId, over))).toBe(`stock.${code}`);
  });

  it('move from place to place without a change of the sum, and come back from who had it', async () => {
    const { itemId, roomId } = await keep.kept(5, { kind: 'fixture' });
    const toRoomId = await keep.room();
    await keep.move(itemId, roomId, { kind: 'moved', quantity: 4, toRoomId });
    expect(await keep.see(itemId)).toMatchObject({
      quantity: 5,
      rooms: [
        { roomId: toRoomId, quantity: 4 },
        { roomId, quantity: 1 },
      ],
    });
    await keep.issue((await keep.order(itemId)).id, toRoomId);
    expect(await keep.see(itemId)).toMatchObject({ quantity: 2, holders: [{ holder: '道路課', quantity: 3 }] });
    await keep.move(itemId, roomId, { kind: 'returned', quantity: 3, holder: '道路課' });
    expect(await keep.see(itemId)).toMatchObject({ quantity: 5, holders: [] });
  });

  const kinds: [string, Partial<StockItemDraft>][] = [
    ['standardRequired', { kind: 'part', partKind: 'ssd' }],
    ['standardRequired', { kind: 'part', standard: 'SATA' }],
    ['partKindForbidden', { partKind: 'ssd' }],
  ];
  it.each(kinds)('§4-9 keep parts by their 規格: %s', async (code, over) => {
    expect(await codeOf(keep.item(over))).toBe(`stock.${code}`);
  });

  it('name an item once', async () => {
    const { code } = await keep.see(await keep.item());
    expect(await codeOf(keep.item({ code }))).toBe('stock.codeTaken');
  });
});

describe('棚卸', () => {
  it('§13-3.1 keeps what was counted, puts right what differs with its reason, and refuses what moved meanwhile', async () => {
    const { itemId, roomId } = await keep.kept(5);
    expect(await codeOf(keep.count(roomId, [[itemId, 4]]))).toBe('stock.countReason');
    expect(await keep.count(roomId, [[itemId, 4]], '配付の記入漏れ')).toMatchObject({ counted: 1, different: 1 });
    expect(await keep.see(itemId)).toMatchObject({ quantity: 4, countedOn: day });
    const { countStock } = await import('./count-stock.ts');
    const rows = [{ itemId, expected: 5, counted: 5 }];
    expect(
      await codeOf(desk.write(desk.actors.ito, (ctx) => countStock(ctx, { roomId, on: day, rows, reason: '' }))),
    ).toBe('stock.countStale');
  });
});

describe('parts', () => {
  const fitInto = (itemId: string, roomId: string, tag: string) => {
    const input = stockFit.parse({ itemId, roomId, tag, quantity: 1, on: day });
    return desk.write(desk.actors.ito, (ctx) => fitPart(ctx, input));
  };

  it('§4-8 go into a device only by what 県 ordered for it', async () => {
    const itemId = await keep.part();
    const roomId = await keep.room();
    await keep.move(itemId, roomId);
    const { asset_tag: tag } = await desk.db
      .selectFrom('assets')
      .select('asset_tag')
      .where('id', '=', desk.things.asset.central)
      .executeTakeFirstOrThrow();
    expect(await codeOf(fitInto(itemId, roomId, 'NK00-00000'))).toBe('stock.assetUnknown');
    expect(await codeOf(fitInto(itemId, roomId, tag))).toBe('stock.orderFirst');
    recordKinds.fill(instructionKind).apply();
    const order = {
      kind: 'fitParts',
      title: 'SSDの換装',
      body: 'SSDを取り付ける。',
      orderedBy: '森 さつき',
      tags: [tag],
    };
    const draft = instructionDraft.parse({ ...order, orderedOn: day, dueOn: '2026-11-30', atDesk: false });
    await desk.write(desk.actors.authority, (ctx) => instruct(ctx, draft));
    expect(await fitInto(itemId, roomId, tag)).toMatchObject({
      quantity: 4,
      movements: [{ kind: 'fitted', quantity: -1, assetTag: tag }, { kind: 'opening' }],
    });
    const subject = { id: desk.things.asset.central, assetTag: tag } as never;
    const { sections, actions } = await desk.read(desk.actors.ito, (ctx) => partsOfDevice(ctx, subject));
    expect(sections?.map(({ count }) => count)).toEqual([1]);
    expect(actions?.map(({ label }) => label)).toEqual(['部品を取り付ける']);
    const other = await keep.kept(5);
    expect(await codeOf(fitInto(other.itemId, other.roomId, tag))).toBe('stock.notPart');
  });
});

test('after all of it what lies where is what the movements say, place by place and in sum', async () => {
  const { rows } = await sql<{ code: string }>`
    with moved as (
      select item_id, room_id, case when kind = 'moved' then -quantity else quantity end as by from stock_movements
        where room_id is not null
      union all select item_id, to_room_id, quantity from stock_movements where to_room_id is not null
    ), said as (select item_id, room_id, sum(by) as quantity from moved group by item_id, room_id)
    select i.code from stock_items as i
      left join lateral (select m.total from stock_movements as m where m.item_id = i.id order by m.seq desc limit 1) as l on true
      where i.quantity <> coalesce(l.total, 0)
        or i.quantity <> coalesce((select sum(b.quantity) from stock_balances as b where b.item_id = i.id), 0)
        or exists (select from said as s left join stock_balances as b on b.item_id = s.item_id and b.room_id = s.room_id
          where s.item_id = i.id and s.quantity <> coalesce(b.quantity, 0))`.execute(desk.db);
  expect(rows).toEqual([]);
  expect((await desk.db.selectFrom('stock_movements').select('id').execute()).length).toBeGreaterThan(50);
});

test('what was done is in the audit, unbroken', async () => {
  expect((await sealAndVerify(desk.db)).broken).toBeNull();
});
