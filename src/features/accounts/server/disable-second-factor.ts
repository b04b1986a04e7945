import type { StagedCall } from '#platform/rpc/handlers.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { markAccount } from './accounts.repo.ts';
import { proveIdentity } from './prove-identity.ts';
import { deleteSecondFactor, findOwnSecondFactor } from './second-factors.repo.ts';

/** 二要素認証を解除する. @throws accounts.notEnrolled, accounts.wrongPassword, auth.locked */
export async function disableSecondFactor(
  { current }: { current: string },
  call: StagedCall,
): Promise<Record<string, never>> {
  await proveIdentity(call, current);
  return call.answer(async (ctx) => {
    const { id } = ctx.actor;
    if (!(await findOwnSecondFactor(ctx))) throw accountsRefusals.notEnrolled();
    await deleteSecondFactor(ctx, id);
    await markAccount(ctx, id, { two_factor_enabled: false });
    const changes = { secondFactor: [true, false] } as const;
    ctx.audit.record({ action: 'accounts.disableSecondFactor', entity: 'account', entityId: id, changes });
    return {};
  });
}
