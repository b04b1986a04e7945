import type { StagedCall } from '#platform/rpc/handlers.ts';
import { dayColumn, type ExportColumn, exportRows, textColumn } from '#platform/sheets/export-rows.ts';
import type { StockItemListInput } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import type { StockItemRow } from '../contract/stock.ts';
import { listItems } from './stock.reads.ts';

const c = words.columns;
const countColumn = (title: string) => ({ title, kind: 'integer', width: 8 }) as const;
const columns: readonly ExportColumn<StockItemRow>[] = [
  [textColumn(c.code, 16), (row) => row.code],
  [textColumn(c.name, 32), (row) => row.name],
  [textColumn(c.kind, 12), (row) => words.kinds[row.kind]],
  [textColumn(c.partKind, 14), (row) => row.partKind && words.partKinds[row.partKind]],
  [textColumn(c.standard, 20), (row) => row.standard],
  [textColumn(c.capacity, 12), (row) => row.capacity],
  [countColumn(c.quantity), (row) => row.quantity],
  [textColumn(c.unit, 6), (row) => row.unit],
  [countColumn(c.reorderPoint), (row) => row.reorderPoint],
  [textColumn(c.short, 8), (row) => (row.short ? words.short : null)],
  [textColumn(c.refill, 14), (row) => row.refill],
  [textColumn(c.places, 40), (row) => row.places],
  [dayColumn(c.countedOn), (row) => row.countedOn],
  [textColumn(c.note, 30), (row) => row.note],
];

/** 在庫 as it is filtered now, as a workbook. */
export const exportItems = (input: StockItemListInput, call: StagedCall): Promise<File> =>
  exportRows(call, {
    columns,
    page: (ctx, page) => listItems(ctx, { ...input, ...page }),
    action: 'stock.exportItems',
    entity: 'stockItem',
    sheet: words.title,
    file: words.file,
  });
