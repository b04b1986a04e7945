import { z } from 'zod';
import { ticketStatus } from '#features/tickets/contract/ticket.ts';
import { instant } from '#kernel/civil-date.ts';

/** Stretches of a text to set in <mark>, in UTF-16 units, `to` exclusive. */
const marks = z.array(z.object({ from: z.number().int(), to: z.number().int() }));

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
