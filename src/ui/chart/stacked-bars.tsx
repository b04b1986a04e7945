import type { EChartsCoreOption } from 'echarts/core';
import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { chartWords } from './chart.messages.ts';
import { ChartFigure, type ChartTable, type LegendMark } from './chart-figure.tsx';
import { EChart } from './e-chart.tsx';
import { stackedBarsOption } from './stacked-bars-option.ts';
import type { ChartColours } from './tokens.ts';

export interface StackGroup {
  /** Under the bar: 11.16. */
  readonly name: string;
  /** One value a series, in the order of `series`. */
  readonly values: readonly number[];
}

export interface StackedBarsProps {
  readonly title: string;
  readonly note?: string;
  /** Three at most: solid, hatched, grey. More would need more colours than a reader can hold. */
  readonly series: readonly [string] | readonly [string, string] | readonly [string, string, string];
  readonly groups: readonly StackGroup[];
  readonly unit: string;
  readonly sentence?: ReactNode;
  readonly panel?: boolean;
  readonly level?: 2 | 3;
  /** Height of the picture in rem. */
  readonly height?: number;
}

const marks: readonly LegendMark[] = ['now', 'hat', 'ctx'];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function tableOf({ title, series, groups }: StackedBarsProps): ChartTable {
  return {
    caption: title,
    head: [chartWords.item, ...series, chartWords.total],
    rows: groups.map(({ name, values }) => ({
      key: name,
      cells: [name, ...values.map(formatNumber), formatNumber(sum(values))],
    })),
  };
}

/** Parts of a whole by group: solid, hatched and grey, so it reads without colour; the total on top. */
export function StackedBars(props: StackedBarsProps) {
  const { title, note, series, groups, unit, sentence, panel, level, height = 9.25 } = props;
  const totals = groups.map((g) => `${g.name} ${sum(g.values)}`).join('、');
  const option = (colours: ChartColours): EChartsCoreOption => stackedBarsOption(series, groups, colours);
  return (
    <ChartFigure
      title={title}
      count={note}
      panel={panel}
      level={level}
      unit={`単位：${unit}`}
      sentence={sentence}
      table={tableOf(props)}
      legend={series.map((word, i) => ({ mark: marks[i] ?? 'ctx', word }))}
    >
      <EChart label={`${title}。${totals} ${unit}`} height={height} option={option} />
    </ChartFigure>
  );
}
