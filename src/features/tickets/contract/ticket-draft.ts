import { z } from 'zod';
import { agreedInstant, instant } from '#kernel/civil-date.ts';
import { causeKind, channel, interviewDraft, level, ticketKind, waitingFor } from './ticket.ts';

const shortText = z.string().trim().max(200);
const longText = z.string().trim().max(10_000);

/** Who asks: a 職員 of the ledger, or someone outside it by name. */
export const requesterDraft = z.union([
  z.object({ staffMemberId: z.uuid() }),
  z.object({
    name: z.string().trim().min(1).max(60),
    reading: z.string().trim().max(120).default(''),
    departmentId: z.uuid().nullable().default(null),
    siteId: z.uuid().nullable().default(null),
  }),
]);
export type RequesterDraft = z.infer<typeof requesterDraft>;

/** The part of a ticket that a form sends, at 登録 and at 直す. */
export const ticketFacts = z.object({
  kind: ticketKind,
  channel,
  subject: z.string().trim().min(1).max(200),
  body: longText.default(''),
  requester: requesterDraft,
  contact: shortText.default(''),
  assetId: z.uuid().nullable().default(null),
  categoryId: z.uuid().nullable().default(null),
  softwareId: z.uuid().nullable().default(null),
  businessSystemId: z.uuid().nullable().default(null),
  impact: level.default(3),
  urgency: level.default(2),
});
export type TicketFacts = z.infer<typeof ticketFacts>;

export const causeDraft = z.object({
  kind: causeKind,
  /** 推定原因. */
  text: longText.default(''),
  /** 処置. */
  measure: longText.default(''),
  knowledgeId: z.uuid().nullable().default(null),
});
export type CauseDraft = z.infer<typeof causeDraft>;

/** 引継ぎ (§3-3). `dueAt` null takes the rule: the close of the next open day. */
export const escalationDraft = z.object({
  targetKind: z.enum(['businessSystem', 'department', 'person']),
  businessSystemId: z.uuid().nullable().default(null),
  departmentId: z.uuid().nullable().default(null),
  /** Required for a person; else the ledger's name is taken. */
  targetName: shortText.default(''),
  contactName: shortText.default(''),
  channel: z.enum(['phone', 'chat', 'mail', 'walkIn']),
  reason: z.enum(['specification', 'expertise', 'regulation', 'operationRule', 'other']),
  question: longText.min(1),
  dueAt: agreedInstant.nullable().default(null),
});
export type EscalationDraft = z.infer<typeof escalationDraft>;

/**
 * 登録, 登録して解決 (`outcome: 'resolve'`) and エスカレーション (`outcome: 'escalate'`) in one step.
 * `id` is made by the form: sending the same form twice gives the same ticket.
 */
export const registration = z.object({
  id: z.uuid().optional(),
  facts: ticketFacts,
  interview: interviewDraft.nullable().default(null),
  answer: longText.default(''),
  knowledgeId: z.uuid().nullable().default(null),
  /** Left out: the agent who registers. null: 未割当. */
  assigneeId: z.uuid().nullable().optional(),
  /** When the call came; now when left out. */
  receivedAt: instant.optional(),
  /** What the form had measured before the agent corrected it (着信を直す); the audit keeps both. */
  receivedMeasuredAt: instant.optional(),
  remoteConsent: z.boolean().default(false),
  relatedTicketIds: z.array(z.uuid()).max(20).default([]),
  outcome: z.enum(['register', 'resolve', 'escalate']).default('register'),
  cause: causeDraft.nullable().default(null),
  escalation: escalationDraft.nullable().default(null),
});
export type Registration = z.infer<typeof registration>;

/** 相談する on the portal. */
export const askDraft = z.object({
  id: z.uuid().optional(),
  body: z.string().trim().min(1).max(10_000),
  assetId: z.uuid().nullable().default(null),
  contact: shortText.default(''),
});
export type AskDraft = z.infer<typeof askDraft>;

export const waitingDraft = z.object({
  for: waitingFor,
  reason: z.string().trim().min(1).max(1000),
  /** Until when the answer is expected; the close of the third open day when null. */
  until: agreedInstant.nullable().default(null),
  /** Also told to the requester (あなたの返事待ち). */
  shared: z.boolean().default(false),
});

/** Whether what was reported can be made to happen again (§3-2). */
export const reproductions = ['always', 'sometimes', 'never'] as const;
export type Reproduction = (typeof reproductions)[number];
