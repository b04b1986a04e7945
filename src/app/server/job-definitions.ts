import { join } from 'node:path';
import { mailHeadJob } from '#platform/audit/mail-head.job.ts';
import type { Config } from '#platform/config.ts';
import { createFileStore } from '#platform/files/file-store.ts';
import { sweepFilesJob } from '#platform/files/sweep-files.job.ts';
import type { AnyJob } from '#platform/jobs/job.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { sweepChangesJob } from '#platform/use-case/sweep-changes.job.ts';
import { backupJobs } from './backup.job.ts';

/**
 * Every job of the product. Whoever opens the queue names all of them, also a command that only sends: what is not named is
 * taken off the clock.
 */
export const jobDefinitions = (
  modules: readonly FeatureModule[],
  config: Pick<Config, 'dataDir' | 'backup' | 'auditMailTo'>,
  platform: readonly AnyJob[],
): AnyJob[] => [
  ...modules.flatMap((module) => module.jobs ?? []),
  ...platform,
  mailHeadJob(config.auditMailTo),
  ...backupJobs(config),
  sweepChangesJob,
  sweepFilesJob(createFileStore(join(config.dataDir, 'files'))),
];
