import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyProcedure, call } from '@orpc/server';
import { z } from 'zod';
import { compose, type Product } from '#app/server/compose.ts';
import { featureModules } from '#app/server/features.ts';
import { createServices } from '#app/server/services.ts';
import { permissionCatalogue, recordScopes, secondFactorKey } from '#features/accounts/server/accounts.slots.ts';
import { dutyIds } from '#features/contract/contract/duty-register.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { fixedClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { createHosts } from '#platform/http/hosts.ts';
import { createHttpApp } from '#platform/http/http-app.ts';
import { createMetrics } from '#platform/http/metrics.ts';
import { createLiveHub } from '#platform/live/live-hub.ts';
import { silentLog } from '#platform/log.ts';
import { metaOf, type RequestContext } from '#platform/rpc/serve.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { closeBookWriter } from '#platform/sheets/write-book.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import { migrationsDir } from '../src/app/cli/with-database.ts';
import { addDemoAccounts } from '../src/app/demo/load/demo-accounts.ts';
import { type LoadedWorld, loadWorld } from '../src/app/demo/load/load-world.ts';
import type { Asked } from './parts/cost.ts';

/** Tuesday 24 November 令和8年, 10:42 in Japan. */
const present = { asOf: '2026-11-24', time: '10:42' };
const now = '2026-11-24T01:42:00Z';

export interface BenchOptions {
  readonly scale: number;
  /** Past years of tickets beside this one: 3 is the size of the contract. */
  readonly years: number;
  /** A throw-away server's address; the embedded database without it. */
  readonly serverUrl: string | null;
  /** Keeps the data here and takes it up again in the next run. */
  readonly keep: string | null;
}

/** The product without a socket, on the sample world. */
export interface BenchHouse {
  readonly kind: Database['kind'];
  readonly scale: number;
  readonly database: Database;
  readonly dataDir: string;
  readonly volumes: { tickets: number; assets: number; documents: number };
  readonly has: (path: string) => boolean;
  /** Runs a procedure as the wiring does: input checked, rights checked, unit of work, output checked. */
  readonly ask: <T>(path: string, input: unknown, actor?: Actor) => Promise<T>;
  /** Every procedure that takes a search and that the actor may ask, made from the registry; the other conditions as wide as can be. */
  readonly searchedLists: (actor: Actor) => { path: string; ask: (q: string) => Promise<unknown> }[];
  /** Every export and print that the actor may ask for a whole list, or that `asked` says how to ask. */
  readonly takenOut: (
    actor: Actor,
    asked: Readonly<Record<string, object>>,
  ) => { path: string; ask: () => Promise<unknown> }[];
  /** The same through the http surface, without a socket. */
  readonly fetch: (path: string, input: unknown) => Promise<Response>;
  readonly actors: { agent: Actor; manager: Actor };
  /** Some tickets, 管理番号 and 職員, the same in every run. */
  readonly drawn: () => Promise<Asked>;
  /** Ends it and leaves the data in place. */
  readonly close: () => Promise<void>;
  readonly remove: () => void;
}

