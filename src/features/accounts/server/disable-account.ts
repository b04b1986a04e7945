import type { Ctx } from '#platform/use-case/context.ts';
import type { Account } from '../contract/account.ts';
import { getAccount } from './accounts.reads.ts';
import { endSessions, updateAccount } from './accounts.repo.ts';
import { refuseLastAdministrator, requireAction } from './require-action.ts';

/**
 * 利用を停止する: every browser of the account is signed out at once.
 * @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.alreadyDisabled, accounts.lastAdministrator
 */
export async function disableAccount(
  ctx: Ctx,
  { id, version, reason }: { id: string; version: number; reason: string | null },
): Promise<Account> {
  const account = await requireAction(ctx, id, 'disable');
  await refuseLastAdministrator(ctx, account);
  await updateAccount(ctx, { id, version }, { disabled_at: ctx.clock.now() });
  await endSessions(ctx, id);
  const changes = { state: [account.state, 'disabled'] } as const;
  ctx.audit.record({ action: 'accounts.disable', entity: 'account', entityId: id, changes, reason });
  return getAccount(ctx, { id });
}

/** 利用を再開する. @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.notDisabled */
export async function enableAccount(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<Account> {
  await requireAction(ctx, id, 'enable');
  await updateAccount(ctx, { id, version }, { disabled_at: null });
  const changes = { state: ['disabled', 'active'] } as const;
  ctx.audit.record({ action: 'accounts.enable', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}
