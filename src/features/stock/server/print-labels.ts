import { fitsQr } from '#kernel/qr-path.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { type Label, labelSheet, mostLabels } from '#platform/documents/label-sheet.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { StockItemListInput } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockRefusals as refused } from '../contract/stock.refusals.ts';
import type { StockItemRow } from '../contract/stock.ts';
import { stockItemFields as f } from '../contract/stock-fields.messages.ts';
import { listItems } from './stock.reads.ts';

/**
 * ラベル of the items as they are filtered now, 24 on a sheet: what 棚卸 reads.
 * @throws stock.noLabels, tooManyLabels, codeNotPrintable
 */
export async function printLabels(input: StockItemListInput, call: StagedCall): Promise<File> {
  const rows = await readAllPages((page) => call.read((ctx) => listItems(ctx, { ...input, ...page })));
  if (rows.length === 0) throw refused.noLabels();
  if (rows.length > mostLabels) throw refused.tooManyLabels({ count: rows.length, limit: mostLabels });
  const prefecture = await call.read(async (ctx) => {
    ctx.audit.record({
      action: 'stock.printLabels',
      entity: 'stockItem',
      entityId: '*',
      changes: { labels: [null, rows.length] },
    });
    return (await readNames(ctx.tx)).prefecture;
  });
  return labelSheet(
    call,
    rows.map((row) => toLabel(row, prefecture)),
    words.labels.file,
  );
}

function toLabel({ code, kind, name }: StockItemRow, prefecture: string): Label {
  if (!fitsQr(code)) throw refused.codeNotPrintable({ code });
  const owner = `${prefecture} ${f.kind.words[kind]}`;
  return { tag: code, owner, model: name, alt: words.labels.alt(code) };
}
