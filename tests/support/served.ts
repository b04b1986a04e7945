import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from '#app/server/build-server.ts';
import { closeServer, listen } from '#app/server/listen.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { createApiToken } from '#platform/auth/api-token.ts';
import { addAccount } from '#platform/auth/auth.fixture.ts';
import { readConfig } from '#platform/config.ts';
import type { Database } from '#platform/db/database.ts';
import { silentLog } from '#platform/log.ts';
import { ticketDesk } from './ticket-desk.ts';

const password = 'tokage no shippo 7';

/** What came back, read to its end. */
export interface Heard {
  readonly status: number;
  readonly message: string;
  readonly refusal: string | null;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Somebody signed in through the door; `ask` may be given anything a hostile client could send. */
export interface Visitor {
  readonly cookie: string;
  ask(path: string, init?: RequestInit): Promise<Heard>;
  /** A procedure with JSON, as the app calls it. */
  call(procedure: string, input: unknown): Promise<Heard>;
}

export type Served = Awaited<ReturnType<typeof serveDesk>>;

/** Tests ask faster than any desk. Those of the quotas say their own. */
const noQuotas = {
  QUOTA_REQUESTS: '0',
  QUOTA_ADDRESS_REQUESTS: '0',
  QUOTA_ADDRESS_FILES: '0',
  QUOTA_MEGABYTES: '0',
  QUOTA_WRITES: '0',
  QUOTA_ROWS: '0',
};

type Settings = Readonly<Record<string, string>>;

/** The real http server before a migrated database, on a port of its own, with the product's timed work. */
export async function serveDatabase(database: Database, settings: Settings = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-served-'));
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', ...noQuotas, ...settings });
  const built = await buildServer({ config, database, log: silentLog, webRoot: join(dataDir, 'web') });
  const server = await listen(built.app, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${server.boundPort}`;
  const visitor = (cookie = ''): Visitor => {
    const ask = (path: string, init: RequestInit = {}) => hear(fetch(url + path, withCookie(init, { cookie, url })));
    const call = (procedure: string, input: unknown) =>
      ask(`/api/rpc/${procedure.replace('.', '/')}`, json({ json: input }));
    return { cookie, ask, call };
  };
  /** The account at work of who the actor is: a person has one. Made at the first signing in. */
  const accountOf = async ({ role, name, ...person }: Actor): Promise<string> => {
    const { agentId: agent_id, staffMemberId: staff_member_id, departmentId: department_id } = person;
    const atWork = database.db.selectFrom('accounts_users').select('username').where('disabled_at', 'is', null);
    const of = agent_id
      ? atWork.where('agent_id', '=', agent_id)
      : atWork.where('staff_member_id', '=', staff_member_id);
    const known = agent_id || staff_member_id ? await of.executeTakeFirst() : undefined;
    if (known) return known.username;
    const username = `u${newId()}`;
    const id = await addAccount(database, { username, password, role: role as 'agent', name });
    const users = database.db.updateTable('accounts_users').set({ agent_id, staff_member_id, department_id });
    await users.where('id', '=', id).execute();
    return username;
  };
  /** Signs the actor in. `carried` is a cookie the browser already has. */
  const signIn = async (actor: Actor, carried = ''): Promise<Visitor> => {
    const username = await accountOf(actor);
    const answer = await visitor(carried).ask('/api/auth/sign-in', json({ username, password }));
    const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
    return visitor(cookies.join('; '));
  };
  const close = async () => {
    await built.stop();
    await closeServer(server);
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, built, server, nobody: visitor(), signIn, start: built.start, close };
}

/** The desk of the mocks behind the real http server. */
export async function serveDesk(settings: Settings = {}) {
  const desk = await ticketDesk();
  return { ...desk, ...(await serveDatabase(desk.database, settings)) };
}

/** A token of 外部連携 with these scopes, as its program sends it. */
export async function makeToken(
  database: Database,
  scopes: string[],
): Promise<{ id: string; headers: { authorization: string } }> {
  const id = newId();
  const { token, prefix, hash } = createApiToken();
  const created_by = await addAccount(database, { username: `t${id}`, password, role: 'administrator' });
  await database.db
    .insertInto('accounts_tokens')
    .values({
      id,
      name: '連携の試験',
      token_hash: hash,
      prefix,
      scopes,
      expires_at: '2099-01-01T00:00:00Z',
      created_at: '2026-11-24T00:00:00Z',
      created_by,
      created_by_name: '試験',
    })
    .execute();
  return { id, headers: { authorization: `Bearer ${token}` } };
}

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

function withCookie(init: RequestInit, { cookie, url }: { cookie: string; url: string }): RequestInit {
  const headers = new Headers(init.headers);
  if (cookie !== '' && !headers.has('cookie')) headers.set('cookie', cookie);
  if (!headers.has('origin')) headers.set('origin', url);
  return { ...init, headers };
}

async function hear(asked: Promise<Response>): Promise<Heard> {
  const response = await asked;
  const text = await response.text();
  const body: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  const inner = (body as { json?: unknown } | null)?.json ?? body;
  const { message = '', data } = (inner ?? {}) as { message?: string; data?: { refusal?: string } };
  return { status: response.status, message, refusal: data?.refusal ?? null, body: inner, headers: response.headers };
}
