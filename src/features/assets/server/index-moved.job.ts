import type { AnyJob, Units } from '#platform/jobs/job.ts';
import { indexAssets } from './index-assets.ts';

/** Devices that are indexed in one turn. */
const turn = 250;

/** Devices of a mass movement are found by where they stand now: a few at a time, after the movement; again after a crash. */
export const indexMovedJob: AnyJob = {
  name: 'assets.indexMoved',
  deliver: async (units: Units, { ids }: { ids: readonly string[] }) => {
    for (let start = 0; start < ids.length; start += turn) {
      await units.write((ctx) => indexAssets(ctx, ids.slice(start, start + turn)));
    }
  },
};
