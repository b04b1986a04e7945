import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { reportProcess } from '../contract/report.process.ts';
import { reportProcessWords } from '../contract/reports.messages.ts';
import type { SectionKey } from '../contract/weekly-report.ts';
import { reportNeeds } from './report.needs.rules.ts';
import { wroteAs } from './report-writers.rules.ts';
import { reportRecords } from './reports.scope.public.ts';
import { findReport, type ReportRecord, sectionsOf } from './weekly-reports.reads.ts';

/** What the needs of a step look at. */
export interface ReportFacts {
  readonly unread: readonly SectionKey[];
  readonly checkedAt: string | null;
  /** The name under which who asks wrote in it since the last check; null when they did not. */
  readonly wroteAs: string | null;
}

/** The promise of 提出 (§1-6(2)) as it was stored when the report was made; it warns two hours before. */
export function submissionRule(dueAt: string): DeadlineRule {
  return { kind: 'fixedDate', ...toCivil(dueAt), warnMinutes: [120] };
}

export const reportKind: RecordKind<typeof reportProcess, ReportRecord, ReportFacts, 'weekly_reports'> = {
  process: reportProcess,
  words: reportProcessWords,
  table: 'weekly_reports',
  scope: reportRecords,
  href: (id) => `/reports/${id}`,
  find: findReport,
  facts: async ({ actor }, report) => ({
    unread: sectionsOf(report).flatMap((one) => (one.confirmed ? [] : [one.key])),
    checkedAt: report.checked_at,
    wroteAs: wroteAs(report, actor),
  }),
  needs: reportNeeds,
  texts: async () => new Map(),
  clocks: { submission: (report) => submissionRule(report.due_at) },
};
