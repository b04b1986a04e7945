import type { StockItemView, StockRequestView } from '../../../../src/features/stock/contract/stock.ts';
import type { Desk } from '../browser.ts';
import { mark, next, today } from './visit.ts';

interface Own {
  readonly item: StockItemView;
  readonly roomId: string;
}

/** The item a visit acts on: its code and place are known from here. */
export let own: Own;

/** An item of its own, ten of it in the first place there is. */
export async function ownItem(desk: Desk, over: object = {}): Promise<Own> {
  const facts = { code: `V${Date.now()}-${next()}`, name: `${mark}の品`, kind: 'consumable', unit: '本' };
  const made = await desk.call<StockItemView>('stock.createItem', { ...facts, reorderPoint: 2, refillLot: 4, ...over });
  const [room] = await desk.call<{ id: string }[]>('stock.findRooms', { q: '' });
  const roomId = room?.id ?? '';
  const move = { itemId: made.id, roomId, kind: 'opening', quantity: 10, on: await today(desk) };
  own = { item: await desk.call<StockItemView>('stock.move', move), roomId };
  return own;
}

export const part = { kind: 'part', partKind: 'ssd', standard: 'M.2 NVMe', capacity: '256GB' };

/** The page of an item of its own. */
export const onItem =
  (over: object = {}) =>
  async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) =>
    `/stock/items/${(await ownItem(await deskOf('ito'), over)).item.id}`;

/** What 県 ordered of it, or was asked for. */
export const onRequest =
  (kind: 'order' | 'requestRefill') => async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) => {
    const ito = await deskOf('ito');
    const { item } = await ownItem(ito);
    const day = await today(ito);
    const order = { dueOn: day, receiver: mark };
    const asked = { itemId: item.id, quantity: 3, withName: '森', askedOn: day, ...(kind === 'order' ? order : {}) };
    return `/stock/${(await ito.call<StockRequestView>(`stock.${kind}`, asked)).id}`;
  };
