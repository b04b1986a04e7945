import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SoftwareAgreementDraft, SoftwareChange, SoftwareView } from '../contract/catalog.ts';
import { getSoftware } from './get-software.ts';
import { findChange, insertAgreement } from './software-changes.repo.ts';
import { needsAgreement } from './software-changes.rules.ts';

/**
 * 県との協議を記録: how a product that was added or changed is handled from now on (§1-5(2)).
 * @throws catalog.changeAbsent, noAgreementNeeded, agreedInFuture, agreed
 */
export async function recordAgreement(
  ctx: Ctx,
  { id, ...draft }: SoftwareAgreementDraft & { id: string },
): Promise<SoftwareView> {
  const change = await findChange(ctx, id);
  if (!change) throw refused.changeAbsent();
  if (!needsAgreement({ kind: change.kind as SoftwareChange['kind'], affects: change.affects }))
    throw refused.noAgreementNeeded();
  if (draft.on > today(ctx.clock.now())) throw refused.agreedInFuture();
  if (!(await insertAgreement(ctx, id, draft))) throw refused.agreed();
  ctx.audit.record({
    action: 'catalog.recordAgreement',
    entity: 'software',
    entityId: change.software_id,
    changes: { agreed_on: [null, draft.on], agreed_with: [null, draft.with], decision: [null, draft.decision] },
  });
  return getSoftware(ctx, { id: change.software_id });
}
