/** For each duty the reports show: what counts as an occasion, and when it is kept. */
export const reportDutyWords = {
  '1-6.2': ['業務期間の各週', '週の金曜日の翌開庁日17:15までに週間報告書を提出し、差し戻されていない'],
} as const;
