import type { Ctx } from '#platform/use-case/context.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { endToken } from './tokens.repo.ts';

/** トークンを失効させる: it counts from the next request. @throws accounts.tokenAbsent */
export async function revokeToken(ctx: Ctx, { id }: { id: string }): Promise<Record<string, never>> {
  const row = await endToken(ctx, id);
  if (!row) throw accountsRefusals.tokenAbsent();
  const changes = { state: ['active', 'revoked'] } as const;
  ctx.audit.record({ action: 'accounts.revokeToken', entity: 'token', entityId: id, changes });
  return {};
}
