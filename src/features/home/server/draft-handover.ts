import type { Ctx } from '#platform/use-case/context.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeRefusals } from '../contract/home.contract.ts';
import { dayProblem, handoverOf, readOpenWork } from './handover-view.ts';
import { findHandoverOfDay } from './handovers.reads.ts';
import { insertHandover } from './handovers.repo.ts';

/**
 * 下書きを作る: the day's 申し送り writes itself from its open work (§13-5). Today, or the open day before when it was
 * forgotten. @throws home.dayTaken, home.closedDay, home.dayAhead, home.dayOver
 */
export async function draftHandover(ctx: Ctx, { day }: { day: string }): Promise<HandoverView> {
  const problem = await dayProblem(ctx, day);
  if (problem) throw problem;
  if (await findHandoverOfDay(ctx, day)) throw homeRefusals.dayTaken();
  const { text } = await readOpenWork(ctx, day);
  const row = await insertHandover(ctx, { day, body: text });
  ctx.audit.record({
    action: 'home.draftHandover',
    entity: 'handover',
    entityId: row.id,
    changes: { day: [null, day] },
  });
  return handoverOf(ctx, row.id);
}
