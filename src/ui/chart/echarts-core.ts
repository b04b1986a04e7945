import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what our charts draw. This file is loaded when the first chart comes on screen.
use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

/** An empty chart in the element, drawn as SVG. The caller disposes it. */
export function startChart(element: HTMLElement) {
  return init(element, null, { renderer: 'svg' });
}
export type RunningChart = ReturnType<typeof startChart>;
