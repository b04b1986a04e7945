import type { Ctx } from '#platform/use-case/context.ts';
import type { ChangeNotice } from '../contract/account-change.ts';
import { readChangeNotice } from './changes.reads.ts';
import { markChangesSeen } from './changes.repo.ts';

/** 見ました: what was done until now is no longer shown as new; that somebody looked is on record. */
export async function seeChanges(ctx: Ctx): Promise<ChangeNotice> {
  const { done } = await readChangeNotice(ctx);
  await markChangesSeen(ctx);
  const changes = { seen: [null, done] } as const;
  ctx.audit.record({ action: 'accounts.seeChanges', entity: 'accountChange', entityId: '*', changes });
  return readChangeNotice(ctx);
}
