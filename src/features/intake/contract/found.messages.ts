/** What the server says of whom and of what it found. */
export const foundWords = {
  /** How many were found; at the cap it says that there are more. */
  lookupCount: (n: number, kind: 'staff' | 'asset' | 'ticket', capped: boolean) =>
    `${n}${{ staff: '名', asset: '台', ticket: '件' }[kind]}${capped ? '以上' : ''}`,
  lookup: {
    extension: (n: string) => `内線が${n}と一致`,
    phone: (n: string) => `電話番号が${n}と一致`,
    staffNo: (n: string) => `職員番号が${n}と一致`,
    name: (n: string) => `氏名が${n}と一致`,
    reading: (n: string) => `よみが${n}と一致`,
    assetTag: (n: string) => `管理番号が${n}と一致`,
    serialNo: (n: string) => `製造番号が${n}と一致`,
    ticketNo: (n: string) => `受付番号が${n}と一致`,
    none: '一致するものがありません。氏名をそのまま申出人に入力できます。',
  },
  historyLabel: (fiscalYear: string) => `${fiscalYear}年度`,
  burst: (place: string, category: string, part: 'morning' | 'day', count: number) =>
    `${place}の${category}、${part === 'morning' ? '今朝' : '今日'} ${count}件目です。`,
  solvedIn: (answer: string) => `${answer}で解決`,
  duration: {
    minutes: (n: number) => `${n}分`,
    hours: (n: number) => `${n}時間`,
    days: (n: number) => `${n}日`,
  },
} as const;
