import type { AnalysisBoard, AnalysisView } from '../../../../src/features/mobile/contract/analysis.ts';
import type { InstructionView, MobileSettings } from '../../../../src/features/mobile/contract/mobile.contract.ts';
import type { Desk } from '../browser.ts';
import { openDays } from './own-loan.ts';
import { published } from './own-manual.ts';
import { ownTicket } from './own-ticket.ts';
import { fresh, mark, today, type Visits } from './visit.ts';

const no = String.raw`M\d+-\d+`;
type DeskOf = (who: string) => Promise<Desk>;

interface Device {
  readonly id: string;
  readonly assetTag: string;
}

const mobiles = async (desk: Desk, count: number) =>
  (await desk.call<{ rows: Device[] }>('assets.list', { view: 'mobile', limit: count })).rows;

/** What 県 ordered of two devices, for this visit. */
async function ownInstruction(desk: Desk): Promise<InstructionView> {
  const tags = (await mobiles(desk, 2)).map(({ assetTag }) => assetTag);
  const order = { title: fresh('の指示'), body: mark, orderedBy: '森', orderedOn: await today(desk) };
  return desk.call('mobile.instruct', { ...order, dueOn: (await openDays(desk))[3], tags });
}

const step = (desk: Desk, { id, version }: InstructionView, name: string, form: object) =>
  desk.call<InstructionView>(`mobile.${name}`, { id, version, form });

const done = (desk: Desk, one: InstructionView) => {
  const itemIds = one.items.map(({ id }) => id);
  return step(desk, one, 'doItems', { itemIds, place: 'remote', work: mark });
};

const reported = async (desk: Desk, one: InstructionView) => {
  const [first, second] = one.items;
  const did = await step(desk, one, 'doItems', { itemIds: [first?.id], place: 'remote', work: mark });
  const answered = await step(desk, did, 'declineItems', { itemIds: [second?.id], reason: mark });
  return step(desk, answered, 'report', { to: '森', means: 'mail', note: mark });
};

const onInstruction =
  (prepare: (desk: Desk, one: InstructionView) => Promise<InstructionView> = async (_desk, one) => one) =>
  async (_desk: Desk, deskOf: DeskOf) => {
    const ito = await deskOf('ito');
    return `/mobile/instructions/${(await prepare(ito, await ownInstruction(ito))).id}`;
  };

/** As many faults of one mobile as make a cluster. */
async function ownCluster(desk: Desk): Promise<string> {
  const { clusterFaults } = await desk.call<MobileSettings>('mobile.settings', {});
  const [device] = await mobiles(desk, 1);
  for (let n = 0; n < clusterFaults; n += 1) await ownTicket(desk, 'fault', { assetId: device?.id });
  const { clusters } = await desk.call<AnalysisBoard>('mobile.analysisBoard', {});
  const [cluster] = clusters;
  if (!cluster) throw new Error('the faults make no cluster');
  return cluster.cluster;
}

const finding = `${mark}の数値からは、同じ型式に故障が続いていることがわかる。`;

const ownAnalysis = async (desk: Desk): Promise<AnalysisView> =>
  desk.call('mobile.analyse', { of: { cluster: await ownCluster(desk) }, finding, suspicion: true });

const onAnalysis = async (_desk: Desk, deskOf: DeskOf) => {
  await ownAnalysis(await deskOf('ito'));
  return '/mobile/analysis';
};

const ownRequest = async (desk: Desk) => {
  const { bulkDevices } = await desk.call<MobileSettings>('mobile.settings', {});
  const devices = Array.from({ length: bulkDevices }, (_, n) => ({ name: `${mark}端末${n}` }));
  const askedAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  await desk.call('mobile.receiveByod', { kind: 'stop', askedBy: fresh('課'), askedAt, devices });
};

