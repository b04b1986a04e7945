import type { Actor } from '#kernel/actor.ts';
import type { Ctx } from '../use-case/context.ts';

/**
 * Who began a work, with what they may now: it goes on after their account was stopped, or their task became another. Null
 * when they may nothing more; the software itself always may.
 */
export async function presentActor(ctx: Pick<Ctx, 'tx' | 'clock'>, began: Actor): Promise<Actor | null> {
  if (began.kind === 'system') return began;
  return began.kind === 'token' ? presentToken(ctx, began) : presentAccount(ctx, began);
}

async function presentAccount(ctx: Pick<Ctx, 'tx'>, began: Actor): Promise<Actor | null> {
  const row = await ctx.tx
    .selectFrom('accounts_users')
    .select(['id', 'role', 'name', 'agent_id', 'staff_member_id', 'department_id'])
    .where('id', '=', began.id)
    .where('disabled_at', 'is', null)
    // Whoever has a first password still may nothing but replace it.
    .where('must_change_password', '=', false)
    .executeTakeFirst();
  if (!row) return null;
  const { id, role, name, agent_id: agentId, staff_member_id: staffMemberId, department_id: departmentId } = row;
  return { id, kind: 'account', role, name, agentId, staffMemberId, departmentId, scopes: null };
}

async function presentToken({ tx, clock }: Pick<Ctx, 'tx' | 'clock'>, began: Actor): Promise<Actor | null> {
  const row = await tx
    .selectFrom('accounts_tokens')
    .select(['name', 'scopes'])
    .where('id', '=', began.id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  return row ? { ...began, name: row.name, scopes: row.scopes } : null;
}
