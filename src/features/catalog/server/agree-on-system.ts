import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SoftwareAgreementDraft, SystemView } from '../contract/catalog.ts';
import { getSystem } from './get-system.ts';
import { findSystemChange, insertSystemAgreement } from './system-changes.repo.ts';

/**
 * 県との協議を記録: how a system that was added or changed is handled from now on (§1-5).
 * @throws catalog.changeAbsent, agreedInFuture, agreed
 */
export async function agreeOnSystem(
  ctx: Ctx,
  { id, ...draft }: SoftwareAgreementDraft & { id: string },
): Promise<SystemView> {
  const change = await findSystemChange(ctx, id);
  if (!change) throw refused.changeAbsent();
  if (draft.on > today(ctx.clock.now())) throw refused.agreedInFuture();
  if (!(await insertSystemAgreement(ctx, id, draft))) throw refused.agreed();
  ctx.audit.record({
    action: 'catalog.agreeOnSystem',
    entity: 'businessSystem',
    entityId: change.business_system_id,
    changes: { agreed_on: [null, draft.on], agreed_with: [null, draft.with], decision: [null, draft.decision] },
  });
  return getSystem(ctx, { id: change.business_system_id });
}
