import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemView, VerificationOutcome } from '../contract/catalog.ts';
import { getSystem } from './get-system.ts';
import { readContacts } from './systems.reads.ts';
import { findSystem, insertVerification } from './systems.repo.ts';

interface Verification {
  readonly id: string;
  readonly on: string;
  readonly outcome: VerificationOutcome;
  readonly note: string;
}

/**
 * 確認を記録: the windows of a system were asked whether they still are right (§3-3).
 * @throws catalog.absent, inactive, noContact, verifiedInFuture, noteRequired, agentRequired
 */
export async function recordContactVerification(ctx: Ctx, input: Verification): Promise<SystemView> {
  const system = await findSystem(ctx, input.id);
  if (!system) throw refused.absent();
  if (!system.active) throw refused.inactive();
  if ((await readContacts(ctx, input.id)).length === 0) throw refused.noContact();
  if (input.on > today(ctx.clock.now())) throw refused.verifiedInFuture();
  if (input.outcome !== 'unchanged' && input.note === '') throw refused.noteRequired();
  const by = ctx.actor.agentId;
  if (!by) throw refused.agentRequired();
  await insertVerification(ctx, { systemId: input.id, on: input.on, by, outcome: input.outcome, note: input.note });
  ctx.audit.record({
    action: 'catalog.recordContactVerification',
    entity: 'businessSystem',
    entityId: input.id,
    changes: { verified_on: [null, input.on], outcome: [null, input.outcome] },
  });
  return getSystem(ctx, { id: input.id });
}
