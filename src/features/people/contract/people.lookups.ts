import { z } from 'zod';

/** A 所属 as a combo box or a filter shows it. */
export const departmentOption = z.object({
  id: z.uuid(),
  name: z.string(),
  /** 県土整備部 道路企画課. */
  fullName: z.string(),
  code: z.string(),
});

/** A 職員 as a combo box or a filter shows them. */
export const staffOption = z.object({
  id: z.uuid(),
  name: z.string(),
  reading: z.string(),
  staffNo: z.string(),
  departmentName: z.string(),
  extension: z.string().nullable(),
});

/** A ヘルプデスク担当者. */
export const agentOption = z.object({ id: z.uuid(), name: z.string(), reading: z.string(), active: z.boolean() });
