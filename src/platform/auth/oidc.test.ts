import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/test-database.ts';
import { systemClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { silentLog } from '../log.ts';
import { addAccount, testBaseUrl, testBrowser, testSecret } from './auth.fixture.ts';
import { type Auth, createAuth } from './create-auth.ts';

/** A small identity provider: it signs in whoever `mail` names. */
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const person = { mail: 'ito@pref.example.jp' };
let nonce: string | null = null;
let provider: Server;
let issuer = '';
let database: Database;
let auth: Auth;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: 'madoguchi',
    sub: person.mail,
    email: person.mail,
    email_verified: true,
    name: '伊藤',
  };
  const body = `${part({ alg: 'RS256', kid: 'k1' })}.${part({ ...claims, nonce, iat: now, exp: now + 300 })}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(keys.privateKey).toString('base64url')}`;
}

beforeAll(async () => {
  database = await testDatabase();
  provider = createServer((request, response) => {
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/jwks': () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] }),
      '/token': () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken() }),
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[new URL(request.url ?? '', issuer).pathname]?.() ?? {}));
  });
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  auth = createAuth({
    database,
    clock: systemClock,
    secret: testSecret,
    baseUrl: testBaseUrl,
    log: silentLog,
    oidc: {
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      clientId: 'madoguchi',
      clientSecret: 'secret',
      label: '職員認証でログイン',
    },
  });
});
afterAll(async () => {
  await database.close();
  await new Promise((done) => provider.close(done));
});

/** To the provider and back, as a browser goes. */
async function signInThere() {
  const browser = testBrowser(auth.handle);
  const { url } = (await (await browser.post('/oidc', {})).json()) as { url: string };
  const sent = new URL(url).searchParams;
  nonce = sent.get('nonce');
  const back = `/api/auth/callback/oidc?code=c&state=${encodeURIComponent(sent.get('state') ?? '')}`;
  const response = await auth.handle(browser.request(back), { ip: '10.0.0.1' });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    browser.jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  return { response, actor: await auth.resolve(browser.request()) };
}

describe('an identity provider', () => {
  it('is offered to the sign-in page', async () => {
    const response = await auth.handle(new Request(`${testBaseUrl}/api/auth/providers`));
    expect(await response.json()).toEqual({ oidc: { label: '職員認証でログイン' } });
  });

  it('signs in the account whose mail address an administrator entered', async () => {
    const id = await addAccount(database, { username: 'ito-aya' });
    await database.db
      .updateTable('accounts_users')
      .set({ email: person.mail, email_verified: true })
      .where('id', '=', id)
      .execute();
    const { response, actor } = await signInThere();
    expect(response.headers.get('location')).toBe('/');
    expect(actor).toMatchObject({ id, kind: 'account' });
    expect((await signInThere()).actor).toMatchObject({ id });
  });

  it('registers nobody', async () => {
    person.mail = 'stranger@pref.example.jp';
    const { response, actor } = await signInThere();
    expect(response.headers.get('location')).toContain('/?refused=oidc');
    expect(actor).toBeNull();
    const { rows } = await database.pool.query('select 1 from accounts_users where email = $1', [person.mail]);
    expect(rows).toEqual([]);
  });

  it('does not let in an account that was closed', async () => {
    person.mail = 'ito@pref.example.jp';
    await database.db.updateTable('accounts_users').set({ disabled_at: '2026-01-01T00:00:00Z' }).execute();
    expect((await signInThere()).actor).toBeNull();
  });
});
