import type { Role } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { Database } from '../db/database.ts';
import { hashSecretWord } from './passwords.ts';

export const testBaseUrl = 'http://helpdesk.test';
export const testSecret = 'a test secret of more than thirty-two characters';

interface AccountSeed {
  readonly username: string;
  readonly password?: string;
  readonly role?: Exclude<Role, 'integration'>;
  readonly name?: string;
  readonly mustChangePassword?: boolean;
  readonly at?: string;
}

/** Puts an account with a password into the database and gives its id. */
export async function addAccount(database: Database, seed: AccountSeed): Promise<string> {
  const id = newId();
  const at = seed.at ?? '2026-11-24T00:00:00Z';
  await database.db
    .insertInto('accounts_users')
    .values({
      id,
      username: seed.username,
      name: seed.name ?? '伊藤 彩',
      role: seed.role ?? 'agent',
      must_change_password: seed.mustChangePassword ?? false,
      created_at: at,
      updated_at: at,
    })
    .execute();
  const password = await hashSecretWord(seed.password ?? 'tokage no shippo 7');
  await database.db
    .insertInto('accounts_credentials')
    .values({
      id: newId(),
      user_id: id,
      provider_id: 'credential',
      account_id: id,
      password,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

type Handle = (request: Request, from?: { ip: string | null }) => Promise<Response>;

/** A browser for tests: it keeps cookies and sends the page's origin. */
export function testBrowser(handle: Handle, ip: string | null = '10.0.0.1') {
  const jar = new Map<string, string>();
  const headers = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
  return {
    jar,
    request: (path = '/api/rpc/accounts/me'): Request => new Request(testBaseUrl + path, { headers: headers() }),
    async post(path: string, body: object, extra: Record<string, string> = {}): Promise<Response> {
      const request = new Request(`${testBaseUrl}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: testBaseUrl, ...headers(), ...extra },
        body: JSON.stringify(body),
      });
      const response = await handle(request, { ip });
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = cookie.split(';');
        const at = pair.indexOf('=');
        const isGone = attributes.some((each) => each.trim().toLowerCase() === 'max-age=0');
        if (isGone) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return response;
    },
  };
}
