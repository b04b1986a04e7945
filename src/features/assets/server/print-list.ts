import { today } from '#kernel/calendar/civil.ts';
import { formatWarekiLong } from '#kernel/wareki.ts';
import { renderList } from '#platform/documents/list-document.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { type AssetExportInput, assetsRefusals } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { cellsOf, printColumns, withTag } from './asset-cells.ts';
import { readChosen } from './assets.reads.ts';

/** Beyond this nobody reads paper, and the typesetter needs a gigabyte. */
const mostRows = 3000;

/** The chosen rows and columns on A4 landscape. @throws assets.tooManyToPrint, assets.nothingSelected */
export async function printList(input: AssetExportInput, call: StagedCall): Promise<File> {
  const { rows, day } = await call.read(async (ctx) => {
    const found = await readChosen(ctx, input, mostRows);
    ctx.audit.record({
      action: 'assets.printList',
      entity: 'asset',
      entityId: '*',
      changes: { rows: [null, found.length], view: [null, input.query.view] },
    });
    return { rows: found, day: today(ctx.clock.now()) };
  });
  if (rows.length === 0) throw assetsRefusals.nothingSelected();
  if (rows.length > mostRows) throw assetsRefusals.tooManyToPrint({ count: rows.length, limit: mostRows });
  const keys = withTag(input.columns);
  const { view, q } = input.query;
  const pdf = await renderList({
    title: `${words.ledger}　${words.views[view]}`,
    notes: [
      [formatWarekiLong(day), words.list.count(rows.length), q ? words.list.search(q) : null]
        .filter(Boolean)
        .join('　'),
    ],
    columns: printColumns(keys),
    rows: rows.map((row) => cellsOf(row, keys)),
  });
  return pdfFile(pdf, words.files.list);
}
