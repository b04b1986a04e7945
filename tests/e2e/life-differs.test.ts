import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { keepSight } from './support/desk.ts';
import { type Desks, productDesks } from './support/desks.ts';
import { lifeOf, personAt, receiver } from './support/person.ts';
import { firstId } from './support/records.ts';
import { openDays } from './support/visits/own-loan.ts';
import { mark, today } from './support/visits/visit.ts';

let browser: Browser;
let desks: Desks;
beforeAll(async () => {
  browser = await openBrowser();
  desks = productDesks(browser);
});
afterAll(async () => {
  await desks?.close();
  await browser?.close();
});

type Person = Awaited<ReturnType<typeof personAt>>;
interface Bought {
  readonly view: string;
  readonly className: string;
  readonly letters: string;
}
let made = Date.now() % 90_000;

/** Bought, and on the shelf of 本庁舎. */
async function buy(mizuno: Person, { view, className, letters }: Bought, procurer = '一括調達') {
  made += 1;
  const tag = `${letters}95-${String(made).padStart(5, '0')}`;
  const like = await mizuno.desk.call<{ modelName: string }>('assets.get', {
    id: await firstId(mizuno.desk, 'assets.list', { filters: { deviceClass: { in: [view] } } }),
  });
  await mizuno.goTo('/assets/new');
  const bought = { 管理番号: tag, 種別: className, 調達: procurer, 型式: like.modelName, 拠点: '本庁舎' };
  return { tag, page: await mizuno.write(bought, `${tag} を登録しました。`) };
}

/** Everything of the office is at hand; what is seen when it fails is kept. */
async function office(work: (ito: Person, mizuno: Person) => Promise<void>) {
  const [ito, mizuno] = [await personAt(desks, 'ito'), await personAt(desks, 'mizuno')];
  try {
    await work(ito, mizuno);
    for (const { desk } of [ito, mizuno]) expect(desk.problems).toEqual([]);
  } catch (error) {
    for (const { desk } of [ito, mizuno]) await keepSight(desk, `differs ${desk.page.url().slice(-20)}`);
    throw error;
  }
}

/** Where the life of a class differs from that of an NK, and by which clause. */
interface Differs extends Bought {
  readonly repair: string;
  readonly ways: string;
  readonly disposal: string;
  /** Kept to the grounds; else carried between sites, protected. */
  readonly within: boolean;
  /** Wiped when it is collected; else by which clause it is not. */
  readonly wiped: boolean;
  /** Kitted again after its repair (§5-7). */
  readonly kitted: boolean;
  /** A substitute is lent meanwhile. */
  readonly substitute: boolean;
}
const pc = { within: true, wiped: true, kitted: false, substitute: true };
const classes: readonly Differs[] = [
  {
    ...pc,
    view: 'MK',
    className: 'MKパソコン',
    letters: 'MK',
    repair: '5-7',
    ways: '5-10',
    disposal: '5-11',
    kitted: true,
  },
  { ...pc, view: 'LK', className: 'LKパソコン', letters: 'LK', repair: '6-7', ways: '6-10', disposal: '6-11' },
  {
    view: 'mobile',
    className: 'モバイルパソコン',
    letters: 'MB',
    repair: '7-8',
    ways: '7-5',
    disposal: '7-9',
    within: false,
    wiped: false,
    kitted: false,
    substitute: false,
  },
];

interface Steps {
  readonly steps: readonly { readonly name: string; readonly blocked: string | null }[];
}
/** Why no substitute is lent, as the page of the repair has it under its further steps. */
async function substituteOf({ desk }: Person) {
  const id = new URL(desk.page.url()).pathname.split('/').at(-1);
  return (await desk.call<Steps>('repairs.get', { id })).steps.find(({ name }) => name === 'substitute')?.blocked;
}
const noSubstitute = (clause: string) =>
  `この機器に代替機はありません（§${clause}）。必要なら貸出の申込を案内してください。`;

