import { sessionIdOf } from '#platform/auth/signed-in-actor.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { endSession, unscopedEndSessions } from './accounts.repo.ts';

/** このログインを終える: it counts from that browser's next request. @throws accounts.noSession */
export async function revokeSession(ctx: Ctx, { id }: { id: string }): Promise<Record<string, never>> {
  if (!(await endSession(ctx, id))) throw accountsRefusals.noSession();
  const changes = { session: [id, null] } as const;
  ctx.audit.record({ action: 'accounts.revokeSession', entity: 'account', entityId: ctx.actor.id, changes });
  return {};
}

/** ほかのログインをすべて終える. */
export async function revokeOtherSessions(ctx: Ctx): Promise<{ ended: number }> {
  const ended = await unscopedEndSessions(ctx, ctx.actor.id, sessionIdOf(ctx.actor));
  const changes = { sessions: [ended, 0] } as const;
  ctx.audit.record({ action: 'accounts.revokeOtherSessions', entity: 'account', entityId: ctx.actor.id, changes });
  return { ended };
}
