/**
 * The features that can own a duty, with the words a reader of the clause page knows them by.
 * A duty has one owner: the feature whose records show that the duty was done.
 */
export const featureTitles = {
  people: '職員・所属',
  places: '拠点',
  catalog: '機器種別・業務システム',
  assets: '機器台帳',
  stock: '在庫',
  knowledge: 'マニュアル・関連情報',
  approvals: '承認',
  roster: '体制・勤務表',
  tickets: '受付',
  requests: '申請',
  loans: '貸出',
  repairs: '修理',
  deliveries: '配付・回収・運搬',
  disposals: '廃棄処分',
  recalls: '回収の対象',
  stocktakes: '棚卸',
  reconciliations: '突合',
  rollouts: '展開',
  patches: '修正パッチ',
  security: 'セキュリティ事案',
  network: '回線・現地対応',
  outages: '計画停電',
  meetings: 'Web会議支援',
  telework: '在宅勤務',
  inspections: '点検',
  reports: '報告書・会議',
  contract: '契約・引継',
  home: 'ホーム',
} as const;
