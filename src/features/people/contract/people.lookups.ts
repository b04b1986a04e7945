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

/** A 拠点 as a combo box or a filter shows it. */
export const siteOption = z.object({ id: z.uuid(), name: z.string(), address: z.string() });

/** A 部屋 of one 拠点. */
export const roomOption = z.object({ id: z.uuid(), name: z.string(), floor: z.string().nullable() });

/** Either what is typed, or ids whose names are wanted. */
export const lookupInput = z.object({
  q: z.string().max(100).default(''),
  ids: z.array(z.uuid()).max(100).default([]),
  limit: z.number().int().min(1).max(50).default(20),
});
export type LookupInput = z.infer<typeof lookupInput>;
