/** The words around every chart. */
export const chartWords = {
  table: '表で見る',
  chart: '図で見る',
  loading: '図を描いています',
  failed: '図を描けませんでした。下の表で見てください。',
  day: '日',
  count: '件数',
  lastYear: '前年',
  item: '項目',
  rate: '守った率',
  scale: (from: number, to: number) => `目盛 ${from}–${to}%`,
  target: (percent: number) => `目標 ${percent}%`,
  total: '計',
  below: '目標に届いていません',
} as const;
