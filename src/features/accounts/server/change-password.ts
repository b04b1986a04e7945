import { passwordFault } from '#platform/auth/password-policy.rules.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import { sessionIdOf } from '#platform/auth/signed-in-actor.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { markAccount, unscopedEndSessions, unscopedNewPassword } from './accounts.repo.ts';
import { proveIdentity } from './prove-identity.ts';

/**
 * パスワードを変える, also the first one. Every other browser of the account is signed out.
 * @throws accounts.wrongPassword, accounts.weakPassword, accounts.samePassword, accounts.changedMeanwhile, auth.locked
 */
export async function changePassword(
  { current, next }: { current: string; next: string },
  call: StagedCall,
): Promise<Record<string, never>> {
  const { username, hash } = await proveIdentity(call, current);
  const why = passwordFault(next, username);
  if (why !== null) throw accountsRefusals.weakPassword({ why });
  if (next === current) throw accountsRefusals.samePassword();
  const fresh = await hashSecretWord(next);
  return call.answer(async (ctx) => {
    const { id } = ctx.actor;
    if (!(await unscopedNewPassword(ctx, id, fresh, hash))) throw accountsRefusals.changedMeanwhile();
    await markAccount(ctx, id, { must_change_password: false, password_changed_at: ctx.clock.now() });
    await unscopedEndSessions(ctx, id, sessionIdOf(ctx.actor));
    ctx.audit.record({ action: 'accounts.changePassword', entity: 'account', entityId: id });
    return {};
  });
}
