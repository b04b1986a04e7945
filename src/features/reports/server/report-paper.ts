import { formatMonthDay, formatWarekiBeside, formatWarekiWithWeekday } from '#kernel/wareki.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { FigureTable, WeeklyReport } from '../contract/weekly-report.ts';
import { plainText } from './draft-texts.rules.ts';

/** The report as paper has it, whatever the format: numbered sections with their words and tables. */
export interface Paper {
  readonly title: string;
  readonly range: string;
  readonly boxes: readonly { label: string; name: string; date: string }[];
  readonly sections: readonly { heading: string; paragraphs: readonly string[]; tables: readonly FigureTable[] }[];
}

export function paperOf(report: WeeklyReport): Paper {
  const dateOf = (instant: string | null) => (instant ? instant.slice(0, 10) : '');
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
      paragraphs: plainText(section.text, report.figures)
        .split(/\n+/)
        .filter((line) => line.trim() !== ''),
      tables: report.tables.filter((table) => table.section === section.key && table.rows.length > 0),
    })),
  };
}

/** The stacked bars of 受付件数 as an ECharts option; the same numbers as the table beside it. */
export function volumeChart(report: WeeklyReport): object {
  const series = (['inquiry', 'fault', 'request'] as const).map((kind, index) => ({
    type: 'bar',
    stack: 'day',
    name: words.kinds[kind],
    data: report.days.map((day) => day[kind]),
    itemStyle: { color: ['#3460fb', '#9db7f9', '#8b929d'][index] },
  }));
  return {
    grid: { left: 36, right: 8, top: 30, bottom: 24 },
    legend: { top: 0, left: 0 },
    xAxis: { type: 'category', data: report.days.map((day) => formatMonthDay(day.date)) },
    yAxis: { type: 'value', minInterval: 1 },
    series,
  };
}
