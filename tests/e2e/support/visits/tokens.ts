import type { PossessionView } from '../../../../src/features/tokens/contract/tokens.contract.ts';
import type { Desk } from '../browser.ts';
import { lent, openDays, ownLoan } from './own-loan.ts';
import { fresh, mark, type Visits } from './visit.ts';

const no = String.raw`P\d+-\d+`;

/** A check of its own, with one token more that is lent. */
const ownCheck = async (desk: Desk): Promise<PossessionView> => {
  await lent(desk, await ownLoan(desk, 'token'));
  const dueOn = (await openDays(desk))[3];
  return desk.call('tokens.startCheck', { title: fresh('の確認'), dueOn });
};

const answered = async (desk: Desk, check: PossessionView): Promise<PossessionView> => {
  let now = check;
  for (const { itemId, state } of check.holders) {
    if (state !== 'open') continue;
    const form = { itemId, means: 'phone', result: 'confirmed' };
    now = await desk.call('tokens.answer', { id: now.id, version: now.version, form });
  }
  return now;
};

export const visits: Visits = {
  startCheck: {
    as: 'mizuno',
    at: '/tokens/checks',
    phone: true,
    do: (hand) => hand.form('所持確認を始める', { 件名: fresh('の所持') }),
    said: new RegExp(`^${no}を始めました。`),
    shows: new RegExp(`${mark}の所持`),
  },
  answer: {
    as: 'mizuno',
    at: async (desk) => `/tokens/checks/${(await ownCheck(desk)).id}`,
    phone: true,
    do: (hand) => hand.form('結果を記録', { 備考: mark }),
    said: new RegExp(`^${no}に結果を記録しました。`),
    shows: '適切に管理',
  },
  finish: {
    as: 'mizuno',
    at: async (desk) => `/tokens/checks/${(await answered(desk, await ownCheck(desk))).id}`,
    do: (hand) => hand.form('確認を終える', { 備考: mark }),
    said: new RegExp(`^${no}を終えました。`),
    shows: '完了',
  },
  cancel: {
    as: 'mizuno',
    at: async (desk) => `/tokens/checks/${(await ownCheck(desk)).id}`,
    do: (hand) => hand.form('取りやめる', { 理由: mark }),
    said: new RegExp(`^${no}を取りやめました。`),
    shows: '取りやめ',
  },
};

export const notVisited: readonly string[] = [];
