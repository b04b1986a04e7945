import { joinHalves, oneTimeHalf } from '#platform/auth/one-time-password.ts';
import { hashSecretWord } from '#platform/auth/passwords.ts';
import { openSecondFactor } from '#platform/auth/second-factor.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccountChange } from '../contract/account-change.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { lockAdministrators } from './accounts.repo.ts';
import { factorKey } from './accounts.slots.ts';
import { applyChange } from './apply-change.ts';
import { getChange } from './changes.reads.ts';
import { settleChange } from './changes.repo.ts';
import { noteDecision, requireWaiting } from './decide-change.ts';

/**
 * 確認して行う: what another administrator asked for takes effect. Of a first password the confirmer sees the second
 * half, this once: neither of the two can sign in with theirs.
 * @throws as requireWaiting, accounts.requesterGone, accounts.changedSince, and what the act itself throws
 */
export async function confirmChange(
  { id }: { id: string },
  call: StagedCall,
): Promise<{ change: AccountChange; half: string | null }> {
  const asked = await call.read((ctx) => requireWaiting(ctx, id, { action: 'confirm', lock: false }));
  const fresh = asked.first_half === null ? null : await completed(asked.first_half);
  return call.answer(async (ctx) => ({
    change: await carryOut(ctx, id, fresh?.hash ?? null),
    half: fresh?.half ?? null,
  }));
}

async function completed(firstHalf: string): Promise<{ half: string; hash: string }> {
  const half = oneTimeHalf();
  const first = await openSecondFactor(factorKey(), firstHalf);
  return { half, hash: await hashSecretWord(joinHalves(first, half)) };
}

async function carryOut(ctx: Ctx, id: string, hash: string | null): Promise<AccountChange> {
  const working = await lockAdministrators(ctx);
  const row = await requireWaiting(ctx, id, { action: 'confirm', lock: true });
  if (!working.includes(row.requested_by)) throw accountsRefusals.requesterGone();
  const accountId = await applyChange(ctx, row, hash);
  await settleChange(ctx, id, { state: 'confirmed', accountId });
  noteDecision(ctx, row, { action: 'accounts.confirmChange', state: 'confirmed' });
  const changes = { kind: [null, row.kind], requestedBy: [null, row.requested_by_name] } as const;
  const { reason } = row;
  ctx.audit.record({ action: 'accounts.confirmChange', entity: 'account', entityId: accountId, changes, reason });
  return getChange(ctx, id);
}
