import type { AnyJob, Units } from '../jobs/job.ts';
import { finishChange, giveUpChange, leftChanges } from './staged-change.ts';

/** A turn takes parts of a second: who is silent for so long is gone. One that was only slow finds its change given up. */
const silenceMinutes = 5;

/** What a killed process left: a change that was made is finished, one that was not is taken away. */
export async function sweepChanges(units: Units): Promise<void> {
  const left = await units.read((ctx) => {
    const since = Temporal.Instant.from(ctx.clock.now()).subtract({ minutes: silenceMinutes });
    return leftChanges(ctx, since.toString());
  });
  for (const { id, isMade } of left) await (isMade ? finishChange : giveUpChange)(units, id);
}

export const sweepChangesJob: AnyJob = {
  name: 'changes.sweep',
  cron: '* * * * *',
  longestHours: 1,
  deliver: sweepChanges,
};
