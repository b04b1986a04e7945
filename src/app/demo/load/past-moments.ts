import { type IsoDate, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { actorNamed } from './actors.ts';
import type { LoadedWorld } from './load-world.ts';

/** The desk of the sample's past: what it does there is done by the product's own steps at their hours. */
export interface PastDesk {
  readonly runtime: Runtime;
  readonly world: LoadedWorld;
  readonly calendar: Calendar;
}

/** What was asked of whoever told a fault (§3-2). */
export const toldFault = {
  occurredText: '今朝から',
  occurredAt: null,
  userName: '本人',
  operation: '業務の操作をした',
  event: '表示のとおり止まる',
  situation: '毎回',
  stateWhenCalled: '別の機器で業務を続けている',
};

/** So many open days after the service began. */
export const dayOfService = ({ calendar }: PastDesk, days: number): IsoDate =>
  addOpenDays(calendar, serviceStart, days);

/** Done at its hour of that day, unless the sample's present comes before it. */
export async function atHour<T>(
  desk: PastDesk,
  days: number,
  time: string,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T | null> {
  const { runtime, world } = desk;
  const moment = instantAt(dayOfService(desk, days), time);
  if (moment >= instantAt(today(world.base.now), '00:00')) return null;
  return runWrite({ ...runtime, clock: fixedClock(moment) }, { actor: actorNamed('ito', world) }, work);
}
