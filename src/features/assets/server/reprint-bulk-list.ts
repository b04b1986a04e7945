import type { StagedCall } from '#platform/rpc/handlers.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import { findBulkList } from './bulk-lists.reads.ts';
import { bulkListFile } from './make-bulk-list.ts';

/** The same list once more, as it was made. @throws assets.listAbsent */
export async function reprintBulkList(input: { id: string }, call: StagedCall): Promise<File> {
  const list = await call.read(async (ctx) => {
    const found = await findBulkList(ctx, input.id);
    if (!found) throw assetsRefusals.listAbsent();
    ctx.audit.record({
      action: 'assets.reprintBulkList',
      entity: 'bulkRegistrationList',
      entityId: found.id,
      changes: { rows: [null, found.movementCount] },
    });
    return found;
  });
  return bulkListFile(call, list);
}
