import type { PossessionView } from '../../../../src/features/tokens/contract/tokens.contract.ts';
import type { Desk } from '../browser.ts';
import { lent, openDays, ownLoan } from './own-loan.ts';
import { fresh, mark, type Visits } from './visit.ts';

const no = String.raw`P\d+-\d+`;

interface Line {
  readonly id: string;
  readonly title: string;
}

/** Only one check runs at a time: one that a visit left running makes way. */
async function noneRuns(desk: Desk): Promise<void> {
  const lines = await desk.call<Line[]>('tokens.checks', {});
  for (const { id } of lines.filter(({ title }) => title.startsWith(mark))) {
    const check = await desk.call<PossessionView>('tokens.getCheck', { id });
    if (check.steps.some(({ name }) => name === 'cancel'))
      await desk.call('tokens.cancel', { id, version: check.version, form: { reason: mark } });
  }
}

/** A check of its own, with one token more that is lent. */
const ownCheck = async (desk: Desk): Promise<PossessionView> => {
  await noneRuns(desk);
  await lent(desk, await ownLoan(desk, 'token'));
  return started(desk);
};

async function started(desk: Desk): Promise<PossessionView> {
  const dueOn = (await openDays(desk))[3];
  return desk.call('tokens.startCheck', { title: fresh('の確認'), dueOn });
}

/** Everybody has answered. */
async function answeredCheck(desk: Desk): Promise<string> {
  const check = await started(desk);
  let { version } = check;
  for (const { itemId } of check.holders) {
    const form = { itemId, means: 'phone', result: 'confirmed' };
    ({ version } = await desk.call<PossessionView>('tokens.answer', { id: check.id, version, form }));
  }
  return check.id;
}

export const visits: Visits = {
  startCheck: {
    as: 'mizuno',
    at: async (desk) => {
      await noneRuns(desk);
      return '/tokens/checks';
    },
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
  cancel: {
    as: 'mizuno',
    at: async (desk) => `/tokens/checks/${(await ownCheck(desk)).id}`,
    do: (hand) => hand.form('取りやめる', { 理由: mark }),
    said: new RegExp(`^${no}を取りやめました。`),
    shows: '取りやめ',
  },
  finish: {
    as: 'mizuno',
    // Everybody who has a token is asked: in that product they are few.
    ofDay: true,
    at: async (desk) => `/tokens/checks/${await answeredCheck(desk)}`,
    do: (hand) => hand.form('確認を終える', { 備考: mark }),
    said: new RegExp(`^${no}を終えました。\\d+人に確かめました。`),
    shows: '完了',
  },
};
