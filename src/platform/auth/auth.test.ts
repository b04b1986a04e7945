import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { fixedClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { silentLog } from '../log.ts';
import { createApiToken } from './api-token.ts';
import { addAccount, testBaseUrl, testBrowser, testSecret } from './auth.fixture.ts';
import { type Auth, createAuth } from './create-auth.ts';
import { createSecondFactor } from './second-factor.ts';
import { totpAt } from './totp.ts';

const password = 'tokage no shippo 7';
let database: Database;
let auth: Auth;
const clock = fixedClock('2026-11-24T01:42:00Z');
let count = 0;
let username = '';
let userId = '';

beforeAll(async () => {
  database = await testDatabase();
  auth = createAuth({ database, clock, secret: testSecret, baseUrl: testBaseUrl, log: silentLog });
});
afterAll(() => database.close());
beforeEach(async () => {
  clock.set('2026-11-24T01:42:00Z');
  await database.db.deleteFrom('accounts_throttles').execute();
  count += 1;
  username = `ito-aya${count}`;
  userId = await addAccount(database, { username, password });
});

const refusal = (work: Promise<unknown>) => expect(work).rejects;
const auditActions = async () => {
  const rows = await database.db.selectFrom('audit_records').select('action').where('entity_id', '=', userId).execute();
  return rows.map((row) => row.action);
};

describe('signing in', () => {
  it('gives a session cookie that page scripts and other sites cannot use', async () => {
    const browser = testBrowser(auth.handle);
    const response = await browser.post('/sign-in', { username: `${username.toUpperCase()} `, password });
    expect(await response.json()).toEqual({ state: 'signedIn' });
    const cookie = response.headers.getSetCookie().find((each) => each.includes('session_token'));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(await auth.resolve(browser.request())).toMatchObject({ id: userId, role: 'agent', kind: 'account' });
    expect(await auditActions()).toEqual(['accounts.signIn']);
  });

  it('marks the cookie Secure when the address is https', async () => {
    const secure = createAuth({ database, clock, secret: testSecret, baseUrl: 'https://h.test', log: silentLog });
    const browser = testBrowser(secure.handle);
    const response = await browser.post('/sign-in', { username, password }, { origin: 'https://h.test' });
    const cookie = response.headers.getSetCookie().find((each) => each.includes('session_token'));
    expect(cookie).toMatch(/^__Secure-madoguchi/);
    expect(cookie).toMatch(/Secure/);
    expect(await secure.resolve(browser.request())).toMatchObject({ id: userId });
  });

  it('answers a wrong password and an unknown name with the same words', async () => {
    const browser = testBrowser(auth.handle);
    const wrong = await browser.post('/sign-in', { username, password: 'wrong password' }).catch((error) => error);
    const unknown = await browser.post('/sign-in', { username: 'nobody', password }).catch((error) => error);
    expect(wrong).toMatchObject({ code: 'auth.wrongCredentials', kind: 'forbidden' });
    expect(unknown.message).toBe(wrong.message);
    await auth.settled();
    expect(await auditActions()).toEqual(['accounts.signInFailed']);
  });

  it('refuses an account that was closed, only after the right password', async () => {
    await database.db
      .updateTable('accounts_users')
      .set({ disabled_at: clock.now() })
      .where('id', '=', userId)
      .execute();
    const browser = testBrowser(auth.handle);
    await refusal(browser.post('/sign-in', { username, password: 'wrong' })).toMatchObject({
      code: 'auth.wrongCredentials',
    });
    await refusal(browser.post('/sign-in', { username, password })).toMatchObject({ code: 'auth.disabled' });
  });

  it('takes requests from our own page only', async () => {
    const browser = testBrowser(auth.handle);
    const evil = { origin: 'http://evil.test' };
    await refusal(browser.post('/sign-in', { username, password }, evil)).toMatchObject({
      code: 'platform.wrongOrigin',
    });
  });

  it.each(['/sign-up/email', '/update-user', '/change-password', '/two-factor/disable', '/list-sessions', '/ok'])(
    'keeps the library path %s closed',
    async (path) => expect((await testBrowser(auth.handle).post(path, {})).status).toBe(404),
  );
});

describe('wrong tries', () => {
  type Browser = ReturnType<typeof testBrowser>;
  const at = (ip: string) => testBrowser(auth.handle, ip);
  const fail = async (browser: Browser, name = username) => {
    const error = await browser.post('/sign-in', { username: name, password: 'wrong' }).catch((each) => each);
    return (error as { code: string }).code;
  };
  const failTimes = async (browser: Browser, times: number) => {
    for (let turn = 0; turn < times; turn += 1) expect(await fail(browser)).toBe('auth.wrongCredentials');
  };
  const enter = async (browser: Browser) => (await browser.post('/sign-in', { username, password })).status;

  it('make the place wait, also for the right password, also after a restart', async () => {
    await failTimes(at('10.0.0.1'), 5);
    const restarted = createAuth({ database, clock, secret: testSecret, baseUrl: testBaseUrl, log: silentLog });
    const waiting = testBrowser(restarted.handle).post('/sign-in', { username, password });
    await refusal(waiting).toMatchObject({ code: 'auth.locked', kind: 'tooMany' });
    await refusal(waiting).toThrow('10時43分');
    clock.advance(1);
    expect(await enter(testBrowser(restarted.handle))).toBe(200);
  });

  it('make it wait longer each time, a quarter of an hour at most; trying meanwhile makes nothing longer', async () => {
    const browser = at('10.0.0.1');
    await failTimes(browser, 5);
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      let minutes = 0;
      while ((await fail(browser)) === 'auth.locked') {
        clock.advance(1);
        minutes += 1;
      }
      waits.push(minutes);
    }
    expect(waits).toEqual([1, 1, 2, 4, 8, 15, 15]);
  });

  it('shut nobody else out: another address has a counter of its own', async () => {
    await failTimes(at('10.0.0.1'), 5);
    expect(await fail(at('10.0.0.1'))).toBe('auth.locked');
    expect(await enter(at('10.0.0.2'))).toBe(200);
  });

  it('are one place for the addresses of one IPv6 network', async () => {
    for (let turn = 1; turn <= 5; turn += 1) expect(await fail(at(`2001:db8::${turn}`))).toBe('auth.wrongCredentials');
    expect(await fail(at('2001:db8:0:0:ffff::9'))).toBe('auth.locked');
    expect(await fail(at('2001:db8:0:1::9'))).toBe('auth.wrongCredentials');
  });

  it('of others keep nobody from a browser they have signed in with, even from the same address', async () => {
    const own = at('10.0.0.1');
    await enter(own);
    await own.post('/sign-out', {});
    await failTimes(at('10.0.0.1'), 5);
    expect(await fail(at('10.0.0.1'))).toBe('auth.locked');
    expect(await enter(own)).toBe(200);
    // It is the person's browser, not everybody's: its own wrong tries count, and for another name it is a stranger.
    await failTimes(own, 5);
    expect(await fail(own)).toBe('auth.locked');
  });

  it('cannot be hidden behind a device cookie that somebody made, or that is another person’s', async () => {
    const colleague = await addAccount(database, { username: `${username}-b`, password });
    expect(colleague).not.toBe(userId);
    const thief = at('10.0.0.1');
    await thief.post('/sign-in', { username: `${username}-b`, password });
    const forged = at('10.0.0.1');
    forged.jar.set('madoguchi.device', 'device_AAAA.AAAA');
    await failTimes(thief, 3);
    await failTimes(forged, 2);
    expect(await fail(thief)).toBe('auth.locked');
    expect(await fail(forged)).toBe('auth.locked');
  });

  it('warn before the last two tries', async () => {
    const browser = at('10.0.0.1');
    await failTimes(browser, 2);
    await refusal(browser.post('/sign-in', { username, password: 'wrong' })).toThrow('あと2回');
  });

  it('are forgotten after a right password and after a quiet day', async () => {
    const browser = at('10.0.0.1');
    await failTimes(browser, 4);
    expect(await enter(browser)).toBe(200);
    const other = at('10.0.0.2');
    await failTimes(other, 4);
    clock.advance(25 * 60);
    await failTimes(other, 4);
    expect(await enter(other)).toBe(200);
  });

  it('cannot be raced: of 20 tries at once no more than five are checked', async () => {
    const browser = testBrowser(auth.handle);
    const codes = await Promise.all(Array.from({ length: 20 }, () => fail(browser)));
    expect(codes.filter((code) => code === 'auth.wrongCredentials').length).toBe(5);
  });

  it('count the same for a name that does not exist, with the same words', async () => {
    const said = async (name: string) => {
      const browser = at('10.7.7.7');
      const errors: unknown[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const { code, message } = await browser
          .post('/sign-in', { username: name, password: 'x' })
          .catch((each) => each);
        errors.push([code, message]);
      }
      return errors;
    };
    expect(await said('no-such-person')).toEqual(await said(username));
  });
});

