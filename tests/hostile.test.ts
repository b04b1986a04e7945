import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TicketView } from '#features/tickets/contract/ticket.ts';
import { ticketSorts } from '#features/tickets/contract/tickets.contract.ts';
import { type Heard, json, type Served, serveDesk, type Visitor } from './support/served.ts';

// What somebody gets who does not use the app but attacks its door: words, never a fault of ours, and nothing changed.

const metricsToken = 'a'.repeat(40);
let house: Served;
let ito: Visitor;
let ticket: TicketView;
beforeAll(async () => {
  house = await serveDesk({ METRICS_TOKEN: metricsToken });
  ito = await house.signIn(house.actors.ito);
  ticket = await house.register();
});
afterAll(() => house.close());

const entry = '/api/rpc/tickets/addEntry';
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
const typed = (type: string, body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});
const stored = () =>
  readdirSync(house.dataDir, { recursive: true, withFileTypes: true }).filter((each) =>
    each.parentPath.includes('/files'),
  );

describe('a request that nobody can read', () => {
  const broken: readonly (readonly [string, RequestInit])[] = [
    ['JSON cut off', json('{"json":')],
    ['null', json('null')],
    ['a key of the language', json('{"json":{"__proto__":{"x":1}},"meta":[[1,"__proto__","x"]]}')],
    ['a number that is none', json('{"json":{"id":"x"},"meta":[[0,"id"]]}')],
    ['a pattern that is none', json('{"json":{"id":"/(/"},"meta":[[5,"id"]]}')],
    ['nothing', { method: 'POST' }],
    ['text', typed('text/plain', 'x')],
    ['XML', typed('application/xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>')],
    ['a form', typed('application/x-www-form-urlencoded', 'id=1&body=x')],
    ['a file that is none', typed('multipart/form-data; boundary=x', 'junk')],
    ['a file without an end', typed('multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data')],
    ['a file without a boundary', typed('multipart/form-data', 'junk')],
    ['100,000 brackets', json(`{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ];

  test.each(broken)('%s', async (_name, init) => {
    const heard = await ito.ask(entry, init);
    expect(heard).toMatchObject({ status: 422, message: expect.stringMatching(japanese) });
    expect((await house.get(ticket.id)).entryCount).toBe(ticket.entryCount);
  });
});

describe('text that no database keeps', () => {
  test.each(['a\0b', '\ud83d', '\udc00x'])('%j is refused with the field', async (body) => {
    const heard = await ito.call('tickets.addEntry', { id: ticket.id, body });
    expect(heard).toMatchObject({ status: 422, refusal: 'platform.unstorableText', body: { data: { field: 'body' } } });
  });

  test('in a search, a cursor, a name at the door', async () => {
    const search = await ito.call('tickets.list', { view: 'all', q: '\0' });
    expect(search).toMatchObject({ status: 422, refusal: 'platform.unstorableText' });
    const door = await house.nobody.ask('/api/auth/sign-in', json({ username: 'a\0', password: 'b' }));
    expect(door).toMatchObject({ status: 422, refusal: 'auth.incomplete' });
  });

  test('every other character comes back as it went in', async () => {
    const body = `髙﨑 𩸽 👩‍💻 \u202e\u200b\ufeff <img src=x onerror=alert(1)> '; drop table tickets; -- \${7*7} {{7*7}} %00 %s`;
    const heard = await ito.call('tickets.addEntry', { id: ticket.id, body });
    expect(heard.body).toMatchObject({ body });
  });
});

describe('a cursor that is not ours', () => {
  const made = [
    ['x', 'y'],
    ['9999999999999999999999', '00000000-0000-0000-0000-000000000000'],
    ["a' or 1=1 --", '00000000-0000-0000-0000-000000000000'],
    ['\0', '00000000-0000-0000-0000-000000000000'],
    [1e308, 'x'],
    [null, null],
    [{}, []],
  ];
  test.each(ticketSorts)('is refused, or is a place in the list, by %s', async (key) => {
    for (const value of made) {
      const cursor = Buffer.from(JSON.stringify(value)).toString('base64url');
      const heard = await ito.call('tickets.list', { view: 'all', cursor, sort: { key, dir: 'asc' } });
      if (heard.status !== 200) expect(heard).toMatchObject({ status: 422, refusal: 'platform.badCursor' });
    }
  });
});

describe('another way in', () => {
  const note = () => json({ json: { id: ticket.id, body: 'よそから' } });
  test.each(['http://evil.test', 'null', 'junk', 'http://127.0.0.1.evil.test'])('from %s', async (origin) => {
    const init = note();
    const heard = await ito.ask(entry, { ...init, headers: { ...init.headers, origin } });
    expect(heard).toMatchObject({ status: 403, refusal: 'platform.wrongOrigin' });
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s nothing is done', async (method) => {
    const before = await house.get(ticket.id);
    const data = encodeURIComponent(JSON.stringify({ json: { id: ticket.id, body: 'GETで' } }));
    expect(await ito.ask(`${entry}?data=${data}`, { method })).toMatchObject({ status: 405 });
    expect((await house.get(ticket.id)).entryCount).toBe(before.entryCount);
  });

  test.each(['/api/rpc/tickets/nope', '/api/rpc/__proto__/x', '/api/rpc/constructor/prototype', '/api/rpc/tickets'])(
    '%s leads nowhere',
    async (path) => expect(await ito.ask(path, json({ json: {} }))).toMatchObject({ status: 404 }),
  );

  test.each(['/%E0%A4%A', '/%00.js', '/..%2f..%2fsession-secret.txt', '/%2e%2e/session-secret.txt', '/a%5c..%5cb.js'])(
    '%s opens no file',
    async (path) => expect(await house.nobody.ask(path)).toMatchObject({ status: 404 }),
  );

  test.each(['madoguchi.session_token=%E0%A4%A', 'madoguchi.session_token=a.b', 'madoguchi.session_token='])(
    'with the cookie %s nobody is known',
    async (cookie) => {
      const init = { ...json({ json: { id: ticket.id } }), headers: { cookie, 'content-type': 'application/json' } };
      expect(await house.nobody.ask('/api/rpc/tickets/get', init)).toMatchObject({ status: 401 });
    },
  );

  test('a session somebody else chose is not the one that signing in begins', async () => {
    const planted = ito.cookie;
    const victim = await house.signIn(house.actors.kobayashi, planted);
    expect(victim.cookie).not.toBe(planted);
    expect((await victim.call('accounts.me', undefined)).body).toMatchObject({ name: '小林 直樹' });
    expect((await ito.call('accounts.me', undefined)).body).toMatchObject({ name: '伊藤 彩' });
  });
});

describe('too much', () => {
  let before: TicketView;
  beforeEach(async () => {
    before = await house.get(ticket.id);
  });
  const nothingStored = async () => {
    expect((await house.get(ticket.id)).entryCount).toBe(before.entryCount);
    expect(stored()).toEqual([]);
  };

  test('a text longer than its field, and one longer than any', async () => {
    const long = await ito.call('tickets.addEntry', { id: ticket.id, body: 'あ'.repeat(20_000) });
    expect(long).toMatchObject({ status: 422, message: expect.stringMatching(japanese) });
    const huge = await ito.call('tickets.addEntry', { id: ticket.id, body: 'あ'.repeat(1_000_000) });
    expect(huge).toMatchObject({ status: 413, refusal: 'platform.tooLarge' });
    await nothingStored();
  });

  test('an attachment of 100 MB that says so is refused before a byte of it is read', async () => {
    const { sent, heard } = await upload({ declared: true });
    expect(heard).toMatchObject({ status: 413, message: expect.stringContaining('上限 20 MB') });
    // What lies in the buffers between the two ends.
    expect(sent).toBeLessThan(24 * mib);
    await nothingStored();
  });

  test('one that hides its size is refused at the first byte too much', async () => {
    const { sent, heard } = await upload({ declared: false });
    expect(heard).toMatchObject({ status: 413, message: expect.stringContaining('上限 20 MB') });
    expect(sent).toBeLessThan(48 * mib);
    await nothingStored();
  });

  test('one that breaks off in the middle leaves nothing, and the door stays open', async () => {
    await breakOff();
    await nothingStored();
    expect(await ito.call('tickets.get', { id: ticket.id })).toMatchObject({ status: 200 });
  });
});

describe('who may not ask', () => {
  // The body is promised and never sent: whoever waits for it never answers.
  const promised = (path: string, headers: Record<string, string | number>) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(house.url + path, { method: 'POST', headers: { origin: house.url, ...headers } });
      asked.on('response', (answer) => {
        resolve(answer.statusCode ?? 0);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.flushHeaders();
    });
  const doors = ['/api/rpc/tickets/addEntry', '/api/v1/tickets/addEntry', '/api/rpc/accounts/addAccount'];
  const kinds: readonly Record<string, string | number>[] = [
    { 'content-type': 'application/json', 'content-length': 1_800_000 },
    { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 16_000_000 },
    { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' },
  ];

  test.each(doors)('is told so before a byte of what they send is read: %s', async (path) => {
    for (const headers of kinds) expect([401, 404]).toContain(await promised(path, headers));
  });

  test('also somebody whose role may not', async () => {
    for (const headers of kinds) {
      expect(await promised('/api/rpc/accounts/create', { ...headers, cookie: ito.cookie })).toBe(403);
    }
  });
});

describe('a heavy body is counted before it is taken apart', () => {
  const parts = `--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\n\r\n`;
  test.each([
    ['deep JSON', json(`{"json":${'{"a":'.repeat(300_000)}`), 422, 'platform.tooDeep'],
    ['many values', json(`{"json":[${'0,'.repeat(500_000)}0]}`), 413, 'platform.tooManyValues'],
    ['many parts', typed('multipart/form-data; boundary=x', parts.repeat(200_000)), 413, 'platform.tooManyParts'],
    ['many fields', typed('application/x-www-form-urlencoded', 'a=&'.repeat(60_000)), 413, 'platform.tooManyValues'],
  ])('%s', async (_, init, status, refusal) => {
    const heard = await ito.ask(entry, init);
    expect(heard).toMatchObject({ status, refusal, message: expect.stringMatching(japanese) });
  });

  test('many conditions in an address', async () => {
    const heard = await ito.ask(`/api/rpc/tickets/list?${'a=&'.repeat(1_000)}`, json({ json: { view: 'all' } }));
    expect(heard).toMatchObject({ status: 413, refusal: 'platform.tooManyValues' });
  });
});

test('figures are kept by the names of procedures, never by what a client wrote', async () => {
  const figures = async () => {
    const headers = { authorization: `Bearer ${metricsToken}` };
    return (await house.nobody.ask('/metrics', { headers })).body as string;
  };
  const series = async () =>
    (await figures()).split('\n').filter((line) => line.startsWith('madoguchi_request_seconds')).length;
  const invented = ['/api/rpc/nope/', '/api/v1/nope/', '/api/', '/api/auth/', '/'];
  const ask = async (from: number) => {
    for (const [at, path] of invented.entries()) await ito.ask(`${path}x${from}-${at}`, json({ json: {} }));
    await ito.call('tickets.list', { view: 'all' });
  };
  await ask(0);
  // Asking for figures is a request too.
  await series();
  const before = await series();
  for (let from = 1; from < 20; from += 1) await ask(from);
  expect(await series()).toBe(before);
  const text = await figures();
  expect(text).toContain('route="/api/rpc/tickets/list"');
  expect(text).not.toContain('nope');
});

const mib = 1024 * 1024;
const head = `--x\r\ncontent-disposition: form-data; name="0"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n`;
const opened = (headers: Record<string, string | number> = {}) =>
  request(`${house.url}/api/rpc/tickets/attach`, {
    method: 'POST',
    agent: false,
    headers: { cookie: ito.cookie, origin: house.url, 'content-type': 'multipart/form-data; boundary=x', ...headers },
  });

/** Sends 100 MB as they are taken. Gives how much was taken until the answer came. */
function upload({
  declared,
}: {
  declared: boolean;
}): Promise<{ sent: number; heard: Pick<Heard, 'status' | 'message'> }> {
  const total = 100 * mib;
  const chunk = Buffer.alloc(64 * 1024, 'A');
  return new Promise((resolve, reject) => {
    const outgoing = opened(declared ? { 'content-length': total + head.length } : {});
    let sent = 0;
    let isOver = false;
    // After each piece it listens, as a browser does: who only talks finds the line closed before the answer is read.
    const more = () => {
      if (isOver || sent >= total) return;
      sent += chunk.length;
      if (outgoing.write(chunk)) setImmediate(more);
      else outgoing.once('drain', () => setImmediate(more));
    };
    outgoing.on('response', (incoming) => {
      isOver = true;
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const { json } = JSON.parse(Buffer.concat(parts).toString()) as { json: { message: string } };
        resolve({ sent, heard: { status: incoming.statusCode ?? 0, message: json.message } });
        outgoing.destroy();
      });
    });
    outgoing.on('error', (error) => (isOver ? undefined : reject(error)));
    outgoing.write(head);
    more();
  });
}

/** Half of a small file, then the line is gone. */
function breakOff(): Promise<void> {
  return new Promise((resolve) => {
    const outgoing = opened({ 'content-length': 2 * mib });
    outgoing.on('error', () => undefined);
    outgoing.on('close', () => resolve());
    outgoing.write(head + 'A'.repeat(mib), () => outgoing.destroy());
  });
}
