import type { Ctx } from '#platform/use-case/context.ts';
import { definitionOf } from './imports.reads.ts';
import { lockRun, markLeft, markUndone, patchRun } from './imports.repo.ts';
import type { Carrying, Step } from './step.ts';

/** A row as the step left it: key, id, and version (null for one that is gone). */
export type LeftRow = readonly [key: string, id: string, version: number | null];

const turn = 150;

/**
 * What follows a commit or an undo, in turns: each row's line in the run and its place in the search index. What is done
 * leaves the list in the same transaction, so that it goes on after a crash where it stood.
 */
export async function followUp(call: Carrying, step: Step): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await call.write((ctx) => followTurn(ctx, step));
}

async function followTurn(ctx: Ctx, { runId, stepId }: Step): Promise<boolean> {
  const run = await lockRun(ctx, runId);
  if (!run || run.step_id !== stepId || run.following === null) return false;
  const definition = definitionOf(ctx, run.kind);
  const all = run.following as unknown as LeftRow[];
  const part = all.slice(0, turn);
  const rest = all.slice(turn);
  if (run.status === 'undone') {
    await markUndone(
      ctx,
      runId,
      part.map(([key]) => key),
    );
  } else {
    await markLeft(
      ctx,
      runId,
      part.map(([key, id, version]) => ({ key, id, version: version ?? 0 })),
    );
  }
  await definition.index?.(
    ctx,
    part.map(([, id]) => id),
  );
  if (rest.length === 0) await definition.afterwards?.(ctx);
  await patchRun(ctx, runId, {
    following: rest.length === 0 ? null : JSON.stringify(rest),
    step_at: ctx.clock.now(),
    progress_done: run.progress_total - rest.length,
  });
  return rest.length > 0;
}
