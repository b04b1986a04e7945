import type { Ctx } from '#platform/use-case/context.ts';
import type { Account, AccountAction, AccountRole } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { isGuarded, manageableRoles, needsSecond } from './accounts.policy.ts';
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
  throw account.state === 'disabled' ? accountsRefusals.alreadyDisabled() : accountsRefusals.notDisabled();
}

/** The same for one administrator alone. @throws as requireAction, accounts.secondNeeded */
export async function requireActionAlone(ctx: Ctx, id: string, action: AccountAction): Promise<Account> {
  const account = await requireAction(ctx, id, action);
  if (needsSecond(account.role, action)) throw accountsRefusals.secondNeeded();
  return account;
}

/** Whether the actor may give the role at all. @throws accounts.beyondRole */
export function requireRole(ctx: Ctx, role: AccountRole): void {
  if (!manageableRoles(ctx.actor).includes(role)) throw accountsRefusals.beyondRole();
}

/** The same for one administrator alone. @throws accounts.beyondRole, accounts.secondNeeded */
export function requireRoleAlone(ctx: Ctx, role: AccountRole): void {
  requireRole(ctx, role);
  if (isGuarded(role)) throw accountsRefusals.secondNeeded();
}

/** Refuses to take away the last working administrator. @throws accounts.lastAdministrator */
export async function refuseLastAdministrator(ctx: Ctx, account: Account): Promise<void> {
  if (account.role !== 'administrator') return;
  const working = await lockAdministrators(ctx);
  if (working.every((id) => id === account.id)) throw accountsRefusals.lastAdministrator();
}
