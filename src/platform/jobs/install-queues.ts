import pg from 'pg';
import { PgBoss, type QueueOptions } from 'pg-boss';
import { databaseRefusals } from '../db/database.refusals.ts';
import type { Database } from '../db/database.ts';
import { isForbidden } from '../db/migrate.ts';
import type { AnyJob, Retry } from './job.ts';
import { usualRetry } from './job.ts';

/** Where jobs go that were given up; its worker writes them to `failed_jobs`. */
export const deadLetters = 'dead-letters';

/**
 * On a server several processes may work, and nobody can ask whether one of them lives: whoever works on a job says so
 * twice in this time, and what nobody has spoken for is tried again. On the embedded database see `takeBack`.
 */
const heartbeatSeconds = 20;
/** For what is done in a moment: a mail, a sum, a look at the clock. */
const usualHours = 0.25;
/** How often the overdue are looked for. */
const lookSeconds = 10;

/** What both the installer and the running queue are given: no timers beyond what the database needs. */
export function bossOptions(database: Database) {
  return {
    schema: 'pgboss',
    backend: database.kind === 'embedded' ? ('pglite' as const) : ('postgres' as const),
    // The embedded database vacuums by itself, so nothing the library watches for can be seen there.
    monitorVacuum: database.kind === 'postgres',
    reindex: database.kind === 'postgres',
    registerInstance: false,
    ...(database.kind === 'postgres'
      ? { superviseIntervalSeconds: lookSeconds, monitorIntervalSeconds: lookSeconds }
      : {}),
    openTelemetry: { enabled: false },
  };
}

/**
 * Creates or upgrades the queue's own schema, on one connection without the statement timeout. Processes that start
 * together wait for each other inside the library's lock.
 */
export async function installSchema(database: Database): Promise<void> {
  await database.unhurried(async (client) => {
    const db = {
      executeSql: (text: string, values?: unknown[]) => client.query({ text, values, types: pg.types }),
    };
    const boss = new PgBoss({ ...bossOptions(database), db, supervise: false, schedule: false });
    await boss.start().catch((error: unknown) => {
      throw isForbidden(error) ? databaseRefusals.notOwner({ what: 'pgboss' }) : error;
    });
    await boss.stop({ graceful: false, close: false });
  });
}

/** Makes the queues fit the definitions. Cron entries of jobs that are no more are taken away. */
export async function installQueues(boss: PgBoss, database: Database, jobs: readonly AnyJob[]): Promise<void> {
  const heartbeat = database.kind === 'postgres' ? { heartbeatSeconds } : {};
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  const put = async (name: string, own: QueueOptions & { deadLetter?: string }) => {
    const options = { ...own, ...heartbeat, notify: true };
    if (known.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  };
  await put(deadLetters, queueRetry({ limit: 1000, delaySeconds: 30, maxDelaySeconds: 3600 }));
  for (const job of jobs) {
    const expireInSeconds = Math.round((job.longestHours ?? usualHours) * 3600);
    await put(job.name, { ...queueRetry(job.retry ?? usualRetry), expireInSeconds, deadLetter: deadLetters });
  }
  const crons = new Map(jobs.flatMap((job) => (job.cron === undefined ? [] : [[job.name, job.cron] as const])));
  for (const schedule of await boss.getSchedules()) {
    if (!crons.has(schedule.name)) await boss.unschedule(schedule.name);
  }
  for (const [name, cron] of crons) await boss.schedule(name, cron, {}, { tz: 'Asia/Tokyo' });
}

function queueRetry(retry: Retry): QueueOptions {
  return {
    retryLimit: retry.limit,
    retryDelay: retry.delaySeconds,
    retryBackoff: retry.delaySeconds > 0,
    ...(retry.delaySeconds > 0 ? { retryDelayMax: retry.maxDelaySeconds } : {}),
  };
}
