import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccountChange, ChangeAction } from '../contract/account-change.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { changeActions } from './accounts.policy.ts';
import { getChange } from './changes.reads.ts';
import { type ChangeRecord, findChange, settleChange } from './changes.repo.ts';

/**
 * The waiting change, when the actor may decide it so.
 * @throws accounts.changeAbsent, accounts.changeDecided, accounts.changeExpired, accounts.ownChange,
 * accounts.othersChange, accounts.ownAccount
 */
export async function requireWaiting(
  ctx: Ctx,
  id: string,
  { action, lock }: { action: ChangeAction; lock: boolean },
): Promise<ChangeRecord> {
  const row = await findChange(ctx, id, { lock });
  if (!row) throw accountsRefusals.changeAbsent();
  if (row.state !== 'waiting') throw accountsRefusals.changeDecided();
  if (row.expires_on < today(ctx.clock.now())) throw accountsRefusals.changeExpired();
  const facts = { state: row.state, requestedBy: row.requested_by, accountId: row.account_id };
  if (changeActions(ctx.actor, facts).includes(action)) return row;
  if (action === 'withdraw') throw accountsRefusals.othersChange();
  throw row.requested_by === ctx.actor.id ? accountsRefusals.ownChange() : accountsRefusals.ownAccount();
}

/** 見送る: nothing happens, and the requester reads why. @throws as requireWaiting */
export async function refuseChange(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<AccountChange> {
  const row = await requireWaiting(ctx, id, { action: 'refuse', lock: true });
  await settleChange(ctx, id, { state: 'refused', reason });
  noteDecision(ctx, row, { action: 'accounts.refuseChange', state: 'refused', reason });
  return getChange(ctx, id);
}

/** 取り下げる, by the one who asked. @throws as requireWaiting */
export async function withdrawChange(ctx: Ctx, { id }: { id: string }): Promise<AccountChange> {
  const row = await requireWaiting(ctx, id, { action: 'withdraw', lock: true });
  await settleChange(ctx, id, { state: 'withdrawn' });
  noteDecision(ctx, row, { action: 'accounts.withdrawChange', state: 'withdrawn' });
  return getChange(ctx, id);
}

/** Notes how a change ended. */
export function noteDecision(
  ctx: Ctx,
  row: Pick<ChangeRecord, 'id' | 'kind' | 'name'>,
  { action, state, reason = null }: { action: string; state: string; reason?: string | null },
): void {
  const changes = { state: ['waiting', state], kind: [row.kind, row.kind], account: [row.name, row.name] } as const;
  ctx.audit.record({ action, entity: 'accountChange', entityId: row.id, changes, reason });
}
