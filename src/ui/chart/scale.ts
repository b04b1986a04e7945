import { weekRange } from '#kernel/calendar/periods.ts';

/** A count axis from zero: a round top and an even number of steps, so the lines carry round numbers. */
export interface Axis {
  readonly max: number;
  readonly step: number;
}

/** The axis for the largest of the values: at most four steps of 1, 2, 2.5 (of tens and more), 4, 5 or 10 times a power of ten, and no lower than 4. */
export function axisFor(values: readonly number[]): Axis {
  const top = Math.max(0, ...values.filter(Number.isFinite));
  for (let power = 1; ; power *= 10) {
    for (const base of power > 1 ? [1, 2, 2.5, 4, 5] : [1, 2, 4, 5]) {
      const step = base * power;
      const steps = Math.max(1, Math.ceil(top / step));
      if (steps <= 4) return { max: steps * step, step };
    }
  }
}

/** Where a rate stands on a cut axis, in percent of its width; outside of it the bar is empty or full. */
export function onScale(value: number, from: number, to: number): number {
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}

/** Where to write dates under open days: the first of each week, and the last day when it is not beside one. */
export function weekLabels(dates: readonly string[]): readonly number[] {
  const starts = dates.flatMap((date, i) => {
    const before = dates[i - 1];
    return before === undefined || weekRange(before).from !== weekRange(date).from ? [i] : [];
  });
  const last = dates.length - 1;
  return last - (starts.at(-1) ?? last) >= 3 ? [...starts, last] : starts;
}

/** Which labels to write under `count` bars so that no two touch: the first, the last, and even steps between. */
export function labelled(count: number, atMost: number): readonly number[] {
  if (count <= atMost) return Array.from({ length: count }, (_, i) => i);
  const gap = (count - 1) / (atMost - 1);
  return [...new Set(Array.from({ length: atMost }, (_, i) => Math.round(i * gap)))];
}
