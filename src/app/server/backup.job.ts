import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Config } from '#platform/config.ts';
import type { AnyJob } from '#platform/jobs/job.ts';

const run = promisify(execFile);
const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** Twice, ten minutes apart: a full disk is not emptied by trying, and the next night tries anyway. */
const patience = { limit: 2, delaySeconds: 600, maxDelaySeconds: 600 };

/**
 * Every night at 02:30, into BACKUP_DIR. In a process of its own, with our own environment: reading and sealing a year's
 * data must not take the time of those who work at night.
 */
export function backupJobs({ backup }: Pick<Config, 'backup'>): readonly AnyJob[] {
  if (backup.dir === null) return [];
  return [
    {
      name: 'backup.make',
      cron: '30 2 * * *',
      retry: patience,
      // A large place is read, sealed and checked for hours; a second one beside it would take its time and its disk.
      longestHours: 12,
      deliver: async (units) => {
        const { stdout } = await run(process.execPath, [main, 'backup'], { env: process.env });
        const [said = ''] = stdout.split('\n');
        await units.write(async (ctx) => {
          // All personal data was read at once.
          ctx.audit.record({ action: 'backup.make', entity: 'backup', entityId: '*', changes: { said: [null, said] } });
        });
      },
    },
  ];
}
