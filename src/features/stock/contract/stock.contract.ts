import { z } from 'zod';
import { recordListInput, recordProcedures } from '#features/records/contract/record-procedures.ts';
import { countOf, exports, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, lookupInput, pageOf } from '#kernel/page.ts';
import {
  countDone,
  countLine,
  salvageable,
  stockChoice,
  stockCount,
  stockFit,
  stockItemDraft,
  stockItemRow,
  stockItemView,
  stockKinds,
  stockMove,
  stockRequestDraft,
  stockRequestRow,
  stockRequestView,
  stockRoom,
  stockSalvage,
} from './stock.ts';
import { stockPermissions as may, stockRequestKinds, stockRequestProcess } from './stock-request.process.ts';

export const stockRequestListInput = recordListInput({
  views: ['open', 'refills', 'orders', 'overdue', 'closed', 'all'],
  sorts: ['dueOn', 'openedAt', 'number'],
  filters: { kind: filterOf.choice(stockRequestKinds), openedOn: filterOf.days },
});
export type StockRequestListInput = z.infer<typeof stockRequestListInput>;

export const stockViews = ['kept', 'short', 'unasked', 'closed', 'all'] as const;
export const stockItemListInput = listInput({
  views: stockViews,
  sorts: ['code', 'name', 'quantity'],
  filters: { kind: filterOf.choice(stockKinds), room: filterOf.ids },
});
export type StockItemListInput = z.infer<typeof stockItemListInput>;

const byId = z.object({ id: z.uuid() });

export const stockContract = {
  ...recordProcedures(
    stockRequestProcess,
    // 県 prints what it is asked for itself.
    { read: may.read, handle: may.read },
    { asked: stockRequestListInput, row: stockRequestRow, view: stockRequestView },
  ),
  exportRequests: exports(may.export).input(stockRequestListInput).output(z.file()),
  order: writes(may.order).input(stockRequestDraft).output(stockRequestView),
  requestRefill: writes(may.handle).input(stockRequestDraft).output(stockRequestView),
  items: reads(may.read).input(stockItemListInput).output(pageOf(stockItemRow)),
  itemCounts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  getItem: readsPersons(may.read, countOf('holders')).input(byId).output(stockItemView),
  exportItems: exports(may.export).input(stockItemListInput).output(z.file()),
  printLabels: prints(may.read).input(stockItemListInput).output(z.file()),
  createItem: writes(may.handle).input(stockItemDraft).output(stockItemView),
  reviseItem: writes(may.handle)
    .input(byId.extend({ version: z.number().int(), draft: stockItemDraft }))
    .output(stockItemView),
  move: writes(may.handle).input(stockMove).output(stockItemView),
  fit: writes(may.handle).input(stockFit).output(stockItemView),
  salvageable: reads(may.read).input(z.object({})).output(z.array(salvageable)),
  salvage: writes(may.handle)
    .input(stockSalvage)
    .output(z.object({ number: z.string(), parts: z.number().int() })),
  countSheet: reads(may.read)
    .input(z.object({ roomId: z.uuid() }))
    .output(z.array(countLine)),
  count: writes(may.handle).input(stockCount).output(countDone),
  findRooms: reads(may.read).input(lookupInput).output(z.array(stockRoom)),
  findItems: reads(may.read).input(lookupInput).output(z.array(stockChoice)),
};
