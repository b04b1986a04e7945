import { z } from 'zod';
import { manualTopics } from '#features/knowledge/contract/knowledge.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';

const manualRef = z.object({ id: z.uuid(), knowledgeNo: z.string(), title: z.string() });

/** マニュアルの整備: what §4-5 wants and what there is. */
export const manualShelf = z.object({
  topics: z.array(
    z.object({
      key: z.string(),
      topic: z.enum(manualTopics),
      softwareName: z.string().nullable(),
      manuals: z.array(manualRef.extend({ confirmedOn: civilDate, stale: z.boolean() })),
      state: z.enum(['kept', 'stale', 'none']),
    }),
  ),
  renewals: z.array(
    z.object({
      id: z.uuid(),
      what: z.string(),
      softwareId: z.uuid(),
      manual: manualRef.nullable(),
      dueOn: civilDate,
      overdue: z.boolean(),
      /** A text that shows it waits for 県. */
      waits: z.boolean(),
    }),
  ),
});
export type ManualShelf = z.infer<typeof manualShelf>;

/** 次に書くもの: a question that was answered again and again without an article. */
export const wantedArticle = z.object({
  categoryId: z.uuid().nullable(),
  categoryName: z.string().nullable(),
  /** The newest wording of the question. */
  subject: z.string(),
  count: z.number().int(),
  lastAt: instant,
  /** Published items of the same category: perhaps one of them only has to be found. */
  articles: z.number().int(),
  examples: z.array(z.object({ id: z.uuid(), ticketNo: z.string() })),
});
export type WantedArticle = z.infer<typeof wantedArticle>;

/** The most frequent of them, and how many there are. */
export const wantedArticles = z.object({ rows: z.array(wantedArticle), total: z.number().int() });
export type WantedArticles = z.infer<typeof wantedArticles>;
