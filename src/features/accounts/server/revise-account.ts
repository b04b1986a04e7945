import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account, AccountPatch } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { isWatcher, manageableRoles } from './accounts.policy.ts';
import { getAccount } from './accounts.reads.ts';
import { accountColumns, updateAccount } from './accounts.repo.ts';
import { refuseTakenEmail } from './create-account.ts';
import { refuseLastAdministrator, requireAction } from './require-action.ts';

/**
 * 利用者を直す, the role too: it counts from the next request of every browser.
 * @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.watcher, accounts.lastAdministrator,
 * accounts.emailTaken
 */
export async function reviseAccount(
  ctx: Ctx,
  { id, version, draft }: { id: string; version: number; draft: AccountPatch },
): Promise<Account> {
  const before = await requireAction(ctx, id, 'revise');
  if (!manageableRoles(ctx.actor).includes(draft.role)) throw accountsRefusals.beyondRole();
  const becomes = draft.role !== before.role && (isWatcher(draft.role) || isWatcher(before.role));
  if (becomes || (isWatcher(before.role) && draft.email !== before.email)) throw accountsRefusals.watcher();
  if (draft.role !== before.role) await refuseLastAdministrator(ctx, before);
  await refuseTakenEmail(ctx, draft, id);
  await updateAccount(ctx, { id, version }, accountColumns(draft));
  const changes = changesBetween(before, draft);
  ctx.audit.record({ action: 'accounts.revise', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}
