import { z } from 'zod';
import { stepView } from '#features/records/contract/record.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { entryView } from './entry.ts';
import {
  attachmentView,
  authorityReportView,
  devicePolicyView,
  flashReportView,
  relatedBlock,
  remoteView,
} from './ticket-parts.ts';

/** 種別: 問い合わせ, 故障・不具合, 申請. */
export const ticketKinds = ['inquiry', 'fault', 'request'] as const;
export const ticketKind = z.enum(ticketKinds);
export type TicketKind = z.infer<typeof ticketKind>;

/** 手段 (§3-1). */
export const channels = ['phone', 'chat', 'mail', 'portal', 'walkIn'] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;

export const ticketStatuses = ['received', 'inProgress', 'waiting', 'resolved', 'closed'] as const;
export const ticketStatus = z.enum(ticketStatuses);
export type TicketStatus = z.infer<typeof ticketStatus>;

/** 影響 and 緊急度: 1 the heaviest. 影響 1 庁内全体・県民, 2 所属, 3 本人; 緊急度 1 業務が止まる, 2 支障がある, 3 急がない. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof level>;
/** 優先度 from the matrix: 1 最優先 … 4 通常. */
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Priority = z.infer<typeof priority>;

/** 原因の区分 (§3-2): each decides what must be done next. */
export const causeKinds = [
  'known',
  'unknown',
  'businessSystem',
  'network',
  'centralPc',
  'departmentDevice',
  'userOperation',
  'other',
] as const;
export const causeKind = z.enum(causeKinds);
export type CauseKind = z.infer<typeof causeKind>;

export const clockKinds = [
  'firstAnswer',
  'resolution',
  'requestAnswer',
  'waitingReply',
  'escalationReply',
  'authorityReport',
  'authorityFollowUp',
  'flashReport',
] as const;
export const clockKind = z.enum(clockKinds);
export type ClockKind = z.infer<typeof clockKind>;

/** What a 回答待ち waits for. */
export const waitingFors = ['requester', 'department', 'systemOwner', 'vendor', 'authority', 'other'] as const;
export const waitingFor = z.enum(waitingFors);
export type WaitingFor = z.infer<typeof waitingFor>;

/** A deadline as the server words it: fits the kit's Due. `at` is the time of day, or the date when it is another day. */
export const dueView = z.object({
  clock: clockKind,
  level: z.enum(['ok', 'warn', 'breach']),
  dueAt: instant,
  at: z.string(),
  left: z.string(),
});
export type DueView = z.infer<typeof dueView>;

/** One line of the list. */
export const ticketRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ticketNo: z.string(),
  kind: ticketKind,
  channel,
  status: ticketStatus,
  priority,
  subject: z.string(),
  requesterName: z.string(),
  departmentName: z.string().nullable(),
  siteName: z.string().nullable(),
  categoryName: z.string().nullable(),
  assetTag: z.string().nullable(),
  assigneeId: z.uuid().nullable(),
  /** Family name as the list shows it; null is 未割当. */
  assigneeName: z.string().nullable(),
  receivedAt: instant,
  resolvedAt: instant.nullable(),
  /** The earliest running deadline; null when no clock runs. */
  due: dueView.nullable(),
  isEscalated: z.boolean(),
  awaitsAuthority: z.boolean(),
});
export type TicketRow = z.infer<typeof ticketRow>;

/** 聞き取り (§3-2). `occurredText` is as told (11.24 10:20ごろ); `occurredAt` the moment when it is known. */
export const interviewDraft = z.object({
  occurredText: z.string().trim().max(100),
  occurredAt: instant.nullable(),
  userName: z.string().trim().max(100),
  operation: z.string().trim().max(2000),
  event: z.string().trim().max(2000),
  situation: z.string().trim().max(2000),
  stateWhenCalled: z.string().trim().max(2000),
});
export type InterviewDraft = z.infer<typeof interviewDraft>;
/** The six facts of a fault, in the order they are asked. */
export const interviewFields = [
  'occurredText',
  'userName',
  'operation',
  'event',
  'situation',
  'stateWhenCalled',
] as const;
export type InterviewField = (typeof interviewFields)[number];

export const interviewView = interviewDraft.extend({
  /** How many of the six fields are told. */
  filled: z.number().int(),
  missing: z.array(z.enum(interviewFields)),
  savedByName: z.string(),
  updatedAt: instant,
});

