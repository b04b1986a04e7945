import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeServer, listen } from '#app/server/listen.ts';
import { addAccount } from '#platform/auth/auth.fixture.ts';
import { json, type Served, serveDesk } from './support/served.ts';

// The edge of the house as a stranger meets it: the real server, a real socket.

const password = 'tokage no shippo 7';
const proxy = '127.0.0.1';
let house: Served;
beforeAll(async () => {
  house = await serveDesk({ TRUSTED_PROXIES: `${proxy}/32`, METRICS_TOKEN: 'only-for-the-monitoring' });
});
afterAll(() => house.close());

/** A sign-in through the proxy from an address, perhaps by a browser with cookies. */
const signIn = (from: string, who: { username: string; password: string }, cookie = '') => {
  const init = json(who);
  return house.nobody.ask('/api/auth/sign-in', {
    ...init,
    headers: { ...init.headers, cookie, 'x-forwarded-for': from },
  });
};
const cookiesOf = (heard: { headers: Headers }) =>
  heard.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

/** What `fetch` does not let a page choose, an attacker's program does. */
function raw(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; abort?: boolean },
) {
  return new Promise<{ status: number; bytes: number; message: IncomingMessage }>((resolve, reject) => {
    const { method = 'GET', headers = {}, body, abort } = options;
    const asked = request(house.url + path, { method, headers }, (message) => {
      let bytes = 0;
      const end = () => resolve({ status: message.statusCode ?? 0, bytes, message });
      message.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (abort) {
          message.destroy();
          end();
        }
      });
      message.on('end', end);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('wrong tries lock nobody out', () => {
  test('31 invented names from one address: everybody at that address gets in', async () => {
    await addAccount(house.database, { username: 'edge-ito', password });
    for (let turn = 0; turn < 31; turn += 1) {
      const heard = await signIn('198.51.100.1', { username: `invented-${turn}`, password: 'x' });
      expect(heard).toMatchObject({ status: 403, refusal: 'auth.wrongCredentials' });
    }
    expect((await signIn('198.51.100.1', { username: 'edge-ito', password })).status).toBe(200);
  });

  test('a queue of tries of one address makes no other address wait', async () => {
    await addAccount(house.database, { username: 'edge-hara', password });
    const ended: string[] = [];
    const note = (who: string) => (heard: { status: number }) => {
      ended.push(who);
      return heard.status;
    };
    const flood = Array.from({ length: 80 }, (_, turn) =>
      signIn('198.51.100.20', { username: `flood-${turn}`, password: 'x' }).then(note('flood')),
    );
    // The queue is full once the tries that no longer fit are refused.
    await Promise.race(flood.map(async (each) => ((await each) === 429 ? undefined : new Promise(() => undefined))));
    const own = await signIn('198.51.100.21', { username: 'edge-hara', password }).then(note('hara'));
    expect(own).toBe(200);
    const statuses = await Promise.all(flood);
    expect([...new Set(statuses)].sort()).toEqual([403, 429]);
    const behind = ended.slice(ended.indexOf('hara') + 1);
    expect(behind.length).toBeGreaterThan(20);
  });

  test('6 wrong tries against the only administrator: the administrator gets in', async () => {
    await addAccount(house.database, { username: 'edge-kanri', password, role: 'administrator' });
    const own = await signIn('198.51.100.2', { username: 'edge-kanri', password });
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      statuses.push((await signIn('198.51.100.3', { username: 'edge-kanri', password: 'x' })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    expect((await signIn('198.51.100.4', { username: 'edge-kanri', password })).status).toBe(200);
    // Even from the attacker's own address, by the browser that is known.
    expect((await signIn('198.51.100.3', { username: 'edge-kanri', password }, cookiesOf(own))).status).toBe(200);
    const late = await signIn('198.51.100.3', { username: 'edge-kanri', password });
    expect(late).toMatchObject({
      status: 429,
      refusal: 'auth.locked',
      message: expect.stringContaining('までログインできません'),
    });
  });

  test('an address that the client invents makes no new place', async () => {
    await addAccount(house.database, { username: 'edge-sato', password });
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      statuses.push((await signIn(`203.0.113.${turn}, 198.51.100.9`, { username: 'edge-sato', password: 'x' })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  test('the device cookie is long-lived, and for the sign-in alone', async () => {
    await addAccount(house.database, { username: 'edge-mori', password });
    const heard = await signIn('198.51.100.5', { username: 'edge-mori', password });
    const cookie = heard.headers.getSetCookie().find((each) => each.startsWith('madoguchi.device='));
    expect(cookie).toMatch(/; Max-Age=15552000; Path=\/api\/auth; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain('edge-mori');
  });
});

describe('a host that is not ours', () => {
  const evil = { host: 'evil.test', origin: 'http://evil.test', 'content-type': 'application/json' };
  test('is not signed in to, and shows nothing', async () => {
    await addAccount(house.database, { username: 'edge-host', password });
    const body = JSON.stringify({ username: 'edge-host', password });
    expect((await raw('/api/auth/sign-in', { method: 'POST', headers: evil, body })).status).toBe(421);
    for (const path of ['/', '/healthz', '/metrics', '/api/v1/tickets', '/api/live']) {
      expect((await raw(path, { headers: { host: 'evil.test' } })).status, path).toBe(421);
    }
  });

  test('the machine may ask for its health', async () => {
    expect((await raw('/healthz', { headers: { host: 'localhost:1' } })).status).toBe(200);
  });
});

describe('figures for Prometheus', () => {
  const ask = (headers: Record<string, string> = {}) => raw('/metrics', { headers });
  test('are for the bearer of the token', async () => {
    expect((await ask()).status).toBe(401);
    expect((await ask({ authorization: 'Bearer only-for-the-monitorinG' })).status).toBe(401);
    expect((await ask({ authorization: 'Bearer only-for-the-monitoring' })).status).toBe(200);
    const kanri = await house.signIn(house.actors.ito);
    expect((await kanri.ask('/metrics')).status).toBe(401);
  });

  test('have a port of their own when the operator wants it', async () => {
    const server = await listen(house.built.metricsApp, { host: '127.0.0.1', port: 0 });
    const at = `http://127.0.0.1:${server.boundPort}`;
    const authorization = 'Bearer only-for-the-monitoring';
    expect(await (await fetch(`${at}/metrics`, { headers: { authorization } })).text()).toContain(
      'madoguchi_request_seconds',
    );
    expect((await fetch(`${at}/`)).status).toBe(404);
    await closeServer(server);
  });
});

describe('answers of the api', () => {
  test('are data: no page, no script, no frame', async () => {
    const ito = await house.signIn(house.actors.ito);
    for (const path of ['/api/rpc/accounts/me', '/api/v1/accounts/me', '/api/nowhere']) {
      const { headers } = await ito.ask(path, json({ json: null }));
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('are downloads when they are files, of every kind', async () => {
    const ito = await house.signIn(house.actors.ito);
    const ticket = await house.register();
    const { status, headers } = await ito.ask('/api/v1/tickets/printTicket', json({ id: ticket.id }));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=/);
  });
});

describe('files of the screens', () => {
  /** What the process holds open below the folder of the screens. */
  const web = () => join(house.dataDir, 'web');
  const heldOpen = () => {
    try {
      return readdirSync('/proc/self/fd').length;
    } catch {
      // Without /proc the handles node keeps are what can be counted.
      return process.getActiveResourcesInfo().length;
    }
  };
  beforeAll(() => {
    mkdirSync(join(web(), 'assets'), { recursive: true });
    writeFileSync(join(web(), 'index.html'), '<!doctype html><title>窓口</title>');
    writeFileSync(join(web(), 'assets', 'big.bin'), Buffer.alloc(4 * 1024 * 1024, 7));
  });

  test('3,000 questions for the head leave nothing open', async () => {
    const before = heldOpen();
    for (let turn = 0; turn < 100; turn += 1) {
      const heads = Array.from({ length: 30 }, (_, each) =>
        raw(each % 2 ? '/tickets' : '/assets/big.bin', { method: 'HEAD', headers: { connection: 'close' } }),
      );
      const heard = await Promise.all(heads);
      expect(heard.every((each) => each.status === 200 && each.bytes === 0)).toBe(true);
    }
    expect(heldOpen() - before).toBeLessThan(50);
  });

  test('300 downloads that are broken off leave nothing open', async () => {
    const before = heldOpen();
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.all(Array.from({ length: 15 }, () => raw('/assets/big.bin', { abort: true })));
    }
    await expect.poll(() => heldOpen() - before, { timeout: 10_000 }).toBeLessThan(50);
  });

  test('come whole, also when only a part or only what is new is asked for', async () => {
    const asked: Record<string, string>[] = [
      {},
      { range: 'bytes=0-9' },
      { 'if-modified-since': 'Tue, 01 Jan 2036 00:00:00 GMT' },
    ];
    for (const headers of asked) {
      const heard = await raw('/assets/big.bin', { headers });
      expect([heard.status, heard.bytes]).toEqual([200, 4 * 1024 * 1024]);
    }
  });
});

describe('a person, a token and an address ask so much and no more', () => {
  const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
  let busy: Served;
  beforeAll(async () => {
    const settings = {
      QUOTA_WRITES: '20',
      QUOTA_REQUESTS: '60',
      QUOTA_ADDRESS_REQUESTS: '200',
      TRUSTED_PROXIES: proxy,
    };
    busy = await serveDesk(settings);
  });
  afterAll(() => busy.close());
  const by = (address: string): RequestInit => ({ headers: { 'x-forwarded-for': address } });
  const asked = { status: 429, refusal: 'platform.quotaReached', message: expect.stringMatching(japanese) };

  test('what is written in a minute: the rest waits, in words and in Retry-After; others go on', async () => {
    const ito = await busy.signIn(busy.actors.ito);
    const heard = [];
    for (let turn = 0; turn < 30; turn += 1) heard.push(await ito.call('accounts.setPreferences', { theme: 'dark' }));
    const refused = heard.filter((each) => each.status === 429);
    expect(heard.slice(0, 20).every((each) => each.status === 200)).toBe(true);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ ...asked, message: expect.stringMatching(/^登録や変更が.*秒待って/) });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ito.call('accounts.me', undefined)).status).toBe(200);
    const kobayashi = await busy.signIn(busy.actors.kobayashi);
    expect((await kobayashi.call('accounts.setPreferences', { theme: 'dark' })).status).toBe(200);
  });

  test('what is asked in a minute, through either door', async () => {
    const mori = await busy.signIn(busy.actors.kobayashi);
    let last = await mori.call('accounts.me', undefined);
    for (let turn = 0; turn < 90 && last.status === 200; turn += 1) last = await mori.call('accounts.me', undefined);
    expect(last).toMatchObject(asked);
    const other = await mori.ask('/api/v1/accounts/me', json({}));
    expect(other).toMatchObject(asked);
    expect(Number(other.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('what is asked from one address, by nobody; other addresses go on', async () => {
    const ask = (address: string) => busy.nobody.ask('/api/nowhere', by(address));
    let last = await ask('198.51.100.7');
    for (let turn = 0; turn < 300 && last.status === 404; turn += 1) last = await ask('198.51.100.7');
    expect(last).toMatchObject(asked);
    expect((await ask('198.51.100.8')).status).toBe(404);
  });
});

describe('outside the procedures', () => {
  test('what is loaded from one address has an end, in words; whoever watches is still answered', async () => {
    const by = (address: string, accept = '*/*'): RequestInit => ({ headers: { 'x-forwarded-for': address, accept } });
    const little = await serveDesk({ QUOTA_ADDRESS_FILES: '50', TRUSTED_PROXIES: proxy });
    try {
      const ask = (path: string, at = by('198.51.100.9')) => little.nobody.ask(path, at);
      const paths = ['/', '/assets/a.js', '/readyz', '/metrics', '/x.png'];
      for (let turn = 0; turn < 50; turn += 1)
        expect((await ask(paths[turn % paths.length] ?? '/')).status).not.toBe(429);
      const page = () => ask('/tickets', by('198.51.100.9', 'text/html'));
      let last = await page();
      for (let turn = 0; turn < 100 && last.status !== 429; turn += 1) last = await page();
      expect(last).toMatchObject({
        status: 429,
        body: expect.stringMatching(/^この場所からの画面の読み込みが.*秒待って/),
      });
      for (let turn = 0; turn < 60; turn += 1) expect((await ask('/healthz')).status).toBe(200);
      expect((await ask('/readyz', by('198.51.100.10'))).status).toBe(200);
      // Loading takes nothing from what may be done.
      expect((await ask('/api/nowhere')).status).toBe(404);
    } finally {
      await little.close();
    }
  });

  test.each(['gzip', 'deflate', 'zstd', '*', 'br'])(
    'a file without a packed copy goes out as it is: %s',
    async (accepted) => {
      mkdirSync(join(house.dataDir, 'web', 'assets'), { recursive: true });
      writeFileSync(join(house.dataDir, 'web', 'assets', 'large.js'), 'x'.repeat(100_000));
      const heard = await raw('/assets/large.js', { headers: { 'accept-encoding': accepted } });
      expect([heard.status, heard.bytes, heard.message.headers['content-encoding']]).toEqual([200, 100_000, undefined]);
    },
  );
});

describe('what one person keeps here', () => {
  test('lists and conditions have a size', async () => {
    const ito = await house.signIn(house.actors.ito);
    const wide = (count: number) => Array.from({ length: count }, (_, each) => `column-${each}`.padEnd(40, 'x'));
    const put = (listKey: string, count: number) =>
      ito.call('accounts.setListPreferences', {
        listKey,
        prefs: { dense: true, columns: { order: wide(count), shown: wide(count) } },
      });
    expect((await put('list', 61)).status).toBe(422);
    let heard = await put('list', 60);
    for (let turn = 0; turn < 30 && heard.status === 200; turn += 1) heard = await put(`list-${turn}`, 60);
    expect(heard).toMatchObject({ status: 409, refusal: 'accounts.tooManyLists' });
    const save = (text: string) =>
      ito.call('accounts.saveView', { listKey: 'tickets', name: text.slice(0, 9), search: { q: text } });
    expect((await save('x'.repeat(3900))).status).toBe(200);
    const full = { listKey: 'tickets', name: 'full', search: { a: 'x'.repeat(3900), b: 'x'.repeat(3900) } };
    expect((await ito.call('accounts.saveView', full)).status).toBe(422);
  });
});
