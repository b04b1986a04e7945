import { sql } from 'kysely';
import { foundIn, unscopedTextsIn } from '#features/records/server/found-in.public.ts';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { StockRequestKind } from '../contract/stock-request.process.ts';
import { stockRequestRecords } from './stock.scope.public.ts';

export type StockRequestRecord = RecordOf<
  'stock_requests',
  { kind: StockRequestKind; code: string; item: string; unit: string }
>;

const ofItem = (column: string) =>
  sql`(select ${sql.ref(`i.${column}`)} from stock_items as i where i.id = stock_requests.item_id)`;

/** The request with its head and what its item is called. */
export const findRequest = foundIn<StockRequestRecord>('stock_requests', stockRequestRecords, () => ({
  code: ofItem('code'),
  item: ofItem('name'),
  unit: ofItem('unit'),
}));

/** What it is found by besides number and title. */
export const unscopedRequestTexts = unscopedTextsIn(
  'stock_requests',
  sql`with_name || ' ' || receiver || ' ' || reason`,
);

/** What is open of an item: 県's orders, and what it was asked for. */
export async function openRequestsOf(ctx: Ctx, item: { readonly id: string }): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('records')
    .innerJoin('stock_requests as q', 'q.id', 'records.id')
    .select('records.id')
    .where('q.item_id', '=', item.id)
    .where('records.is_open', '=', true)
    .where(stockRequestRecords.seenBy(ctx.actor))
    .execute();
  return rows.map(({ id }) => id);
}
