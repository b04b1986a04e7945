import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { peopleRefusals } from '../contract/people.contract.ts';
import type { StaffDraft, StaffView } from '../contract/staff-member.ts';
import { writeMoves } from './assignments.repo.ts';
import { findTransferTarget } from './departments.repo.ts';
import { indexStaff } from './index-people.public.ts';
import { getStaff } from './list-staff.ts';
import { findRoomSite, insertStaffMember, staffColumns, unscopedStaffByNo } from './staff.repo.ts';
import { targetProblem } from './transfer.rules.ts';

/**
 * 職員を登録, belonging to a 所属 from a day on.
 * @throws people.staffNoTaken, people.roomElsewhere, people.departmentAbsent, people.departmentAbolished,
 * people.departmentNotYet
 */
export async function createStaff(
  ctx: Ctx,
  input: { draft: StaffDraft; departmentId: string; from: string },
): Promise<StaffView> {
  const target = await findTransferTarget(ctx, input.departmentId);
  if (!target) throw peopleRefusals.departmentAbsent();
  const problem = targetProblem(target, input.from);
  if (problem) throw problem;
  await refuseBadStaff(ctx, input.draft, null);
  const person = await insertStaffMember(ctx, input.draft, input.departmentId);
  await writeMoves(ctx, [{ staffMemberId: person.id, departmentId: input.departmentId, on: input.from }]);
  await indexStaff(ctx, [person.id]);
  ctx.audit.record({
    action: 'people.createStaff',
    entity: 'staffMember',
    entityId: person.id,
    changes: changesBetween(null, { ...staffColumns(input.draft), department_id: input.departmentId }),
  });
  return getStaff(ctx, { id: person.id });
}

/** The checks 登録 and 直す share. `selfId` is the person being revised. */
export async function refuseBadStaff(ctx: Ctx, draft: StaffDraft, selfId: string | null): Promise<void> {
  const holder = await unscopedStaffByNo(ctx, draft.staffNo);
  if (holder && holder.id !== selfId) throw peopleRefusals.staffNoTaken({ name: holder.name });
  if (draft.roomId === null) return;
  const room = await findRoomSite(ctx, draft.roomId);
  if (!room || room.site_id !== draft.siteId) throw peopleRefusals.roomElsewhere();
}
