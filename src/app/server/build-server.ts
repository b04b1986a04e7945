import { join } from 'node:path';
import { z } from 'zod';
import ja from 'zod/v4/locales/ja.js';
import { permissionCatalogue, recordScopes, secondFactorKey } from '#features/accounts/server/accounts.slots.ts';
import { dutyIds } from '#features/contract/contract/duty-register.ts';
import { createAuth } from '#platform/auth/create-auth.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { outsideTransaction } from '#platform/db/transaction-guard.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { closeFileInspector } from '#platform/files/inspect-file.ts';
import { proxyList } from '#platform/http/client-address.ts';
import { createHosts } from '#platform/http/hosts.ts';
import { createHttpApp } from '#platform/http/http-app.ts';
import { createMetricsApp } from '#platform/http/metrics.ts';
import { createMemoryQuotas, createQuotas, type Quotas } from '#platform/http/quota.ts';
import { createJobs, type Jobs } from '#platform/jobs/create-jobs.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import { accessChannel, createLiveHub, type LiveHub } from '#platform/live/live-hub.ts';
import type { Log } from '#platform/log.ts';
import { createMail } from '#platform/mail/create-mail.ts';
import { hearReadings } from '#platform/rpc/record-reading.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { closeBookWriter } from '#platform/sheets/write-book.ts';
import { liveChannel, type Runtime } from '#platform/use-case/run.ts';
import { alone, type SharedCounts, shareCounts } from '#platform/use-case/shared-counts.ts';
import { createAuditParts } from './audit-parts.ts';
import { compose } from './compose.ts';
import { featureModules } from './features.ts';
import { jobDefinitions } from './job-definitions.ts';
import { sessionSecret } from './secret.ts';
import { createServices } from './services.ts';

export interface BuiltServer {
  readonly app: ReturnType<typeof createHttpApp>;
  /** The figures for Prometheus, for a port of their own. */
  readonly metricsApp: ReturnType<typeof createMetricsApp>;
  readonly runtime: Runtime;
  /** Starts timed work; the http surface answers without it. */
  start(): Promise<void>;
  /** Ends timed work and live lines. The database stays open. */
  stop(): Promise<void>;
}

export interface BuildOptions {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly webRoot: string;
  readonly clock?: Clock;
}

/** Puts the running product together on an open, migrated database. */
export async function buildServer({
  config,
  database,
  log,
  webRoot,
  clock = systemClock,
}: BuildOptions): Promise<BuiltServer> {
  // What an input lacks is said in Japanese, over the API too.
  z.config(ja());
  const product = compose(featureModules, dutyIds);
  const subscriptions = product.modules.flatMap((module) => module.subscriptions ?? []);
  const services = createServices(config);
  const { smtpUrl, mailFrom: from } = config;
  const mail = createMail({ smtpUrl, from, directory: join(config.dataDir, 'mails'), readFile: services.getFile });
  const { others, quotas } = await countsOf(config, { database, clock, log });
  const late: { jobs?: Jobs } = {};
  const runtime: Runtime = {
    database,
    clock,
    log,
    subscriptions,
    enqueue: async (tx, message) => late.jobs?.enqueue(tx, message),
    quota: quotas,
    others,
  };
  const jobs = createJobs({
    database,
    log,
    definitions: jobDefinitions(product.modules, config, mail.jobs),
    units: unitsOf(runtime),
  });
  late.jobs = jobs;
  const secret = await sessionSecret(config.secret, config.dataDir);
  permissionCatalogue.fill(product.permissions).apply();
  recordScopes.fill(product.scopes).apply();
  secondFactorKey.fill(secret).apply();
  const edge = edgeOf(config);
  const { sealer, metrics } = await createAuditParts(config, { database, clock, log });
  const { baseUrl } = config;
  const auth = createAuth({ database, clock, secret, baseUrl, isOurOrigin: edge.hosts.isOurOrigin, log });
  const live = createLiveHub({ db: database.db, scopes: product.scopes, log });
  const stopListening = await listenFor(database, live);
  const state = { stopping: false };
  const app = createHttpApp({
    runtime,
    services,
    router: product.router,
    auth,
    live,
    metrics,
    webRoot,
    ...edge,
    quotas,
    ready: shared(async () => !state.stopping && (await answers(database))),
  });
  return {
    app,
    metricsApp: createMetricsApp(metrics, config.metrics.token),
    runtime,
    start: () => sealer.start().then(() => jobs.start()),
    stop: async () => {
      state.stopping = true;
      await jobs.stop();
      await auth.settled();
      await sealer.stop();
      await others.stop();
      await stopListening();
      live.close();
      await Promise.all([closeSheetReader(), closeBookWriter(), closeDocuments(), closeFileInspector()]);
    },
  };
}

/** What is counted of everybody who asks, with what other processes counted. */
async function countsOf(
  config: Config,
  { database, clock, log }: Pick<Runtime, 'database' | 'clock' | 'log'>,
): Promise<{ others: SharedCounts; quotas: Quotas }> {
  const others = database.kind === 'embedded' ? alone : await shareCounts(database, log);
  hearReadings({ others, clock });
  return { others, quotas: createQuotas(config.quotas, createMemoryQuotas(), others) };
}

const answers = (database: Database): Promise<boolean> =>
  database.health().then(
    () => true,
    () => false,
  );

/** Asked by many at once, it is asked once. */
function shared(ask: () => Promise<boolean>): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}

/** What the operator said of the way in. */
function edgeOf({ baseUrl, allowedHosts, trustedProxies, metrics }: Config) {
  return {
    hosts: createHosts(baseUrl, allowedHosts),
    isProxy: proxyList(trustedProxies),
    metricsToken: metrics.token,
  };
}

/** What changed and whose rights changed; after a lost connection both may have happened unheard. */
async function listenFor(database: Database, live: LiveHub): Promise<() => Promise<void>> {
  // A notice may arrive in the middle of somebody's transaction, whose statements these are not.
  const apart =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A) =>
      outsideTransaction(() => work(...args));
  const stops = [
    await database.listen(accessChannel, apart(live.reconsider), { onGap: apart(live.reconsiderAll) }),
    await database.listen(liveChannel, apart(live.publish), { onGap: apart(live.gap) }),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
