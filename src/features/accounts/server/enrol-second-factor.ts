import { createSecondFactor } from '#platform/auth/second-factor.ts';
import { toBase32, totpUri } from '#platform/auth/totp.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { accountsWords as words } from '../contract/accounts.messages.ts';
import { factorKey } from './accounts.slots.ts';
import { proveIdentity } from './prove-identity.ts';
import { findOwnSecondFactor, putSecondFactor } from './second-factors.repo.ts';

/**
 * 二要素認証を始める: the secret and the backup codes are shown this once; it counts after a right code.
 * @throws accounts.alreadyEnrolled, accounts.wrongPassword, auth.locked
 */
export async function enrolSecondFactor({ current }: { current: string }, call: StagedCall) {
  const { username } = await proveIdentity(call, current);
  const factor = await createSecondFactor(factorKey());
  return call.answer(async (ctx) => {
    const known = await findOwnSecondFactor(ctx);
    if (known?.verified) throw accountsRefusals.alreadyEnrolled();
    await putSecondFactor(ctx, ctx.actor.id, factor.stored);
    ctx.audit.record({ action: 'accounts.enrolSecondFactor', entity: 'account', entityId: ctx.actor.id });
    return {
      uri: totpUri(factor.secret, username, words.product),
      secret: toBase32(factor.secret),
      backupCodes: [...factor.backupCodes],
    };
  });
}
