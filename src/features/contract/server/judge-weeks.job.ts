import type { OutsideJob } from '#platform/jobs/job.ts';
import { judgeWeeks, weeksInQuestion } from './judge-weeks.ts';

/** Every hour: what became late or was left out since stands on 朝の確認 and on 県's home. */
export const judgeWeeksJob: OutsideJob = {
  name: 'contract.judgeWeeks',
  cron: '5 * * * *',
  deliver: async (units) => judgeWeeks(units, await units.read(weeksInQuestion)),
};
