import type { EChartsCoreOption } from 'echarts/core';
import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { chartWords } from './chart.messages.ts';
import { ChartFigure } from './chart-figure.tsx';
import { EChart } from './e-chart.tsx';
import { type ChartColours, mix } from './tokens.ts';

export interface HeatMapProps {
  readonly title: string;
  readonly note?: string;
  /** Down the side: models. */
  readonly rows: readonly string[];
  /** Along the top: kinds of fault. */
  readonly columns: readonly string[];
  /** `values[row][column]`. */
  readonly values: readonly (readonly number[])[];
  readonly unit: string;
  readonly sentence?: ReactNode;
  readonly panel?: boolean;
  readonly onPick?: (row: string, column: string) => void;
}

function heatOption({ rows, columns, values }: HeatMapProps, colours: ChartColours): EChartsCoreOption {
  const max = Math.max(1, ...values.flat());
  const cells = rows.flatMap((_, y) => columns.map((__, x) => [x, y, values[y]?.[x] ?? 0]));
  const axis = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colours.axis, fontSize: 12, interval: 0 },
  };
  return {
    grid: { left: 96, right: 4, top: 24, bottom: 4 },
    xAxis: { type: 'category', data: columns, position: 'top', ...axis },
    yAxis: { type: 'category', data: rows, inverse: true, ...axis },
    visualMap: {
      show: false,
      min: 0,
      max,
      inRange: { color: [colours.surface, mix(colours.surface, colours.now, 0.6)] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: colours.grid, borderWidth: 1 },
        label: {
          show: true,
          fontSize: 12,
          color: colours.ink,
          formatter: ({ value }: { value: readonly number[] }) => (value[2] ? String(value[2]) : ''),
        },
      },
    ],
  };
}

/** How two things meet: model × fault. The number stands in each cell, so the shade is never the only carrier. */
export function HeatMap(props: HeatMapProps) {
  const { title, note, rows, columns, values, unit, sentence, panel } = props;
  const table = {
    caption: title,
    head: [chartWords.item, ...columns],
    rows: rows.map((name, y) => ({
      key: name,
      cells: [name, ...columns.map((_, x) => formatNumber(values[y]?.[x] ?? 0))],
    })),
  };
  return (
    <ChartFigure title={title} count={note} unit={`単位：${unit}`} panel={panel} sentence={sentence} table={table}>
      <EChart
        label={`${title}。数は表で見られます`}
        height={2 + rows.length * 2}
        option={(colours) => heatOption(props, colours)}
      />
    </ChartFigure>
  );
}
