import { rm } from 'node:fs/promises';
import { judgeWeeks, weeksOfService } from '#features/contract/server/judge-weeks.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { fixedClock, systemClock } from '#platform/clock.ts';
import { type Config, readConfig } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import { silentLog } from '#platform/log.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import { addDemoAccounts, demoPassword, printedAccounts } from '../demo/load/demo-accounts.ts';
import { addDemoAccess } from '../demo/load/load-access.ts';
import { addDemoApprovals } from '../demo/load/load-approvals.ts';
import { addDemoBulkLists } from '../demo/load/load-bulk-lists.ts';
import { addDemoByod } from '../demo/load/load-byod.ts';
import { addDemoFiles } from '../demo/load/load-files.ts';
import { addDemoFindings } from '../demo/load/load-findings.ts';
import { addDemoHandover } from '../demo/load/load-handover.ts';
import { addDemoMobile } from '../demo/load/load-mobile.ts';
import { addDemoReports } from '../demo/load/load-reports.ts';
import { loadWorld } from '../demo/load/load-world.ts';
import { addDemoDeliveries } from '../demo/load/past-deliveries.ts';
import { addDemoDisposals } from '../demo/load/past-disposals.ts';
import { addPastLoans } from '../demo/load/past-loans.ts';
import { addPastQuestions } from '../demo/load/past-questions.ts';
import { addDemoRecalls } from '../demo/load/past-recalls.ts';
import { addPastRepairs } from '../demo/load/past-repairs.ts';
import { addDemoStock } from '../demo/load/past-stock.ts';
import { featureModules } from '../server/features.ts';
import { createServices } from '../server/services.ts';
import { fillSlots } from './cli-call.ts';
import { serveCommand } from './serve.ts';
import { withDatabase } from './with-database.ts';

/** The sample prefecture on http://127.0.0.1:8080. Made once in DATA_DIR (default data/demo); --fresh makes it anew. */
export async function demoCommand(env: NodeJS.ProcessEnv, options: { scale: string; fresh: boolean }): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...env, DATA_DIR: env.DATA_DIR ?? './data/demo' });
  if (options.fresh && config.database.kind === 'embedded') await rm(config.dataDir, { recursive: true, force: true });
  const started = performance.now();
  await withDatabase(config, silentLog, async (database) => {
    if (!(await isEmpty(database))) return;
    console.log('見本の県を作っています（はじめての起動だけです）…');
    await makeDemo(database, config, { scale: Number(options.scale) });
    console.log(`見本の県ができました（${Math.round((performance.now() - started) / 1000)}秒）。`);
  });
  await serveCommand(config, { onReady: (address) => console.log(welcome(address)) });
}

async function isEmpty(database: Database): Promise<boolean> {
  const row = await database.db.selectFrom('departments').select('id').limit(1).executeTakeFirst();
  return row === undefined;
}

interface DemoOptions {
  readonly scale?: number;
  /** The sample's present. */
  readonly asOf?: string;
}

/** Fills an empty, migrated database and the store of files: world, reports and accounts. */
export async function makeDemo(
  database: Database,
  config: Config,
  { scale = 1, asOf = systemClock.now() }: DemoOptions = {},
): Promise<void> {
  fillSlots();
  const { date, time } = toCivil(asOf);
  const world = await loadWorld(database, { asOf: date, time, scale }, (line) => console.log(`  ${line}`));
  const runtime: Runtime = {
    database,
    clock: fixedClock(asOf),
    log: silentLog,
    subscriptions: featureModules.flatMap(({ subscriptions }) => subscriptions ?? []),
    enqueue: async () => undefined,
  };
  const services = createServices(config);
  await addDemoFiles(runtime, services, world);
  await addDemoHandover(runtime, world);
  await addPastQuestions(runtime, world);
  await addPastLoans(runtime, world);
  await addPastRepairs(runtime, world);
  await addDemoDeliveries(runtime, world);
  await addDemoRecalls(runtime, world);
  await addDemoDisposals(runtime, services, world);
  await addDemoMobile(runtime, world);
  await addDemoStock(runtime, world);
  await addDemoByod(runtime, services, world);
  await addDemoBulkLists(runtime, world);
  await addDemoReports(runtime, world);
  await addDemoAccounts(runtime, world);
  await addDemoApprovals(runtime, world);
  await addDemoAccess(runtime, world);
  await judgeDemo(runtime);
  await addDemoFindings(runtime, world);
}

/** The hourly judgement has not run in the sample's past: its weeks are judged once, as of now. */
async function judgeDemo(runtime: Runtime): Promise<void> {
  const units = unitsOf(runtime);
  await judgeWeeks(units, await units.read(weeksOfService));
}

function welcome(address: string): string {
  const lines = printedAccounts.map(([username, role]) => `    ${username.padEnd(10)} ${role}`);
  return [
    `\n窓口を開きました：${address}`,
    `  利用者ID（パスワードはどれも ${demoPassword}）`,
    ...lines,
    '  止めるには Ctrl+C を押します。\n',
  ].join('\n');
}
