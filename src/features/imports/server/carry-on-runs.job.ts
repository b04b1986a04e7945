import { Refused } from '#kernel/refusal.ts';
import type { AnyJob, Units } from '#platform/jobs/job.ts';
import { importsRefusals } from '../contract/imports.contract.ts';
import { carryOutApply } from './apply-run.ts';
import { followUp } from './follow-up.ts';
import { leftRuns } from './imports.reads.ts';
import type { RunRecord } from './imports.repo.ts';
import { begunBy, orBack, type Step, takeOver } from './step.ts';
import { carryOutUndo } from './undo-run.ts';

/**
 * A commit or an undo whose process is gone goes on by itself, as the person who began it. Until its one transaction nothing
 * of it was visible, so it begins anew; what follows the transaction goes on where it stood.
 */
export async function carryOnRuns(units: Units): Promise<void> {
  for (const { id } of await units.read(leftRuns)) {
    const taken = await takeOver(units, id);
    if (!taken) continue;
    const { step, run } = taken;
    const call = await units.as(begunBy(run));
    const work = call ? carryOut(call, step, run) : giveBack(units, step, run);
    // A refusal stands in the run, in words, and the run is back where it was.
    await work.then(undefined, (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
  }
}

function carryOut(call: Units, step: Step, { status }: RunRecord): Promise<void> {
  if (status === 'applying') return carryOutApply(call, step);
  return status === 'undoing' ? carryOutUndo(call, step) : followUp(call, step);
}

/** Whoever began it may no longer. What was made is followed up all the same; what was not is another person's to begin. */
function giveBack(units: Units, step: Step, { status }: RunRecord): Promise<void> {
  if (status !== 'applying' && status !== 'undoing') return followUp(units, step);
  const before = status === 'applying' ? 'checked' : 'applied';
  return orBack(units, step, before, Promise.reject(importsRefusals.beginnerGone()));
}

export const carryOnRunsJob: AnyJob = {
  name: 'imports.carryOn',
  cron: '* * * * *',
  longestHours: 2,
  deliver: carryOnRuns,
};
