import type { StagedCall } from '#platform/rpc/handlers.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { AssetExportInput } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { bookColumns, cellsOf, withTag } from './asset-cells.ts';
import { readChosen } from './assets.reads.ts';

/** The chosen rows and columns as a workbook: the whole ledger in one statement and one file. */
export async function exportAssets(input: AssetExportInput, call: StagedCall): Promise<File> {
  const rows = await call.read(async (ctx) => {
    const found = await readChosen(ctx, input);
    ctx.audit.record({
      action: 'assets.export',
      entity: 'asset',
      entityId: '*',
      changes: { rows: [null, found.length], columns: [null, input.columns], view: [null, input.query.view] },
    });
    return found;
  });
  const keys = withTag(input.columns);
  const sheet = {
    name: words.ledger,
    columns: bookColumns(keys),
    freezeColumns: 1,
    rows: rows.map((row) => cellsOf(row, keys)),
  };
  return downloadBook({ sheets: [sheet] }, words.files.list);
}
