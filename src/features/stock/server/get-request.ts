import { readRecord } from '#features/records/server/record-page.public.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type StockRequestView, stockRequestFacts } from '../contract/stock.ts';
import { requestKind } from './request.kind.ts';
import { roomsOfItem } from './stock.reads.ts';

/** One 払出の指示 or 補充の依頼, with where its item lies now. @throws records.absent */
export async function getRequest(ctx: Ctx, { id }: { id: string }): Promise<StockRequestView> {
  const { record: one, page } = await readRecord(ctx, requestKind, id);
  const rooms = await roomsOfItem(ctx, { id: one.item_id });
  return {
    ...page,
    ...stockRequestFacts.parse(camelRow(one)),
    code: one.code,
    item: one.item,
    unit: one.unit,
    rooms: rooms.map(({ roomId, room, quantity }) => ({ roomId, room, quantity })),
  };
}
