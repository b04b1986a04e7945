import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { isGuarded } from './accounts.policy.ts';
import { moveAccountRows, unscopedAccountsBehind, unscopedStopAccounts } from './accounts.repo.ts';

/** Whose accounts: those of 職員 or those of ヘルプデスク担当者. */
export type Behind = { readonly staffMemberIds: readonly string[] } | { readonly agentIds: readonly string[] };

/** A 職員 who belongs to another 所属 from now on. */
export interface AccountMove {
  readonly staffMemberId: string;
  readonly from: string;
  readonly to: string;
  /** 所属担当者 of the new 所属 too, by the ledger. */
  readonly isCoordinator: boolean;
}

/**
 * 異動: accounts that acted for the former 所属 act for the new one from the next request; who was 所属担当者 of the former one is
 * a 職員 of the new one, unless the ledger says otherwise. Those of 県担当 and the like are the administrators' to change.
 */
export async function moveAccounts(ctx: Ctx, moves: readonly AccountMove[]): Promise<void> {
  const byPerson = new Map(moves.map((move) => [move.staffMemberId, move]));
  const accounts = await unscopedAccountsBehind(ctx, { staffMemberIds: [...byPerson.keys()] });
  const moved = accounts.flatMap(({ id, role, staff_member_id, department_id }) => {
    const move = byPerson.get(staff_member_id ?? '');
    if (!move || isGuarded(role) || department_id !== move.from) return [];
    const next = role === 'coordinator' && !move.isCoordinator ? 'staff' : role;
    return [{ id, department_id: move.to, role: next, before: { departmentId: move.from, role } }];
  });
  await moveAccountRows(ctx, moved);
  for (const { id, department_id: departmentId, role, before } of moved) {
    const changes = changesBetween(before, { departmentId, role });
    ctx.audit.record({ action: 'accounts.move', entity: 'account', entityId: id, changes });
  }
}

/**
 * 退職, 離任: the accounts are stopped and signed out at once. Gives how many. Those of 県担当 and the like stay: a ledger that a
 * manager keeps takes no rights from who watches them.
 */
export async function closeAccounts(ctx: Ctx, behind: Behind, reason: string): Promise<number> {
  const found = await unscopedAccountsBehind(ctx, behind);
  const open = found.filter((account) => account.disabled_at === null && !isGuarded(account.role));
  await unscopedStopAccounts(
    ctx,
    open.map(({ id }) => id),
  );
  for (const { id } of open) {
    const changes = { state: ['active', 'disabled'] } as const;
    ctx.audit.record({ action: 'accounts.disable', entity: 'account', entityId: id, changes, reason });
  }
  return open.length;
}
