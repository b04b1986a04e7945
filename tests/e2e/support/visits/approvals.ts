import type { Desk } from '../browser.ts';
import { askedApproval, checkedApproval } from './own-manual.ts';
import { mark, type Visits } from './visit.ts';

type DeskOf = (who: string) => Promise<Desk>;

const asked = async (_desk: Desk, deskOf: DeskOf) => `/approvals/${await askedApproval(await deskOf('ito'))}`;

const checked = async (_desk: Desk, deskOf: DeskOf) => `/approvals/${await checkedApproval(deskOf)}`;

/** Somebody of 県 by name, and nobody or another one in their place. */
async function otherApprovers(desk: Desk): Promise<Record<string, string>> {
  const [first, second] = await desk.call<{ name: string }[]>('approvals.approvers', {});
  return { 承認者: first?.name ?? '', ...(second && { 代決者: second.name }) };
}

const no = String.raw`^A\d+-\d+「.+」`;

export const visits: Visits = {
  check: {
    as: 'mizuno',
    inPane: '/approvals?view=all',
    at: asked,
    do: (hand) => hand.form('確認する', { ひとこと: mark }),
    said: new RegExp(`${no}を確認しました。`),
    shows: '承認待ち',
  },
  approve: {
    as: 'mori',
    fromHome: '/home',
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
  nameStandIn: {
    as: 'mizuno',
    at: asked,
    do: async (hand, desk) => hand.form('承認者を変える', await otherApprovers(desk)),
    said: new RegExp(`${no}の承認者を変えました。`),
    shows: '代決',
  },
};