describe('a session', () => {
  it('ends after 60 quiet minutes, and is kept by use for twelve hours at most', async () => {
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    for (let turn = 0; turn < 14; turn += 1) {
      clock.advance(50);
      expect(await auth.resolve(browser.request())).not.toBeNull();
    }
    clock.advance(50);
    expect(await auth.resolve(browser.request())).toBeNull();
    await browser.post('/sign-in', { username, password });
    clock.advance(60);
    expect(await auth.resolve(browser.request())).toBeNull();
  });

  it('ends at once when its row is gone or the account is closed, and shows a new role at once', async () => {
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    await database.db.updateTable('accounts_users').set({ role: 'manager' }).where('id', '=', userId).execute();
    expect(await auth.resolve(browser.request())).toMatchObject({ role: 'manager' });
    await database.db
      .updateTable('accounts_users')
      .set({ disabled_at: clock.now() })
      .where('id', '=', userId)
      .execute();
    expect(await auth.resolve(browser.request())).toBeNull();
    await database.db.updateTable('accounts_users').set({ disabled_at: null }).where('id', '=', userId).execute();
    await database.db.deleteFrom('accounts_sessions').where('user_id', '=', userId).execute();
    expect(await auth.resolve(browser.request())).toBeNull();
  });

  it('ends when signing out', async () => {
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    const before = browser.request();
    expect(await (await browser.post('/sign-out', {})).json()).toEqual({ state: 'signedOut' });
    expect(await auth.resolve(before)).toBeNull();
    expect(await auditActions()).toEqual(['accounts.signIn', 'accounts.signOut']);
  });

  it('with a first password may call nothing but what changes it', async () => {
    await database.db
      .updateTable('accounts_users')
      .set({ must_change_password: true })
      .where('id', '=', userId)
      .execute();
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    const actor = await auth.resolve(browser.request());
    expect(actor).toMatchObject({ mustChangePassword: true, scopes: ['accounts.me', 'accounts.changePassword'] });
  });

  it('costs one statement', async () => {
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    const seen: string[] = [];
    const { db } = database;
    const counting = {
      ...database,
      db: db.withPlugin({
        transformQuery: ({ node }) => {
          seen.push(node.kind);
          return node;
        },
        transformResult: async ({ result }) => result,
      }),
    };
    const counted = createAuth({ database: counting, clock, secret: testSecret, baseUrl: testBaseUrl, log: silentLog });
    expect(await counted.resolve(browser.request())).not.toBeNull();
    expect(seen).toEqual(['SelectQueryNode']);
  });
});

