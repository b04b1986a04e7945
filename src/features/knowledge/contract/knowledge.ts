import { z } from 'zod';
import { stepView } from '#features/records/contract/record.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';

/** 既知の不具合, FAQ and マニュアル live in one table: search, editions and use are the same. */
export const knowledgeKinds = ['knownError', 'article', 'manual'] as const;
export type KnowledgeKind = (typeof knowledgeKinds)[number];

export const knowledgeStatuses = ['draft', 'published', 'retired'] as const;
export type KnowledgeStatus = (typeof knowledgeStatuses)[number];

/** 公開範囲: who may read it once it is published. 既知の不具合 are the desk's, whatever is chosen. */
export const audiences = ['everyone', 'coordinators', 'desk'] as const;
export type Audience = (typeof audiences)[number];

/** What the contract wants a manual of 一人一台パソコン about (§4-5, §1-2). */
export const manualTopics = ['setup', 'operation', 'software', 'backup', 'migration'] as const;
export type ManualTopic = (typeof manualTopics)[number];

/** What a form sends; a draft may still miss its text, publishing may not. `body` is Markdown. */
export const knowledgeDraft = z.object({
  title: z.string().trim().min(1).max(120),
  symptom: z.string().trim().max(4000).default(''),
  cause: z.string().trim().max(4000).default(''),
  body: z.string().max(40_000),
  categoryId: z.uuid().nullable(),
  /** Left out: what it is, and for a new one 全職員 for an FAQ and the desk for everything else. */
  audience: z.enum(audiences).optional(),
  /** Pages of a manual that is kept as a file. */
  pageCount: z.number().int().min(1).max(2000).nullable().default(null),
  modelIds: z.array(z.uuid()).max(50).default([]),
  softwareIds: z.array(z.uuid()).max(50).default([]),
  systemIds: z.array(z.uuid()).max(50).default([]),
  /** Of a manual: what of §4-5 it covers. ソフトウェア means each of `softwareIds`. */
  topics: z.array(z.enum(manualTopics)).max(manualTopics.length).default([]),
  /** Of a manual: the changes of software that this text shows (§4-6), by the ids of their renewals. */
  reflects: z.array(z.uuid()).max(50).default([]),
});
export type KnowledgeDraft = z.infer<typeof knowledgeDraft>;

/** What an edition keeps. `topics`: each topic it covers, of ソフトウェア each product as `software:<id>`. */
export const editionText = knowledgeDraft
  .pick({ title: true, symptom: true, cause: true, body: true })
  .extend({ topics: z.array(z.string().max(60)).max(60).default([]) });

/** What was written over a published manual and waits for 県: also who may read it, where that changes. */
export const pendingText = editionText.extend({ audience: z.enum(audiences).optional() });

export const newKnowledge = knowledgeDraft.extend({ kind: z.enum(knowledgeKinds) });
export type NewKnowledge = z.infer<typeof newKnowledge>;

export const knowledgeRow = z.object({
  id: z.uuid(),
  knowledgeNo: z.string(),
  kind: z.enum(knowledgeKinds),
  status: z.enum(knowledgeStatuses),
  title: z.string(),
  audience: z.enum(audiences),
  categoryName: z.string().nullable(),
  /** Models, software and systems by name, in one line. */
  targetNames: z.string().nullable(),
  edition: z.number().int(),
  useCount: z.number().int(),
  authorName: z.string(),
  updatedAt: instant,
});
export type KnowledgeRow = z.infer<typeof knowledgeRow>;

const named = z.object({ id: z.uuid(), name: z.string() });
export const knowledgeAttachment = z.object({
  fileId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  /** Of a manual: 県 has not approved it yet; only the desk and 県 see it. */
  isWaiting: z.boolean(),
});
export type KnowledgeAttachment = z.infer<typeof knowledgeAttachment>;

export const knowledgeView = knowledgeRow.extend({
  version: z.number().int(),
  symptom: z.string(),
  cause: z.string(),
  body: z.string(),
  pageCount: z.number().int().nullable(),
  category: named.nullable(),
  models: z.array(named),
  software: z.array(named),
  systems: z.array(named),
  publishedAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  createdAt: instant,
  /** The ticket the answer came from; only those who may read tickets are told. */
  sourceTicket: z.object({ id: z.uuid(), ticketNo: z.string() }).nullable(),
  attachments: z.array(knowledgeAttachment),
  editions: z.array(z.object({ edition: z.number().int(), editedByName: z.string(), editedAt: instant })),
  /** Uses a week, oldest first, the running week last. `from` is its Monday. */
  weeks: z.array(z.object({ from: civilDate, count: z.number().int() })),
  /** The newest tickets answered from it; empty for those who may not read tickets. */
  tickets: z.array(z.object({ id: z.uuid(), ticketNo: z.string(), subject: z.string(), usedAt: instant })),
  /** What was written over a published manual and is not approved yet. */
  pending: pendingText.nullable(),
  /** The approval that was asked for last. */
  approval: z.object({ id: z.uuid(), number: z.string(), isOpen: z.boolean(), stateWords: z.string() }).nullable(),
  topics: z.array(z.enum(manualTopics)),
  approvedAt: instant.nullable(),
  reviews: z.array(z.object({ id: z.uuid(), reviewedOn: civilDate, reviewedByName: z.string(), note: z.string() })),
  /** Changes of its software that a manual has to show yet (§4-6); `reflected`: the waiting text does. */
  renewals: z.array(z.object({ id: z.uuid(), what: z.string(), dueOn: civilDate, reflected: z.boolean() })),
  steps: z.array(stepView),
});
export type KnowledgeView = z.infer<typeof knowledgeView>;

/** 点検: the manual was read and found right. */
export const manualReview = z.object({ on: agreedDay, note: z.string().trim().min(1).max(400) });
export type ManualReview = z.infer<typeof manualReview>;

export const knowledgeEdition = z.object({
  edition: z.number().int(),
  title: z.string(),
  symptom: z.string(),
  cause: z.string(),
  body: z.string(),
  editedByName: z.string(),
  editedAt: instant,
});
