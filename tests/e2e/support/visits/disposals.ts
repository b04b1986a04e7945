import {
  accepted,
  type acted,
  approved,
  certified,
  counted,
  destroyed,
  disposable,
  onDisposal,
  photo,
  photographed,
  readSerial,
  readTag,
  takenOut,
} from './own-disposal.ts';
import { fresh, inAWeek, mark, type Visits } from './visit.ts';

const no = String.raw`D\d+-\d+`;

export const visits: Visits = {
  propose: {
    as: 'ito',
    at: '/disposals/new',
    phone: true,
    do: async (hand, desk) =>
      hand.write({ 廃棄する機器の管理番号: await disposable(desk), 県への説明: `${mark}の更新` }),
    said: new RegExp(`^${no}を県へ出しました（1台）。`),
    shows: '承認待ち',
  },
  approve: {
    as: 'mori',
    at: onDisposal(),
    phone: true,
    do: (hand) =>
      hand.form('承認して場所を指定', { 拠点: '本庁舎', 作業の場所: mark, 作業日: inAWeek, 立ち会わない理由: mark }),
    said: new RegExp(`^${no}を承認し、場所を${mark}に指定しました。`),
    shows: '作業中',
  },
  sendBack: {
    as: 'mori',
    at: onDisposal(),
    do: (hand) => hand.form('差し戻す', { 理由: mark }),
    said: new RegExp(`^${no}を差し戻しました。`),
    shows: '差戻し',
  },
  revise: {
    as: 'ito',
    at: onDisposal(),
    do: (hand) => hand.form('起案を直す', { 県への説明: `${mark}を直した` }),
    said: new RegExp(`^${no}を直して県へ出しました（1台）。`),
    shows: new RegExp(`${mark}を直した`),
  },
  countBefore: {
    as: 'ito',
    at: onDisposal(approved),
    phone: true,
    do: (hand) => hand.form('作業前の数量', { 読んだ管理番号: readTag() }),
    said: new RegExp(`^${no}の作業前の数量を記録しました（1/1台）。`),
    shows: /本体 1 \/ 1台/,
  },
  checkMachine: {
    as: 'ito',
    at: onDisposal(approved),
    do: (hand) =>
      hand.form('専用機器の安全確認', {
        県の専用機器: `${mark}号機`,
        保護めがね: '',
        扉の安全装置: '',
        '刃・針': '',
        周囲の片付け: '',
      }),
    said: new RegExp(`^${mark}号機の安全を確かめました。`),
    shows: /4項目を確認/,
  },
  takeOut: {
    as: 'ito',
    at: onDisposal(counted),
    do: (hand) => hand.form('取り出しを記録', { 取り出したドライブ: `${readTag()} S${Date.now()} SSD` }),
    said: new RegExp(`^${no}のドライブの取り出しを記録しました（1本）。`),
    shows: /ドライブ 1本/,
  },
  putBack: {
    as: 'ito',
    at: onDisposal(takenOut),
    do: (hand) => hand.form('取り出しを直す', { 取り出しを取り消す: readSerial(), 理由: mark }),
    said: new RegExp(`^${no}の取り出しを直しました（0本）。`),
    shows: new RegExp(mark),
  },
  destroy: {
    as: 'ito',
    at: onDisposal(takenOut),
    phone: true,
    do: (hand) =>
      hand.form('抹消を記録', {
        抹消したドライブ: readSerial(),
        作業した人: mark,
        復元できない: '',
        検証のしかた: mark,
        検証した人: mark,
      }),
    said: new RegExp(`^${no}の抹消を記録しました（1/1本）。`),
    shows: new RegExp(`作業：${mark}`),
  },
  countAfter: {
    as: 'ito',
    at: onDisposal(destroyed),
    do: (hand) => hand.form('作業後の数量', { 破壊したドライブ: readSerial() }),
    said: new RegExp(`^${no}の作業後の数量を記録しました（1/1本）。`),
    shows: /ドライブ 1 \/ 1本/,
  },
  takeLabelsOff: {
    as: 'ito',
    at: onDisposal(destroyed),
    do: (hand) => hand.form('ラベルを剥がす', { シールを剥がした: readTag() }),
    said: new RegExp(`^${no}のラベルの剥離を記録しました（1/1台）。`),
    shows: /ラベル 1 \/ 1枚/,
  },
  passOn: {
    as: 'ito',
    at: onDisposal(approved),
    phone: true,
    do: (hand) => hand.form('受渡しを読む', { 読んだ管理番号: readTag(), 今から持つ人: mark, 置く場所: `${mark}の棚` }),
    said: new RegExp(`^${no}の受渡しを記録しました。`),
    shows: new RegExp(`${mark}の棚`),
  },
  tellCustody: {
    as: 'ito',
    at: onDisposal(approved),
    do: (hand) => hand.form('保管の空白を説明', { 報告した相手: '森', 報告の内容: `${mark}の空白` }),
    said: new RegExp(`^${no}の保管について森へ説明したことを記録しました。`),
    shows: new RegExp(`${mark}の空白`),
  },
  attachPhoto: {
    as: 'ito',
    at: onDisposal(destroyed),
    do: async (_hand, { page }) => {
      await page.getByRole('button', { name: '写真を付ける' }).click();
      await page.locator('.dialog input[type=file]').setInputFiles(photo);
      await page.locator('.dialog .btn.primary').click();
    },
    said: /^写真を付けました（1本）。/,
    shows: '1枚',
  },
  recordValidation: {
    as: 'mizuno',
    at: () => Promise.resolve('/disposals/validations'),
    do: (hand) =>
      hand.form('妥当性確認を記録', {
        機器と手順の版: fresh('号機'),
        検体の本数: '3',
        確かめ方と結果: mark,
        確認した人: mark,
        有効期限: inAWeek,
      }),
    said: new RegExp(`${mark}.*の妥当性確認を記録しました。`),
    shows: new RegExp(mark),
  },
  report: {
    as: 'ito',
    at: onDisposal(approved),
    do: (hand) => hand.form('県へ報告', { 報告した相手: '森', 報告の内容: `${mark}の報告` }),
    said: new RegExp(`^${no}について森へ報告したことを記録しました。`),
    shows: new RegExp(`${mark}の報告`),
  },
  postpone: {
    as: 'ito',
    at: onDisposal(approved),
    do: (hand) => hand.form('作業日を変える', { 作業日: inAWeek, 作業日を指定した: '森', 理由: mark }),
    said: new RegExp(`^${no}の作業日を.+に変えました。`),
    shows: new RegExp(`作業日 .+${mark}`),
  },
  agree: {
    as: 'ito',
    at: async (_desk, deskOf) => {
      const ito = await deskOf('ito');
      // Of mobile alone another way may be agreed.
      const tags = [await disposable(ito, 'mobile')];
      const one = await ito.call<typeof acted>('disposals.propose', { tags, method: 'drill', explanation: mark });
      return `/disposals/${(await approved(deskOf, one)).id}`;
    },
    do: (hand) =>
      hand.form('別の方法を協議', { 決めた方法: mark, 協議した県の担当者: '森', 協議した日: inAWeek, 理由: mark }),
    said: new RegExp(`^${no}の方法を森と協議したことを記録しました。`),
    shows: new RegExp(mark),
  },
  cancel: {
    as: 'ito',
    at: onDisposal(),
    do: (hand) => hand.form('廃棄処分を取り消す', { 理由: mark }),
    said: new RegExp(`^${no}を取り消しました。`),
    shows: '取消',
  },
  certify: {
    as: 'mizuno',
    at: onDisposal(photographed),
    do: (hand) => hand.form('証明書を作る', {}),
    said: new RegExp(`^${no}の証明書を作り、県へ出しました。`),
    shows: '受理待ち',
  },
  accept: {
    as: 'mori',
    at: onDisposal(certified),
    do: (hand) => hand.form('証明書を受理', {}),
    said: new RegExp(`^${no}の証明書を受理しました。`),
    shows: '除却待ち',
  },
  retire: {
    as: 'ito',
    at: onDisposal(accepted),
    do: (hand) => hand.form('台帳から除却', {}),
    said: new RegExp(`^${no}の1台を台帳から除却しました。`),
    shows: '廃棄済',
  },
};
