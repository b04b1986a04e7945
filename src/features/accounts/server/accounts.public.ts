import type { Ctx } from '#platform/use-case/context.ts';
import { markAccount, unscopedAccountsBehind, unscopedEndSessions } from './accounts.repo.ts';

/** Whose accounts: those of a 職員 or those of a ヘルプデスク担当者. */
export type Behind = { readonly staffMemberId: string } | { readonly agentId: string };

/** 異動: the accounts of a 職員 act for their new 所属 from the next request. */
export async function moveAccounts(ctx: Ctx, staffMemberId: string, departmentId: string | null): Promise<void> {
  for (const account of await unscopedAccountsBehind(ctx, { staffMemberId })) {
    if (account.department_id === departmentId) continue;
    await markAccount(ctx, account.id, { department_id: departmentId });
    const changes = { departmentId: [account.department_id, departmentId] } as const;
    ctx.audit.record({ action: 'accounts.move', entity: 'account', entityId: account.id, changes });
  }
}

/** 退職, 離任: the accounts are stopped and signed out at once. Gives how many. */
export async function closeAccounts(ctx: Ctx, behind: Behind, reason: string): Promise<number> {
  const open = (await unscopedAccountsBehind(ctx, behind)).filter((account) => account.disabled_at === null);
  for (const account of open) {
    await markAccount(ctx, account.id, { disabled_at: ctx.clock.now() });
    await unscopedEndSessions(ctx, account.id);
    const changes = { state: ['active', 'disabled'] } as const;
    ctx.audit.record({ action: 'accounts.disable', entity: 'account', entityId: account.id, changes, reason });
  }
  return open.length;
}
