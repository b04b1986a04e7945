import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { Executor } from '#platform/db/executor.ts';
import { featureOf, type Registered, recordScopes, registry } from './support/conformity/house.ts';
import { furnishNeighbours, kindsFor, type Neighbour } from './support/conformity/neighbours.ts';
import { sampleInput } from './support/conformity/sample-input.ts';
import { shownText } from './support/conformity/shown.ts';
import { openLine } from './support/live-line.ts';
import { json, makeToken, serveDatabase } from './support/served.ts';
import { ticketDesk } from './support/ticket-desk.ts';
import { actorOf } from './support/world.ts';

// Through the real door, generated from the registry: a record of somebody else and one that is not there are answered byte
// for byte alike, by RPC and by OpenAPI, to everybody who does not see every row. One server and one database for all of it.

type Door = Awaited<ReturnType<typeof openDoor>>;
let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function openDoor() {
  const desk = await ticketDesk();
  const { other, own } = await furnishNeighbours(desk);
  const house = await serveDatabase(desk.database);
  const cookieOf = async (actor: Parameters<typeof house.signIn>[0]) => ({
    cookie: (await house.signIn(actor)).cookie,
  });
  const disabled = await house.signIn(actorOf('manager', { name: '停止' }));
  const first = await house.signIn(actorOf('manager', { name: '初回' }));
  await desk.db
    .updateTable('accounts_users')
    .set({ disabled_at: '2026-11-24T00:00:00Z' })
    .where('name', '=', '停止')
    .execute();
  await desk.db.updateTable('accounts_users').set({ must_change_password: true }).where('name', '=', '初回').execute();
  const callers: Record<string, Record<string, string>> = {
    nobody: {},
    staff: await cookieOf(desk.actors.nakagawa),
    coordinator: await cookieOf(desk.actors.yamashita),
    agent: await cookieOf(desk.actors.ito),
    firstPassword: { cookie: first.cookie },
    disabled: { cookie: disabled.cookie },
    searching: (await makeToken(desk.database, ['search.find'])).headers,
    devices: (await makeToken(desk.database, ['assets.read'])).headers,
  };
  const seen = new Map<string, ReadonlySet<string>>();
  for (const [caller, actor] of Object.entries(sharers(desk)))
    seen.set(caller, await seenBy(desk.db, actor, { own, other }));
  return { desk, other, own, callers, seen, url: house.url, close: house.close };
}

/** Who is let in, and sees some rows. */
const sharers = ({ actors }: Awaited<ReturnType<typeof ticketDesk>>): Record<string, Actor> => ({
  staff: actors.nakagawa,
  coordinator: actors.yamashita,
  agent: actors.ito,
});

/** Which of the records are seen by the scope of their kind: `loan:<id>`, as their news are called. */
async function seenBy(db: Executor, actor: Actor, of: Record<'own' | 'other', Neighbour>) {
  const seen = new Set<string>();
  for (const { kind, table, alias = table, seenBy: where } of recordScopes.values()) {
    const ids = [of.own.ids[kind], of.other.ids[kind]];
    const { rows } = await sql<{ id: string }>`select ${sql.ref(`${alias}.id`)} as id
      from ${sql.table(table)} as ${sql.id(alias)} where ${where(actor)} and ${sql.ref(`${alias}.id`)} = any(${ids}::uuid[])`.execute(
      db,
    );
    for (const { id } of rows) seen.add(`${kind}:${id}`);
  }
  return seen;
}

const ways = ['rpc', 'v1'] as const;
/** Who is kept from rows by the scope; a token reads every device. */
const narrowed = ['staff', 'coordinator', 'agent', 'firstPassword', 'disabled', 'searching', 'nobody'];

/** What may be asked in vain: who is not let in is turned away before a row is looked for, whatever its kind. */
function foreignTo(caller: string, one: Registered): string[] {
  const seen = door.seen.get(caller);
  const isAsked = one.meta.permission?.roles.includes(caller as Actor['role']) ?? true;
  if (!seen || !isAsked) return ['ticket'];
  return kindsFor(one, featureOf).filter((kind) => !seen.has(`${kind}:${door.other.ids[kind]}`));
}

interface Heard {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
}

