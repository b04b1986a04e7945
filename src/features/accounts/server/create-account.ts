import { changesBetween } from '#platform/audit/audit-writer.ts';
import { oneTimePassword } from '#platform/auth/one-time-password.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account, AccountDraft, AccountPatch } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { getAccount } from './accounts.reads.ts';
import { findAccountByEmail, findAccountByUsername, findAccountOfPerson, insertAccount } from './accounts.repo.ts';
import { requireRoleAlone } from './require-action.ts';

/**
 * 利用者を登録: the first password is shown this once and has to be changed.
 * @throws accounts.beyondRole, accounts.secondNeeded, and as addAccount
 */
export async function createAccount(
  draft: AccountDraft,
  call: StagedCall,
): Promise<{ account: Account; password: string }> {
  const password = oneTimePassword();
  const hash = await hashSecretWord(password);
  return call.answer(async (ctx) => {
    requireRoleAlone(ctx, draft.role);
    return { account: await addAccount(ctx, draft, hash), password };
  });
}

/** Puts the account; who may is asked before. @throws accounts.usernameTaken, accounts.emailTaken, accounts.personTaken */
export async function addAccount(ctx: Ctx, draft: AccountDraft, passwordHash: string): Promise<Account> {
  await refuseTakenNames(ctx, draft);
  const row = await insertAccount(ctx, draft, passwordHash);
  const changes = changesBetween(null, draft);
  ctx.audit.record({ action: 'accounts.create', entity: 'account', entityId: row.id, changes });
  return getAccount(ctx, { id: row.id });
}

/** 利用者ID and address belong to one person. @throws accounts.usernameTaken, accounts.emailTaken, accounts.personTaken */
export async function refuseTakenNames(ctx: Ctx, draft: AccountDraft): Promise<void> {
  const holder = await findAccountByUsername(ctx, draft.username);
  if (holder) throw accountsRefusals.usernameTaken({ name: holder.name });
  await refuseTakenEmail(ctx, draft, null);
  await refuseTakenPerson(ctx, draft, null);
}

/** The check 登録 and 直す share. `selfId` is the account being revised. */
export async function refuseTakenEmail(ctx: Ctx, draft: AccountPatch, selfId: string | null): Promise<void> {
  if (draft.email === null) return;
  const holder = await findAccountByEmail(ctx, draft.email.toLowerCase());
  if (holder && holder.id !== selfId) throw accountsRefusals.emailTaken({ name: holder.name });
}

/** One person has one account at work, so that four eyes are two persons. @throws accounts.personTaken */
export async function refuseTakenPerson(
  ctx: Ctx,
  person: Pick<AccountPatch, 'agentId' | 'staffMemberId'>,
  selfId: string | null,
): Promise<void> {
  const holder = await findAccountOfPerson(ctx, person, selfId);
  if (holder) throw accountsRefusals.personTaken(holder);
}
