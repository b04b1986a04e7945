/** Titles of the groups of 検索・操作, by kind. A feature's kind without a title here cannot be registered. */
export const searchWords = {
  groups: {
    ticket: '受付',
    asset: '機器',
    loan: '貸出',
    repair: '修理',
    delivery: '配付・回収',
    disposal: '廃棄処分',
    recall: '回収の対象',
    stockItem: '在庫',
    stockRequest: '払出・補充',
    patch: '修正パッチ',
    staffMember: '職員',
    department: '所属',
    knowledge: 'ナレッジ',
    site: '拠点',
    businessSystem: '業務システム',
    weeklyReport: '報告',
    approval: '承認',
  },
} as const;

export type SearchKind = keyof typeof searchWords.groups;
