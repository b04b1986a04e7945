import { closeAccounts } from '#features/accounts/server/accounts.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { peopleRefusals } from '../contract/people.contract.ts';
import { staffWords } from '../contract/people.messages.ts';
import type { StaffDraft, StaffView } from '../contract/staff-member.ts';
import { refuseBadStaff } from './create-staff.ts';
import { indexStaff } from './index-people.public.ts';
import { hasLeft } from './left-staff.job.ts';
import { getStaff } from './list-staff.ts';
import { findStaffMember, staffColumns, updateStaffMember } from './staff.repo.ts';

/** 職員を直す; the 所属 changes by 異動. @throws people.staffAbsent and the refusals of 登録; StaleVersion on a conflict */
export async function reviseStaff(
  ctx: Ctx,
  input: { id: string; version: number; draft: StaffDraft },
): Promise<StaffView> {
  const before = await findStaffMember(ctx, input.id);
  if (!before) throw peopleRefusals.staffAbsent();
  await refuseBadStaff(ctx, input.draft, input.id);
  await updateStaffMember(ctx, input, staffColumns(input.draft));
  if (hasLeft(input.draft.leftOn, today(ctx.clock.now())))
    await closeAccounts(ctx, { staffMemberIds: [input.id] }, staffWords.left);
  await indexStaff(ctx, [input.id]);
  ctx.audit.record({
    action: 'people.reviseStaff',
    entity: 'staffMember',
    entityId: input.id,
    changes: changesBetween(before, staffColumns(input.draft)),
  });
  return getStaff(ctx, { id: input.id });
}
