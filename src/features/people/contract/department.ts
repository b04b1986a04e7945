import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';

/** 所属の種類, from the top of the tree down. */
export const departmentKinds = ['bureau', 'division', 'section', 'office', 'room', 'unit', 'external'] as const;
export const departmentKind = z.enum(departmentKinds);
export type DepartmentKind = z.infer<typeof departmentKind>;

/** What a form sends. Codes are the prefecture's own; `validTo` is the last valid day. */
export const departmentDraft = z.object({
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(80),
  reading: z.string().trim().min(1).max(160),
  kind: departmentKind,
  parentId: z.uuid().nullable(),
  siteId: z.uuid().nullable(),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  successorId: z.uuid().nullable(),
});
export type DepartmentDraft = z.infer<typeof departmentDraft>;

export const departmentRow = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  kind: departmentKind,
  /** 0 at the top; the list is indented by it. */
  depth: z.number().int(),
  siteName: z.string().nullable(),
  staffCount: z.number().int(),
  coordinators: z.array(z.string()),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  successorName: z.string().nullable(),
});
export type DepartmentRow = z.infer<typeof departmentRow>;

const link = z.object({ id: z.uuid(), code: z.string(), name: z.string(), validTo: civilDate.nullable() });

export const departmentView = departmentRow.extend({
  version: z.number().int(),
  reading: z.string(),
  siteId: z.uuid().nullable(),
  /** From the top down to the one above. */
  above: z.array(link),
  below: z.array(link),
  successor: link.nullable(),
  /** Those that were merged into it. */
  predecessors: z.array(link),
  /** Whether the reader may see who works there. */
  maySeeStaff: z.boolean(),
  mayRevise: z.boolean(),
});
export type DepartmentView = z.infer<typeof departmentView>;
