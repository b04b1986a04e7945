import type { Desk } from '../browser.ts';
import { acted, collected, deliverable, faulty, keepable, onDelivery, onWay, prepared } from './own-delivery.ts';
import { openDays } from './own-loan.ts';
import { inAWeek, mark, today, type Visits } from './visit.ts';

const no = String.raw`H\d+-\d+`;
const tag = String.raw`^[A-Z]{2}\d*-\d+`;

const wiping = { 消去ソフト: '消去くん', 版: '8.2', 方式: '上書き', 作業した人: '伊藤', 消去の結果: '' };
const receiver = {
  受取人の氏名: mark,
  受取人の連絡先: '3-2718',
  所属が合っている: '',
  氏名が合っている: '',
  連絡先が合っている: '',
  場所: '本庁舎',
};
const agreed = async (desk: Desk) => ({ 運び方を協議した: '森', 協議した日: await today(desk) });

export const visits: Visits = {
  order: {
    as: 'ito',
    at: '/deliveries/new',
    phone: true,
    do: async (hand, desk) => {
      const { assetTag } = await deliverable(desk, 'distribution');
      const what = { 管理番号: assetTag, 配付先の利用者: '中川' };
      await hand.write({ ...what, 指示した県の担当者: '森', 期限: inAWeek });
    },
    said: new RegExp(`^${no}を手配しました`),
    shows: '指示済',
  },
  designate: {
    as: 'mizuno',
    at: () => Promise.resolve('/deliveries/designations'),
    do: (hand) => hand.form('指定を記録', { 所属: '四日市県税', 指示した県の担当者: mark }),
    said: /四日市県税事務所にNKパソコンを配付することを記録しました。/,
    shows: mark,
  },
  prepare: {
    as: 'ito',
    at: onDelivery('distribution'),
    do: async (hand, desk) =>
      hand.form('準備を記録', { 展開した標準イメージ: 'R8.11', 修正パッチ: await today(desk), 行った登録: mark }),
    said: new RegExp(`${tag}の準備を記録しました。`),
    shows: mark,
  },
  handOver: {
    as: 'ito',
    at: onDelivery('distribution', prepared),
    phone: true,
    do: (hand) => hand.form('手渡す', receiver),
    said: new RegExp(`^${mark}さんに.+を渡しました。`),
    shows: '完了',
  },
  appoint: {
    as: 'ito',
    at: onDelivery('collection'),
    do: async (hand, desk) => hand.form('日時と場所を約束', { 日時: (await openDays(desk))[1] ?? '', 場所: '本庁舎' }),
    said: new RegExp(`${tag}は.+ 本庁舎.*で受け渡します。`),
    shows: '受け渡しの約束',
  },
  postpone: {
    as: 'ito',
    at: onDelivery('collection'),
    do: (hand) => hand.form('期限を変える', { 期限: inAWeek, 理由: mark }),
    said: new RegExp(`^${no}の期限を.+に変えました。`),
    shows: new RegExp(`^期限 .+${mark}`),
  },
  cancel: {
    as: 'ito',
    at: onDelivery('collection'),
    do: (hand) => hand.form('手配を取り消す', { 理由: mark }),
    said: new RegExp(`^${no}を取り消しました。`),
    shows: '取消',
  },
  collect: {
    as: 'ito',
    inPane: '/deliveries?view=all',
    at: onDelivery('collection'),
    phone: true,
    do: (hand) => hand.form('引き取る', { 利用者の氏名: mark, 場所: '本庁舎' }),
    said: new RegExp(`${tag}を引き取りました。`),
    shows: '回収済',
  },
  inspect: {
    as: 'ito',
    at: onDelivery('collection', collected),
    do: (hand) => hand.form('動作確認', { 正常に動作する: '' }),
    said: new RegExp(`${tag}の動作を確かめました。`),
    shows: '正常に動作',
  },
  report: {
    as: 'ito',
    at: onDelivery('collection', faulty),
    do: (hand) => hand.form('県へ報告', { 報告した相手: '森', 報告の内容: `${mark}の報告` }),
    said: new RegExp(`${tag}の不具合を森へ報告したことを記録しました。`),
    shows: `${mark}の報告`,
  },
  wipe: {
    as: 'ito',
    at: onDelivery('collection', collected),
    do: (hand) => hand.form('消去を記録', wiping),
    said: new RegExp(`${tag}のデータの消去を記録しました。`),
    shows: /消去くん 8\.2/,
  },
  count: {
    as: 'ito',
    at: onDelivery('collection', collected),
    do: (hand) => hand.form('付属品を数える', { 付属品と数量: `${mark}の付属品`, 状態: '良好' }),
    said: new RegExp(`${tag}の付属品を記録しました。`),
    shows: `${mark}の付属品`,
  },
  keep: {
    as: 'ito',
    at: onDelivery('collection', keepable),
    do: (hand) => hand.form('保管場所に納める', { 保管場所: `${mark}の棚`, 場所を指定した: '森' }),
    said: new RegExp(`${tag}を${mark}の棚に納めました。`),
    shows: '完了',
  },
  depart: {
    as: 'ito',
    at: onDelivery('transport'),
    do: async (hand, desk) => {
      const way = { 読んだ管理番号: acted.assetTag, 運び方: '公用車', '損傷・紛失': mark };
      await hand.form('運び出す', { ...way, ...(await agreed(desk)) });
    },
    said: new RegExp(`${tag}を本庁舎へ運び出しました。`),
    shows: '運搬中',
  },
  arrive: {
    as: 'ito',
    at: onDelivery('transport', onWay),
    do: (hand) => hand.form('到着を記録', { 読んだ管理番号: acted.assetTag }),
    said: new RegExp(`${tag}は本庁舎に着きました。`),
    shows: '完了',
  },
};
