import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';

export const staffRow = z.object({
  id: z.uuid(),
  staffNo: z.string(),
  name: z.string(),
  reading: z.string(),
  departmentId: z.uuid(),
  departmentName: z.string(),
  siteName: z.string().nullable(),
  extension: z.string().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  coordinator: z.boolean(),
  leftOn: civilDate.nullable(),
});
export type StaffRow = z.infer<typeof staffRow>;

/** What the desk keeps of a 職員 besides the 所属, which changes by 異動 only. */
export const staffDraft = z.object({
  staffNo: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(60),
  reading: z.string().trim().min(1).max(120),
  siteId: z.uuid().nullable(),
  roomId: z.uuid().nullable(),
  extension: z.string().trim().max(20).nullable(),
  phone: z.string().trim().max(30).nullable(),
  mail: z.email().max(120).nullable(),
  coordinator: z.boolean(),
  leftOn: civilDate.nullable(),
  note: z.string().max(2000),
});
export type StaffDraft = z.infer<typeof staffDraft>;

export const assignment = z.object({
  id: z.uuid(),
  departmentId: z.uuid(),
  departmentName: z.string(),
  fullName: z.string(),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  /** Decided but not yet begun. */
  isPlanned: z.boolean(),
});
export type Assignment = z.infer<typeof assignment>;

/** Records of other features that name the 職員: devices, tickets, loans. Filled through a slot. */
export const staffRelatedSection = z.object({
  key: z.string(),
  title: z.string(),
  /** The whole list. */
  href: z.string(),
  count: z.number().int(),
  rows: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      note: z.string().nullable(),
      state: z.string().nullable(),
      href: z.string(),
    }),
  ),
});
export type StaffRelatedSection = z.infer<typeof staffRelatedSection>;

/** What the reader may do with the row now (law 4). */
export const staffAction = z.enum(['revise', 'transfer']);
export type StaffAction = z.infer<typeof staffAction>;

export const staffView = staffDraft.extend({
  id: z.uuid(),
  version: z.number().int(),
  departmentId: z.uuid(),
  departmentName: z.string(),
  departmentFullName: z.string(),
  siteName: z.string().nullable(),
  roomName: z.string().nullable(),
  assignments: z.array(assignment),
  related: z.array(staffRelatedSection),
  actions: z.array(staffAction),
});
export type StaffView = z.infer<typeof staffView>;

/** What 異動 says: where to, from which day, by which paper. */
export const transferDraft = z.object({
  departmentId: z.uuid(),
  on: civilDate,
  reason: z.string().trim().max(200).default(''),
});
