import type { IsoDate } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar, openDayOnOrAfter } from '#kernel/calendar/open-days.ts';

/** The hours of a day in which patches go over the line: 8:30 to 17:15. */
const secondsOfADay = 31_500;
export const mostWaves = 60;
/** With those for whom a wave did not go to: beyond, a wave takes all that it was planned for. */
export const mostWavesInAll = 120;

export interface Line {
  readonly sizeMb: number;
  readonly lineMbps: number;
  readonly sharePercent: number;
}

/** §12-2: how many devices a day the line bears beside the work of everybody else: 回線 × 割合 × 時間 ÷ ファイルサイズ. */
export const devicesPerWave = ({ sizeMb, lineMbps, sharePercent }: Line): number =>
  Math.floor((lineMbps * sharePercent * secondsOfADay) / 100 / (sizeMb * 8));

/** Each wave on an open day of its own; the last one takes the rest. */
export function planWaves(calendar: Calendar, plan: { devices: number; perWave: number; firstOn: IsoDate }) {
  const first = openDayOnOrAfter(calendar, plan.firstOn);
  return Array.from({ length: Math.ceil(plan.devices / plan.perWave) }, (_, index) => ({
    no: index + 1,
    planned_on: index === 0 ? first : addOpenDays(calendar, first, index),
    planned: Math.min(plan.perWave, plan.devices - index * plan.perWave),
  }));
}
