import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchHouse } from '../house.ts';
import { type Line, ms, percentile, seconds, timed } from '../measure.ts';

export type During = <T>(what: string, work: () => Promise<T>) => Promise<{ line: Line; longest: number; result: T }>;

/** Somebody who asks the ticket list again and again: how long the longest answer took while something was done. */
export async function someoneElse(house: BenchHouse): Promise<{ during: During }> {
  const list = () => house.ask('tickets.list', { view: 'all', q: '', filters: {} });
  const quiet: number[] = [];
  for (let run = 0; run < 40; run += 1) quiet.push((await timed(list)).ms);
  const usual = percentile(quiet, 0.5);

  async function during<T>(what: string, work: () => Promise<T>) {
    const waits: number[] = [];
    let isOver = false;
    const whole = Promise.allSettled([timed(work)]).then(([settled]) => {
      isOver = true;
      return settled;
    });
    while (!isOver) {
      waits.push((await timed(list)).ms);
      await sleep(20);
    }
    const settled = await whole;
    if (settled.status === 'rejected') throw settled.reason;
    const { ms: took, result } = settled.value;
    const longest = Math.max(...waits);
    const line = {
      what: `longest time others waited: ${what} (${seconds(took)}; a quiet list ${ms(usual)})`,
      measured: `${ms(longest)} = ×${Math.round(longest / usual)}`,
      goal: '≤ 1 s',
      met: longest <= 1000,
    };
    return { line, longest, result };
  }
  return { during };
}

/** The three longest of many that are alike. */
export function longestOf(waits: readonly { line: Line; longest: number }[], ofWhat: string): Line[] {
  const sorted = waits.toSorted((a, b) => b.longest - a.longest).slice(0, 3);
  return sorted.map(({ line }, at) => ({
    ...line,
    what: at === 0 ? `${line.what}, the longest of ${ofWhat}` : `  next: ${line.what}`,
  }));
}
