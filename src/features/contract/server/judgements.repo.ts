import { newId } from '#kernel/id.ts';
import { insertMany } from '#platform/db/write-many.ts';
import type { DutyCounts } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';

export type NewJudgement = { readonly duty: string; readonly definition: string } & DutyCounts;

/** What the checks say of a week now. */
export async function insertJudgements(ctx: Ctx, weekFrom: string, news: readonly NewJudgement[]): Promise<void> {
  const judged_at = ctx.clock.now();
  await insertMany(
    ctx.tx,
    'duty_judgements',
    news.map((one) => ({ id: newId(), week_from: weekFrom, judged_at, ...one })),
  );
}
