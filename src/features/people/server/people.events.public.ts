import { defineEvent } from '#platform/use-case/events.ts';

/** A 職員 belongs to another 所属 from today on: registers of §5-12, devices and loans follow. */
export const staffTransferred = defineEvent<{
  readonly staffMemberId: string;
  readonly fromDepartmentId: string;
  readonly toDepartmentId: string;
  readonly on: string;
}>('people.staffTransferred');
