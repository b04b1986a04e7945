import { today } from '#kernel/calendar/civil.ts';
import { formatMonthDay, formatWarekiBeside, formatWarekiWithWeekday } from '#kernel/wareki.ts';
import { paragraphsOf } from '../contract/figure-text.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { FigureTable, SectionKey, WeeklyReport } from '../contract/weekly-report.ts';

/** The report as paper has it, whatever the format: numbered sections with their words and tables. */
export interface Paper {
  readonly title: string;
  readonly range: string;
  readonly boxes: readonly { label: string; name: string; date: string }[];
  readonly sections: readonly {
    readonly key: SectionKey;
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly tables: readonly FigureTable[];
    readonly lists: readonly PaperList[];
  }[];
}

/** A list of records as the paper shows it. `dates` says which columns hold days. */
export interface PaperList {
  readonly title: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly dates: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Said in place of an empty list. */
  readonly none: string;
}

/** The records named in a section: notable cases, and the work of the week to come. */
export function listsOf(key: SectionKey, report: Pick<WeeklyReport, 'notable' | 'planned'>): PaperList[] {
  if (key === 'notable') {
    const rows = report.notable.map((one) => [
      one.ticketNo,
      one.receivedOn,
      one.subject,
      one.departmentName,
      one.reasons.map((reason) => words.notable.reasons[reason]).join('、'),
      one.statusWord,
    ]);
    const { head, none } = words.notable;
    return [{ title: words.tables.notable, head, widths: [3, 3, 8, 4, 3, 2], dates: [1], rows, none }];
  }
  if (key !== 'nextWeek') return [];
  const rows = report.planned.map((one) => [one.on, one.what]);
  const { head, none } = words.planned;
  return [{ title: words.tables.planned, head, widths: [2, 9], dates: [0], rows, none }];
}

export function paperOf(report: WeeklyReport): Paper {
  const dateOf = (instant: string | null) => (instant ? today(instant) : '');
  const [approved = '', checked = '', made = ''] = words.boxes;
  return {
    title: words.title,
    range: words.range(formatWarekiWithWeekday(report.from), formatWarekiBeside(report.to, report.from)),
    boxes: [
      { label: approved, name: report.submittedByName ?? '', date: dateOf(report.submittedAt) },
      { label: checked, name: report.checkedByName ?? '', date: dateOf(report.checkedAt) },
      { label: made, name: report.madeByName, date: '' },
    ],
    sections: report.sections.map((section, index) => ({
      heading: words.numbered(index + 1, words.sections[section.key]),
      key: section.key,
      paragraphs: paragraphsOf(section.text, report.figures),
      tables: report.tables.filter((table) => table.section === section.key && table.rows.length > 0),
      lists: listsOf(section.key, report),
    })),
  };
}

/** The daily counts by kind, as every chart of the report draws them: on paper, in Word and in Excel. */
export function chartData(report: Pick<WeeklyReport, 'days'>) {
  return {
    days: report.days.map((day) => formatMonthDay(day.date)),
    series: (['inquiry', 'fault', 'request'] as const).map((kind, index) => ({
      name: words.kinds[kind],
      values: report.days.map((day) => day[kind]),
      color: ['#3460fb', '#9db7f9', '#8b929d'][index] ?? '#8b929d',
    })),
  };
}

/** The stacked bars of 受付件数 as an ECharts option; the same numbers as the table beside it. */
export function volumeChart(report: WeeklyReport): object {
  const { days, series } = chartData(report);
  return {
    grid: { left: 36, right: 8, top: 30, bottom: 24 },
    legend: { top: 0, left: 0 },
    xAxis: { type: 'category', data: days },
    yAxis: { type: 'value', minInterval: 1 },
    series: series.map(({ name, values, color }) => ({
      type: 'bar',
      stack: 'day',
      name,
      data: values,
      itemStyle: { color },
    })),
  };
}