export const visits: Visits = {
  instruct: {
    as: 'mori',
    at: '/mobile/instructions',
    do: async (hand, desk) => {
      const tags = (await mobiles(desk, 2)).map(({ assetTag }) => assetTag).join('\n');
      const order = { 件名: fresh('の設定'), 指示の内容: mark, 指示した人: '森' };
      await hand.form('指示を記録する', { ...order, 対象の管理番号: tags });
    },
    said: new RegExp(`^${no}を記録しました。対象は2台です。`),
    shows: new RegExp(`${mark}の設定`),
  },
  doItems: {
    as: 'ito',
    at: onInstruction(),
    phone: true,
    do: (hand) => hand.form('作業を済ませた', { 行った作業: `${mark}の設定` }),
    said: new RegExp(`^${no}の作業を記録しました。残りは0台です。`),
    shows: new RegExp(`${mark}の設定`),
  },
  declineItems: {
    as: 'ito',
    at: onInstruction(),
    do: async (hand, desk) => {
      const [device] = await mobiles(desk, 1);
      await hand.form('できない理由を記録', { [device?.assetTag ?? '']: '', 理由: `${mark}で不可` });
    },
    said: new RegExp(`^${no}にできない理由を記録しました。残りは1台です。`),
    shows: `${mark}で不可`,
  },
  report: {
    as: 'ito',
    at: onInstruction(done),
    do: (hand) => hand.form('県へ報告', { 備考: mark }),
    said: new RegExp(`^${no}の結果を森へ報告しました。`),
    shows: '県へ報告済み',
  },
  accept: {
    as: 'mori',
    at: onInstruction(reported),
    do: (hand) => hand.form('受理する', { 備考: mark }),
    said: new RegExp(`^${no}の報告を受理しました。`),
    shows: '受理',
  },
  insist: {
    as: 'mori',
    at: onInstruction(reported),
    do: (hand) => hand.form('実施を求める', { 理由: `${mark}が要る` }),
    said: new RegExp(`^${no}の実施を求めました。`),
    shows: `${mark}が要る`,
  },
  withdraw: {
    as: 'mori',
    at: onInstruction(),
    do: (hand) => hand.form('指示を取りやめる', { 理由: `${mark}で不要` }),
    said: new RegExp(`^${no}を取りやめました。`),
    shows: '取りやめ',
  },
  recordUpkeep: {
    as: 'ito',
    at: '/mobile/upkeep',
    phone: true,
    do: async (hand, { page }) => {
      await page.locator('#main').getByRole('checkbox').first().check();
      await page.getByRole('button', { name: '1台の点検を記録' }).click();
      const items = { 所在と外観: '', 付属品: '', '起動・通信・電池': '', 更新プログラム: '', 前の利用者: '' };
      await hand.fillIn(items);
    },
    said: /^1台の点検を記録しました（良好）。/,
    shows: '良好',
  },
  setSettings: {
    as: 'mori',
    at: '/mobile/upkeep',
    do: (hand) => hand.form('決まりを変える', { 理由: mark }),
    said: /^点検の間隔を\d+日、続いた故障を\d+日に\d+件にしました。/,
  },
  analyse: {
    as: 'ito',
    at: async (_desk, deskOf) => {
      await ownCluster(await deskOf('ito'));
      return '/mobile/analysis';
    },
    do: async (hand, { page }) => {
      const clusters = page.getByRole('table', { name: '続いている故障' });
      await clusters.getByRole('button', { name: '分析する' }).first().click();
      await hand.fillIn({ 所見: finding });
    },
    said: /の分析を残しました。/,
    shows: finding,
  },
  reportSuspicion: {
    as: 'ito',
    at: onAnalysis,
    phone: true,
    do: (hand) => hand.form('県へ報告', { 報告した相手: '森' }),
    said: /の分析を森へ報告したことを記録しました。/,
    shows: /森へメールで報告/,
  },
  addImprovements: {
    as: 'ito',
    at: onAnalysis,
    do: async (hand, desk) => {
      const [device] = await mobiles(desk, 1);
      const { modelId } = await desk.call<{ modelId: string }>('assets.get', { id: device?.id });
      const { title } = await published(desk, { modelIds: [modelId] });
      await hand.form('改善を記録', { '書いた・改訂したナレッジ': title, 何を良くしたか: `${mark}を書いた` });
    },
    said: /の分析に改善を記録しました。/,
    shows: new RegExp(`${mark}を書いた`),
  },
  receiveByod: {
    as: 'ito',
    at: '/mobile/byod',
    phone: true,
    do: async (hand, desk) => {
      const asked = { '申請した所属・職員': fresh('所属'), 申請を受けた日時: await today(desk) };
      await hand.form('申請を記録する', { ...asked, 申請を受けた日時の時刻: '00:01', 端末: '端末一\n端末二' });
    },
    said: new RegExp(`^${mark}所属\\d+の申請（2台）を記録しました。`),
    shows: new RegExp(`${mark}所属`),
  },
  makeByodList: {
    as: 'ito',
    at: async (desk) => {
      await ownRequest(desk);
      return '/mobile/byod';
    },
    do: async (_hand, { page }) => {
      const row = page
        .getByRole('row')
        .filter({ hasText: `${mark}課` })
        .first();
      await row.getByRole('button', { name: '一覧を作る' }).click();
    },
    said: /^\d+台の一覧を作り、申請に残しました。/,
    shows: '一覧を開く',
  },
};
