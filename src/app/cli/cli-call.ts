import { join } from 'node:path';
import { visibleDefinitions } from '#features/imports/server/imports.policy.ts';
import { type Actor, systemActor } from '#kernel/actor.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { createJobs, type Jobs } from '#platform/jobs/create-jobs.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import { createLog } from '#platform/log.ts';
import { createMail } from '#platform/mail/create-mail.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { type Runtime, runRead, runWrite } from '#platform/use-case/run.ts';
import { fillSlotsOf } from '../server/compose.ts';
import { featureModules } from '../server/features.ts';
import { jobDefinitions } from '../server/job-definitions.ts';
import { cliRefusals } from './cli.refusals.ts';
import { sealAfter } from './seal-after.ts';
import { withDatabase } from './with-database.ts';

/** Fills the slots of the features, as the server does when it is put together. May be called twice. */
export const fillSlots = (): void => fillSlotsOf(featureModules);

/** @throws cli.unknownLedger, before a database is opened for it */
export function refuseUnknownLedger(kind: string): void {
  fillSlots();
  const known = visibleDefinitions(systemActor).map((definition) => definition.kind);
  if (!known.includes(kind)) throw cliRefusals.unknownLedger({ kind, known: known.join('、') });
}

const none = async (): Promise<never> => {
  throw new Error('a command has no file store and no printing press');
};

/** A staged call for a command, which reads and writes files itself. */
export function commandCall(runtime: Runtime, actor: Actor): StagedCall {
  return {
    services: { renderDocument: none, renderChart: none, putFile: none, getFile: none },
    read: (work) => runRead(runtime, { actor }, work),
    write: (work) => runWrite(runtime, { actor }, work),
    answer: (work) => runWrite(runtime, { actor }, work),
  };
}

/**
 * Runs work with the product's own runtime: features hear of each other's events, and what goes outside is queued for the
 * server's workers.
 */
export function withRuntime<T>(config: Config, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const log = createLog('warn');
  return withDatabase(config, log, async (database) => {
    fillSlots();
    const late: { jobs?: Jobs } = {};
    const runtime: Runtime = {
      database,
      clock: systemClock,
      log,
      subscriptions: featureModules.flatMap((module) => module.subscriptions ?? []),
      enqueue: async (tx, message) => late.jobs?.enqueue(tx, message),
    };
    const jobs = sender(config, database, runtime);
    late.jobs = jobs;
    await jobs.start();
    const result = await work(runtime).finally(() => jobs.stop());
    await sealAfter(config, database, log);
    return result;
  });
}

/** Installs the queue and the queues of every job: a restore puts the jobs that waited into them. */
export function installProductQueues(config: Config): (database: Database) => Promise<void> {
  return async (database) => {
    const log = createLog('warn');
    const runtime: Runtime = { database, clock: systemClock, log, subscriptions: [], enqueue: async () => undefined };
    const jobs = sender(config, database, runtime);
    await jobs.start();
    await jobs.stop();
  };
}

function sender(config: Config, database: Database, runtime: Runtime): Jobs {
  const directory = join(config.dataDir, 'mails');
  const mail = createMail({ smtpUrl: config.smtpUrl, from: config.mailFrom, directory, readFile: none });
  return createJobs({
    database,
    log: runtime.log,
    definitions: jobDefinitions(featureModules, config, mail.jobs),
    units: unitsOf(runtime),
    work: false,
  });
}
