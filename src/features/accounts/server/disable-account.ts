import type { Ctx } from '#platform/use-case/context.ts';
import type { Account } from '../contract/account.ts';
import { getAccount } from './accounts.reads.ts';
import { findAccount, unscopedEndSessions, updateAccount } from './accounts.repo.ts';
import { refuseTakenPerson } from './create-account.ts';
import { refuseLastAdministrator, requireActionAlone } from './require-action.ts';

interface Stop {
  readonly version: number;
  readonly reason: string | null;
}

/**
 * 利用を停止する: every browser of the account is signed out at once.
 * @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.secondNeeded, accounts.alreadyDisabled,
 * accounts.lastAdministrator
 */
export async function disableAccount(ctx: Ctx, { id, ...stop }: Stop & { id: string }): Promise<Account> {
  const account = await requireActionAlone(ctx, id, 'disable');
  await refuseLastAdministrator(ctx, account);
  return stopAccount(ctx, account, stop);
}

/** Stops an account; who may is asked before. @throws StaleVersion */
export async function stopAccount(ctx: Ctx, { id, state }: Account, { version, reason }: Stop): Promise<Account> {
  await updateAccount(ctx, { id, version }, { disabled_at: ctx.clock.now() });
  await unscopedEndSessions(ctx, id);
  const changes = { state: [state, 'disabled'] } as const;
  ctx.audit.record({ action: 'accounts.disable', entity: 'account', entityId: id, changes, reason });
  return getAccount(ctx, { id });
}

/** 利用を再開する. @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.secondNeeded, accounts.notDisabled */
export async function enableAccount(ctx: Ctx, seen: { id: string; version: number }): Promise<Account> {
  await requireActionAlone(ctx, seen.id, 'enable');
  return reopenAccount(ctx, seen);
}

/** Opens a stopped account again; who may is asked before. @throws accounts.personTaken, StaleVersion */
export async function reopenAccount(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<Account> {
  const account = await findAccount(ctx, id);
  if (account) await refuseTakenPerson(ctx, { agentId: account.agent_id, staffMemberId: account.staff_member_id }, id);
  await updateAccount(ctx, { id, version }, { disabled_at: null });
  const changes = { state: ['disabled', 'active'] } as const;
  ctx.audit.record({ action: 'accounts.enable', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}
