import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { fresh, mark, next, on, today, type Visits } from './visit.ts';

const device = on('/assets', 'assets.list', { view: 'NK' });

interface Like {
  readonly id: string;
  readonly modelId: string;
  readonly modelName: string;
}

/** A device of its own that stands at 本庁舎, of the model of another. */
async function ownDevice(desk: Desk): Promise<{ id: string; assetTag: string }> {
  const { id } = await desk.call<Like>('assets.get', { id: await firstId(desk, 'assets.list', { view: 'NK' }) });
  const like = await desk.call<Like & { configuration: object; classCode: string }>('assets.get', { id });
  const assetTag = `NK98-${Date.now() % 100_000}${next()}`;
  const empty = { acquiredOn: null, priceYen: null, warrantyUntil: null, os: null, osBuild: null, encrypted: null };
  const numbers = { ipAddress: null, macAddress: null, simNo: null, imageName: null, loanPool: false, note: '' };
  const named = { assetTag, classCode: 'NK', procurer: 'central', modelId: like.modelId, serialNo: '' };
  const siteId = await firstId(desk, 'places.list', { q: '本庁舎' });
  const made = await desk.call<{ id: string }>('assets.register', {
    facts: { ...named, ...empty, ...numbers, configuration: like.configuration },
    placement: { status: 'stored', siteId, roomId: null, departmentId: null, userId: null },
    movedOn: await today(desk),
    counterpart: null,
    basis: null,
  });
  return { id: made.id, assetTag };
}

const onDevice = async (desk: Desk) => `/assets/${(await ownDevice(desk)).id}`;

/** One that somebody has: what waits for the next list of 県. */
const handedOut = async (desk: Desk) => {
  const { id } = await ownDevice(desk);
  const userId = await firstId(desk, 'people.listStaff', { q: '中川' });
  const { version } = await desk.call<{ version: number }>('assets.get', { id });
  const movement = { kind: 'distributed', movedOn: await today(desk), userId };
  await desk.call('assets.move', { id, version, movement });
  return `/assets/${id}`;
};

export const visits: Visits = {
  correct: {
    as: 'mizuno',
    at: device,
    phone: true,
    do: (hand) => hand.form('訂正を追記', { 理由: `${mark}のため` }),
    said: /^\S+ の移動に訂正を加えました。/,
    shows: `${mark}のため`,
  },
  register: {
    as: 'mizuno',
    at: '/assets/new',
    do: async (hand, desk) => {
      const { modelName } = await desk.call<Like>('assets.get', {
        id: await firstId(desk, 'assets.list', { view: 'NK' }),
      });
      await hand.write({
        管理番号: `NK97-${Date.now() % 100_000}`,
        種別: 'NKパソコン',
        調達: '一括調達',
        型式: modelName,
        拠点: '本庁舎',
      });
    },
    said: /^NK97-\d+ を登録しました。/,
    shows: /NK97-\d+/,
  },
  revise: {
    as: 'mizuno',
    at: async (desk) => `${await onDevice(desk)}/edit`,
    do: (hand) => hand.write({ 備考: fresh('の備考') }),
    said: /^NK98-\d+ を保存しました。/,
    shows: new RegExp(`${mark}の備考`),
  },
  move: {
    as: 'mizuno',
    at: onDevice,
    phone: true,
    do: (hand) => hand.form('移動を記録', { 移動: '配付', 使用者: '中川', 根拠: mark }),
    said: /^NK98-\d+ の配付を記録しました。/,
    shows: mark,
  },
  changeUser: {
    as: 'mizuno',
    at: handedOut,
    do: (hand) => hand.form('使用者を変える', { 使用者: '小', 根拠: mark }),
    said: /^NK98-\d+ の使用者変更を記録しました。/,
    shows: mark,
  },
  massMove: {
    as: 'mizuno',
    at: async (desk) => {
      const { assetTag } = await ownDevice(desk);
      return `/assets?view=all&q=${assetTag}`;
    },
    do: async (hand, { page }) => {
      await page.getByRole('checkbox').nth(1).check();
      await page.getByRole('toolbar').getByRole('button', { name: '移動を記録' }).click();
      await hand.fillIn({ 移動: '廃棄待ちにする', 理由: mark });
    },
    said: /^1台の移動を記録しました。/,
    shows: '廃棄待ち',
  },
  makeBulkList: {
    as: 'mizuno',
    at: async (desk) => {
      await handedOut(desk);
      return '/assets?view=toRegister';
    },
    do: async (hand, { page }) => {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByRole('toolbar').getByRole('button', { name: '一括登録一覧' }).click();
      await hand.fillIn({});
    },
    said: /^一括登録一覧を作りました。/,
  },
};