describe('the second factor', () => {
  const enrol = async () => {
    const factor = await createSecondFactor(testSecret);
    const row = { id: userId, user_id: userId, verified: true, ...factor.stored };
    await database.db.insertInto('accounts_two_factors').values(row).execute();
    await database.db
      .updateTable('accounts_users')
      .set({ two_factor_enabled: true })
      .where('id', '=', userId)
      .execute();
    return factor;
  };
  const codeNow = (secret: string) => totpAt(secret, Math.floor(Date.now() / 30_000));

  it('is asked for after the password; no session exists before it', async () => {
    const factor = await enrol();
    const browser = testBrowser(auth.handle);
    const first = await browser.post('/sign-in', { username, password });
    expect(await first.json()).toEqual({ state: 'codeNeeded' });
    expect(await auth.resolve(browser.request())).toBeNull();
    expect(await auditActions()).toEqual([]);
    const second = await browser.post('/verify-code', { code: codeNow(factor.secret) });
    expect(await second.json()).toEqual({ state: 'signedIn' });
    expect(await auth.resolve(browser.request())).toMatchObject({ id: userId });
    expect(await auditActions()).toEqual(['accounts.signIn']);
  });

  it('takes each code once, also of two browsers at the same moment', async () => {
    const factor = await enrol();
    const browsers = await Promise.all(
      [1, 2].map(async () => {
        const browser = testBrowser(auth.handle);
        await browser.post('/sign-in', { username, password });
        return browser;
      }),
    );
    const code = codeNow(factor.secret);
    const answers = await Promise.allSettled(browsers.map((browser) => browser.post('/verify-code', { code })));
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const third = testBrowser(auth.handle);
    await third.post('/sign-in', { username, password });
    await refusal(third.post('/verify-code', { code })).toMatchObject({ code: 'auth.codeUsed' });
    expect(await auth.resolve(third.request())).toBeNull();
    const sessions = database.db.selectFrom('accounts_sessions').select('id').where('user_id', '=', userId);
    expect(await sessions.execute()).toHaveLength(1);
  });

  it('takes each backup code once', async () => {
    const factor = await enrol();
    const code = factor.backupCodes[3] ?? '';
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    expect((await browser.post('/verify-code', { code })).status).toBe(200);
    const again = testBrowser(auth.handle);
    await again.post('/sign-in', { username, password });
    await refusal(again.post('/verify-code', { code })).toMatchObject({ code: 'auth.wrongCode' });
  });

  it('closes after five wrong codes', async () => {
    await enrol();
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    for (let turn = 0; turn < 5; turn += 1) {
      await refusal(browser.post('/verify-code', { code: '000000' })).toMatchObject({ code: 'auth.wrongCode' });
    }
    await refusal(browser.post('/verify-code', { code: '000000' })).toMatchObject({ code: 'auth.locked' });
    await browser.post('/sign-in', { username, password });
    await refusal(browser.post('/verify-code', { code: '000000' })).toMatchObject({ code: 'auth.locked' });
  });

  it('refuses a code without the password before it', async () => {
    await refusal(testBrowser(auth.handle).post('/verify-code', { code: '000000' })).toMatchObject({
      code: 'auth.challengeOver',
    });
  });
});

