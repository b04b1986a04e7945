import type { Ctx } from '#platform/use-case/context.ts';
import { deliveriesRefusals as refused } from '../contract/deliveries.refusals.ts';
import type { DesignationDraft, DesignationRow } from '../contract/designation.ts';
import { insertDesignation } from './deliveries.repo.ts';
import { unscopedDepartment, unscopedDesignations, unscopedHasDesignation } from './designation.reads.ts';

/** 配付先の指定: every one, what holds first. */
export const listDesignations = (ctx: Ctx): Promise<DesignationRow[]> => unscopedDesignations(ctx);

/**
 * 配付先の指定を記録: from a day on a 所属 is given devices of that class (§4-10). The same form sent twice is one.
 * @throws deliveries.departmentUnknown, designationBefore
 */
export async function designate(ctx: Ctx, draft: DesignationDraft): Promise<DesignationRow[]> {
  const { id, departmentId, classCode, fromOn, orderedOn } = draft;
  if (await unscopedHasDesignation(ctx, id)) return listDesignations(ctx);
  const department = await unscopedDepartment(ctx, departmentId);
  if (!department) throw refused.departmentUnknown();
  if (orderedOn > fromOn) throw refused.designationBefore();
  await insertDesignation(ctx, draft);
  ctx.audit.record({
    action: 'deliveries.designate',
    entity: 'deliveryDesignation',
    entityId: id,
    changes: { department: [null, department.full_name], classCode: [null, classCode], fromOn: [null, fromOn] },
  });
  return listDesignations(ctx);
}
