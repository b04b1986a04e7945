import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { keepSight } from './support/desk.ts';
import { type Desks, productDesks } from './support/desks.ts';
import { lifeOf, personAt, receiver } from './support/person.ts';
import { firstId } from './support/records.ts';
import { photo } from './support/visits/own-disposal.ts';
import { lent, openDays, ownLoan } from './support/visits/own-loan.ts';
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

/** As the ledger calls what happened, in its order. */
const wholeLife = [
  ...['acquired', 'lent', 'returned', 'distributed'],
  ...['takenIn', 'sentToRepair', 'backFromRepair', 'givenBack'],
  ...['collected', 'awaitingDisposal', 'disposed'],
];

test('one device by keyboard, from its purchase to its certificate', { timeout: 600_000 }, async () => {
  const [ito, mizuno, mori] = [
    await personAt(desks, 'ito'),
    await personAt(desks, 'mizuno'),
    await personAt(desks, 'mori'),
  ];
  const tag = `NK96-${String(Date.now() % 100_000).padStart(5, '0')}`;
  const day = await today(ito.desk);
  const [next = '', after = ''] = await openDays(ito.desk);
  const like = await ito.desk.call<{ modelName: string }>('assets.get', {
    id: await firstId(ito.desk, 'assets.list', { view: 'NK' }),
  });

  try {
    // Bought, and on the shelf.
    await mizuno.goTo('/assets/new');
    const bought = { 管理番号: tag, 種別: 'NKパソコン', 調達: '一括調達', 型式: like.modelName, 拠点: '本庁舎' };
    const device = await mizuno.write(bought, `${tag} を登録しました。`);

    // Lent for a day, because old ones do not do (§4-7).
    await ito.goTo('/loans/new');
    const wanted = { 借受者: '中川', 借りる物の種類: '一人一台', 用途: '一時的な業務量の増加' };
    const when = { '返却期限※': next };
    const why = { 用途のくわしい内容: mark, 新しい機種が必要: '', ...when, 物を加える: tag };
    await ito.write({ ...wanted, ...why }, /を受け付けました。/);
    await ito.step(
      '準備を終える',
      {
        県の指示の内容: mark,
        指示の日: day,
        業務アプリケーションの導入: '',
        ネットワークの設定: '',
        '起動・印刷の確認': '',
      },
      'の準備を終えました',
    );
    await ito.step('渡す', { [tag]: '', ...receiver, 受渡しの場所: '本庁舎' }, `${tag}を渡しました`);
    expect((await lifeOf(ito.desk, device)).status).toBe('lent');
    await ito.step('返却を受ける', { [tag]: '', 受渡しの場所: '本庁舎' }, 'すべて返却されました');

    // Given out on 県's order, with the image and the newest patches (§4-10).
    await ito.goTo('/deliveries/new');
    const order = { 指示した県の担当者: '森', 期限: next };
    await ito.write({ 管理番号: tag, 配付先の利用者: '中川', ...order }, 'を手配しました');
    const image = { 展開した標準イメージ: 'R8.11', 修正パッチ: day, 行った登録: mark };
    await ito.step('準備を記録', image, `${tag}の準備を記録しました`);
    await ito.step('手渡す', { ...receiver, 場所: '本庁舎' }, 'を渡しました');
    expect((await lifeOf(ito.desk, device)).status).toBe('inUse');

    // It breaks: repaired by a vendor, while its user has another one with the data on it (§4-8).
    await ito.goTo(`/repairs/new?tag=${tag}`);
    await ito.write({ 事象: mark }, 'を受け付けました');
    await ito.step('診断を記録', { 箇所: '基板・電源', 原因: mark }, 'の診断を記録しました');
    await ito.step('処置を説明', { 処置: '修理' }, 'を説明しました');
    await ito.step('預かる', { 場所: '本庁舎', 預かった付属品: 'ACアダプタ' }, 'で預かりました');
    const borrowerId = await firstId(ito.desk, 'people.listStaff', { q: '中川' });
    const other = await lent(ito.desk, await ownLoan(ito.desk, 'oneEach', { purpose: 'substitute', borrowerId }));
    await ito.step('代替機を記録', { 代替機の貸出の番号: other.number, データを移行した: '' }, '代替機');
    await ito.step('県へ事前報告', { 報告した相手: '森', 報告の内容: mark }, '報告したことを記録しました');
    await ito.step(
      '日程と場所を指示',
      { 保守業者: 'あずま保守', 受け渡しの日時: next, 場所: '本庁舎' },
      'を指示しました',
    );
    await ito.step('業者へ渡す', { 戻りの見込み: after }, 'に渡しました');
    expect((await lifeOf(ito.desk, device)).status).toBe('repairing');
    await ito.step('業者から受け取る', { 場所: '本庁舎', 行った作業: mark }, 'から受け取りました');
    await ito.step('動作確認', { 正常に動作する: '' }, 'を確かめました');
    await ito.step('データを戻す', { 備考: mark }, 'にデータを戻した');
    await ito.step('使用者に返す', { ...receiver, 場所: '本庁舎' }, 'を返しました');
    expect((await lifeOf(ito.desk, device)).status).toBe('inUse');

    // Collected, looked at, wiped and put away (§4-9).
    await ito.goTo('/deliveries/new');
    await ito.write({ 区分: '回収', 管理番号: tag, ...order }, 'を手配しました');
    await ito.step('引き取る', { 利用者の氏名: '中川', 場所: '本庁舎' }, 'を引き取りました');
    await ito.step('動作確認', { 正常に動作する: '' }, 'の動作を確かめました');
    const wiping = { 消去ソフト: '消去くん', 版: '8.2', 方式: '上書き', 作業した人: '伊藤', 消去の結果: '' };
    await ito.step('消去を記録', wiping, 'の消去を記録しました');
    await ito.step('付属品を数える', { 付属品と数量: 'ACアダプタ 1', 状態: '良好' }, 'の付属品を記録しました');
    await ito.step('保管場所に納める', { 保管場所: '倉庫A', 場所を指定した: '森' }, 'に納めました');

    // Not needed any more: it waits for its disposal, is destroyed before 県's eyes and leaves the ledger (§4-12).
    await mizuno.goTo(device);
    await mizuno.step('移動を記録', { 移動: '廃棄待ちにする' }, tag);
    await ito.goTo('/disposals/new');
    const batch = await ito.write({ 廃棄する機器の管理番号: tag, 県への説明: mark }, '県へ出しました（1台）');
    await mori.goTo(batch);
    const where = { 拠点: '本庁舎', 作業の場所: '破砕室', 作業日: next, 立ち会わない理由: mark };
    await mori.step('承認して場所を指定', where, 'を承認し');
    await ito.goTo(batch);
    const safe = { 県の専用機器: 'DC-01', 保護めがね: '', 扉の安全装置: '', '刃・針': '', 周囲の片付け: '' };
    const serial = `S${Date.now()}`;
    await ito.step('作業前の数量', { 読んだ管理番号: tag }, '（1/1台）');
    await ito.step('専用機器の安全確認', safe, 'の安全を確かめました');
    await ito.step('取り出しを記録', { 取り出したドライブ: `${tag} ${serial} SSD` }, '（1本）');
    const verified = { 復元できない: '', 検証のしかた: mark, 検証した人: '大西' };
    await ito.step('抹消を記録', { 抹消したドライブ: serial, 作業した人: '伊藤', ...verified }, '（1/1本）');
    await ito.attach('写真を付ける', photo, '写真を付けました（1本）');
    await ito.step('作業後の数量', { 破壊したドライブ: serial }, 'の作業後の数量を記録しました（1/1本）');
    await ito.step('ラベルを剥がす', { シールを剥がした: tag }, 'のラベルの剥離を記録しました');
    await mizuno.goTo(batch);
    await mizuno.step('証明書を作る', {}, '証明書を作り');
    await mori.goTo(batch);
    await mori.step('証明書を受理', {}, '証明書を受理しました');
    await ito.goTo(batch);
    await ito.step('台帳から除却', {}, '台帳から除却しました');
    expect((await lifeOf(ito.desk, device)).status).toBe('disposed');

    // Its page tells the whole life, in its order.
    await ito.goTo(device);
    const { movements } = await lifeOf(ito.desk, device);
    expect(movements.map(({ kind }) => kind).toReversed()).toEqual(wholeLife);
    const number = (await mori.desk.page.locator('h1').first().textContent())?.match(/D\d-\d+/)?.[0] ?? '';
    await ito.desk.page
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .waitFor();
    for (const { desk } of [ito, mizuno, mori]) expect(desk.problems).toEqual([]);
  } catch (error) {
    for (const { desk } of [ito, mizuno, mori]) await keepSight(desk, `life ${desk.page.url().slice(-20)}`);
    throw error;
  }
});
