/** For each duty the catalogue shows: what counts as an occasion, and when it is kept. */
export const catalogDutyWords = {
  '3-3.1': [
    '期間の終わりに使用中であった業務システム（1回ずつ）',
    '担当者と連絡方法を180日以内に確かめ、期間の終わりまでに記録した。確かめた日が古いものは証拠不足',
  ],
} as const;
