import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { registry } from './support/conformity/house.ts';
import { furnishNeighbours, type Neighbour } from './support/conformity/neighbours.ts';
import { sampleInput } from './support/conformity/sample-input.ts';
import { shownText } from './support/conformity/shown.ts';
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
    firstPassword: { cookie: first.cookie },
    disabled: { cookie: disabled.cookie },
    searching: (await makeToken(desk.database, ['search.find'])).headers,
    devices: (await makeToken(desk.database, ['assets.read'])).headers,
  };
  return { desk, other, own, callers, url: house.url, close: house.close };
}

const ways = ['rpc', 'v1'] as const;
const kinds = ['ticket', 'asset', 'staffMember'] as const;
/** Who is kept from rows by the scope; a token reads every device. */
const narrowed = ['staff', 'coordinator', 'firstPassword', 'disabled', 'searching', 'nobody'];

/** Who is let in at all; the others are turned away before a row is looked for, whatever its kind. */
const seesRows = new Set(['staff', 'coordinator']);

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
function pairOf(path: string, kind: (typeof kinds)[number], filled: boolean): [unknown, unknown] | null {
  const one = registry.find((each) => each.path === path);
  const id = door.other.ids[kind];
  const theirs = sampleInput(one?.input, { id: () => id, filled });
  const text = JSON.stringify(bringsItsId.has(path) ? { ...(theirs as object), id: undefined } : theirs) ?? '';
  if (!text.includes(id)) return null;
  return [JSON.parse(text), JSON.parse(text.replaceAll(id, newId()))];
}

/** A form brings the id its record will have: one that is taken is told, or nobody could send a form twice. */
const bringsItsId = new Set(['tickets.ask']);
const named = registry.filter((one) => one.input);

describe.each(narrowed)('%s', (caller) => {
  test.each(ways)('by %s a foreign record and an absent one are answered alike', async (way) => {
    const told: string[] = [];
    let asked = 0;
    for (const { path } of named) {
      for (const kind of seesRows.has(caller) ? kinds : kinds.slice(0, 1)) {
        const pair = pairOf(path, kind, false) ?? pairOf(path, kind, true);
        if (!pair) continue;
        const by = door.callers[caller] ?? {};
        const foreign = await ask(way, path, pair[0], by);
        const absent = await ask(way, path, pair[1], by);
        asked += 1;
        const isAlike = JSON.stringify(foreign) === JSON.stringify({ ...absent, body: replaced(absent.body, pair) });
        if (!isAlike || foreign.status >= 500) told.push(`${path} ${kind}: ${show(foreign)} | ${show(absent)}`);
      }
    }
    expect(asked).toBeGreaterThan(30);
    expect(told).toEqual([]);
  });
});

/** An answer may repeat the id it was asked for. */
function replaced(body: string, [theirs, absent]: [unknown, unknown]): string {
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
