import { systemActor } from '#kernel/actor.ts';
import { oneTimePassword } from '#platform/auth/one-time-password.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { type AccountRole, accountDraft } from '../contract/account.ts';
import type { ChangeKind } from '../contract/account-change.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { isGuarded } from './accounts.policy.ts';
import { findAccountByUsername } from './accounts.repo.ts';
import { insertDoneByServer } from './changes.repo.ts';
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
  await runWrite(runtime, { actor: systemActor }, async (ctx) => {
    const { id } = await addAccount(ctx, draft, hash);
    await tellWatchers(ctx, 'create', { ...draft, id });
  });
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
    await tellWatchers(ctx, 'resetPassword', account);
    if (!secondFactor) return;
    await dropSecondFactor(ctx, account.id);
    await tellWatchers(ctx, 'resetSecondFactor', account);
  });
  return { username, password };
}

interface Subject {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: AccountRole;
}

/** The server's command line needs no second administrator; those who watch see on their pages what it did. */
async function tellWatchers(ctx: Ctx, kind: ChangeKind, { id, username, name, role }: Subject): Promise<void> {
  if (!isGuarded(role)) return;
  const facts = { kind, accountId: id, username, name, role, draft: null, changes: {}, seenVersion: null };
  await insertDoneByServer(ctx, facts, changeWords.byServer);
}
