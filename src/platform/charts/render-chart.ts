import type { EChartsCoreOption } from 'echarts/core';

/** In pixels; a template scales the drawing to its place. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** The face of the printed forms first. No quotes: the library writes the list into an attribute as it is. */
const FONT = 'BIZ UDGothic, BIZ UDゴシック, Noto Sans JP, sans-serif';

/** Apart in hue and in lightness, and each series gets a pattern of its own besides. */
const COLORS = ['#0017c1', '#c16800', '#197a4b', '#8b008b', '#6d6d6d', '#00a3bf'];

/**
 * Draws a chart as SVG without a browser, for a PDF or a Word file. Patterns tell series apart without colour.
 * Titles belong to the document, not the chart: text widths are estimated here, and a title would meet the legend.
 */
export async function renderChartSvg(option: EChartsCoreOption, size: ChartSize): Promise<string> {
  // Loaded with the first chart: it is large, and a server start does not need it.
  const echarts = await import('echarts');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({
      animation: false,
      color: COLORS,
      grid: { left: 56, right: 24, top: 48, bottom: 40 },
      ...option,
      // The library's own place, at the bottom, is where the names of the axis stand.
      ...(option.legend ? { legend: { top: 4, ...(option.legend as object) } } : {}),
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily: FONT, color: '#1a1a1a', ...(option.textStyle as object | undefined) },
    });
    return withoutHover(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

const STYLE_END = '</style>';

/** Paper does not hover, and a strict content security policy refuses inline styles. */
function withoutHover(svg: string): string {
  const [head = '', ...styled] = svg.split('<style');
  const rest = styled.map((part) => part.slice(part.indexOf(STYLE_END) + STYLE_END.length));
  return [head, ...rest].join('').replaceAll(/ class="[^"]*"/g, '');
}
