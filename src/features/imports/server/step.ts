import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { Refused } from '#kernel/refusal.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { importsWords as words } from '../contract/imports.messages.ts';
import { lockRun, patchRun, type RunRecord } from './imports.repo.ts';

/** Units of work of a call, or of the job that carries on what a call began. */
export interface Carrying extends Pick<StagedCall, 'read' | 'write'> {
  /** The unit that others see, of a call: one after which the run could not be shown is not committed. */
  readonly make?: (work: (ctx: Ctx) => Promise<ImportRunView>) => Promise<ImportRunView>;
}

/** Makes what others see. A job has nobody to answer. */
export const made = (call: Carrying, work: (ctx: Ctx) => Promise<ImportRunView>) => (call.make ?? call.write)(work);

/** A check, a commit or an undo in the hands of one process. */
export interface Step {
  readonly runId: string;
  /** Changes when another process takes the step over: the one before must not write any more. */
  readonly stepId: string;
}

/** The columns of a step that begins. Progress counts every row twice: worked out, and followed up. */
export function beginning(ctx: Ctx, stepId: string, rows: number) {
  return {
    step_id: stepId,
    step_at: ctx.clock.now(),
    step_by: JSON.stringify(ctx.actor),
    step_trouble: null,
    progress_done: 0,
    progress_total: rows * 2,
  };
}

export const begunBy = (run: RunRecord): Actor => run.step_by as unknown as Actor;

/** The run, held, while the step is still ours. @throws imports.underWay */
export async function holdStep(
  ctx: Ctx,
  { runId, stepId }: Step,
  status: 'checking' | 'applying' | 'undoing',
): Promise<RunRecord> {
  const run = await lockRun(ctx, runId);
  if (run?.status !== status || run.step_id !== stepId) throw importsRefusals.underWay();
  return run;
}

/** Says how far it is, and that it is alive. */
export async function tellProgress(call: Carrying, { runId, stepId }: Step, done: number): Promise<void> {
  await call.write(async (ctx) => {
    const run = await lockRun(ctx, runId);
    if (run?.step_id !== stepId) throw importsRefusals.underWay();
    await patchRun(ctx, runId, { progress_done: done, step_at: ctx.clock.now() });
  });
}

/** Runs a step; when it fails, the run stands where it stood before, with the reason in words. */
export function orBack(call: Carrying, step: Step, before: 'checked' | 'applied', work: Promise<void>): Promise<void> {
  return work.then(undefined, async (error: unknown) => {
    await call.write(async (ctx) => {
      const run = await lockRun(ctx, step.runId);
      const isOurs = run?.step_id === step.stepId && (run.status === 'applying' || run.status === 'undoing');
      if (!isOurs) return;
      const step_trouble = error instanceof Refused ? error.message : words.page.failed;
      await patchRun(ctx, step.runId, { status: before, step_trouble, step_id: null });
    });
    throw error;
  });
}

/** Takes over a step that another process left. Null when it has come to its end meanwhile. */
export async function takeOver(call: Carrying, runId: string): Promise<{ step: Step; run: RunRecord } | null> {
  const stepId = newId();
  const run = await call.write(async (ctx) => {
    const held = await lockRun(ctx, runId);
    const isOpen = held && (held.status === 'applying' || held.status === 'undoing' || held.following !== null);
    return isOpen ? patchRun(ctx, runId, { step_id: stepId, step_at: ctx.clock.now() }) : null;
  });
  return run && { step: { runId, stepId }, run };
}
