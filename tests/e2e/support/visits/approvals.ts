import type { Desk } from '../browser.ts';
import { askedApproval } from './own-manual.ts';
import { mark, type Visits } from './visit.ts';

type DeskOf = (who: string) => Promise<Desk>;

const asked = async (_desk: Desk, deskOf: DeskOf) => `/approvals/${await askedApproval(await deskOf('ito'))}`;

/** Checked by the manager: it is 県's turn. */
const checked = async (_desk: Desk, deskOf: DeskOf) => {
  const id = await askedApproval(await deskOf('ito'));
  const manager = await deskOf('mizuno');
  const { version } = await manager.call<{ version: number }>('approvals.get', { id });
  await manager.call('approvals.check', { id, version, form: {} });
  return `/approvals/${id}`;
};

const no = String.raw`^A\d+-\d+「.+」`;

export const visits: Visits = {
  check: {
    as: 'mizuno',
    at: asked,
    do: (hand) => hand.form('確認する', { ひとこと: mark }),
    said: new RegExp(`${no}を確認しました。`),
    shows: '承認待ち',
  },
  approve: {
    as: 'mori',
    at: checked,
    do: (hand) => hand.form('承認する', { ひとこと: mark }),
    said: new RegExp(`${no}を承認しました。`),
    shows: '承認済み',
  },
  sendBack: {
    as: 'mizuno',
    at: asked,
    do: (hand) => hand.form('差し戻す', { 理由: mark }),
    said: new RegExp(`${no}を差し戻しました。`),
    shows: '差戻し',
  },
  returnIt: {
    as: 'mori',
    at: checked,
    do: (hand) => hand.form('差し戻す', { 理由: mark }),
    said: new RegExp(`${no}を差し戻しました。`),
    shows: '差戻し',
  },
  withdraw: {
    as: 'ito',
    at: asked,
    do: (hand) => hand.form('取り下げる', { 理由: mark }),
    said: new RegExp(`${no}を取り下げました。`),
    shows: '取下げ',
  },
};

export const notVisited: readonly string[] = ['nameStandIn'];
