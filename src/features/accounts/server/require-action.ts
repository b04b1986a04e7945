import type { Ctx } from '#platform/use-case/context.ts';
import type { Account, AccountAction } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { isWatcher, manageableRoles } from './accounts.policy.ts';
import { getAccount } from './accounts.reads.ts';
import { lockAdministrators } from './accounts.repo.ts';

/**
 * The account, when the actor may do this with it now.
 * @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.alreadyDisabled, accounts.notDisabled
 */
export async function requireAction(ctx: Ctx, id: string, action: AccountAction): Promise<Account> {
  const account = await getAccount(ctx, { id });
  if (account.actions.includes(action)) return account;
  if (account.id === ctx.actor.id) throw accountsRefusals.ownAccount();
  if (!manageableRoles(ctx.actor).includes(account.role)) throw accountsRefusals.beyondRole();
  if (action === 'resetPassword') refuseWatcher(account);
  throw account.state === 'disabled' ? accountsRefusals.alreadyDisabled() : accountsRefusals.notDisabled();
}

/** Refuses what would make the one who is watched the one who watches. @throws accounts.watcher */
export function refuseWatcher(account: Account): void {
  if (isWatcher(account.role)) throw accountsRefusals.watcher();
}

/** Refuses to take away the last working administrator. @throws accounts.lastAdministrator */
export async function refuseLastAdministrator(ctx: Ctx, account: Account): Promise<void> {
  if (account.role !== 'administrator') return;
  const working = await lockAdministrators(ctx);
  if (working.every((id) => id === account.id)) throw accountsRefusals.lastAdministrator();
}
