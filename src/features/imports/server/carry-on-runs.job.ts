import { Refused } from '#kernel/refusal.ts';
import type { AnyJob, Units } from '#platform/jobs/job.ts';
import { carryOutApply } from './apply-run.ts';
import { followUp } from './follow-up.ts';
import { leftRuns } from './imports.reads.ts';
import { begunBy, takeOver } from './step.ts';
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
    const call = units.as(begunBy(run));
    const work =
      run.status === 'applying'
        ? carryOutApply(call, step)
        : run.status === 'undoing'
          ? carryOutUndo(call, step)
          : followUp(call, step);
    // A refusal stands in the run, in words, and the run is back where it was.
    await work.then(undefined, (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
  }
}

export const carryOnRunsJob: AnyJob = {
  name: 'imports.carryOn',
  cron: '* * * * *',
  longestHours: 2,
  deliver: carryOnRuns,
};
