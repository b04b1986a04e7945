import type { Axis } from './scale.ts';
import type { ChartColours } from './tokens.ts';

/** Room for the axis labels; legends and titles are HTML. */
export const plot = { left: 36, right: 4, top: 10, bottom: 22 };

/** Days or groups along the bottom; only the labels that have room are written. */
export function categoryAxis(names: readonly string[], written: readonly number[], colours: ChartColours) {
  return {
    type: 'category',
    data: names,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { interval: (index: number) => written.includes(index), color: colours.axis, fontSize: 12, margin: 8 },
  };
}

export function countAxis(axis: Axis, colours: ChartColours) {
  return {
    type: 'value',
    min: 0,
    max: axis.max,
    interval: axis.step,
    axisLabel: { color: colours.axis, fontSize: 12, margin: 8 },
    splitLine: { lineStyle: { color: colours.grid } },
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A tooltip in plain words. The library writes HTML, so the words are escaped; it has no style attribute of its own. */
export function tip(colours: ChartColours, words: (name: string) => string) {
  return {
    trigger: 'axis',
    axisPointer: { type: 'none' },
    confine: true,
    backgroundColor: colours.surface,
    borderColor: colours.grid,
    padding: [4, 8],
    textStyle: { color: colours.ink, fontSize: 12 },
    formatter: (hits: { name: string } | readonly { name: string }[]) => {
      const hit = Array.isArray(hits) ? hits[0] : hits;
      return words(hit?.name ?? '').replace(/[&<>"]/g, (c) => escapes[c] ?? c);
    },
  };
}
