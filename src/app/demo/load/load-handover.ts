import { acknowledgeHandover } from '#features/home/server/acknowledge-handover.ts';
import { closeHandover } from '#features/home/server/change-handover.ts';
import { draftHandover } from '#features/home/server/draft-handover.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { previousOpenDay } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { actorOf } from './actors.ts';
import type { LoadedWorld } from './load-world.ts';
import { addPastHandovers } from './past-handovers.ts';

/** How many of the regional desks have read it before the sample begins: one has not. */
const unread = 1;

/** 申し送り of every day of service; that of the last open day is drafted, closed and read by the product's own steps at their hours. */
export async function addDemoHandover(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const { base, ids } = world;
  const calendar = await readCalendar(runtime.database.db);
  const day = previousOpenDay(calendar, today(base.now));
  await runtime.database.transaction((tx) => addPastHandovers(tx, world, { calendar, until: day }));
  const clock = fixedClock(instantAt(day, '17:05'));
  const at = { ...runtime, clock };
  const desk = base.deskUsers.filter((user) => user.activeTo === null && user.duty !== null);
  const closer = desk.find((user) => user.duty === 'hq');
  if (!closer) return;
  const actor = actorOf(closer, ids);
  const made = await runWrite(at, { actor }, (ctx) => draftHandover(ctx, { day }));
  clock.set(instantAt(day, '17:14'));
  const agentIds = [closer, ...desk.filter((user) => user.duty === 'regional')].map(({ key }) => ids.of('agent', key));
  const meeting = {
    startedAt: instantAt(day, '17:06'),
    endedAt: instantAt(day, '17:13'),
    failure: null,
    means: 'web' as const,
    account: '三重県 Web会議 ヘルプデスク',
    agentIds,
  };
  await runWrite(at, { actor }, (ctx) =>
    closeHandover(ctx, { ...made, meeting: { ...meeting, agentIds: [...agentIds] } }),
  );
  const readers = desk.filter((user) => user.duty === 'regional').slice(unread);
  for (const reader of readers) {
    clock.advance(2);
    await runWrite(at, { actor: actorOf(reader, ids) }, (ctx) => acknowledgeHandover(ctx, made));
  }
}