/** What came back, without what differs between any two answers. */
async function ask(
  way: (typeof ways)[number],
  path: string,
  input: unknown,
  by: Record<string, string>,
): Promise<Heard> {
  const at = `${door.url}/api/${way}/${path.replace('.', '/')}`;
  const body = way === 'rpc' ? { json: input } : input;
  const sent = json(body ?? {});
  const headers = { ...(sent.headers as Record<string, string>), ...by, origin: door.url };
  const response = await fetch(at, { ...sent, headers });
  const type = response.headers.get('content-type') ?? '';
  const isForm = type.startsWith('multipart/');
  const text = isForm ? await filesOf(response) : await textOf(response, type);
  // The length follows from the body, which is compared; what is said of the line is the line's own (RFC 9110 §7.6.1).
  const ofTheLine = ['date', 'x-request-id', 'content-length', 'connection', 'keep-alive'];
  const differing = [...ofTheLine, ...(isForm ? ['content-type'] : [])];
  const kept = [...response.headers].filter(([name]) => !differing.includes(name));
  return { status: response.status, body: withoutIds(text), headers: JSON.stringify(kept.sort()) };
}

/** A file carries the second it was made in: what it shows is compared. */
async function textOf(response: Response, type: string): Promise<string> {
  if (!/spreadsheet|pdf|zip|word/.test(type)) return response.text();
  return shownText(new File([await response.arrayBuffer()], type.includes('spreadsheet') ? 'answer.xlsx' : 'answer'));
}

/** A form with a file has a boundary of its own each time: what the file shows is compared. */
async function filesOf(response: Response): Promise<string> {
  const parts = [...(await response.formData()).values()];
  return JSON.stringify(await Promise.all(parts.map((part) => (typeof part === 'string' ? part : shownText(part)))));
}

