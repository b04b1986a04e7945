import { z } from 'zod';
import { recordPage } from '#features/records/contract/record.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { seededNames } from '#kernel/contract-names.ts';
import { reportStates } from './report.process.ts';

/** The parts of a 週間報告書, in their order. Every process stands in 手続き by the figures it gives. */
export const sectionKeys = [
  'overview',
  'volume',
  'deadlines',
  'faults',
  'knowledge',
  'handOvers',
  'processes',
  'notable',
  'nextWeek',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Words of a section: Markdown, figures as {{key}}. `confirmed` is set by the one who read it. */
export const section = z.object({
  key: z.enum(sectionKeys),
  text: z.string().max(10_000),
  confirmed: z.boolean(),
});
export type Section = z.infer<typeof section>;

/** A number of the report. `previous` is the same number of the week before, null where it has none. */
export const figure = z.object({
  id: z.uuid(),
  key: z.string(),
  label: z.string(),
  /** The id or code it is about, where its key numbers a line of the week; null in a submission of an older release. */
  about: z.string().nullable().default(null),
  value: z.number().int(),
  previous: z.number().int().nullable(),
  /** The list that opens with the records behind it. */
  list: z.string().default('/tickets'),
});
export type Figure = z.infer<typeof figure>;

/** A table of the report: its rows and columns are keys of figures. */
export const figureTable = z.object({
  key: z.string(),
  section: z.enum(sectionKeys),
  title: z.string(),
  head: z.array(z.string()),
  /** A cell is the key of a figure, or `text` when it is none (a rate, a change). */
  rows: z.array(
    z.object({
      label: z.string(),
      cells: z.array(z.object({ figure: z.string().nullable(), text: z.string() })),
      isTotal: z.boolean(),
    }),
  ),
});
export type FigureTable = z.infer<typeof figureTable>;

export const notableReasons = ['authorityReport', 'flashReport', 'topPriority'] as const;
export type NotableReason = (typeof notableReasons)[number];

/** 特記事項: a ticket of the week that 県 should know of, as it stood when the figures were taken. */
export const notableCase = z.object({
  ticketId: z.uuid(),
  ticketNo: z.string(),
  subject: z.string(),
  receivedOn: civilDate,
  departmentName: z.string(),
  statusWord: z.string(),
  reasons: z.array(z.enum(notableReasons)),
});
export type NotableCase = z.infer<typeof notableCase>;

/** 来週の予定: one line of what the records say falls due or is planned in the week after. */
export const plannedLine = z.object({ on: civilDate, what: z.string(), link: z.string().nullable() });
export type PlannedLine = z.infer<typeof plannedLine>;

/** Counts of a day by kind, for the chart. */
export const dayCount = z.object({
  date: civilDate,
  inquiry: z.number().int(),
  fault: z.number().int(),
  request: z.number().int(),
});
export type DayCount = z.infer<typeof dayCount>;

/** What is taken from the records together with the figures. */
export const takenParts = z.object({
  days: z.array(dayCount),
  notable: z.array(notableCase),
  planned: z.array(plannedLine),
});
export type TakenParts = z.infer<typeof takenParts>;

/** All a 週間報告書 says. 提出 stores it whole, and from then on nothing else is read. */
export const reportContent = takenParts.extend({
  /** The name of the contract on its papers; a submission of an older release has the first one. */
  contract: z.string().default(seededNames.contract),
  from: civilDate,
  to: civilDate,
  sections: z.array(section),
  figures: z.array(figure),
  tables: z.array(figureTable),
});
export type ReportContent = z.infer<typeof reportContent>;

export const weeklyReportRow = z.object({
  id: z.uuid(),
  weekNo: z.number().int(),
  from: civilDate,
  to: civilDate,
  state: z.enum(reportStates),
  total: z.number().int(),
  dueAt: instant,
  dueLevel: z.enum(['ok', 'warn', 'breach']),
  dueLeft: z.string(),
  madeByName: z.string(),
  submittedAt: instant.nullable(),
  acceptedAt: instant.nullable(),
});
export type WeeklyReportRow = z.infer<typeof weeklyReportRow>;

/** What was said of a report: 経過 that somebody wrote, and why 県 gave it back. */
export const remark = z.object({ id: z.uuid(), at: instant, byName: z.string(), body: z.string() });

export const weeklyReport = recordPage.extend({
  ...weeklyReportRow.shape,
  ...reportContent.shape,
  figuresAt: instant,
  savedAt: instant,
  /** When 県 received the report of the week before. */
  previousAcceptedAt: instant.nullable(),
  checkedByName: z.string().nullable(),
  checkedAt: instant.nullable(),
  submittedByName: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  /** Of the week before. */
  previousRemarks: z.array(remark),
  /** Whether the reader may write in it now. */
  editable: z.boolean(),
  /** What is still missing before it can go on: section keys not confirmed. */
  missing: z.array(z.enum(sectionKeys)),
});
export type WeeklyReport = z.infer<typeof weeklyReport>;
