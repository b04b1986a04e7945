import type { AnyJob, Units } from '#platform/jobs/job.ts';
import { indexStaff } from './index-people.public.ts';

/** People who are put into the index in one turn. */
export const turn = 100;

/** 職員 who moved with many others are found by their new 所属: a few at a time, after the move; again after a crash. */
export const indexMovedJob: AnyJob = {
  name: 'people.indexMoved',
  deliver: async (units: Units, { ids }: { ids: readonly string[] }) => {
    for (let start = 0; start < ids.length; start += turn) {
      await units.write((ctx) => indexStaff(ctx, ids.slice(start, start + turn)));
    }
  },
};
