import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedProduct } from '#app/server/seed-product.ts';
import { seedCategories } from '#features/categories/server/seed-categories.public.ts';
import { addAccount } from '#platform/auth/auth.fixture.ts';
import { systemClock } from '#platform/clock.ts';
import { type Database, openDatabase } from '#platform/db/open-database.ts';
import { silentLog } from '#platform/log.ts';
import { runWrite } from '#platform/use-case/run.ts';
import { freePort } from '../../scripts/free-port.ts';
import { furnishDesk } from './desk.ts';
import { embeddedDir } from './embedded-dir.ts';
import { type Child, runChild } from './run-child.ts';
import { createServerDatabase, serverTemplate } from './test-database.ts';
import { toldInterview } from './ticket-desk.ts';
import { actorOf } from './world.ts';

// The product as an operator has it: its own process, its own DATA_DIR, a database of either kind, somebody at the desk.

export const mainFile = new URL('../../src/app/cli/main.ts', import.meta.url).pathname;
const password = 'tokage no shippo 7';

/** Where a product lives. `env` is all that its processes are given. */
export interface Place {
  readonly env: Record<string, string>;
  readonly dataDir: string;
  readonly desk: DeskIds;
  open(): Promise<Database>;
  remove(): Promise<void>;
}
export interface DeskIds {
  readonly requester: string;
  readonly asset: string;
  readonly category: string;
  readonly system: string;
}

