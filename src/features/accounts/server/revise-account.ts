import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account, AccountPatch } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { needsSecondToRevise } from './accounts.policy.ts';
import { getAccount } from './accounts.reads.ts';
import { accountColumns, updateAccount } from './accounts.repo.ts';
import { refuseTakenEmail, refuseTakenPerson } from './create-account.ts';
import { refuseLastAdministrator, requireAction, requireRole } from './require-action.ts';

export interface Revision {
  readonly id: string;
  readonly version: number;
  readonly draft: AccountPatch;
}

/**
 * 利用者を直す, the role too: it counts from the next request of every browser.
 * @throws accounts.absent, accounts.ownAccount, accounts.beyondRole, accounts.secondNeeded, accounts.lastAdministrator,
 * accounts.emailTaken, accounts.personTaken
 */
export async function reviseAccount(ctx: Ctx, revision: Revision): Promise<Account> {
  const before = await requireRevision(ctx, revision);
  if (needsSecondToRevise(before, revision.draft)) throw accountsRefusals.secondNeeded();
  return applyRevision(ctx, before, revision);
}

/** The account as it is, when the actor may revise it like this. @throws as reviseAccount, but not accounts.secondNeeded */
export async function requireRevision(ctx: Ctx, { id, draft }: Revision): Promise<Account> {
  const before = await requireAction(ctx, id, 'revise');
  requireRole(ctx, draft.role);
  if (draft.role !== before.role) await refuseLastAdministrator(ctx, before);
  await refuseTakenEmail(ctx, draft, id);
  if (before.state !== 'disabled') await refuseTakenPerson(ctx, draft, id);
  return before;
}

/** Saves what was allowed. @throws StaleVersion */
export async function applyRevision(ctx: Ctx, before: Account, { id, version, draft }: Revision): Promise<Account> {
  await updateAccount(ctx, { id, version }, accountColumns(draft));
  const changes = changesBetween(before, draft);
  ctx.audit.record({ action: 'accounts.revise', entity: 'account', entityId: id, changes });
  return getAccount(ctx, { id });
}
