import { oneTimePassword } from '#platform/auth/one-time-password.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import { liftWaits } from '#platform/auth/throttle.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { getAccount } from './accounts.reads.ts';
import { markAccount, unscopedEndSessions, unscopedNewPassword } from './accounts.repo.ts';
import { requireActionAlone } from './require-action.ts';

/**
 * パスワードを再発行する: a new first password, shown this once; every browser is signed out and a lock is lifted.
 * @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.secondNeeded
 */
export async function resetPassword(
  { id }: { id: string },
  call: StagedCall,
): Promise<{ account: Account; password: string }> {
  const password = oneTimePassword();
  const hash = await hashSecretWord(password);
  return call.answer(async (ctx) => {
    const { username } = await requireActionAlone(ctx, id, 'resetPassword');
    await replacePassword(ctx, { id, username, hash });
    return { account: await getAccount(ctx, { id }), password };
  });
}

/** Puts a first password in the place of whatever there was. @throws accounts.absent */
export async function replacePassword(
  ctx: Ctx,
  { id, username, hash }: { id: string; username: string; hash: string },
): Promise<void> {
  if (!(await unscopedNewPassword(ctx, id, hash))) throw accountsRefusals.absent();
  await markAccount(ctx, id, { must_change_password: true });
  await unscopedEndSessions(ctx, id);
  await liftWaits(ctx.tx, username);
  ctx.audit.record({ action: 'accounts.resetPassword', entity: 'account', entityId: id });
}
