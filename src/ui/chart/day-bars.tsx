import type { ReactNode } from 'react';
import { formatDate, formatMonthDay, formatNumber } from '../format.ts';
import { chartWords } from './chart.messages.ts';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { dayBarsOption } from './day-bars-option.ts';
import { EChart } from './e-chart.tsx';

/** One open day. */
export interface DayCount {
  /** Civil date, YYYY-MM-DD. */
  readonly date: string;
  readonly count: number;
  /** The same day last year; null when there is none. */
  readonly lastYear: number | null;
  /** What the chart is about: last week's days are blue, the days before are its context. */
  readonly focus: boolean;
}

export interface DayBarsProps {
  readonly title: string;
  readonly note?: string;
  readonly days: readonly DayCount[];
  /** The words of the legend for the blue bars: 先週. */
  readonly focusWord: string;
  readonly unit?: string;
  readonly sentence?: ReactNode;
  readonly panel?: boolean;
  /** Height of the picture in rem. */
  readonly height?: number;
  readonly onPick?: (date: string) => void;
}

function tableOf({ title, days }: DayBarsProps): ChartTable {
  return {
    caption: title,
    head: [chartWords.day, chartWords.count, chartWords.lastYear],
    rows: days.map((d) => ({
      key: d.date,
      cells: [formatDate(d.date), formatNumber(d.count), d.lastYear === null ? '―' : formatNumber(d.lastYear)],
    })),
  };
}

function labelOf({ title, days }: DayBarsProps): string {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return title;
  const counts = days.map((d) => d.count);
  return `${title}。${formatDate(first.date)} から ${formatDate(last.date)} まで、${Math.min(...counts)} から ${Math.max(...counts)} 件`;
}

/** Volume by day: blue for what it is about, grey before, an ink tick for the same day last year. */
export function DayBars(props: DayBarsProps) {
  const { title, note, days, focusWord, sentence, panel, height = 11, onPick } = props;
  const byLabel = new Map(days.map((d) => [formatMonthDay(d.date), d.date]));
  return (
    <ChartFigure
      title={title}
      count={note}
      panel={panel}
      sentence={sentence}
      table={tableOf(props)}
      legend={[
        { mark: 'now', word: focusWord },
        { mark: 'ctx', word: 'それ以前' },
        { mark: 'past', word: '前年の同じ日' },
      ]}
    >
      <EChart
        label={labelOf(props)}
        height={height}
        option={(colours) => dayBarsOption(days, colours)}
        onPick={onPick && ((name) => onPick(byLabel.get(name) ?? name))}
      />
    </ChartFigure>
  );
}
