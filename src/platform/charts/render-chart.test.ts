import { beforeAll, describe, expect, it } from 'vitest';
import { renderChartSvg } from './render-chart.ts';

const option = {
  legend: { data: ['受付', '完了'] },
  xAxis: { type: 'category', data: ['4月', '5月<b>'] },
  yAxis: { type: 'value' },
  series: [
    { name: '受付', type: 'bar', data: [3, 5] },
    { name: '完了', type: 'bar', data: [2, 4] },
  ],
};

describe('renderChartSvg', () => {
  let svg = '';
  beforeAll(async () => {
    svg = await renderChartSvg(option, { width: 600, height: 300 });
  });

  it('draws bars, words and patterns in the size asked for', () => {
    expect(svg).toMatch(/^<svg[^>]*width="600"[^>]*height="300"/);
    expect(svg).toContain('受付');
    expect(svg).toContain('BIZ UDGothic');
    expect(svg).toContain('<pattern');
  });

  it('keeps text text and fetches nothing', () => {
    expect(svg).toContain('5月&lt;b&gt;');
    expect(svg.replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|<script|<image href="(?!data:)/);
  });

  it('is one well-formed document: typst refuses anything else', () => {
    expect(svg).not.toContain('<style');
    expect(svg.match(/style="[^"]*"(?=[^\s/>])/g)).toBeNull();
  });
});
