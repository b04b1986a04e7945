import { sql, type Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AgentDraft } from '../contract/agent.ts';

export function findAgent(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those who work at the desk, in its own order; those who left come last. */
export function readAgents(ctx: Ctx) {
  return ctx.tx
    .selectFrom('agents')
    .select(['id', 'version', 'name', 'reading', 'duty', 'region', 'phone', 'active'])
    .orderBy('active', 'desc')
    .orderBy('sort_order')
    .orderBy('reading')
    .execute();
}

export async function insertAgent(ctx: Ctx, draft: AgentDraft) {
  const at = ctx.clock.now();
  const last = sql<number>`(select coalesce(max(sort_order), 0) + 1 from agents)`;
  const row = { id: newId(), ...draft, sort_order: last, created_at: at, updated_at: at };
  return ctx.tx.insertInto('agents').values(row).returningAll().executeTakeFirstOrThrow();
}

/** @throws StaleVersion when someone saved first. */
export function updateAgent(ctx: Ctx, at: { id: string; version: number }, patch: Updateable<Schema['agents']>) {
  return updateVersioned(ctx.tx, 'agents', at, { ...patch, updated_at: ctx.clock.now() });
}
