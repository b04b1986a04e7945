import { z } from 'zod';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { ticketStatus } from './ticket.ts';

/** Stretches of a text to set in <mark>, in UTF-16 units, `to` exclusive. */
export const marks = z.array(z.object({ from: z.number().int(), to: z.number().int() }));

/** What the intake's one box found. `matched` says by what. */
export const callerCandidate = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    id: z.uuid(),
    name: z.string(),
    reading: z.string(),
    departmentName: z.string(),
    siteName: z.string().nullable(),
    extension: z.string().nullable(),
    matched: z.enum(['extension', 'phone', 'staffNo', 'name', 'reading']),
  }),
  z.object({
    kind: z.literal('asset'),
    id: z.uuid(),
    assetTag: z.string(),
    className: z.string(),
    modelName: z.string(),
    /** The user of the device: the caller card to show. */
    staffMemberId: z.uuid().nullable(),
    userName: z.string().nullable(),
    departmentName: z.string().nullable(),
    matched: z.enum(['assetTag', 'serialNo']),
  }),
  z.object({
    kind: z.literal('ticket'),
    id: z.uuid(),
    ticketNo: z.string(),
    subject: z.string(),
    status: ticketStatus,
    staffMemberId: z.uuid().nullable(),
    requesterName: z.string(),
    departmentName: z.string().nullable(),
    matched: z.literal('ticketNo'),
  }),
]);
export type CallerCandidate = z.infer<typeof callerCandidate>;

export const callerResult = z.object({
  candidates: z.array(callerCandidate),
  /** 内線が1名と一致; what to do when nothing was found. */
  words: z.string(),
  /** True when one candidate is surely meant: the card opens by itself. */
  isCertain: z.boolean(),
  /** True when more match than are shown: the list has all of them. */
  isCapped: z.boolean(),
});
export type CallerResult = z.infer<typeof callerResult>;

const cardTicket = z.object({
  id: z.uuid(),
  ticketNo: z.string(),
  subject: z.string(),
  status: ticketStatus,
  receivedAt: instant,
});

/** A block that a higher feature adds to the card: 貸出中. */
export const cardBlock = z.object({
  title: z.string(),
  lines: z.array(z.object({ code: z.string(), href: z.string(), text: z.string(), end: z.string() })),
});
export type CardBlock = z.infer<typeof cardBlock>;

export const callerCard = z.object({
  id: z.uuid(),
  name: z.string(),
  reading: z.string(),
  staffNo: z.string(),
  departmentId: z.uuid(),
  departmentName: z.string(),
  departmentFullName: z.string(),
  siteId: z.uuid().nullable(),
  siteName: z.string().nullable(),
  roomName: z.string().nullable(),
  extension: z.string().nullable(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  leftOn: civilDate.nullable(),
  note: z.string(),
  devices: z.array(
    z.object({
      id: z.uuid(),
      assetTag: z.string(),
      classCode: z.string(),
      className: z.string(),
      modelId: z.uuid(),
      modelName: z.string(),
      warrantyUntil: civilDate.nullable(),
      status: z.string(),
    }),
  ),
  blocks: z.array(cardBlock),
  openTickets: z.array(cardTicket),
  /** Of this 年度, newest first, the newest few. */
  history: z.object({ label: z.string(), count: z.number().int(), tickets: z.array(cardTicket) }),
  department: z.object({
    coordinators: z.array(z.object({ id: z.uuid(), name: z.string(), extension: z.string().nullable() })),
    openCount: z.number().int(),
  }),
});
export type CallerCard = z.infer<typeof callerCard>;

/** What the agent has typed so far. */
export const suggestInput = z.object({
  subject: z.string().max(200).default(''),
  event: z.string().max(2000).default(''),
  assetId: z.uuid().nullable().default(null),
  categoryId: z.uuid().nullable().default(null),
  siteId: z.uuid().nullable().default(null),
  /** The ticket being looked at: never suggested to itself. */
  exceptId: z.uuid().nullable().default(null),
});
export type SuggestInput = z.infer<typeof suggestInput>;

/** What a candidate is about; using it fills an empty 分類. */
const category = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const suggestedKnowledge = z.object({
  id: z.uuid(),
  knowledgeNo: z.string(),
  kind: z.enum(['knownError', 'article', 'manual']),
  title: z.string(),
  marks,
  /** Markdown; what 回答に使う puts into the answer. */
  body: z.string(),
  edition: z.number().int(),
  pageCount: z.number().int().nullable(),
  updatedAt: instant,
  useCount: z.number().int(),
  /** R6型; null when it is about no model. */
  targetName: z.string().nullable(),
  category,
  isSameModel: z.boolean(),
  score: z.number(),
});
export type SuggestedKnowledge = z.infer<typeof suggestedKnowledge>;

export const suggestedTicket = z.object({
  id: z.uuid(),
  ticketNo: z.string(),
  subject: z.string(),
  marks,
  receivedAt: instant,
  departmentName: z.string().nullable(),
  status: ticketStatus,
  answer: z.string(),
  category,
  /** 津保健所　無線ドライバ適用で解決　11分. */
  words: z.string(),
  isSameModel: z.boolean(),
  score: z.number(),
});
export type SuggestedTicket = z.infer<typeof suggestedTicket>;

export const suggestions = z.object({
  count: z.number().int(),
  /** 「今朝 3件目」: the same category at the same site today. Ids of the earlier ones, for the link. */
  burst: z.object({ count: z.number().int(), words: z.string(), ticketIds: z.array(z.uuid()) }).nullable(),
  knownErrors: z.array(suggestedKnowledge),
  tickets: z.array(suggestedTicket),
  manuals: z.array(suggestedKnowledge),
});
export type Suggestions = z.infer<typeof suggestions>;

/** A ticket as its requester sees it: no word of the desk's inside. */
export const ownTicketView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ticketNo: z.string(),
  status: ticketStatus,
  /** あなたの返事待ち, 対応中. */
  statusWords: z.string(),
  /** True when the requester's answer is waited for. */
  needsReply: z.boolean(),
  subject: z.string(),
  body: z.string(),
  requesterName: z.string(),
  departmentName: z.string().nullable(),
  assetTag: z.string().nullable(),
  assigneeName: z.string().nullable(),
  receivedAt: instant,
  resolvedAt: instant.nullable(),
  /** 今日 17:15 までに回答します. */
  dueWords: z.string().nullable(),
  answer: z.string(),
  messages: z.array(
    z.object({ id: z.uuid(), at: instant, actorName: z.string(), isMine: z.boolean(), body: z.string() }),
  ),
  attachments: z.array(z.object({ fileId: z.uuid(), name: z.string(), sizeBytes: z.number().int() })),
  actions: z.array(z.enum(['sendMessage', 'attach', 'reopenOwn'])),
});
export type OwnTicketView = z.infer<typeof ownTicketView>;
