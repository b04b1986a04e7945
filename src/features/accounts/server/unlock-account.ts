import { forgive } from '#platform/auth/throttle.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account } from '../contract/account.ts';
import { getAccount } from './accounts.reads.ts';
import { markAccount } from './accounts.repo.ts';
import { requireAction } from './require-action.ts';
import { deleteSecondFactor, unlockSecondFactor } from './second-factors.repo.ts';

/** ロックを解く before the 15 minutes are over. @throws accounts.absent, accounts.ownAccount, accounts.beyondRole */
export async function unlockAccount(ctx: Ctx, { id }: { id: string }): Promise<Account> {
  const account = await requireAction(ctx, id, 'revise');
  await forgive(ctx.tx, 'user', account.username);
  await unlockSecondFactor(ctx, id);
  const changes = { lockedUntil: [account.lockedUntil, null] } as const;
  ctx.audit.record({ action: 'accounts.unlock', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}

/** 二要素認証を外す for someone who lost the device. @throws accounts.absent, accounts.ownAccount, accounts.beyondRole */
export async function resetSecondFactor(ctx: Ctx, { id }: { id: string }): Promise<Account> {
  await requireAction(ctx, id, 'revise');
  await deleteSecondFactor(ctx, id);
  await markAccount(ctx, id, { two_factor_enabled: false });
  const changes = { secondFactor: [true, false] } as const;
  ctx.audit.record({ action: 'accounts.resetSecondFactor', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}