export async function openBenchHouse(options: BenchOptions, say: (line: string) => void): Promise<BenchHouse> {
  const dataDir = options.keep ?? mkdtempSync(join(tmpdir(), 'madoguchi-bench-'));
  const config = readConfig({ DATA_DIR: dataDir, ...(options.serverUrl ? { DATABASE_URL: options.serverUrl } : {}) });
  // Building the search index of a large world is one statement, and longer than a request may take.
  const database = await openDatabase(config.database, { statementTimeoutMs: 1_800_000 });
  await migrate(database, { dir: migrationsDir });
  const world = await fill(database, options, say);
  const product = compose(featureModules, dutyIds);
  permissionCatalogue.fill(product.permissions).apply();
  recordScopes.fill(product.scopes).apply();
  secondFactorKey.fill('only-for-measuring-0123456789-0123456789').apply();
  const runtime: Runtime = {
    database,
    clock: fixedClock(now),
    log: silentLog,
    subscriptions: product.modules.flatMap((module) => module.subscriptions ?? []),
    enqueue: async () => undefined,
  };
  if (world) await addDemoAccounts(runtime, world);
  const services = createServices(config);
  const actors = { agent: await actorOf(database, 'agent'), manager: await actorOf(database, 'manager') };
  const find = finder(product);
  const context = (actor: Actor): RequestContext => ({ actor, requestId: newId(), runtime, services });
  const ask = async <T>(path: string, input: unknown, actor = actors.agent) => {
    const procedure = find(path);
    if (!procedure) throw new Error(`${path} is not part of the product`);
    return (await call(procedure, input, { context: context(actor) })) as T;
  };
  return {
    kind: database.kind,
    scale: options.scale,
    database,
    dataDir,
    volumes: await volumesOf(database),
    has: (path) => find(path) !== undefined,
    ask,
    searchedLists: ({ role }) =>
      searchedIn(product, role).map(([path, shape]) => ({
        path,
        ask: (q) => ask(path, widest(shape, q), actors[role === 'manager' ? 'manager' : 'agent']),
      })),
    takenOut: (actor, asked) =>
      takenOutOf(product, actor.role, asked).map(([path, input]) => ({ path, ask: () => ask(path, input, actor) })),
    fetch: httpFetch({ runtime, services, product, actor: actors.agent }),
    actors,
    drawn: () => drawnFrom(database),
    close: async () => {
      await Promise.all([closeSheetReader(), closeBookWriter(), closeDocuments()]);
      await database.close();
    },
    remove: () => {
      if (!options.keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function fill(
  database: Database,
  { scale, years }: BenchOptions,
  say: (line: string) => void,
): Promise<LoadedWorld | null> {
  const known = await database.db.selectFrom('departments').select('id').limit(1).executeTakeFirst();
  if (known) return null;
  const started = performance.now();
  const world = await loadWorld(database, { ...present, scale, historyYears: years }, () => undefined);
  say(`world of scale ${scale} loaded in ${Math.round((performance.now() - started) / 1000)} s`);
  return world;
}

function finder({ modules }: Product): (path: string) => AnyProcedure | undefined {
  return (path) => {
    const [feature, name] = path.split('.');
    const found = modules.find((module) => module.name === feature);
    return (found?.procedures as Record<string, AnyProcedure> | undefined)?.[name ?? ''];
  };
}

type Shape = z.ZodObject;

/** Reads whose input has a search, for a role. */
function searchedIn({ modules }: Product, role: Role): [path: string, shape: Shape][] {
  return modules.flatMap((module) =>
    Object.entries(module.contract).flatMap(([name, contract]) => {
      const input = contract['~orpc'].inputSchema as z.ZodType | undefined;
      const { effect, permission, takesOut } = metaOf(contract);
      const isAsked = effect === 'read' && takesOut === null && (permission?.roles.includes(role) ?? true);
      const isSearched =
        input instanceof z.ZodObject && 'q' in input.shape && input.safeParse(widest(input, 'の')).success;
      return isAsked && isSearched ? [[`${module.name}.${name}`, input] as [string, Shape]] : [];
    }),
  );
}

function takenOutOf({ modules }: Product, role: Role, asked: Readonly<Record<string, object>>): [string, object][] {
  return modules.flatMap((module) =>
    Object.entries(module.contract).flatMap(([name, contract]) => {
      const path = `${module.name}.${name}`;
      const shape = contract['~orpc'].inputSchema as z.ZodType | undefined;
      const { permission, takesOut, effect } = metaOf(contract);
      const isAsked = takesOut !== null && takesOut !== 'read' && effect === 'read' && permission?.roles.includes(role);
      const input = asked[path] ?? (shape instanceof z.ZodObject ? widest(shape, '') : {});
      return isAsked && (shape?.safeParse(input).success ?? true) ? [[path, input] as [string, object]] : [];
    }),
  );
}

/** A search over everything: the view of all where there is one, no other condition, as many rows as it gives. */
function widest(shape: Shape, q: string): object {
  const tries = [{ q, view: 'all', limit: 100 }, { q, view: 'all' }, { q, limit: 100 }, { q }];
  const known = tries.map((given) => Object.fromEntries(Object.entries(given).filter(([key]) => key in shape.shape)));
  return known.find((given) => shape.safeParse(given).success) ?? known[0] ?? {};
}

async function drawnFrom({ db }: Database): Promise<Asked> {
  const some = 200;
  const tickets = await db.selectFrom('tickets').select('id').orderBy('ticket_no', 'desc').limit(some).execute();
  const devices = db.selectFrom('assets').select('asset_tag').where('status', '=', 'inUse').orderBy('asset_tag');
  const tags = await devices.limit(some).execute();
  const people = await db.selectFrom('staff_members').select('id').orderBy('id').limit(some).execute();
  return {
    tickets: tickets.map(({ id }) => id),
    tags: tags.map((row) => row.asset_tag),
    people: people.map(({ id }) => id),
  };
}

async function actorOf(database: Database, role: Role): Promise<Actor> {
  const agents = database.db.selectFrom('agents').select(['id', 'name']).where('active', '=', true);
  const duty = role === 'manager' ? agents.where('duty', '=', 'manager') : agents.where('duty', '<>', 'manager');
  const agent = await duty.orderBy('id').executeTakeFirstOrThrow();
  const nobody = { staffMemberId: null, departmentId: null, scopes: null };
  return { id: newId(), kind: 'account', role, name: agent.name, agentId: agent.id, ...nobody };
}

async function volumesOf({ db }: Database) {
  const count = async (table: 'tickets' | 'assets' | 'search_documents') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  return { tickets: await count('tickets'), assets: await count('assets'), documents: await count('search_documents') };
}

function httpFetch(parts: { runtime: Runtime; services: RequestContext['services']; product: Product; actor: Actor }) {
  const app = createHttpApp({
    runtime: parts.runtime,
    services: parts.services,
    router: parts.product.router,
    auth: { handle: async () => new Response(null, { status: 404 }), resolve: async () => parts.actor },
    live: createLiveHub({ db: parts.runtime.database.db, scopes: parts.product.scopes, log: parts.runtime.log }),
    metrics: createMetrics(),
    webRoot: parts.runtime.database.kind,
    metricsToken: null,
    hosts: createHosts('http://bench', []),
    isProxy: () => false,
    quotas: { address: () => {}, request: () => {}, write: () => {}, wrote: () => {} },
    ready: async () => true,
  });
  return async (path: string, input: unknown) =>
    app.request(`http://bench/api/rpc/${path.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'bench', origin: 'http://bench' },
      body: JSON.stringify({ json: input }),
    });
}
