import { openSecondFactor } from '#platform/auth/second-factor.ts';
import { sessionIdOf } from '#platform/auth/signed-in-actor.ts';
import { totpStep } from '#platform/auth/totp.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { markAccount, unscopedEndSessions } from './accounts.repo.ts';
import { factorKey } from './accounts.slots.ts';
import { findOwnSecondFactor, verifySecondFactor } from './second-factors.repo.ts';

/**
 * 確認コードを入れて二要素認証を使い始める. Browsers that signed in without it are signed out.
 * @throws accounts.notEnrolled, accounts.alreadyEnrolled, accounts.wrongCode
 */
export async function confirmSecondFactor(ctx: Ctx, { code }: { code: string }): Promise<Record<string, never>> {
  const { id } = ctx.actor;
  const factor = await findOwnSecondFactor(ctx);
  if (!factor) throw accountsRefusals.notEnrolled();
  if (factor.verified) throw accountsRefusals.alreadyEnrolled();
  const secret = await openSecondFactor(factorKey(), factor.secret);
  const step = totpStep(secret, code, ctx.clock.now());
  if (step === null) throw accountsRefusals.wrongCode();
  await verifySecondFactor(ctx, id, step);
  await markAccount(ctx, id, { two_factor_enabled: true });
  await unscopedEndSessions(ctx, id, sessionIdOf(ctx.actor));
  const changes = { secondFactor: [false, true] } as const;
  ctx.audit.record({ action: 'accounts.confirmSecondFactor', entity: 'account', entityId: id, changes });
  return {};
}
