import { type Desk, openDeskAt } from '../browser.ts';
import { enrol } from '../second-factor.ts';
import { demoPassword } from '../sign-in.ts';
import { mark, next } from './visit.ts';

export type DeskOf = (who: string) => Promise<Desk>;

export interface Account {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly username: string;
}

const nobody = { email: null, agentId: null, staffMemberId: null, departmentId: null };
const drafted = (n: number) => ({ username: `shiken${Date.now() % 100_000}${n}`, name: `${mark} 次郎${n}`, ...nobody });

interface Made {
  readonly account: Account;
  readonly password: string;
}

/** An account of a 職員 who has none, with its first password. */
export async function ownAccount(desk: Desk): Promise<Made> {
  const n = next();
  const { rows } = await desk.call<{ rows: { id: string }[] }>('people.listStaff', { limit: 100 });
  return desk.call('accounts.create', { ...drafted(n), role: 'staff', staffMemberId: rows.at(-n)?.id ?? null });
}

export const ownPage = async (desk: Desk) => `/accounts/${(await ownAccount(desk)).account.id}`;

/** The page of an account whose owner signs in with a second factor. */
export async function withSecondFactor(desk: Desk): Promise<string> {
  const { account, password } = await ownAccount(desk);
  const browser = desk.context.browser();
  if (!browser) throw new Error('no browser');
  const owner = await openDeskAt(browser, { url: desk.url });
  const { username } = account;
  await owner.context.request.post('/api/auth/sign-in', {
    data: { username, password },
    headers: { origin: desk.url },
  });
  await owner.call('accounts.changePassword', { current: password, next: demoPassword });
  await enrol(owner);
  await owner.close();
  return `/accounts/${account.id}`;
}

/** The page of an account somebody tried too often with a wrong password. */
export async function lockedPage(desk: Desk): Promise<string> {
  const { account } = await ownAccount(desk);
  for (let n = 0; n < 6; n += 1) await elsewhere(desk, account.username, 'chigau-kotoba-2026');
  return `/accounts/${account.id}`;
}

interface Change {
  readonly id: string;
  readonly name: string;
}

/** An auditor's account that one administrator asks for: another one has to confirm it. */
export async function askedChange(desk: Desk): Promise<Change> {
  const change = { kind: 'create', draft: { ...drafted(next()), role: 'auditor' } };
  return (await desk.call<{ change: Change }>('accounts.requestChange', { reason: mark, change })).change;
}

/** The page of an account with rights that an administrator lacks. */
export async function guardedPage(desk: Desk, deskOf: DeskOf): Promise<string> {
  const { id } = await askedChange(desk);
  const second = await deskOf('kanri-2');
  const { change } = await second.call<{ change: { accountId: string } }>('accounts.confirmChange', { id });
  return `/accounts/${change.accountId}`;
}

/** Another device signs in, or tries to. */
export async function elsewhere({ url }: Desk, username: string, password = demoPassword): Promise<void> {
  await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password }),
  });
}
