import { featureClient } from '#ui/rpc/client.ts';
import type { stockContract } from '../contract/stock.contract.ts';

export const stock = featureClient<typeof stockContract>('stock');

/** What an act on an item makes untrue. */
export const stockReads = [stock.query.key(), ['list', 'stockItems'], ['list', 'stock']] as const;

const roomWords = ({ site, name }: { readonly site: string; readonly name: string }) => `${site} ${name}`;

/** Places for a combo box. */
export const loadRooms = async (q: string, signal: AbortSignal) =>
  (await stock.call.findRooms({ q }, { signal })).map((room) => ({ key: room.id, word: roomWords(room) }));

/** Places for filters and by id. */
export const findRooms = async (q: string, signal?: AbortSignal) =>
  (await stock.call.findRooms({ q }, { signal })).map((room) => ({ value: room.id, label: roomWords(room) }));
export const nameRooms = async (ids: readonly string[]) =>
  (await stock.call.findRooms({ ids: [...ids] })).map((room) => ({ value: room.id, label: roomWords(room) }));

/** Items for a combo box, by any part of code, name and 規格. */
export const loadItems = async (q: string, signal: AbortSignal) =>
  (await stock.call.findItems({ q }, { signal })).map(({ id, code, name, quantity }) => ({
    key: id,
    code,
    word: name,
    note: String(quantity),
  }));
