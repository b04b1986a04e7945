import { faulty, ownDelivery } from './own-delivery.ts';
import { openDays } from './own-loan.ts';
import { ownRepair, repairStep } from './own-repair.ts';
import { onItem, onRequest, own, ownItem, part } from './own-stock.ts';
import { fresh, inAWeek, mark, today, type Visits } from './visit.ts';

const no = String.raw`Z\d+-\d+`;
let tag = '';

export const visits: Visits = {
  createItem: {
    as: 'mizuno',
    at: '/stock/items/new',
    phone: true,
    do: (hand) => hand.write({ 品目番号: fresh('品番'), 名称: `${mark}の棚`, 単位: '台' }),
    said: new RegExp(`^${mark}の棚（${mark}品番\\d+）を登録しました。`),
    shows: `${mark}の棚`,
  },
  reviseItem: {
    as: 'mizuno',
    at: async (desk, deskOf) => `${await onItem()(desk, deskOf)}/edit`,
    do: (hand) => hand.write({ 備考: `${mark}の控え` }),
    said: new RegExp(`^${mark}の品（V\\d+-\\d+）の変更を保存しました。`),
    shows: `${mark}の控え`,
  },
  move: {
    as: 'ito',
    at: onItem(),
    phone: true,
    do: (hand) => hand.form('受け入れる', { 数: '3', 納入元: mark }),
    said: new RegExp(`^${mark}の品の受入を記録しました。在庫は13本です。`),
    shows: '13本',
  },
  fit: {
    as: 'ito',
    at: async (_desk, deskOf) => {
      const ito = await deskOf('ito');
      const repair = await ownRepair(ito);
      const [dueOn] = await openDays(ito);
      const order = { kind: 'fitParts', orderedBy: '森', orderedOn: await today(ito), what: mark, dueOn };
      await repairStep(ito, repair, 'takeOrder', order);
      await ownItem(ito, part);
      return `/stock/fit?tag=${encodeURIComponent(repair.assetTag)}`;
    },
    do: (hand) => hand.write({ 品目: own.item.code, 置き場所: own.item.rooms[0]?.room ?? '' }),
    said: new RegExp(`^${mark}の品の部品の取付を記録しました。在庫は9本です。`),
    shows: '9本',
  },
  salvage: {
    as: 'ito',
    at: async (_desk, deskOf) => {
      const ito = await deskOf('ito');
      tag = (await faulty(ito, await ownDelivery(ito, 'collection'))).assetTag;
      return '/stock/salvage';
    },
    do: (hand) => hand.form('部品取りを記録', { 回収した機器の管理番号: tag, 使える部品がない理由: mark }),
    said: /^.+に使える部品がないことを記録しました（H\d+-\d+）。/,
  },
  count: {
    as: 'ito',
    at: async (_desk, deskOf) => `/stock/count?room=${(await ownItem(await deskOf('ito'))).roomId}`,
    phone: true,
    do: (hand) => hand.write({ [`${own.item.code} 数えた数`]: '9', 帳簿と違う理由: mark }),
    said: /^.+の1品目を数え、違った1品目の在庫を直しました。/,
  },
  order: {
    as: 'mori',
    at: async (_desk, deskOf) => {
      const { item } = await ownItem(await deskOf('ito'));
      return `/stock/new?${new URLSearchParams({ item: item.id, word: item.name, code: item.code })}`;
    },
    phone: true,
    do: (hand) => hand.write({ 数: '2', 払出先: mark, 指示した県の担当: '森' }),
    said: new RegExp(`^${no}：${mark}への${mark}の品 2本の指示を記録しました。期限は`),
    shows: mark,
  },
  requestRefill: {
    as: 'ito',
    at: onItem(),
    do: (hand) => hand.form('補充を依頼', { 依頼する県の担当: '森' }),
    said: new RegExp(`^${mark}の品 4本の補充を県に依頼しました（${no}）。`),
    shows: /Z\d+-\d+/,
  },
  issue: {
    as: 'ito',
    at: onRequest('order'),
    phone: true,
    do: (hand) => hand.form('払い出す', { 受け取った人: mark }),
    said: new RegExp(`^${mark}の品3本を${mark}へ払い出しました（${no}）。`),
    shows: '完了',
  },
  receive: {
    as: 'ito',
    at: onRequest('requestRefill'),
    do: (hand) => hand.form('受け入れる', { 納入元: mark }),
    said: new RegExp(`^${mark}の品3本を受け入れ、${no}を終えました。`),
    shows: '完了',
  },
  answer: {
    as: 'mori',
    at: onRequest('requestRefill'),
    phone: true,
    do: (hand) => hand.form('県の回答を記録', { 県の回答: mark, 入荷の予定: inAWeek }),
    said: new RegExp(`^${no}の県の回答を記録しました。入荷の予定は`),
    shows: '入荷待ち',
  },
  withdraw: {
    as: 'mori',
    at: onRequest('order'),
    do: (hand) => hand.form('指示を取り下げる', { 理由: mark }),
    said: new RegExp(`^${no}（${mark}の品）の指示を取り下げました。`),
    shows: '取消',
  },
  cancel: {
    as: 'ito',
    at: onRequest('requestRefill'),
    do: (hand) => hand.form('依頼を取り消す', { 理由: mark }),
    said: new RegExp(`^${no}（${mark}の品）の依頼を取り消しました。`),
    shows: '取消',
  },
};
