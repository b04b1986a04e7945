import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import type { ValidationDraft, ValidationRow } from '../contract/validation.ts';
import { unscopedHasValidation, unscopedValidations } from './disposal.reads.ts';
import { insertValidation } from './disposals.repo.ts';

/** 抹消方法の妥当性確認: every one, what holds first. */
export const listValidations = (ctx: Ctx): Promise<ValidationRow[]> => unscopedValidations(ctx);

/**
 * 妥当性確認を記録: that a machine with its procedure does what is claimed of it. 消磁 is no Destroy. The same form sent twice is one.
 * @throws disposals.validationAhead, validationOver, degaussIsNoDestroy
 */
export async function recordValidation(ctx: Ctx, draft: ValidationDraft): Promise<ValidationRow[]> {
  if (await unscopedHasValidation(ctx, draft.id)) return listValidations(ctx);
  if (draft.validatedOn > today(ctx.clock.now())) throw refused.validationAhead();
  if (draft.holdsUntil <= draft.validatedOn) throw refused.validationOver();
  if (draft.method === 'degauss' && draft.category === 'destroy') throw refused.degaussIsNoDestroy();
  await insertValidation(ctx, draft);
  const { id: entityId, tool, category, validatedBy } = draft;
  ctx.audit.record({
    action: 'disposals.recordValidation',
    entity: 'disposalValidation',
    entityId,
    changes: { tool: [null, tool], category: [null, category], validatedBy: [null, validatedBy] },
  });
  return listValidations(ctx);
}
