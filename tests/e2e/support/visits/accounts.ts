import type { Desk } from '../browser.ts';
import { enrol } from '../second-factor.ts';
import { demoPassword } from '../sign-in.ts';
import {
  askedChange,
  type DeskOf,
  elsewhere,
  guardedPage,
  lockedPage,
  ownAccount,
  ownPage,
  withSecondFactor,
} from './own-account.ts';
import { fresh, inAWeek, mark, type Visits } from './visit.ts';

/** Asked for by one administrator: another one decides. */
let asked = '';
const waiting = async (_desk: Desk, deskOf: DeskOf) => {
  asked = (await askedChange(await deskOf('kanri'))).name;
  return '/account-changes';
};

/** A view that is kept of a list which shows nothing else of a visit's own. */
let kept = '';
const withView = async (desk: Desk) => {
  kept = fresh('の表示');
  await desk.call('accounts.saveView', { listKey: 'sites', name: kept, search: { q: mark } });
  return '/places';
};

const pressMenu = async ({ page }: Desk, item: string) => {
  await page.getByRole('button', { name: `${kept} の操作` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** In the small form beside the list. */
const nameView = async ({ page }: Desk, name: string) => {
  await page.getByLabel('表示の名前').fill(name);
  await page.keyboard.press('Enter');
};

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
      const { id, version } = (await ownAccount(desk)).account;
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
  unlock: {
    as: 'kanri',
    at: lockedPage,
    do: (hand) => hand.form('待ちを解く', {}),
    said: new RegExp(`^${mark} 次郎\\d+さんのログインの待ちを解きました。`),
  },
  resetPassword: {
    as: 'kanri',
    at: ownPage,
    do: (hand) => hand.form('パスワードを再発行', {}),
    said: new RegExp(`^${mark} 次郎\\d+さんの初回パスワード`),
    once: '渡しました',
  },
  resetSecondFactor: {
    as: 'kanri',
    at: withSecondFactor,
    do: (hand) => hand.form('二要素認証を外す', {}),
    said: new RegExp(`^${mark} 次郎\\d+さんの二要素認証を外しました。`),
  },
  disableSecondFactor: {
    as: 'tantou',
    at: async (desk) => {
      await enrol(desk);
      return '/me';
    },
    do: (hand) => hand.form('二要素認証を解除する', { いまのパスワード: demoPassword }),
    said: /^二要素認証を解除しました。/,
    shows: '二要素認証を始める',
  },
  requestChange: {
    as: 'kanri',
    at: guardedPage,
    do: (hand) => hand.form('利用を停止', { 理由: mark }),
    said: new RegExp(`^${mark} 次郎\\d+さんについて、もう一人の確認を依頼しました。`),
  },
  confirmChange: {
    as: 'kanri-2',
    at: waiting,
    do: async (hand, { page }) => {
      await hand.form(new RegExp(`^確認して行う.*${asked}`), {});
      await page.getByRole('button', { name: '控えました' }).click();
    },
    said: new RegExp(`^${mark} 次郎\\d+さんについての依頼を確認して行いました。`),
  },
  refuseChange: {
    as: 'kanri-2',
    at: waiting,
    do: (hand) => hand.form(new RegExp(`^見送る.*${asked}`), { 理由: mark }),
    said: new RegExp(`^${mark} 次郎\\d+さんについての依頼を見送りました。`),
  },
  withdrawChange: {
    as: 'kanri',
    at: waiting,
    do: (hand) => hand.form(new RegExp(`^取り下げる.*${asked}`), {}),
    said: new RegExp(`^${mark} 次郎\\d+さんについての依頼を取り下げました。`),
  },
  revokeToken: {
    as: 'kanri',
    at: async (desk) => {
      const scopes = await desk.call<string[]>('accounts.tokenScopes', undefined);
      const expiresOn = inAWeek.replaceAll('/', '-');
      await desk.call('accounts.createToken', { name: `${mark}の連携`, scopes: scopes.slice(0, 1), expiresOn });
      return '/api-tokens';
    },
    do: (hand) => hand.form(new RegExp(`${mark}の連携 を失効させる`), {}),
    said: new RegExp(`^${mark}の連携 を失効させました。`),
    shows: '失効',
  },
  saveView: {
    as: 'ito',
    at: `/places?q=${encodeURIComponent('本庁舎')}`,
    do: async (_hand, desk) => {
      await desk.page.getByRole('button', { name: '今の表示を保存' }).click();
      await nameView(desk, fresh('の表示'));
    },
    said: new RegExp(`^表示「${mark}の表示\\d+」を保存しました。`),
  },
  renameView: {
    as: 'ito',
    at: withView,
    do: async (_hand, desk) => {
      await pressMenu(desk, '名前を変える');
      await nameView(desk, fresh('の新しい表示'));
    },
    said: new RegExp(`^表示「${mark}の表示\\d+」の名前を「${mark}の新しい表示\\d+」に変えました。`),
  },
  deleteView: {
    as: 'ito',
    at: withView,
    undo: true,
    do: (_hand, desk) => pressMenu(desk, '削除'),
    said: new RegExp(`^表示「${mark}の表示\\d+」を削除しました。`),
  },
};
