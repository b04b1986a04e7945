import type { EChartsCoreOption } from 'echarts/core';
import { axisFor } from './scale.ts';
import { categoryAxis, countAxis, plot, tip } from './shared-option.ts';
import type { StackGroup } from './stacked-bars.tsx';
import type { ChartColours } from './tokens.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Solid, hatched, grey: told apart by pattern as well as colour. A line of the ground parts them. */
function looks(colours: ChartColours) {
  const edge = { borderColor: colours.surface, borderWidth: 1 };
  const hatch = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 3],
    rotation: -Math.PI / 4,
    color: colours.surface,
  };
  return [
    { color: colours.now, ...edge },
    { color: colours.now, ...edge, decal: hatch },
    { color: colours.context, ...edge },
  ];
}

/** The option of StackedBars; pure, so the report on the server can draw the same picture. */
export function stackedBarsOption(
  series: readonly string[],
  groups: readonly StackGroup[],
  colours: ChartColours,
): EChartsCoreOption {
  const names = groups.map((g) => g.name);
  const totals = groups.map((g) => sum(g.values));
  const styles = looks(colours);
  const words = (name: string) => {
    const group = groups[names.indexOf(name)];
    return [name, ...series.map((s, i) => `${s} ${group?.values[i] ?? 0}`)].join('　');
  };
  const stack = series.map((name, i) => ({
    name,
    type: 'bar',
    stack: 'all',
    barWidth: '30%',
    itemStyle: styles[i],
    data: groups.map((g) => g.values[i] ?? 0),
    label: {
      show: i === series.length - 1,
      position: 'top',
      formatter: ({ dataIndex }: { dataIndex: number }) => String(totals[dataIndex] ?? ''),
      color: colours.ink,
      fontWeight: 700,
      fontSize: 12,
      distance: 3,
    },
  }));
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: [{ symbol: 'none' }] } },
    grid: { ...plot, top: 18 },
    tooltip: tip(colours, words),
    xAxis: categoryAxis(
      names,
      names.map((_, i) => i),
      colours,
    ),
    yAxis: countAxis(axisFor(totals), colours),
    series: stack,
  };
}
