import type { StagedCall } from '#platform/rpc/handlers.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { bulkListBook } from './bulk-list-book.ts';
import { findBulkList, movementsOnList } from './bulk-lists.reads.ts';

/** The same list once more, as it was made. @throws assets.listAbsent */
export async function reprintBulkList(input: { id: string }, call: StagedCall): Promise<File> {
  const { list, rows } = await call.read(async (ctx) => {
    const found = await findBulkList(ctx, input.id);
    if (!found) throw assetsRefusals.listAbsent();
    const lines = await movementsOnList(ctx, found);
    ctx.audit.record({
      action: 'assets.reprintBulkList',
      entity: 'bulkRegistrationList',
      entityId: found.id,
      changes: { rows: [null, lines.length] },
    });
    return { list: found, rows: lines };
  });
  return downloadBook(bulkListBook(list, rows), assetsWords.files.bulk(list.listNo));
}
