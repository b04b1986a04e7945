import { z } from 'zod';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { agreedDay, civilDate } from '#kernel/civil-date.ts';
import { needed } from '#kernel/contract/texts.ts';

/** §4-10: which class 県 may designate for a 所属, and the classes that are not given out there then. */
export const designated = { clause: '4-10', classes: ['NK'], among: ['NK', 'DK', 'KK'] } as const;

/** 配付先の指定を記録, as 県 ordered it: a class from a day on, or none any more. */
export const designationDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid(),
  departmentId: z.uuid(),
  classCode: z.enum(designated.classes).nullable(),
  fromOn: agreedDay,
  orderedBy: needed(80),
  orderedOn: agreedDay,
});
export type DesignationDraft = z.output<typeof designationDraft>;

export const designationRow = z.object({
  id: z.uuid(),
  department: z.string(),
  classCode: z.enum(deviceClassCodes).nullable(),
  className: z.string().nullable(),
  fromOn: civilDate,
  orderedBy: z.string(),
  orderedOn: civilDate,
  byName: z.string(),
  /** The last of its 所属 that holds today. */
  holds: z.boolean(),
});
export type DesignationRow = z.infer<typeof designationRow>;