/** One clock of the strip. `note` is the small text beside it (期限 17:15, 受領 9:22 デジタル改革推進課). */
export const clockView = z.object({
  id: z.uuid(),
  kind: clockKind,
  label: z.string(),
  state: z.enum(['running', 'paused', 'met', 'metLate']),
  due: dueView.nullable(),
  dueAt: instant,
  metAt: instant.nullable(),
  /** 11.20 16:52 of a met clock, 停止中 of a paused one. */
  at: z.string(),
  note: z.string(),
});
export type ClockView = z.infer<typeof clockView>;

export const escalationView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  targetKind: z.enum(['businessSystem', 'department', 'person']),
  targetName: z.string(),
  contactName: z.string(),
  channel: z.enum(['phone', 'chat', 'mail', 'walkIn']),
  reason: z.enum(['specification', 'expertise', 'regulation', 'operationRule', 'other']),
  question: z.string(),
  dueAt: instant,
  due: dueView.nullable(),
  escalatedByName: z.string(),
  escalatedAt: instant,
  reply: z.string().nullable(),
  repliedAt: instant.nullable(),
  repliedByName: z.string().nullable(),
  /** Whether the reply came in time; null before the reply. */
  repliedInTime: z.boolean().nullable(),
  handedBackAt: instant.nullable(),
  handBackNote: z.string().nullable(),
});
export type EscalationView = z.infer<typeof escalationView>;

export const ticketLinkView = z.object({
  id: z.uuid(),
  ticketNo: z.string(),
  subject: z.string(),
  status: ticketStatus,
  kind: z.enum(['related', 'duplicate', 'copiedFrom', 'copiedTo']),
});

/** The whole ticket as its page shows it. */
export const ticketView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ticketNo: z.string(),
  kind: ticketKind,
  channel,
  status: ticketStatus,
  impact: level,
  urgency: level,
  priority,
  subject: z.string(),
  body: z.string(),
  requester: z.object({
    id: z.uuid().nullable(),
    name: z.string(),
    reading: z.string(),
    departmentId: z.uuid().nullable(),
    departmentName: z.string().nullable(),
    siteId: z.uuid().nullable(),
    siteName: z.string().nullable(),
    roomName: z.string().nullable(),
    extension: z.string().nullable(),
    mail: z.string().nullable(),
    contact: z.string(),
  }),
  asset: z
    .object({
      id: z.uuid(),
      assetTag: z.string(),
      classCode: z.string(),
      className: z.string(),
      procurer: z.enum(['central', 'department']),
      modelId: z.uuid(),
      modelName: z.string(),
      warrantyUntil: civilDate.nullable(),
      /** Of today; null when no row is valid. */
      policy: devicePolicyView.nullable(),
    })
    .nullable(),
  category: z.object({ id: z.uuid(), name: z.string(), parentName: z.string().nullable() }).nullable(),
  software: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  businessSystem: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  receivedAt: instant,
  createdByName: z.string(),
  firstAnsweredAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  reopenedCount: z.number().int(),
  waiting: z.object({ for: waitingFor, reason: z.string(), until: instant.nullable() }).nullable(),
  answer: z.string(),
  interview: interviewView.nullable(),
  cause: z.object({ kind: causeKind.nullable(), text: z.string(), measure: z.string(), setAt: instant.nullable() }),
  knowledge: z
    .object({
      id: z.uuid(),
      knowledgeNo: z.string(),
      kind: z.enum(['knownError', 'article', 'manual']),
      title: z.string(),
      edition: z.number().int(),
      useCount: z.number().int(),
    })
    .nullable(),
  remote: remoteView.nullable(),
  due: dueView.nullable(),
  clocks: z.array(clockView),
  escalations: z.array(escalationView),
  authorityReports: z.array(authorityReportView),
  flashReports: z.array(flashReportView),
  links: z.array(ticketLinkView),
  attachments: z.array(attachmentView),
  related: z.array(relatedBlock),
  entryCount: z.number().int(),
  /** The newest of 経過; older ones by `tickets.entries` from the cursor on. */
  entries: z.object({ rows: z.array(entryView), nextCursor: z.string().nullable() }),
  /** What the reader may do now, in the order of the buttons. */
  steps: z.array(stepView),
  /** When the answer was made, for words like 残18分. */
  asOf: instant,
});
export type TicketView = z.infer<typeof ticketView>;
