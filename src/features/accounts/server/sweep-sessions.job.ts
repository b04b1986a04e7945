import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { deleteStale } from './sweep.repo.ts';

/** Every night: sessions, challenges and failure counters that no longer count. */
export const sweepSessionsJob: JobDefinition = {
  name: 'accounts.sweepSessions',
  cron: '20 3 * * *',
  run: async (ctx: Ctx) => deleteStale(ctx),
};
