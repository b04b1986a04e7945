import { authRefusals } from '#platform/auth/auth.refusals.ts';
import { isRightPassword } from '#platform/auth/passwords.ts';
import { countAttempt, forgive } from '#platform/auth/throttle.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { findAccount, findOwnPasswordHash } from './accounts.repo.ts';

/** The account whose password was just proven. */
export interface Proven {
  readonly username: string;
  readonly hash: string;
}

const at = (username: string) => ({ username, place: { kind: 'account' } as const });

/**
 * Asks for the actor's own password before something that an unattended browser must not do. Wrong ones count like
 * failed sign-ins, of the signed-in person alone. The slow comparison runs between transactions.
 * @throws accounts.wrongPassword, accounts.absent, auth.locked
 */
export async function proveIdentity(call: StagedCall, password: string): Promise<Proven> {
  const known = await call.write(async (ctx) => {
    const account = await findAccount(ctx, ctx.actor.id);
    const hash = await findOwnPasswordHash(ctx);
    if (!account || hash === null) throw accountsRefusals.absent();
    const attempt = await countAttempt(ctx.tx, at(account.username), ctx.clock.now());
    return { username: account.username, hash, attempt };
  });
  if (!known.attempt.open) throw authRefusals.locked({ until: known.attempt.until });
  if (!(await isRightPassword(known.hash, password))) throw accountsRefusals.wrongPassword();
  await call.write((ctx) => forgive(ctx.tx, at(known.username)));
  return { username: known.username, hash: known.hash };
}
