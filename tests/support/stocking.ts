import { recordKinds } from '#features/records/server/record-kind.public.ts';
import type { StockItemDraft, StockMove } from '#features/stock/contract/stock.ts';
import { stockItemDraft, stockMove, stockRequestDraft } from '#features/stock/contract/stock.ts';
import { stockRequestProcess } from '#features/stock/contract/stock-request.process.ts';
import { orderIssue, requestRefill } from '#features/stock/server/ask-requests.ts';
import { countStock } from '#features/stock/server/count-stock.ts';
import { getItem } from '#features/stock/server/get-item.ts';
import { getRequest } from '#features/stock/server/get-request.ts';
import { createItem } from '#features/stock/server/keep-items.ts';
import { moveItem } from '#features/stock/server/move-items.ts';
import { requestKind } from '#features/stock/server/request.kind.ts';
import { requestSteps } from '#features/stock/server/request-steps.ts';
import { today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import type { TicketDesk } from './ticket-desk.ts';

type Step = keyof typeof requestSteps;

/** Short ways to keep things at a desk: a store room at 本庁舎, items, what moves and what is asked for. */
export function stocking(desk: TicketDesk) {
  recordKinds.fill(requestKind).apply();
  const { ito } = desk.actors;
  const now = () => today(desk.clock.now());
  const room = async (site: string = desk.things.site.hq) => {
    const id = newId();
    await desk.db
      .insertInto('rooms')
      .values({ id, site_id: site, name: `倉庫${id.slice(-6)}` })
      .execute();
    return id;
  };
  const item = async (over: Partial<StockItemDraft> = {}) => {
    const facts = { code: `T-${newId().slice(-8)}`, name: 'トナー', kind: 'consumable', unit: '本' };
    const draft = stockItemDraft.parse({ ...facts, reorderPoint: 2, refillLot: 4, ...over });
    return (await desk.write(ito, (ctx) => createItem(ctx, draft))).id;
  };
  const part = (over: Partial<StockItemDraft> = {}) =>
    item({
      name: 'SSD 256GB',
      kind: 'part',
      partKind: 'ssd',
      standard: 'M.2 NVMe',
      capacity: '256GB',
      unit: '個',
      ...over,
    });
  const move = (itemId: string, roomId: string, over: Partial<StockMove> = {}) => {
    const input = stockMove.parse({ itemId, roomId, kind: 'opening', quantity: 5, on: now(), ...over });
    return desk.write(ito, (ctx) => moveItem(ctx, input));
  };
  /** An item that lies in a room of its own. */
  const kept = async (quantity = 5, over: Partial<StockItemDraft> = {}) => {
    const [itemId, roomId] = [await item(over), await room()];
    await move(itemId, roomId, { quantity });
    return { itemId, roomId };
  };
  const see = (id: string) => desk.read(desk.actors.auditor, (ctx) => getItem(ctx, { id }));
  const asked = (itemId: string, over: object) =>
    stockRequestDraft.parse({ itemId, quantity: 3, withName: '森 さつき', askedOn: now(), ...over });
  const order = (itemId: string, over: object = {}) => {
    const draft = asked(itemId, { dueOn: now(), receiver: '道路課', ...over });
    return desk.write(desk.actors.authority, (ctx) => orderIssue(ctx, draft));
  };
  const refill = (itemId: string, over: object = {}) =>
    desk.write(ito, (ctx) => requestRefill(ctx, asked(itemId, over)));
  const request = (id: string) => desk.read(desk.actors.auditor, (ctx) => getRequest(ctx, { id }));
  const take = async (
    name: Step,
    id: string,
    form: object,
    actor = name === 'withdraw' ? desk.actors.authority : ito,
  ) => {
    const { version } = await request(id);
    const input = { id, version, form: stockRequestProcess.steps[name].form.parse(form) } as never;
    await desk.write(actor, (ctx) => requestSteps[name](ctx, input));
    return request(id);
  };
  const issue = (id: string, roomId: string, quantity = 3) =>
    take('issue', id, { quantity, roomId, on: now(), receiver: '道路課' });
  const count = async (roomId: string, rows: readonly (readonly [id: string, counted: number])[], reason = '') => {
    const input = await Promise.all(
      rows.map(async ([itemId, counted]) => {
        const { rooms } = await see(itemId);
        return { itemId, counted, expected: rooms.find((one) => one.roomId === roomId)?.quantity ?? 0 };
      }),
    );
    return desk.write(ito, (ctx) => countStock(ctx, { roomId, on: now(), rows: input, reason }));
  };
  return { room, item, part, move, kept, see, order, refill, request, take, issue, count };
}
