import type { StagedCall } from '#platform/rpc/handlers.ts';
import { dayColumn, type ExportColumn, exportRows, textColumn } from '#platform/sheets/export-rows.ts';
import type { StockItemListInput } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import type { StockItemRow } from '../contract/stock.ts';
import { stockItemFields } from '../contract/stock-fields.messages.ts';
import { listItems } from './stock.reads.ts';

const f = stockItemFields;
const countColumn = (title: string) => ({ title, kind: 'integer', width: 8 }) as const;
const columns: readonly ExportColumn<StockItemRow>[] = [
  [textColumn(f.code.label, 16), (row) => row.code],
  [textColumn(f.name.label, 32), (row) => row.name],
  [textColumn(f.kind.label, 12), (row) => f.kind.words[row.kind]],
  [textColumn(f.partKind.label, 14), (row) => row.partKind && f.partKind.words[row.partKind]],
  [textColumn(f.standard.label, 20), (row) => row.standard],
  [textColumn(f.capacity.label, 12), (row) => row.capacity],
  [countColumn(f.quantity.label), (row) => row.quantity],
  [textColumn(f.unit.label, 6), (row) => row.unit],
  [countColumn(f.reorderPoint.label), (row) => row.reorderPoint],
  [textColumn(f.short.label, 8), (row) => (row.short ? words.short : null)],
  [textColumn(f.refill.label, 14), (row) => row.refill],
  [textColumn(f.places.label, 40), (row) => row.places],
  [dayColumn(f.countedOn.label), (row) => row.countedOn],
  [textColumn(f.note.label, 30), (row) => row.note],
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
