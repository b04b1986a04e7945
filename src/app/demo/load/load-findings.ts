import { dutyStrip } from '#features/contract/server/duty-strip.public.ts';
import { findingVerbs } from '#features/contract/server/finding-steps.ts';
import { getFinding } from '#features/contract/server/get-finding.ts';
import { openFinding } from '#features/contract/server/open-finding.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { weekRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runRead, runWrite } from '#platform/use-case/run.ts';
import { actorNamed } from './actors.ts';
import type { LoadedWorld } from './load-world.ts';

/** How far each finding of the sample has come, and how many open days ago it was asked. */
const cases = [
  { ago: 2, steps: [] },
  { ago: 6, steps: ['answer'] },
  { ago: 12, steps: ['answer', 'close'] },
] as const;
const forms = {
  answer: { answer: '当日の記録を確かめ、足りない分を登録しました。次の週から、申し送りのときに残りを数えます。' },
  close: { result: '記録と申し送りを見て、回答のとおりであることを確かめました。' },
};

/** 監査の指摘 in every state, about duties that were not kept, by the product's own steps. */
export async function addDemoFindings(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const day = today(world.base.now);
  const [auditor, manager] = [actorNamed('sugimoto', world), actorNamed('mizuno', world)];
  const weeks = { from: addDays(weekRange(day).from, -35), to: addDays(weekRange(day).from, -15) };
  const strip = await runRead(runtime, { actor: auditor }, (ctx) => dutyStrip(ctx, weeks));
  const red = (strip?.red ?? []).slice(0, cases.length);
  for (const [at, { duty, words, missing, late }] of red.entries()) {
    const { ago, steps } = cases[at] ?? cases[0];
    const on = (open: number, time: string) => fixedClock(instantAt(addOpenDays(calendar, day, -open), time));
    const asked = {
      duty,
      from: weeks.from,
      to: addDays(weeks.to, 6),
      dueOn: addOpenDays(calendar, day, 5 - ago),
      question: `「${words}」に、未履行${missing}件、遅れ${late}件があります。何で履行を示すか、次にどう防ぐかを答えてください。`,
    };
    const as = <T>(actor: typeof auditor, clock: Runtime['clock'], work: (ctx: Ctx) => Promise<T>) =>
      runWrite({ ...runtime, clock }, { actor }, work);
    const { id } = await as(auditor, on(ago, '10:20'), (ctx) => openFinding(ctx, asked));
    for (const [nth, name] of steps.entries()) {
      const actor = name === 'answer' ? manager : auditor;
      await as(actor, on(ago - 2 - nth, '15:40'), async (ctx) => {
        const { version } = await getFinding(ctx, { id });
        await findingVerbs[name](ctx, { id, version, form: forms[name] } as never);
      });
    }
  }
}
