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

export type FeatureName = keyof typeof featureTitles;

/** `duty`: somebody must do it and it needs evidence. `scope`: it only says what the work covers. */
export type DutyKind = 'duty' | 'scope';

/** One row of the contract. `id` is `<chapter>-<section>.<row>`, e.g. `4-12.3`; `clause` is a `Clause.id`. */
export type Duty = {
  readonly id: string;
  readonly clause: string;
  readonly kind: DutyKind;
  readonly owner: FeatureName;
  /** Our own words, Japanese, at most 40 characters. */
  readonly duty: string;
};

/** A clause of the specification, e.g. `4-12` 廃棄処分. */
export type Clause = { readonly id: string; readonly chapter: number; readonly title: string };

export type Chapter = { readonly id: number; readonly title: string };

/** What a feature's manifest says: this duty is fulfilled here, this query shows it, this test holds it. */
export type DutyClaim = {
  /** `Duty.id` */
  readonly duty: string;
  /** Name of the module that makes the claim. */
  readonly feature: string;
  /** Name of the query whose rows are the 履行証跡. */
  readonly evidence: string;
  /** Path of the test, from the root of the repository. */
  readonly test: string;
};
