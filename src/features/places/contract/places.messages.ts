import type { Region, SiteKind } from './site.ts';

/** Every word of 拠点 a user sees. */
export const placesWords = {
  title: '拠点',
  unit: '拠点',
  views: { open: '現在の拠点', all: '廃止を含む' },
  kinds: {
    hq: '本庁舎',
    annex: '吉田山会館等',
    regional: '地域総合庁舎',
    standaloneLarge: '大規模単独地域機関',
    standalone: '単独地域機関',
  } satisfies Record<SiteKind, string>,
  regions: {
    hokusei: '北勢',
    chusei: '中勢',
    nansei: '南勢',
    higashikishu: '東紀州',
    outside: '県外',
  } satisfies Record<Region, string>,
  columns: {
    code: '拠点コード',
    name: '名称',
    reading: 'よみ',
    kind: '種類',
    region: '地域',
    baseName: '駆けつけ元',
    driveMinutes: '所要（分）',
    address: '所在地',
    phone: '電話',
    closedOn: '廃止日',
  },
  actions: { create: '拠点を登録', revise: '直す', close: '廃止する', addRoom: '部屋を加える' },
  empty: { title: '拠点がありません', next: '台帳のExcelを取り込むか、拠点を登録してください。' },
  file: '拠点一覧',
  evidence: {
    name: '単独地域機関と駆けつけ元',
    reach: (site: string, base: string, minutes: number | null) => `${site}：${base}から${minutes ?? '－'}分`,
  },
} as const;
