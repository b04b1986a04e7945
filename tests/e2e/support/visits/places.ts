import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { fresh, mark, next, on, type Visits } from './visit.ts';

const site = on('/places', 'places.list', { q: '桑名庁舎' });

/** A site of its own, reached from 本庁舎. */
const ownSite = async (desk: Desk) => {
  const baseSiteId = await firstId(desk, 'places.list', { q: '本庁舎', filters: { kind: { in: ['hq'] } } });
  const name = { code: `Z-${next()}`, name: fresh('事務所'), reading: 'しけんじむしょ' };
  const reach = { kind: 'standalone', region: 'chusei', baseSiteId, driveMinutes: 20, outsidePrefecture: false };
  const { id } = await desk.call<{ id: string }>('places.create', {
    ...name,
    ...reach,
    postalCode: null,
    address: '津市試験町1',
    phone: null,
  });
  return `/places/${id}`;
};

export const visits: Visits = {
  addRoom: {
    as: 'mizuno',
    at: site,
    phone: true,
    do: (hand) => hand.form('部屋を加える', { 部屋: `${mark}室${next()}` }),
    said: new RegExp(`^桑名庁舎 に ${mark}室\\d+ を加えました。`),
    shows: new RegExp(`${mark}室`),
  },
  markRoom: {
    as: 'mizuno',
    at: site,
    do: (hand) => hand.form('部屋の用途を決める', { 部屋: '大会議室' }),
    said: /^桑名庁舎 の 大会議室 を .+ から情報機器室にしました。/,
  },
  revise: {
    as: 'mizuno',
    at: site,
    do: (hand) => hand.form('直す', { 電話: '059-000-1234' }),
    said: /^桑名庁舎 の変更を保存しました。/,
    shows: '059-000-1234',
  },
  create: {
    as: 'mizuno',
    at: '/places',
    do: async (hand) => {
      const what = { 拠点コード: `Z-${next()}`, 名称: fresh('庁舎'), よみ: 'しけんちょうしゃ', 種類: '吉田山会館等' };
      await hand.form('拠点を登録', { ...what, 地域: '中勢', 所在地: '津市試験町2' });
    },
    said: new RegExp(`^${mark}庁舎\\d+ を登録しました。`),
  },
  confirmBase: {
    as: 'mizuno',
    at: ownSite,
    do: (hand) => hand.form('駆けつけ元を確認', { 確かめた相手と内容: mark }),
    said: new RegExp(`^${mark}事務所\\d+ の駆けつけ元の確認を記録しました。`),
  },
  close: {
    as: 'mizuno',
    at: ownSite,
    do: (hand) => hand.form('廃止する', {}),
    said: new RegExp(`^${mark}事務所\\d+ を .+ で廃止にしました。`),
    shows: /廃止日/,
  },
};
