import type { StepOf } from '#kernel/process.ts';
import type { LoanState, loanProcess } from './loan.process.ts';
import type { LoanPurpose } from './loan.ts';
import type { LoanPool, Rung } from './loan-pools.data.ts';

const noun = '貸出';

/** Every word of 貸出. */
export const loansWords = {
  noun,
  title: noun,
  states: {
    requested: '申込',
    ready: '準備済',
    out: '貸出中',
    returned: '返却済',
    refused: '見送り',
    cancelled: '取消',
  } satisfies Record<LoanState, string>,
  steps: {
    prepare: '準備を終える',
    handOver: '渡す',
    takeBack: '返却を受ける',
    remind: '連絡を記録',
    extend: '期限を延ばす',
    recall: '回収の調整を記録',
    endRecall: '設定を終えて戻す',
    swap: '電池切れで交換',
    reportSwap: '県へ交換を報告',
    revise: '日時・物を変える',
    refuse: '見送る',
    cancel: '申込を取り消す',
  } satisfies Record<StepOf<typeof loanProcess>, string>,
  clocks: { returnDue: '返却期限', recall: '回収の約束', swapReport: '県への報告' },
  pools: {
    oneEach: '一人一台',
    MK: 'MK',
    LK: 'LK',
    mobile: 'モバイル',
    equipment: 'Web会議の備品',
    token: 'ハードウェアトークン',
  } satisfies Record<LoanPool, string>,
  purposes: {
    substitute: '修理・不具合調査の代替',
    temporary: '講演等の一時使用',
    workload: '一時的な業務量の増加',
    verification: '大型アップデートの検証',
    meeting: 'Web会議',
    telework: '在宅勤務',
    other: 'その他',
  } satisfies Record<LoanPurpose, string>,
  rungs: { before: '前開庁日', day: '当日', after1: '＋1開庁日', after5: '＋5開庁日' } satisfies Record<Rung, string>,
  recipients: { borrower: '本人', department: '所属' },
  means: { mail: 'メール', phone: '電話' },
  results: {
    sent: '送信',
    promised: '返却を約束',
    extensionAsked: '延長を希望',
    absent: '不在',
    unknown: '所在不明',
    noAddress: '宛先なし',
  },
  heading: (department: string, borrower: string) => `${department} ${borrower}`.trim(),
  reminded: (rung: string, recipient: string, result: string) => `${rung} ${recipient}へ ${result}`,
  contacted: (recipient: string, means: string, result: string) => `${recipient}へ${means}：${result}`,
  extended: (from: string, to: string, reason: string) => `返却期限を${from}から${to}へ。${reason}`,
  recalled: (day: string, who: string, reason: string) => `${day}に持参いただくよう${who}さんと調整。${reason}`,
  swapped: (from: string, to: string, reason: string) => `${from}を回収し、${to}を貸出。${reason}`,
  reported: (to: string, body: string) => `${to}へ報告。${body}`,
  handedOver: (receiver: string, contact: string, tags: string) => `${receiver}さん（${contact}）へ ${tags}`,
  tookBack: (tags: string, rest: number) =>
    rest > 0 ? `${tags}が返却。残り${rest}点` : `${tags}が返却。すべて返却済み`,
  missing: (tag: string, what: string) => `${tag}の不足：${what}`,
  basis: (number: string) => `貸出 ${number}`,
  mail: {
    subject: (number: string, due: string) => `【ヘルプデスク】貸出機器の返却期限のお知らせ（${number} 期限${due}）`,
    body: (d: { name: string; tags: string; due: string; over: number; number: string }) =>
      [
        `${d.name} 様`,
        '',
        d.over > 0
          ? `お貸ししている機器の返却期限（${d.due}）を${d.over}開庁日過ぎています。`
          : `お貸ししている機器の返却期限は${d.due}です。`,
        `機器：${d.tags}`,
        '',
        '返却、または引き続きお使いになる場合の期限の延長を、ヘルプデスクへご連絡ください。',
        `（受付番号 ${d.number}）`,
      ].join('\n'),
  },
  scan: {
    handOver: (number: string, who: string) => `${number} ${who}へ渡します`,
    takeBack: (number: string, who: string) => `${number} ${who}からの返却です`,
    free: (tag: string) => `${tag}は今日の予約がありません`,
    unknown: (code: string) => `${code}は貸出の機器・予約・職員に見つかりません`,
  },
  slip: {
    title: '借用書',
    file: (number: string) => `借用書_${number}`,
    facts: {
      borrower: '借受者',
      department: '所属',
      receiver: '受取人',
      contact: '連絡先',
      purpose: '用途',
      from: '貸出日',
      due: '返却期限',
      place: '受渡し場所',
    },
    columns: ['管理番号', '品名', '付属品', '返却'],
    pledge:
      '上記の機器を借用しました。期限までに付属品とともに返却し、紛失・破損したときは直ちにヘルプデスクへ連絡します。',
    sign: '受取人署名',
    boxes: ['受取人', '担当者', '確認'],
  },
  columns: {
    number: '番号',
    state: '状態',
    pool: 'プール',
    borrower: '借受者',
    department: '所属',
    tags: '管理番号',
    fromAt: '貸出日時',
    dueAt: '返却期限',
    overdue: '超過',
    lastContact: '最後の連絡',
  },
  views: {
    open: '手続き中すべて',
    today: '今日の受渡しと返却',
    bookings: '予約',
    out: '貸出中',
    overdue: '期限超過',
    closed: '終わった貸出',
    all: 'すべて',
  },
  export: { file: '貸出一覧', sheet: '貸出' },
} as const;
