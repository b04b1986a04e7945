import { systemActor } from '#kernel/actor.ts';
import { liftWaits } from '#platform/auth/throttle.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import type { Account } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { needsSecond } from './accounts.policy.ts';
import { getAccount } from './accounts.reads.ts';
import { findAccountByUsername, markAccount } from './accounts.repo.ts';
import { requireAction } from './require-action.ts';
import { deleteSecondFactor, unlockSecondFactor } from './second-factors.repo.ts';

/** ログインの待ちを解く, wherever it was made. @throws accounts.absent, accounts.ownAccount, accounts.beyondRole */
export async function unlockAccount(ctx: Ctx, { id }: { id: string }): Promise<Account> {
  const account = await requireAction(ctx, id, 'revise');
  await liftWaits(ctx.tx, account.username);
  await unlockSecondFactor(ctx, id);
  const changes = { lockedUntil: [account.lockedUntil, null] } as const;
  ctx.audit.record({ action: 'accounts.unlock', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}

/** For the command line, when nobody can sign in to do it. Gives how many waits were lifted. @throws accounts.absent */
export async function unlockByCommand(runtime: Runtime, username: string): Promise<{ name: string; lifted: number }> {
  return runWrite(runtime, { actor: systemActor }, async (ctx) => {
    const account = await findAccountByUsername(ctx, username.normalize('NFKC').trim().toLowerCase());
    if (!account) throw accountsRefusals.absent();
    const lifted = await liftWaits(ctx.tx, account.username);
    await unlockSecondFactor(ctx, account.id);
    const changes = { waits: [lifted, 0] } as const;
    ctx.audit.record({ action: 'accounts.unlock', entity: 'account', entityId: account.id, changes });
    return { name: account.name, lifted };
  });
}

/** 二要素認証を外す for someone who lost the device. @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.secondNeeded */
export async function resetSecondFactor(ctx: Ctx, { id }: { id: string }): Promise<Account> {
  const { role } = await requireAction(ctx, id, 'revise');
  if (needsSecond(role, 'resetSecondFactor')) throw accountsRefusals.secondNeeded();
  await dropSecondFactor(ctx, id);
  return getAccount(ctx, { id });
}

/** Password alone from now on. */
export async function dropSecondFactor(ctx: Ctx, id: string): Promise<void> {
  await deleteSecondFactor(ctx, id);
  await markAccount(ctx, id, { two_factor_enabled: false });
  const changes = { secondFactor: [true, false] } as const;
  ctx.audit.record({ action: 'accounts.resetSecondFactor', entity: 'account', entityId: id, changes });
}
