import type { LoanView } from '../../../../src/features/loans/contract/loan.ts';
import type { Desk } from '../browser.ts';
import { acted, freeThing, lent, loanStep, onLoan, openDays, place, prepared } from './own-loan.ts';
import { mark, type Visits } from './visit.ts';

const no = String.raw`L\d+-\d+`;
const tag = () => acted.items[0]?.assetTag ?? '';

const recalled = async (desk: Desk, loan: LoanView) =>
  loanStep(desk, await lent(desk, loan), 'recall', { reason: mark });

const arranged = async (desk: Desk, loan: LoanView) => {
  const [bringOn] = await openDays(desk);
  return loanStep(desk, await recalled(desk, loan), 'arrange', { agreedWith: '中川', bringOn });
};

const swapped = async (desk: Desk, loan: LoanView) => {
  const out = await lent(desk, loan);
  const { id: newAssetId } = await freeThing(desk, 'token');
  const form = { assetId: out.items[0]?.assetId, newAssetId, reason: mark, siteId: await place(desk) };
  return loanStep(desk, out, 'swap', form);
};

/** The day after the one it is due back. */
const later = async (desk: Desk) => (await openDays(desk))[1] ?? '';

export const visits: Visits = {
  request: {
    as: 'ito',
    at: '/loans/new',
    phone: true,
    do: async (hand, desk) => {
      const [from = '', due = ''] = await openDays(desk);
      const when = { '貸出日時※': from, '返却期限※': due };
      const what = { 借りる物の種類: 'ハードウェアトークン', 借受者: '中川', ...when, 物を加える: 'HT-' };
      await hand.write(what);
    },
    said: new RegExp(`^${no}を受け付けました。`),
  },
  prepare: {
    as: 'ito',
    at: onLoan('token'),
    do: (hand) => hand.form('準備を終える', {}),
    said: new RegExp(`^${no}の準備を終えました。`),
    shows: '準備済',
  },
  handOver: {
    as: 'ito',
    at: onLoan('token', prepared),
    phone: true,
    do: (hand) =>
      hand.form('渡す', {
        [tag()]: '',
        所属が合っている: '',
        氏名が合っている: '',
        連絡先が合っている: '',
        受渡しの場所: '本庁舎',
      }),
    said: /さんに.+を渡しました。/,
    shows: '貸出中',
  },
  takeBack: {
    as: 'ito',
    at: onLoan('token', lent),
    phone: true,
    do: (hand) => hand.form('返却を受ける', { [tag()]: '', 受渡しの場所: '本庁舎' }),
    said: new RegExp(`の${no}はすべて返却されました。`),
    shows: '返却済',
  },
  remind: {
    as: 'ito',
    at: onLoan('token', lent),
    do: async (hand, desk) => hand.form('連絡を記録', { 次の約束の日: await later(desk), 備考: mark }),
    said: new RegExp(`の${no}に連絡を記録しました。`),
    shows: mark,
  },
  extend: {
    as: 'ito',
    at: onLoan('token', lent),
    do: async (hand, desk) => hand.form('期限を延ばす', { 新しい返却期限: await later(desk), 理由: mark }),
    said: new RegExp(`^${no}の返却期限を.+に延ばしました。`),
    shows: new RegExp(`へ。${mark}`),
  },
  recall: {
    as: 'ito',
    at: onLoan('mobile', lent),
    do: (hand) => hand.form('回収が必要と記録', { 回収して行う作業: mark }),
    said: new RegExp(`^${no}の回収が必要と記録しました。`),
    shows: mark,
  },
  arrange: {
    as: 'ito',
    at: onLoan('mobile', recalled),
    do: async (hand, desk) => hand.form('持参の日を決める', { 持参する日: (await openDays(desk))[0] ?? '' }),
    said: new RegExp(`持参の日を決め、${no}に記録しました。`),
    shows: /持参いただくよう/,
  },
  endRecall: {
    as: 'ito',
    at: onLoan('mobile', arranged),
    do: (hand) => hand.form('設定を終えて戻す', { 行った設定: mark }),
    said: /^設定を終えて、.+に戻したことを記録しました。/,
    shows: mark,
  },
  swap: {
    as: 'ito',
    at: onLoan('token', lent),
    do: async (hand, desk) => {
      const { assetTag } = await freeThing(desk, 'token');
      await hand.form('電池切れで交換', { 代わりに渡す機器: assetTag, 理由: mark, 受渡しの場所: '本庁舎' });
    },
    said: new RegExp(`^${no}の機器を交換しました。`),
    shows: new RegExp(`を貸出。${mark}`),
  },
  reportSwap: {
    as: 'ito',
    at: onLoan('token', swapped),
    do: (hand) => hand.form('県へ交換を報告', { 報告した相手: '森', 報告の内容: mark }),
    said: new RegExp(`^${no}の交換を県へ報告したことを記録しました。`),
    shows: new RegExp(`報告。${mark}`),
  },
  revise: {
    as: 'ito',
    at: onLoan('token'),
    do: async (hand, desk) => hand.form('日時・物を変える', { 返却期限: await later(desk), 備考: mark }),
    said: new RegExp(`^${no}を.+までに変えました。`),
    shows: mark,
  },
  refuse: {
    as: 'ito',
    at: onLoan('token'),
    do: (hand) => hand.form('見送る', { 理由: mark }),
    said: new RegExp(`の${no}を見送りました。`),
    shows: '見送り',
  },
  cancel: {
    as: 'ito',
    inPane: '/loans?view=all',
    at: onLoan('token'),
    do: (hand) => hand.form('申込を取り消す', { 理由: mark }),
    said: new RegExp(`の${no}を取り消しました。`),
    shows: '取消',
  },
};
