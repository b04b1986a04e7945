import type { PlaceKey } from './places.data.ts';

/** What the places are called, everywhere. */
export const placeWords: Readonly<Record<PlaceKey, string>> = {
  home: 'ホーム',
  tickets: '受付',
  requests: '申請',
  assets: '機器',
  loans: '貸出',
  repairs: '修理',
  field: '現場',
  security: 'セキュリティ',
  knowledge: 'ナレッジ',
  reports: '報告',
  roll: '名簿',
  administration: '管理',
  me: '自分の設定',
};

/** Groups of screens in the tree of a place. `work` takes the name of the place itself. */
export const sectionWords = {
  work: null,
  keep: '整える',
  rules: '決まり',
  people: '人',
  sites: '場所',
  partners: '相手先',
  rights: '利用者と権限',
  traces: '記録',
  data: 'データ',
} as const;
export type SectionKey = keyof typeof sectionWords;

export const navigationWords = {
  tree: (place: string) => `${place}の画面`,
  jump: 'ほかの場所へ',
  jumpHint: '続けて文字を押すと移ります',
  goTo: (place: string) => `${place}へ`,
} as const;
