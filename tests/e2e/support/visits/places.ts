import { mark, next, on, type Visits } from './visit.ts';

const site = on('/places', 'places.list', { q: '桑名庁舎' });

export const visits: Visits = {
  addRoom: {
    as: 'mizuno',
    at: site,
    phone: true,
    do: (hand) => hand.form('部屋を加える', { 部屋: `${mark}室${next()}` }),
    said: new RegExp(`^桑名庁舎 に ${mark}室\\d+ を加えました。`),
    shows: new RegExp(`${mark}室`),
  },
  revise: {
    as: 'mizuno',
    at: site,
    do: (hand) => hand.form('直す', { 電話: '059-000-1234' }),
    said: /^桑名庁舎 の変更を保存しました。/,
    shows: '059-000-1234',
  },
};

export const notVisited: readonly string[] = ['confirmBase', 'close', 'create'];
