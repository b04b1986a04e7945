import type { RecallView } from '../../../../src/features/recalls/contract/recall.ts';
import type { Desk } from '../browser.ts';
import { type Device, someDevice } from './own-device.ts';
import { place } from './own-loan.ts';
import { inAWeek, mark, type Visits } from './visit.ts';

const no = String.raw`C\d+-\d+`;
const tag = String.raw`^[A-Z]{2}\d*-\d+`;
const busy = ['recalls.list', 'deliveries.list', 'repairs.list'];

let device: Device;
const found = async (desk: Desk) => {
  device = await someDevice(desk, ['NK', 'inUse'], busy);
  return device;
};

type Prepare = (desk: Desk, one: RecallView) => Promise<RecallView>;

/** The page of a recall of its own. */
const onRecall =
  (prepare: Prepare = async (_desk, one) => one) =>
  async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) => {
    const ito = await deskOf('ito');
    const { assetTag } = await found(ito);
    const one = await ito.call<RecallView>('recalls.report', { assetTag, reason: mark });
    return `/recalls/${(await prepare(ito, one)).id}`;
  };

const told: Prepare = (desk, { id, version }) =>
  desk.call('recalls.tell', {
    id,
    version,
    form: { recipient: 'department', means: 'phone', result: 'extensionAsked', note: mark },
  });

/** Collected by hand, without a delivery. */
const fetched: Prepare = async (desk, one) => {
  const { version } = await desk.call<{ version: number }>('assets.get', { id: one.assetId });
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const siteId = await place(desk);
  const movement = { kind: 'collected', movedOn: today, siteId, handOverSiteId: siteId };
  await desk.call('assets.move', { id: one.assetId, version, movement });
  return one;
};

export const visits: Visits = {
  report: {
    as: 'ito',
    at: '/recalls/new',
    phone: true,
    do: async (hand, desk) => hand.write({ 管理番号: (await found(desk)).assetTag, 分かったいきさつ: mark }),
    said: new RegExp(`${tag}を使われていない機器として記録しました（${no}）。`),
    shows: mark,
  },
  tell: {
    as: 'ito',
    at: onRecall(),
    phone: true,
    do: (hand) => hand.form('所属へ連絡を記録', { 結果: '延長を希望', 備考: mark }),
    said: /の利用を問い合わせました。/,
    shows: '連絡済',
  },
  remind: {
    as: 'ito',
    at: onRecall(told),
    do: (hand) => hand.form('連絡を記録', { 結果: '不在', 備考: mark }),
    said: new RegExp(`の${no}に連絡を記録しました。`),
    shows: mark,
  },
  keepUsing: {
    as: 'ito',
    at: onRecall(told),
    do: (hand) => hand.form('引き続き使うと回答', { 回答した人: mark, 引き続き使う理由: mark, 次に見直す日: inAWeek }),
    said: new RegExp(`${tag}は引き続き使うと記録しました。`),
    shows: '引き続き使用',
  },
  arrange: {
    as: 'ito',
    at: onRecall(told),
    phone: true,
    do: (hand) => hand.form('回収を手配', { 応じた人: mark, 回収の期限: inAWeek }),
    said: new RegExp(String.raw`${tag}の回収を手配しました（H\d+-\d+）。`),
    shows: '回収待ち',
  },
  cancel: {
    as: 'ito',
    at: onRecall(),
    do: (hand) => hand.form('対象から外す', { 理由: mark }),
    said: new RegExp(`${tag}を回収の対象から外しました（${no}）。`),
    shows: '取消',
  },
  finish: {
    as: 'ito',
    at: onRecall(fetched),
    do: (hand) => hand.form('回収済にする', { 備考: mark }),
    said: new RegExp(`${tag}を回収済にし、${no}を終えました。`),
    shows: '回収済',
  },
  retire: {
    as: 'mori',
    at: '/recalls/retirements',
    do: async (hand, desk) => {
      const { model } = (await someDevice(desk, ['KK', 'inUse'], busy)) as Device & { model: string };
      const order = { 指示した県の担当者: mark, 回収の期限: inAWeek };
      await hand.form('廃止の指示を記録', { 廃止する種別: 'KKパソコン', 型式: model, ...order });
    },
    said: /^KKパソコンの廃止の指示を記録し、\d+台の回収を手配しました。/,
    shows: mark,
  },
};
