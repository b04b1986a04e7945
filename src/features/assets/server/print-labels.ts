import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { type Label, labelSheet, mostLabels } from '#platform/documents/label-sheet.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { AssetRow } from '../contract/asset.ts';
import { assetsRefusals, type LabelInput } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { classWords } from './asset-cells.ts';
import { readChosen } from './assets.reads.ts';

/** Labels for the chosen devices, 24 on a sheet; the code holds the 管理番号 and nothing else. @throws assets.tooManyToPrint, assets.nothingSelected, assets.tagNotPrintable */
export async function printLabels(input: LabelInput, call: StagedCall): Promise<File> {
  const { rows, prefecture } = await call.read(async (ctx) => {
    const found = await readChosen(ctx, input, mostLabels);
    ctx.audit.record({
      action: 'assets.printLabels',
      entity: 'asset',
      entityId: '*',
      changes: { labels: [null, found.length] },
    });
    return { rows: found, prefecture: (await readNames(ctx.tx)).prefecture };
  });
  if (rows.length === 0) throw assetsRefusals.nothingSelected();
  if (rows.length > mostLabels) throw assetsRefusals.tooManyToPrint({ count: rows.length, limit: mostLabels });
  const labels = rows.map((row) => toLabel(row, prefecture));
  return labelSheet(call, labels, words.files.labels, input);
}

function toLabel(row: AssetRow, prefecture: string): Label {
  if (!/^[A-Z0-9-]+$/.test(row.assetTag)) throw assetsRefusals.tagNotPrintable({ tag: row.assetTag });
  const owner = words.labels.owner(prefecture, labelClass(row.classCode));
  return { tag: row.assetTag, owner, model: row.model, alt: words.labels.alt(row.assetTag) };
}

/** NKパソコン, モバイル. */
function labelClass(code: string): string {
  return words.views[code as keyof typeof words.views] ?? classWords(code);
}
