/** For each duty the catalogue shows: what counts as an occasion, and when it is kept. */
export const catalogDutyWords = {
  '3-3.1': [
    '使用中の業務システム（期間の終わりに1回）',
    '担当者と連絡方法を180日以内に確かめ、期間の終わりまでに記録した。確かめた日が古いものは証拠不足',
  ],
} as const;
