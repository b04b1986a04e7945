import type { ReportState } from '#features/reports/contract/report.process.ts';
import { reportProcessWords, reportsWords } from '#features/reports/contract/reports.messages.ts';
import { section } from '#features/reports/contract/weekly-report.ts';
import { addBusinessMinutes } from '#kernel/calendar/business-time.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { WeeklyPanel } from '../contract/board.ts';
import { homeWords } from '../contract/home.messages.ts';
import { dueOf, type Moment } from './due.rules.ts';

interface ReportFacts {
  readonly id: string;
  readonly state: string;
  readonly sections: unknown;
  readonly due_at: string;
  readonly submitted_at: string | null;
  readonly from_on: string;
  readonly to_on: string;
}

const warnMinutes = 120;

/** How far the report of last week is. Before the first week of service there is none. */
export function weeklyPanel(
  weekNo: number,
  week: DateRange,
  report: ReportFacts | undefined,
  moment: Moment,
): WeeklyPanel | null {
  if (weekNo < 1) return null;
  if (!report) {
    return {
      weekNo,
      ...week,
      id: null,
      state: 'none',
      stateWord: homeWords.board.weekly.notYet,
      sections: [],
      due: null,
    };
  }
  const warn_at = addBusinessMinutes(moment.calendar, report.due_at, -warnMinutes);
  return {
    weekNo,
    from: report.from_on,
    to: report.to_on,
    id: report.id,
    state: report.state as ReportState,
    stateWord: reportProcessWords.states[report.state as ReportState],
    sections: section
      .array()
      .parse(report.sections)
      .map((one) => ({ title: reportsWords.sections[one.key], confirmed: one.confirmed })),
    due: report.submitted_at ? null : dueOf({ due_at: report.due_at, warn_at }, moment),
  };
}
