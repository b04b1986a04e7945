import { randomUUID } from 'node:crypto';
import type { ImagesView } from '../../../../src/features/patches/contract/image.ts';
import type { PatchView, SearchView } from '../../../../src/features/patches/contract/patch.ts';
import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { someDevice } from './own-device.ts';
import { fresh, mark, next, today, type Visits } from './visit.ts';

const no = String.raw`U\d+-\d+`;
const found = String.raw`V\d+-\d+`;
const product = '7-Zip';

/** A publication of its own, for the PCs for courses: they are always 32. */
async function ownPatch(desk: Desk): Promise<PatchView> {
  const [option] = await desk.call<{ id: string }[]>('catalog.findSoftware', { q: product });
  return desk.call('patches.register', {
    publicationId: randomUUID(),
    title: fresh('の修正パッチ'),
    kind: 'software',
    softwareId: option?.id,
    publishedOn: await today(desk),
    source: mark,
    severity: 'important',
    targets: ['training'],
  });
}

type Step = readonly [name: string, form: (desk: Desk, patch: PatchView) => Promise<object> | object];
const tag = async (desk: Desk) => (await someDevice(desk, ['NK', 'inUse'], [])).assetTag;
const manual = (desk: Desk) =>
  firstId(desk, 'knowledge.list', { filters: { kind: { in: ['manual'] }, status: { in: ['published'] } } });

const steps = {
  accept: ['accept', () => ({ reason: mark })],
  test: ['test', async (desk) => ({ testedOn: await today(desk), tags: [await tag(desk)], result: 'normal' })],
  plan: [
    'plan',
    async (desk) => ({ sizeMb: 100, lineMbps: 100, sharePercent: 20, devices: 32, firstOn: await today(desk) }),
  ],
  deliver: ['deliver', async (desk) => ({ deliveredOn: await today(desk), channel: 'byHand', devices: 32 })],
  manual: ['manual', async (desk) => ({ knowledgeId: await manual(desk) })],
} as const satisfies Record<string, Step>;

/** The page of a patch that has come so far. */
const after =
  (...names: (keyof typeof steps)[]) =>
  async (desk: Desk) => {
    let patch = await ownPatch(desk);
    for (const name of names) {
      const [step, form] = steps[name] as Step;
      const { id, version } = patch;
      patch = await desk.call<PatchView>(`patches.${step}`, { id, version, form: await form(desk, patch) });
    }
    return `/patches/${patch.id}`;
  };

async function ownSearch(desk: Desk): Promise<SearchView> {
  const searched = { target: 'oneEach', covers: ['microsoft'], tool: 'skysea', searchedOn: await today(desk) };
  return desk.call('patches.startSearch', { ...searched, found: 1, tags: [await tag(desk)], note: `${mark}${next()}` });
}
const onSearch = async (desk: Desk) => `/patches/searches/${(await ownSearch(desk)).id}`;

export const visits: Visits = {
  register: {
    as: 'ito',
    at: () => Promise.resolve('/patches/new'),
    phone: true,
    do: (hand) => hand.write({ 件名: fresh('の公開'), ソフトウェア: product, 情報の元: mark }),
    said: new RegExp(`^${no}を登録しました。対象は4件です。`),
    shows: new RegExp(`${mark}の公開`),
  },
  accept: {
    as: 'ito',
    at: after(),
    do: (hand) => hand.form('適用を決める', { 理由: mark }),
    said: new RegExp(`^${no}を適用すると決めました。`),
    shows: '適用を決定',
  },
  test: {
    as: 'ito',
    at: after('accept'),
    phone: true,
    do: async (hand, desk) => hand.form('テスト配信を記録', { 管理番号: await tag(desk) }),
    said: new RegExp(`^${no}のテスト配信に異常はありませんでした。`),
    shows: 'テスト済',
  },
  plan: {
    as: 'ito',
    at: after('accept', 'test'),
    do: (hand) => hand.form('配信を計画', { ファイルサイズ: '100' }),
    said: new RegExp(`^${no}を1回に分けて配信します。1度に32台までです。`),
    shows: '配信中',
  },
  deliver: {
    as: 'ito',
    at: after('accept', 'test', 'plan'),
    do: (hand) => hand.form('配信を記録', { 備考: mark }),
    said: new RegExp(`^${no}の配信を記録しました。残りは0回です。`),
    shows: mark,
  },
  manual: {
    as: 'ito',
    at: after('accept'),
    do: (hand) => hand.form('手順書を結び付ける', { マニュアル: 'MN-' }),
    said: new RegExp(`^${no}に手順書「.+」を結び付けました。`),
    shows: /手順書：/,
  },
  report: {
    as: 'ito',
    at: after('accept'),
    do: (hand) => hand.form('県へ報告', { 報告した相手: '森', 報告の内容: mark }),
    said: new RegExp(`^${no}を県へ報告したことを記録しました。`),
    shows: mark,
  },
  finish: {
    as: 'ito',
    at: after('accept', 'test', 'plan', 'deliver', 'manual'),
    do: (hand) => hand.form('完了にする', { 備考: mark }),
    said: new RegExp(`^${no}の配信を完了しました。`),
    shows: '完了',
  },
  refuse: {
    as: 'ito',
    at: after(),
    do: (hand) => hand.form('適用しない', { 理由: mark }),
    said: new RegExp(`^${no}は適用しないと決めました。`),
    shows: mark,
  },
  startSearch: {
    as: 'ito',
    at: () => Promise.resolve('/patches/searches'),
    do: async (hand, desk) => hand.form('検索を記録', { 未適用の台数: '1', 未適用の管理番号: await tag(desk) }),
    said: new RegExp(`^${found}を記録しました。未適用は1台です。`),
    shows: '未適用の機器',
  },
  tell: {
    as: 'ito',
    at: onSearch,
    phone: true,
    do: (hand) => hand.form('注意喚起を記録', { 備考: mark }),
    said: new RegExp(`^${found}に注意喚起を記録しました。`),
    shows: mark,
  },
  settle: {
    as: 'ito',
    at: onSearch,
    do: (hand) => hand.form('対応を記録', { 備考: mark }),
    said: new RegExp(`^${found}に対応を記録しました。残りは0台です。`),
    shows: 'パッチを配布',
  },
  close: {
    as: 'ito',
    at: async (desk) => {
      const { id, version, devices } = await ownSearch(desk);
      const form = { tags: devices.map(({ assetTag }) => assetTag), how: 'byHand' };
      await desk.call('patches.settle', { id, version, form });
      return `/patches/searches/${id}`;
    },
    do: (hand) => hand.form('対応を終える', { 備考: mark }),
    said: new RegExp(`^${found}の対応を終えました。1台に対応しました。`),
    shows: '対応済',
  },
  recordImage: {
    as: 'ito',
    at: () => Promise.resolve('/patches/images'),
    phone: true,
    do: async (hand, desk) => {
      const { models } = await desk.call<ImagesView>('patches.images', {});
      // The only model of its class: any device of it will do.
      const model = models.find(({ classCode }) => classCode === 'DK');
      const { assetTag } = await someDevice(desk, ['DK', 'inUse'], []);
      await desk.page.getByRole('checkbox', { name: `${model?.className} ${model?.model}` }).check();
      await desk.page.getByRole('button', { name: '1機種のイメージを記録' }).click();
      await hand.fillIn({
        イメージの名称と版: fresh('版'),
        復元して確認した機器: assetTag,
        確認の方法: mark,
        保管場所: mark,
      });
    },
    said: new RegExp(`^標準イメージ「.*${mark}.*」を記録しました（1機種）。`),
    shows: mark,
  },
};
