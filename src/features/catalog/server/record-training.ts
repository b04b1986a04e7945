import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemView, TrainingDraft } from '../contract/catalog.ts';
import { getSystem } from './get-system.ts';
import { findSystem, insertTraining, knowsAgents } from './systems.repo.ts';

/**
 * 習熟を記録: people of the desk came to know the basic operation of a system (§1-5(3)).
 * @throws catalog.absent, inactive, trainedInFuture, trainedAgentAbsent
 */
export async function recordTraining(ctx: Ctx, { id, ...draft }: TrainingDraft & { id: string }): Promise<SystemView> {
  const system = await findSystem(ctx, id);
  if (!system) throw refused.absent();
  if (!system.active) throw refused.inactive();
  if (draft.on > today(ctx.clock.now())) throw refused.trainedInFuture();
  if (!(await knowsAgents(ctx, draft.agentIds))) throw refused.trainedAgentAbsent();
  await insertTraining(ctx, id, draft);
  ctx.audit.record({
    action: 'catalog.recordTraining',
    entity: 'businessSystem',
    entityId: id,
    changes: { held_on: [null, draft.on], means: [null, draft.means], agents: [null, draft.agentIds] },
  });
  return getSystem(ctx, { id });
}
