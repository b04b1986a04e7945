import type { EChartsCoreOption } from 'echarts/core';
import { formatMonthDay } from '../format.ts';
import type { DayCount } from './day-bars.tsx';
import { axisFor, labelled, weekLabels } from './scale.ts';
import { categoryAxis, countAxis, plot, tip } from './shared-option.ts';
import type { ChartColours } from './tokens.ts';

interface CustomApi {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
  readonly size: (length: readonly [number, number]) => readonly [number, number];
}

/** Last year's tick: ink, a little wider than its bar, cut out of the bar by a line of the ground. */
function tick(colours: ChartColours) {
  return (_: unknown, api: CustomApi) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const half = api.size([1, 0])[0] * 0.4;
    const line = (stroke: string, lineWidth: number) => ({
      type: 'line',
      shape: { x1: x - half, y1: y, x2: x + half, y2: y },
      style: { stroke, lineWidth },
      silent: true,
    });
    return { type: 'group', children: [line(colours.surface, 5), line(colours.ink, 2)] };
  };
}

/** By week while the weeks have room, else evenly. */
function written(days: readonly DayCount[]): readonly number[] {
  const weeks = weekLabels(days.map((d) => d.date));
  return weeks.length <= 8 ? weeks : labelled(days.length, 6);
}

/** The option of DayBars; pure, so the report on the server can draw the same picture. */
export function dayBarsOption(days: readonly DayCount[], colours: ChartColours): EChartsCoreOption {
  const names = days.map((d) => formatMonthDay(d.date));
  const axis = axisFor(days.flatMap((d) => [d.count, d.lastYear ?? 0]));
  const past = days.flatMap((d, i) => (d.lastYear === null ? [] : [[i, d.lastYear]]));
  return {
    grid: plot,
    tooltip: tip(colours, (name) => {
      const day = days[names.indexOf(name)];
      return [name, `${day?.count ?? 0}件`, day?.lastYear == null ? '' : `前年 ${day.lastYear}件`]
        .filter(Boolean)
        .join('　');
    }),
    xAxis: categoryAxis(names, written(days), colours),
    yAxis: countAxis(axis, colours),
    series: [
      {
        name: '件数',
        type: 'bar',
        barWidth: '52%',
        itemStyle: { borderRadius: [1.5, 1.5, 0, 0] },
        data: days.map((d) => ({ value: d.count, itemStyle: { color: d.focus ? colours.now : colours.context } })),
      },
      { name: '前年', type: 'custom', data: past, renderItem: tick(colours), silent: true, z: 3 },
    ],
  };
}