/** Of the test's own environment nothing is passed on: Vitest has a BASE_URL too. */
const envOf = (own: Record<string, string>) => ({ PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', ...own });

/** An empty place, for a restore: no data, and on a server an empty database. */
export async function emptyPlace(serverUrl: string | undefined): Promise<Omit<Place, 'desk'>> {
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-place-'));
  const dataDir = join(dir, 'data');
  const server = serverUrl ? await createServerDatabase(serverUrl) : null;
  return placeAt(dataDir, server?.url, async () => {
    await server?.drop();
    rmSync(dir, { recursive: true, force: true });
  });
}

/** A furnished desk whose agent is called `ito`. */
export async function furnishedPlace(serverUrl: string | undefined): Promise<Place> {
  const place = await (serverUrl ? onServer(serverUrl) : embedded());
  const database = await place.open();
  try {
    return { ...place, desk: await furnish(database) };
  } finally {
    await database.close();
  }
}

async function embedded() {
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-place-'));
  const dataDir = join(dir, 'data');
  await embeddedDir(join(dataDir, 'pg'));
  return placeAt(dataDir, undefined, async () => rmSync(dir, { recursive: true, force: true }));
}

async function onServer(serverUrl: string) {
  const dir = mkdtempSync(join(tmpdir(), 'madoguchi-place-'));
  const { url, drop } = await createServerDatabase(serverUrl, { template: await serverTemplate(serverUrl) });
  return placeAt(join(dir, 'data'), url, async () => {
    await drop();
    rmSync(dir, { recursive: true, force: true });
  });
}

function placeAt(dataDir: string, url: string | undefined, remove: () => Promise<void>): Omit<Place, 'desk'> {
  const config = url
    ? { kind: 'postgres' as const, url, poolSize: 4 }
    : { kind: 'embedded' as const, dataDir: join(dataDir, 'pg') };
  return {
    env: envOf({ DATA_DIR: dataDir, ...(url ? { DATABASE_URL: url } : {}) }),
    dataDir,
    open: () => openDatabase(config),
    remove,
  };
}

/** A small prefecture with a desk whose agent is called `ito`, as the product's own role may write it. */
export async function furnish(database: Database): Promise<DeskIds> {
  const { db } = database;
  const things = await furnishDesk(db);
  await seedProduct(database);
  const runtime = { database, clock: systemClock, log: silentLog, subscriptions: [], enqueue: async () => undefined };
  await runWrite(runtime, { actor: actorOf('manager') }, seedCategories);
  const id = await addAccount(database, { username: 'ito', password, role: 'agent' });
  await db.updateTable('accounts_users').set({ agent_id: things.agent.ito }).where('id', '=', id).execute();
  const category = await db
    .selectFrom('ticket_categories')
    .select('id')
    .where('code', '=', 'network.wireless')
    .executeTakeFirstOrThrow();
  const { staff, asset, system } = things;
  return { requester: staff.nakagawa, asset: asset.central, category: category.id, system: system.managed };
}

/** A command as an operator types it: what it said and its exit code. */
export async function command(env: Record<string, string>, ...args: readonly string[]) {
  const child = runChild(mainFile, args, [], env);
  const code = await child.ended;
  return { code, said: `${child.lines.join('\n')}\n${child.errors()}` };
}

/** The serving product. `kill` ends it as a power cut would; `stop` as an operator does. */
export interface Product {
  readonly child: Child;
  readonly url: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startProduct(env: Record<string, string>): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = runChild(mainFile, ['serve'], [], { ...env, PORT: String(port), BASE_URL: url });
  await child.until((line) => line.includes('"msg":"listening"'));
  const end = async (signal: NodeJS.Signals) => {
    child.process.kill(signal);
    await child.ended;
  };
  return { child, url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Several processes of one start, and the one that keeps them. */
export async function startKept(env: Record<string, string>, count: number) {
  const product = await startProduct({ ...env, WEB_CONCURRENCY: String(count) });
  return { ...product, workers: () => childrenOf(product.child.process.pid ?? 0) };
}

/** Linux tells of them; those that have ended are no more. */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').map(Number).filter(Boolean) : [];
}

/** The agent at the desk, signed in through the door. Every call rejects unless it was acknowledged. */
export async function signIn(url: string, who = { username: 'ito', password }): Promise<Agent> {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(who),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return agentOf(url, cookie);
}

export type Agent = ReturnType<typeof agentOf>;
interface Ticket {
  readonly id: string;
  readonly version: number;
  readonly ticketNo: string;
}

function agentOf(url: string, cookie: string) {
  const send = async (procedure: string, body: string | FormData, type?: string) => {
    const headers = { cookie, origin: url, ...(type ? { 'content-type': type } : {}) };
    const ask = () => fetch(`${url}/api/rpc/${procedure}`, { method: 'POST', headers, body });
    let answer = await ask();
    // Faster than a person may be: waits as it was told to.
    for (let tries = 1; answer.status === 429 && tries < 100; tries += 1) {
      await sleep((Number(answer.headers.get('retry-after')) || 1) * 1000);
      answer = await ask();
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${text}`);
    return (JSON.parse(text) as { json: unknown }).json;
  };
  const call = (procedure: string, input: unknown) =>
    send(procedure, JSON.stringify({ json: input }), 'application/json');
  return {
    cookie,
    call,
    async register(desk: DeskIds, subject: string): Promise<Ticket> {
      const { requester, asset, category } = desk;
      const facts = {
        kind: 'fault',
        channel: 'phone',
        subject,
        requester: { staffMemberId: requester },
        assetId: asset,
        categoryId: category,
      };
      return (await call('tickets/register', { id: randomUUID(), facts, interview: toldInterview })) as Ticket;
    },
    async addEntry(id: string, body: string): Promise<{ id: string }> {
      return (await call('tickets/addEntry', { id, body })) as { id: string };
    },
    /** A mail of the product's, by a job. */
    async reportFault(desk: DeskIds, { id, version }: Ticket, body: string): Promise<void> {
      const cause = { kind: 'businessSystem' };
      const found = (await call('tickets/setCause', {
        id,
        version,
        form: { cause, businessSystemId: desk.system },
      })) as Ticket;
      await call('tickets/sendFlashReport', { id, version: found.version, form: { body } });
    },
    async attach(id: string, name: string, content: string): Promise<{ fileId: string }> {
      const form = new FormData();
      form.set('data', JSON.stringify({ json: { id, shared: false, file: {} }, meta: [], maps: [['file']] }));
      form.set('0', new File([content], name, { type: 'text/plain' }));
      return (await send('tickets/attach', form)) as { fileId: string };
    },
  };
}
