import type { RepairView } from '../../../../src/features/repairs/contract/repair.ts';
import type { Desk } from '../browser.ts';
import { lent, openDays, ownLoan } from './own-loan.ts';
import * as own from './own-repair.ts';
import { mark, type Visits } from './visit.ts';

const no = String.raw`S\d+-\d+`;
const { onRepair } = own;

/** The user of the device has another one meanwhile, with the data on it. */
const substituted = async (desk: Desk, repair: RepairView) => {
  const loan = await lent(desk, await ownLoan(desk, 'oneEach', { purpose: 'substitute', borrowerId: repair.userId }));
  return own.repairStep(desk, repair, 'substitute', { loanNumber: loan.number, dataMoved: true });
};

const today = async (desk: Desk) => (await desk.call<{ today: string }>('accounts.me', undefined)).today;
const dayAfter = async (desk: Desk) => (await openDays(desk))[1] ?? '';

export const visits: Visits = {
  receive: {
    as: 'ito',
    at: async (desk) => {
      // What was received and taken back at once leaves its device free.
      const repair = await own.ownRepair(desk);
      await own.repairStep(desk, repair, 'cancel', { reason: mark });
      return `/repairs/new?tag=${repair.assetTag}`;
    },
    do: (hand) => hand.write({ 事象: mark }),
    said: new RegExp(`^${no}を受け付けました（.+）。`),
  },
  diagnose: {
    as: 'ito',
    at: onRepair(),
    phone: true,
    do: (hand) => hand.form('診断を記録', { 箇所: '基板・電源', 原因: mark }),
    said: /の診断を記録しました。/,
    shows: mark,
  },
  explain: {
    as: 'ito',
    at: onRepair(own.diagnosed),
    do: (hand) => hand.form('処置を説明', { 処置: '修理' }),
    said: /に原因と処置（修理）を説明しました。/,
    shows: '処置決定',
  },
  takeIn: {
    as: 'ito',
    at: onRepair(),
    do: (hand) => hand.form('預かる', { 場所: '本庁舎', 預かった付属品: mark }),
    said: /を.*本庁.*で預かりました。/,
    shows: new RegExp(`付属品：${mark}`),
  },
  report: {
    as: 'ito',
    at: onRepair(own.decided),
    do: (hand) => hand.form('県へ事前報告', { 報告した相手: '森', 報告の内容: mark }),
    said: new RegExp(`^${no}を森へ事前に報告したことを記録しました。`),
    shows: mark,
  },
  appoint: {
    as: 'ito',
    at: onRepair(own.appointable),
    do: async (hand, desk) =>
      hand.form('日程と場所を指示', { 保守業者: `${mark}商会`, 受け渡しの日時: await dayAfter(desk), 場所: '本庁舎' }),
    said: new RegExp(`^${mark}商会に.+での受け渡しを指示しました。`),
    shows: `${mark}商会`,
  },
  sendOut: {
    as: 'ito',
    at: onRepair(own.sendable),
    do: async (hand, desk) => hand.form('業者へ渡す', { 戻りの見込み: await dayAfter(desk) }),
    said: /に渡しました。戻りは.+の見込みです。/,
    shows: '業者',
  },
  wait: {
    as: 'ito',
    at: onRepair(own.sent),
    do: async (hand, desk) =>
      hand.form('部品待ち・見込みを変える', { 待っている部品: mark, 戻りの見込み: await dayAfter(desk) }),
    said: new RegExp(`^${no}の見込みを.+に変えました。`),
    shows: mark,
  },
  receiveBack: {
    as: 'ito',
    at: onRepair(own.sent),
    do: (hand) => hand.form('業者から受け取る', { 場所: '本庁舎', 行った作業: mark, '費用（円）': '33,000' }),
    said: /から受け取りました。/,
    shows: '返却待ち',
  },
  repairInHouse: {
    as: 'ito',
    at: onRepair(own.after(own.inHand, own.decided), 'NK', true),
    do: (hand) => hand.form('自前で修理', { 箇所: 'キートップ', 行った作業: mark }),
    said: /を自前で修理しました。/,
    shows: '返却待ち',
  },
  settle: {
    as: 'ito',
    at: onRepair(own.toSettle),
    do: (hand) => hand.form('処置を終える', { 行った作業: mark }),
    said: /の処置を終えました。/,
    shows: '返却待ち',
  },
  substitute: {
    as: 'ito',
    at: onRepair(),
    do: (hand) => hand.form('代替機を記録', { 使用者は不要: '' }),
    said: /代替機が不要と記録しました。/,
    shows: /代替機を不要と答えた/,
  },
  moveDataBack: {
    as: 'ito',
    at: onRepair(own.after(substituted, own.settled)),
    do: (hand) => hand.form('データを戻す', { 備考: mark }),
    said: /にデータを戻したことを記録しました。/,
    shows: mark,
  },
  takeOrder: {
    as: 'ito',
    at: onRepair(),
    do: async (hand, desk) => {
      const order = { 指示の種類: '部品の取付', 指示した人: '森', 指示の日: await today(desk) };
      await hand.form('県の指示を記録', { ...order, '指示の内容・手順書': mark, 行う期限: await dayAfter(desk) });
    },
    said: new RegExp(`^${no}に森の指示を記録しました。`),
    shows: new RegExp(mark),
  },
  carryOut: {
    as: 'ito',
    at: onRepair(own.ordered),
    do: (hand) => hand.form('指示の作業を終える', { 行った作業: `${mark}の作業` }),
    said: new RegExp(`^${no}の指示の作業を終えました。`),
    shows: `${mark}の作業`,
  },
  clean: {
    as: 'ito',
    at: onRepair(own.diagnosed),
    do: (hand) => hand.form('清掃を記録', { 清掃した箇所: mark }),
    said: /の清掃を記録しました。/,
    shows: new RegExp(mark),
  },
  kit: {
    as: 'ito',
    at: onRepair(own.back, 'MK'),
    do: (hand) => hand.form('キッティングを終える', { 行った作業: `${mark}の手順` }),
    said: /のキッティングを終えました。/,
    shows: `${mark}の手順`,
  },
  check: {
    as: 'ito',
    at: onRepair(own.settled),
    phone: true,
    do: (hand) => hand.form('動作確認', { 正常に動作する: '' }),
    said: /の動作を確かめました。/,
    shows: '正常に動作',
  },
  redo: {
    as: 'ito',
    at: onRepair(own.settled),
    do: (hand) => hand.form('処置をやり直す', { 理由: `${mark}の再現` }),
    said: /の処置をやり直します。/,
    shows: `${mark}の再現`,
  },
  giveBack: {
    as: 'ito',
    at: onRepair(own.checked),
    phone: true,
    do: (hand) =>
      hand.form('使用者に返す', {
        受取人の氏名: '本人',
        所属が合っている: '',
        氏名が合っている: '',
        連絡先が合っている: '',
        場所: '本庁舎',
      }),
    said: /さんに.+を返しました。/,
    shows: '返却済',
  },
  writeOff: {
    as: 'ito',
    at: onRepair(own.after(own.inHand, own.settled)),
    do: (hand) => hand.form('廃棄待ちにする', { 場所: '本庁舎', 理由: `${mark}の供給終了` }),
    said: /を廃棄待ちにしました。/,
    shows: '廃棄待ちへ',
  },
  cancel: {
    as: 'ito',
    inPane: '/repairs?view=all',
    at: onRepair(),
    do: (hand) => hand.form('修理を取り消す', { 理由: `${mark}で直った` }),
    said: new RegExp(`^${no}を取り消しました。`),
    shows: '取消',
  },
};
