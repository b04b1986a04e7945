import type { Ctx } from '#platform/use-case/context.ts';
import { accountDraft, accountPatch } from '../contract/account.ts';
import type { ChangeKind } from '../contract/account-change.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import type { ChangeRecord } from './changes.repo.ts';
import { addAccount } from './create-account.ts';
import { reopenAccount, stopAccount } from './disable-account.ts';
import { requireAction } from './require-action.ts';
import { replacePassword } from './reset-password.ts';
import { applyRevision, requireRevision } from './revise-account.ts';
import { dropSecondFactor } from './unlock-account.ts';

type Apply = (ctx: Ctx, row: ChangeRecord, hash: string | null) => Promise<string>;

/** Does what was confirmed, with everything asked anew as it is now. Gives the account. `hash` of a first password. */
export function applyChange(ctx: Ctx, row: ChangeRecord, hash: string | null): Promise<string> {
  return appliers[row.kind](ctx, row, hash);
}

const appliers: Record<ChangeKind, Apply> = {
  create: async (ctx, row, hash) => (await addAccount(ctx, accountDraft.parse(row.draft), present(hash))).id,
  revise: async (ctx, row, hash) => {
    const revision = { id: present(row.account_id), version: present(row.seen_version), draft: draftOf(row) };
    const before = await requireRevision(ctx, revision);
    if (before.version !== revision.version) throw accountsRefusals.changedSince();
    await applyRevision(ctx, before, revision);
    if (hash !== null) await replacePassword(ctx, { ...before, hash });
    return before.id;
  },
  resetPassword: async (ctx, row, hash) => {
    const account = await requireAction(ctx, present(row.account_id), 'resetPassword');
    await replacePassword(ctx, { ...account, hash: present(hash) });
    return account.id;
  },
  resetSecondFactor: async (ctx, row) => {
    const { id } = await requireAction(ctx, present(row.account_id), 'revise');
    await dropSecondFactor(ctx, id);
    return id;
  },
  disable: async (ctx, row) => {
    const account = await requireAction(ctx, present(row.account_id), 'disable');
    return (await stopAccount(ctx, account, { version: account.version, reason: row.reason })).id;
  },
  enable: async (ctx, row) =>
    (await reopenAccount(ctx, await requireAction(ctx, present(row.account_id), 'enable'))).id,
};

const draftOf = (row: ChangeRecord) => accountPatch.parse(row.draft);

/** The request stored it with its kind. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error('a change was stored without what its kind needs');
  return value;
}
