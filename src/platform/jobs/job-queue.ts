import { fromKysely, type JobWithMetadata, PgBoss, type WorkOptions } from 'pg-boss';
import type { Executor } from '../db/executor.ts';
import { outsideTransaction } from '../db/transaction-guard.ts';
import { bossDatabase } from './boss-database.ts';
import type { Jobs, JobsOptions } from './create-jobs.ts';
import { keepFailedJob } from './failed-jobs.ts';
import { bossOptions, deadLetters, installQueues, installSchema } from './install-queues.ts';
import type { AnyJob } from './job.ts';
import { takeBack } from './take-back.ts';

/** The queue itself, on the library. */
export function createQueue(options: JobsOptions): Jobs {
  const { database, log, definitions } = options;
  const works = options.work ?? true;
  const names = new Set(definitions.map((each) => each.name));
  const boss = new PgBoss({
    ...bossOptions(database),
    db: bossDatabase(database),
    migrate: false,
    schedule: works,
    supervise: works,
    useListenNotify: works,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'job queue'));
  return {
    // Its timers outlive the caller, who may stand inside a transaction.
    start: () =>
      outsideTransaction(async () => {
        await installSchema(database);
        await boss.start();
        await installQueues(boss, database, definitions);
        if (!works) return;
        if (database.kind === 'embedded') await takeBackAll(boss, options);
        await startWorkers(boss, options);
      }),
    stop: () => boss.stop({ graceful: true, close: false, timeout: 20_000 }),
    async enqueue(tx, message) {
      if (!names.has(message.job)) throw new Error(`no job is called ${message.job}`);
      await boss.send(message.job, message.data, { db: fromKysely(tx) });
    },
  };
}

async function takeBackAll(boss: PgBoss, { database, log }: JobsOptions): Promise<void> {
  const jobs = await takeBack(boss, database);
  if (jobs > 0) log.warn({ jobs }, 'jobs of a process that died are taken up again');
}

async function startWorkers(boss: PgBoss, options: JobsOptions): Promise<void> {
  const seconds = options.pollSeconds ?? 15;
  const how = { pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds };
  for (const definition of options.definitions) {
    await workOn(boss, definition.name, how, (job) => runJob(boss, options, definition, job));
  }
  await workOn(boss, deadLetters, how, async (job) => {
    options.log.error({ job: job.sourceName, id: job.sourceId }, 'job given up');
    await options.database.transaction(async (tx) => {
      await keepFailedJob(tx, job);
      await settle(boss, job, tx);
    });
  });
}

type AnyBossJob = JobWithMetadata<object>;

/** One job at a time; after each one the worker looks again at once instead of waiting for its turn. */
async function workOn(boss: PgBoss, name: string, how: WorkOptions, run: (job: AnyBossJob) => Promise<void>) {
  const options = { ...how, includeMetadata: true as const };
  const worker = await boss.work(name, options, async ([job]: AnyBossJob[]) => {
    boss.notifyWorker(worker);
    if (job) await run(job);
  });
}

async function runJob(boss: PgBoss, options: JobsOptions, definition: AnyJob, job: AnyBossJob) {
  const attempt = { number: job.retryCount + 1, isLast: job.retryCount >= job.retryLimit };
  try {
    if ('deliver' in definition) await definition.deliver(options.units, job.data as never, attempt);
    else {
      await options.units.write(async (ctx) => {
        await definition.run(ctx, job.data as never);
        await settle(boss, job, ctx.tx);
      });
    }
  } catch (error) {
    options.log.warn({ err: error, job: definition.name, id: job.id, attempt: attempt.number }, 'job failed');
    throw error;
  }
}

/**
 * Marks the job done in the transaction of its work, so that both hold or neither: a process killed in between leaves
 * nothing doubled. Throws when another process has taken the job over meanwhile.
 */
async function settle(boss: PgBoss, job: AnyBossJob, tx: Executor): Promise<void> {
  const answer = await boss.complete(job.name, job, null, { db: fromKysely(tx) });
  if ('affected' in answer && answer.affected === 0) throw new Error(`job ${job.id} is no longer ours`);
}
