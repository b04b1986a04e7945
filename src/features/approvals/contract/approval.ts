import { z } from 'zod';
import { recordPage } from '#features/records/contract/record.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';

/** What changed, as the approver reads it. */
export const changedField = z.object({ label: z.string(), before: z.string(), after: z.string() });
export type ChangedField = z.infer<typeof changedField>;

/** What a form of another feature sends when it asks for an approval. */
export const approvalAsk = z.object({
  reason: z.string().trim().min(1).max(1000),
  dueOn: agreedDay,
  approverId: z.uuid().nullable(),
  standInId: z.uuid().nullable().default(null),
});
export type ApprovalAsk = z.infer<typeof approvalAsk>;

export const approvalRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  number: z.string(),
  state: z.string(),
  title: z.string(),
  drafterName: z.string(),
  approverName: z.string().nullable(),
  standInName: z.string().nullable(),
  dueOn: civilDate,
  breached: z.boolean(),
  openedAt: instant,
});
export type ApprovalRow = z.infer<typeof approvalRow>;

/** A box of the paper: 起案, 確認, 承認. */
export const stamp = z.object({ label: z.string(), name: z.string(), at: instant.nullable() });
export type Stamp = z.infer<typeof stamp>;

export const approvalView = recordPage.extend({
  reason: z.string(),
  changes: z.array(changedField),
  /** Where what is to be approved is read. */
  link: z.string(),
  dueOn: civilDate,
  drafterName: z.string(),
  approver: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  standIn: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  stamps: z.array(stamp),
});
export type ApprovalView = z.infer<typeof approvalView>;

/** An account of 県 that may approve. */
export const approver = z.object({ id: z.uuid(), name: z.string() });
