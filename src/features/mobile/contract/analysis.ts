import { z } from 'zod';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { eachOnce } from '#kernel/contract/each-once.ts';
import { needed } from '#kernel/contract/texts.ts';
import { reportMeans } from './instruction.process.ts';

const month = civilDate.refine((day) => day.endsWith('-01'));
const cluster = z
  .string()
  .max(60)
  .regex(/^(model|category):[0-9a-f-]{36}$/);

/** What is looked at: a month that is over, or a cluster of faults. */
export const analysed = z.union([z.object({ month }), z.object({ cluster })]);
export type Analysed = z.infer<typeof analysed>;

export const figureGroups = ['kind', 'category', 'model'] as const;
const figure = z.object({ group: z.enum(figureGroups), label: z.string(), count: z.number().int() });
export type Figure = z.infer<typeof figure>;

const ticket = z.object({ id: z.uuid(), ticketNo: z.string(), subject: z.string() });

/** What an analysis begins with: the tickets and what they come to. */
export const analysisMaterial = z.object({
  subject: z.string(),
  figures: z.array(figure),
  tickets: z.array(ticket),
});
export type AnalysisMaterial = z.infer<typeof analysisMaterial>;

export const analysisDraft = z.object({
  of: analysed,
  /** What the figures say; a few words say nothing. */
  finding: z.string().trim().min(20).max(4000),
  suspicion: z.boolean(),
});
export type AnalysisDraft = z.infer<typeof analysisDraft>;

export const analysisReportDraft = z.object({
  id: z.uuid(),
  to: needed(80),
  means: z.enum(reportMeans),
  body: needed(2000),
});

export const improvementDraft = z.object({
  id: z.uuid(),
  knowledgeIds: z
    .array(z.uuid())
    .min(1)
    .max(20)
    .refine(...eachOnce<string>((each) => each)),
  note: needed(400),
});

export const analysisView = analysisMaterial.extend({
  id: z.uuid(),
  month: civilDate.nullable(),
  finding: z.string(),
  suspicion: z.boolean(),
  at: instant,
  byName: z.string(),
  report: z.object({ at: instant, to: z.string(), means: z.enum(reportMeans), byName: z.string() }).nullable(),
  improvements: z.array(
    z.object({ knowledgeId: z.uuid(), knowledgeNo: z.string(), title: z.string(), note: z.string() }),
  ),
});
export type AnalysisView = z.infer<typeof analysisView>;

/** What is owed and what was done. */
export const analysisBoard = z.object({
  months: z.array(
    z.object({
      month: civilDate,
      tickets: z.number().int(),
      faults: z.number().int(),
      analysisId: z.uuid().nullable(),
      dueOn: civilDate,
      overdue: z.boolean(),
    }),
  ),
  clusters: z.array(
    z.object({
      cluster: z.string(),
      subject: z.string(),
      faults: z.number().int(),
      since: instant,
      dueOn: civilDate,
      overdue: z.boolean(),
    }),
  ),
  analyses: z.array(analysisView),
});
export type AnalysisBoard = z.infer<typeof analysisBoard>;

/** Days after a month by which it is analysed. */
export const monthWithin = 10;
/** Open days after a fault that makes a cluster by which it is looked at. */
export const clusterWithin = 5;
/** Open days after a suspicion by which 県 is told. */
export const tellWithin = 1;
