import { systemActor } from '#kernel/actor.ts';
import { oneTimePassword } from '#platform/auth/one-time-password.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { accountDraft } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { findAccountByUsername } from './accounts.repo.ts';
import { addAccount } from './create-account.ts';
import { replacePassword } from './reset-password.ts';
import { dropSecondFactor } from './unlock-account.ts';

const nobodyBehind = { email: null, agentId: null, staffMemberId: null, departmentId: null };

/**
 * For the command line: the first administrator, or one more when all are locked out. Gives the password to show once.
 * @throws accounts.usernameTaken, ZodError for a user name that cannot be one
 */
export async function createAdministrator(
  runtime: Runtime,
  who: { username: string; name: string },
): Promise<{ username: string; password: string }> {
  const draft = accountDraft.parse({ ...who, ...nobodyBehind, role: 'administrator' });
  const password = oneTimePassword();
  const hash = await hashSecretWord(password);
  await runWrite(runtime, { actor: systemActor }, (ctx) => addAccount(ctx, draft, hash));
  return { username: draft.username, password };
}

/** For the command line: a new first password for any account, and with it no second factor when that is lost. @throws accounts.absent */
export async function resetPasswordByCommand(
  runtime: Runtime,
  username: string,
  { secondFactor = false }: { secondFactor?: boolean } = {},
): Promise<{ username: string; password: string }> {
  const password = oneTimePassword();
  const hash = await hashSecretWord(password);
  await runWrite(runtime, { actor: systemActor }, async (ctx) => {
    const account = await findAccountByUsername(ctx, username.trim().toLowerCase());
    if (!account) throw accountsRefusals.absent();
    await replacePassword(ctx, { id: account.id, username: account.username, hash });
    if (secondFactor) await dropSecondFactor(ctx, account.id);
  });
  return { username, password };
}
