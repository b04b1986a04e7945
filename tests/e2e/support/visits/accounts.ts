import type { Desk } from '../browser.ts';
import { demoPassword } from '../sign-in.ts';
import { mark, next, type Visits } from './visit.ts';

interface Account {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** An account of a 職員 who has none. */
async function own(desk: Desk): Promise<Account> {
  const n = next();
  const { rows } = await desk.call<{ rows: { id: string }[] }>('people.listStaff', { limit: 100 });
  const draft = { username: `shiken${Date.now() % 100_000}${n}`, name: `${mark} 次郎${n}`, role: 'staff', email: null };
  const ids = { agentId: null, staffMemberId: rows.at(-n)?.id ?? null, departmentId: null };
  const { account } = await desk.call<{ account: Account }>('accounts.create', { ...draft, ...ids });
  return account;
}
const ownPage = async (desk: Desk) => `/accounts/${(await own(desk)).id}`;

/** Another device of the same person signs in. */
async function elsewhere({ url }: Desk, username: string): Promise<void> {
  await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: demoPassword }),
  });
}

export const visits: Visits = {
  revise: {
    as: 'kanri',
    at: ownPage,
    do: (hand) => hand.form('直す', { 氏名: `${mark} 改名` }),
    said: new RegExp(`^${mark} 改名さんの利用者の変更を保存しました。`),
    shows: `${mark} 改名`,
  },
  disable: {
    as: 'kanri',
    at: ownPage,
    do: (hand) => hand.form('利用を停止', { 理由: mark }),
    said: new RegExp(`^${mark} 次郎\\d+さんの利用を停止しました。`),
    shows: '停止',
  },
  enable: {
    as: 'kanri',
    at: async (desk) => {
      const { id, version } = await own(desk);
      await desk.call('accounts.disable', { id, version, reason: mark });
      return `/accounts/${id}`;
    },
    do: (hand) => hand.form('利用を再開', {}),
    said: new RegExp(`^${mark} 次郎\\d+さんの利用を再開しました。`),
  },
  revokeSession: {
    as: 'tantou',
    at: async (desk) => {
      await elsewhere(desk, 'tantou');
      return '/me';
    },
    do: (_hand, { page }) =>
      page
        .getByRole('button', { name: /のログインを終える$/ })
        .first()
        .click(),
    said: /のログインを終えました。/,
  },
  revokeOtherSessions: {
    as: 'tantou',
    at: async (desk) => {
      await elsewhere(desk, 'tantou');
      return '/me';
    },
    do: (hand) => hand.act('ほかの端末をすべて終える'),
    said: /^\d+件のログインを終えました。/,
  },
};

export const notVisited: readonly string[] = [
  'confirmChange',
  'deleteView',
  'disableSecondFactor',
  'refuseChange',
  'renameView',
  'resetPassword',
  'requestChange',
  'resetSecondFactor',
  'revokeToken',
  'saveView',
  'setListPreferences',
  'unlock',
  'withdrawChange',
];
