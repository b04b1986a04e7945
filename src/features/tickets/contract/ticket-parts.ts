import { z } from 'zod';
import { instant } from '#kernel/civil-date.ts';

/** An instant, ISO-8601 in UTC. */

/** What the device-class policy says of a broken one, in values and in words. */
export const devicePolicyView = z.object({
  repairedBy: z.enum(['helpdesk', 'department', 'vendor']),
  reportBeforeRepair: z.boolean(),
  words: z.string(),
  reportWords: z.string(),
});

/** 遠隔操作 and the consent it stands on (§3-1). */
export const remoteView = z.object({
  tool: z.string(),
  consentedAt: instant,
  consentedBy: z.string(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export const authorityReportView = z.object({
  id: z.uuid(),
  nth: z.number().int(),
  /** 第1報, 続報（第2報）. */
  label: z.string(),
  body: z.string(),
  isFinal: z.boolean(),
  reportedByName: z.string(),
  reportedAt: instant,
  acknowledgedAt: instant.nullable(),
  acknowledgedByName: z.string().nullable(),
  acknowledgeNote: z.string().nullable(),
  nextDueAt: instant.nullable(),
});

export const flashReportView = z.object({
  id: z.uuid(),
  businessSystemName: z.string(),
  contactName: z.string(),
  means: z.enum(['mail', 'phone']),
  mailTo: z.string().nullable(),
  body: z.string(),
  sentByName: z.string(),
  sentAt: instant,
});

export const attachmentView = z.object({
  fileId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  attachedAt: instant,
  shared: z.boolean(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** A small table that a higher feature shows on the ticket: 修理と代替機, 貸出. */
export const relatedBlock = z.object({
  title: z.string(),
  rows: z.array(
    z.object({
      number: z.string(),
      href: z.string(),
      device: z.string(),
      what: z.string(),
      handOver: z.string(),
      /** Sign of the state: resolved, active, waiting, received. */
      tone: z.enum(['received', 'active', 'waiting', 'resolved', 'closed', 'plain']),
      state: z.string(),
    }),
  ),
});
export type RelatedBlock = z.infer<typeof relatedBlock>;