test.each(classes)(
  '$view by keyboard: where its clauses differ the page says so',
  { timeout: 600_000 },
  async (differs) => {
    await office(async (ito, mizuno) => {
      const { tag, page } = await buy(mizuno, differs);
      const day = await today(ito.desk);
      const [next = '', after = ''] = await openDays(ito.desk);
      const order = { 指示した県の担当者: '森', 期限: next };

      // The way to another site: refused, or protected.
      await ito.goTo('/deliveries/new');
      const away = { 区分: '運搬', 管理番号: tag, 運ぶ先: '桑名庁舎', ...order, 事情: mark };
      if (differs.within) {
        await ito.refused(away, `庁舎の敷地内だけです（§${differs.ways}）`);
      } else {
        await ito.write(away, 'を手配しました');
        const way = { 読んだ管理番号: tag, 運び方: '公用車', 損傷: mark, 運び方を協議した: '森', 協議した日: day };
        await ito.step('運び出す', way, tag);
        await ito.step('到着を記録', { 読んだ管理番号: tag }, tag);
      }

      // Given out.
      await ito.goTo('/deliveries/new');
      await ito.write({ 区分: '配付', 管理番号: tag, 配付先の利用者: '中川', ...order }, 'を手配しました');
      await ito.step(
        '準備を記録',
        { 展開した標準イメージ: 'R8.11', 修正パッチ: day, 行った登録: mark },
        'の準備を記録しました',
      );
      await ito.step('手渡す', { ...receiver, 場所: '本庁舎' }, 'を渡しました');
      expect((await lifeOf(ito.desk, page)).status).toBe('inUse');

      // Repaired: 県 is told before a vendor gets it.
      await ito.goTo(`/repairs/new?tag=${tag}`);
      await ito.write({ 事象: mark }, 'を受け付けました');
      await ito.step('診断を記録', { 箇所: '基板・電源', 原因: mark }, 'の診断を記録しました');
      await ito.step('処置を説明', { 処置: '修理' }, 'を説明しました');
      await ito.step('預かる', { 場所: '本庁舎', 預かった付属品: 'ACアダプタ' }, 'で預かりました');
      await ito.blocked(`県への事前報告がまだです（§${differs.repair}）`);
      if (!differs.substitute) expect(await substituteOf(ito)).toBe(noSubstitute(differs.repair));
      await ito.step('県へ事前報告', { 報告した相手: '森', 報告の内容: mark }, '報告したことを記録しました');
      await ito.step(
        '日程と場所を指示',
        { 保守業者: 'あずま保守', 受け渡しの日時: next, 場所: '本庁舎' },
        'を指示しました',
      );
      await ito.step('業者へ渡す', { 戻りの見込み: after }, 'に渡しました');
      await ito.step('業者から受け取る', { 場所: '本庁舎', 行った作業: mark }, 'から受け取りました');
      await ito.step('動作確認', { 正常に動作する: '' }, 'を確かめました');
      if (differs.kitted) {
        await ito.blocked(`キッティングがまだです（§${differs.repair}）`);
        await ito.step('キッティングを終える', { 行った作業: mark }, tag);
      }
      await ito.step('使用者に返す', { ...receiver, 場所: '本庁舎' }, 'を返しました');

      // Collected in the room of the desk, and wiped where the clause says so.
      await ito.goTo('/deliveries/new');
      await ito.write({ 区分: '回収', 管理番号: tag, ...order }, 'を手配しました');
      await ito.step('引き取る', { 利用者の氏名: '中川', 場所: '本庁舎' }, 'を引き取りました');
      await ito.step('動作確認', { 正常に動作する: '' }, 'の動作を確かめました');
      const wiping = { 消去ソフト: '消去くん', 版: '8.2', 方式: '上書き', 作業した人: '伊藤', 消去の結果: '' };
      if (differs.wiped) await ito.step('消去を記録', wiping, 'の消去を記録しました');
      await ito.step('付属品を数える', { 付属品と数量: 'ACアダプタ 1', 状態: '良好' }, 'の付属品を記録しました');
      await ito.step('保管場所に納める', { 保管場所: '倉庫A', 場所を指定した: '森' }, 'に納めました');

      // Disposed of by its own chapter.
      await mizuno.goTo(page);
      await mizuno.step('移動を記録', { 移動: '廃棄待ちにする' }, tag);
      await ito.goTo('/disposals/new');
      await ito.write({ 廃棄する機器の管理番号: tag, 県への説明: mark }, '県へ出しました（1台）');
      await ito.desk.page.locator('.by-clause .clause', { hasText: differs.disposal }).first().waitFor();
    });
  },
);

test('SK of a 所属 by keyboard: each step of the desk is refused, and the page says by which clause', {
  timeout: 600_000,
}, async () => {
  await office(async (ito, mizuno) => {
    const { tag } = await buy(mizuno, { view: 'SK', className: 'SKパソコン', letters: 'SK' }, '所属調達');
    const [next = ''] = await openDays(ito.desk);
    const order = { 指示した県の担当者: '森', 期限: next };
    await ito.goTo('/deliveries/new');
    await ito.refused(
      { 区分: '配付', 管理番号: tag, 配付先の利用者: '中川', ...order },
      /配付はヘルプデスクでは行いません（§1-5）/,
    );
    await ito.goTo(`/repairs/new?tag=${tag}`);
    await ito.refused({ 事象: mark }, /修理はヘルプデスクでは受けません（§1-5、§3-2）/);
    await ito.goTo('/disposals/new');
    await ito.refused({ 廃棄する機器の管理番号: tag, 県への説明: mark }, /廃棄はヘルプデスクでは行いません（§1-5）/);
  });
});