describe('an API token', () => {
  const add = async (over: object = {}) => {
    const { token, prefix, hash } = createApiToken();
    const row = {
      id: crypto.randomUUID(),
      name: 'SOC',
      prefix,
      token_hash: hash,
      scopes: ['security.report'],
      expires_at: '2027-01-01T00:00:00Z',
      created_by: userId,
      created_by_name: '管理者',
      created_at: clock.now(),
      ...over,
    };
    await database.db.insertInto('accounts_tokens').values(row).execute();
    return token;
  };
  const asked = (token: string) =>
    auth.resolve(new Request(testBaseUrl, { headers: { authorization: `Bearer ${token}` } }));

  it('acts as 外部連携 with its scopes only', async () => {
    expect(await asked(await add())).toMatchObject({
      kind: 'token',
      role: 'integration',
      name: 'SOC',
      scopes: ['security.report'],
    });
  });

  it('counts no more once expired, revoked or altered', async () => {
    expect(await asked(await add({ expires_at: clock.now() }))).toBeNull();
    expect(await asked(await add({ revoked_at: clock.now() }))).toBeNull();
    const token = await add();
    expect(await asked(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  });

  it('wins over a cookie: a request with a bad token is nobody', async () => {
    const browser = testBrowser(auth.handle);
    await browser.post('/sign-in', { username, password });
    const request = new Request(testBaseUrl, {
      headers: { cookie: browser.request().headers.get('cookie') ?? '', authorization: 'Bearer nonsense' },
    });
    expect(await auth.resolve(request)).toBeNull();
  });
});
