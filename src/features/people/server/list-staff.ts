import type { Ctx } from '#platform/use-case/context.ts';
import type { StaffListInput } from '../contract/people.contract.ts';
import type { StaffView } from '../contract/staff-member.ts';
import { staffRelated } from './people.slots.public.ts';
import { readStaffMember, readStaffPage } from './staff.reads.ts';

/** 職員の一覧. Many rows by one reader are put on record where it is answered. */
export function listStaff(ctx: Ctx, input: StaffListInput) {
  return readStaffPage(ctx, input);
}

/** One 職員 with devices, tickets and loans, as the features that own them tell. @throws people.staffAbsent */
export async function getStaff(ctx: Ctx, { id }: { id: string }): Promise<StaffView> {
  const person = await readStaffMember(ctx, id);
  const related: StaffView['related'] = [];
  for (const provide of staffRelated.fillings()) {
    const section = await provide(ctx, id);
    if (section) related.push(section);
  }
  return { ...person, related };
}