/** Without the number of the request and the moment of the answer. */
const withoutIds = (text: string) =>
  text
    .replace(/"requestId":"[^"]*"/g, '')
    .replace(/番号 [0-9a-f]{8}/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

/** The same input twice: naming the neighbour's record, and naming one that is nowhere. */
function pairOf({ path, input }: Registered, kind: string, filled: boolean): Pair | null {
  const id = door.other.ids[kind] ?? '';
  const theirs = sampleInput(input, { id: () => id, filled });
  return twice(bringsItsId.has(path) ? { ...(theirs as object), id: undefined } : theirs, id);
}

type Pair = readonly [unknown, unknown];

function twice(theirs: unknown, id: string): Pair | null {
  const text = JSON.stringify(theirs) ?? '';
  return text.includes(id) ? [JSON.parse(text), JSON.parse(text.replaceAll(id, newId()))] : null;
}

/** A part of the neighbour's record, asked of a record of one's own. */
function partOf({ input }: Registered, kind: string, part: 'file' | 'entry'): Pair | null {
  const [own, theirs] = [door.own.ids[kind] ?? '', door.other.ids[`${kind}.${part}`] ?? ''];
  const field = part === 'file' ? 'fileId' : 'correctsId';
  return twice(sampleInput(input, { id: (name) => (name === field ? theirs : own), filled: true }), theirs);
}

/** A form brings the id its record will have: one that is taken is told, or nobody could send a form twice. */
const bringsItsId = new Set(['tickets.ask']);
const named = registry.filter((one) => one.input);

describe.each(narrowed)('%s', (caller) => {
  test.each(ways)('by %s a foreign record and an absent one are answered alike', async (way) => {
    const told: string[] = [];
    let asked = 0;
    for (const one of named) {
      const kinds = foreignTo(caller, one);
      const rows = kinds.map((kind) => [kind, pairOf(one, kind, false) ?? pairOf(one, kind, true)] as const);
      const parts = kinds.length > 1 ? partsOf(one) : [];
      for (const [kind, pair] of [...rows, ...parts]) {
        if (!pair) continue;
        const by = door.callers[caller] ?? {};
        const foreign = await ask(way, one.path, pair[0], by);
        const absent = await ask(way, one.path, pair[1], by);
        asked += 1;
        const isAlike = JSON.stringify(foreign) === JSON.stringify({ ...absent, body: replaced(absent.body, pair) });
        if (!isAlike || foreign.status >= 500) told.push(`${one.path} ${kind}: ${show(foreign)} | ${show(absent)}`);
      }
    }
    expect(asked).toBeGreaterThan(30);
    expect(told).toEqual([]);
  });
});

const partsOf = (one: Registered) =>
  (['ticket', 'loan'] as const).flatMap((kind) =>
    (['file', 'entry'] as const).map((part) => [`${kind}.${part}`, partOf(one, kind, part)] as const),
  );

/** An answer may repeat the id it was asked for. */
function replaced(body: string, [theirs, absent]: Pair): string {
  const ids = (input: unknown) => JSON.stringify(input).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const [from, to] = [ids(absent), ids(theirs)];
  return from.reduce((text, id, at) => text.replaceAll(id, to[at] ?? id), body);
}

const show = ({ status, body }: Heard) => `${status} ${body.slice(0, 120)}`;

describe('the marks of another 所属 are in no answer', () => {
  test.each(['staff', 'coordinator', 'searching', 'firstPassword', 'disabled'])('%s', async (caller) => {
    const by = door.callers[caller] ?? {};
    const seen: string[] = [];
    for (const { path, input, meta } of named.filter((one) => one.meta.effect === 'read')) {
      for (const text of door.other.marks) {
        const question = sampleInput(input, { id: () => door.other.ids.ticket, text, filled: false });
        const heard = await ask('rpc', path, question, by);
        const shown = door.other.marks.filter((mark) => mark !== text && heard.body.includes(mark));
        if (shown.length > 0) seen.push(`${path} (${meta.permission?.name}): ${shown.join()}`);
        if (heard.status >= 500) seen.push(`${path}: ${show(heard)}`);
      }
    }
    expect(seen).toEqual([]);
  });
});

test('what is one’s own is answered: a door that is shut to everybody would pass the tests above', async () => {
  const { own, callers } = door as { own: Neighbour } & Door;
  const answers = await Promise.all([
    ask('rpc', 'tickets.getOwn', { id: own.ids.ticket }, callers.staff ?? {}),
    ask('v1', 'tickets.getOwn', { id: own.ids.ticket }, callers.coordinator ?? {}),
    ask('rpc', 'assets.get', { id: own.ids.asset }, callers.devices ?? {}),
    ask('rpc', 'people.getStaff', { id: own.ids.staffMember }, callers.coordinator ?? {}),
  ]);
  expect(answers.map(show)).toEqual(answers.map(() => expect.stringMatching(/^200 /)));
});

/** Kinds whose rows a scope gives to some: of the others no page of one's own is to be found. */
const given = [...recordScopes.values()].filter(({ reach }) => reach !== undefined).map(({ kind }) => kind);

test.each(['staff', 'coordinator', 'agent'])(
  '%s is answered of a record of one’s own of every kind that is given to some',
  async (caller) => {
    const shut: string[] = [];
    for (const kind of given.filter((each) => door.seen.get(caller)?.has(`${each}:${door.own.ids[each]}`))) {
      const id = door.own.ids[kind] ?? '';
      const asked = named.filter((one) => one.meta.effect === 'read' && featureOf.get(kind) === one.path.split('.')[0]);
      const pairs = asked.flatMap((one) => {
        const pair = twice(sampleInput(one.input, { id: () => id, filled: true }), id);
        return pair ? [[one.path, pair[0]] as const] : [];
      });
      const answers = [];
      for (const [path, input] of pairs)
        answers.push((await ask('rpc', path, input, door.callers[caller] ?? {})).status);
      if (!answers.includes(200)) shut.push(`${kind}: ${answers.join()}`);
    }
    expect(shut).toEqual([]);
  },
);

test('the news of every kind reach those who see the record, and nobody else', async () => {
  const { desk, own, other, callers, seen } = door;
  const lines = await Promise.all(
    Object.keys(sharers(desk)).map(
      async (caller) => [caller, await openLine(door.url, callers[caller] ?? {})] as const,
    ),
  );
  const topics = [...recordScopes.keys()].flatMap((kind) => [`${kind}:${own.ids[kind]}`, `${kind}:${other.ids[kind]}`]);
  await desk.write(desk.actors.manager, async (ctx) => {
    for (const topic of topics) {
      const [entity = '', entityId = ''] = topic.split(':');
      ctx.audit.record({ action: 'seen', entity, entityId });
    }
  });
  for (const [caller, line] of lines) {
    const heard = await line.heard((all) => all.includes(`ticket:${own.ids.ticket}`));
    expect([...new Set(heard)].sort(), caller).toEqual([...(seen.get(caller) ?? [])].sort());
    line.leave();
  }
});
