import { activeThings } from '#features/bookings/contract/booked-thing.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import type { StepOf } from '#kernel/process.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import type { LoanState, loanProcess } from './loan.process.ts';
import type { LoanView } from './loan.ts';

const noun = '貸出';
const tagsOf = (loan: LoanView) => recordsWords.things(activeThings(loan).map(({ assetTag }) => assetTag));

/** Every word of 貸出. */
export const loansWords = {
  noun,
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
    recall: '回収が必要と記録',
    arrange: '持参の日を決める',
    endRecall: '設定を終えて戻す',
    swap: '電池切れで交換',
    reportSwap: '県へ交換を報告',
    revise: '日時・物を変える',
    refuse: '見送る',
    cancel: '申込を取り消す',
  } satisfies Record<StepOf<typeof loanProcess>, string>,
  done: {
    prepare: (loan) => `${loan.number}の準備を終えました。${shortMoment(loan.fromAt)}に渡せます。`,
    handOver: (loan) =>
      `${loan.receiverName ?? loan.borrowerName}さんに${tagsOf(loan)}を渡しました。返却期限は${shortMoment(loan.dueAt)}です。`,
    takeBack: (loan) =>
      loan.state === 'returned'
        ? `${loan.borrowerName}さんの${loan.number}はすべて返却されました。`
        : `${loan.number}の一部が返却されました。残りは${tagsOf(loan)}です。`,
    remind: (loan) => `${loan.borrowerName}さんの${loan.number}に連絡を記録しました。`,
    extend: (loan) => `${loan.number}の返却期限を${shortMoment(loan.dueAt)}に延ばしました。`,
    recall: (loan) => `${loan.number}の回収が必要と記録しました。${loan.borrowerName}さんと持参の日を決めてください。`,
    arrange: (loan) => `${loan.borrowerName}さんと持参の日を決め、${loan.number}に記録しました。`,
    endRecall: (loan) => `設定を終えて、${loan.borrowerName}さんに戻したことを記録しました。`,
    swap: (loan) => `${loan.number}の機器を交換しました。いま貸しているのは${tagsOf(loan)}です。`,
    reportSwap: (loan) => `${loan.number}の交換を県へ報告したことを記録しました。`,
    revise: (loan) => `${loan.number}を${shortMoment(loan.fromAt)}から${shortMoment(loan.dueAt)}までに変えました。`,
    refuse: (loan) => `${loan.borrowerName}さんの${loan.number}を見送りました。`,
    cancel: (loan) => `${loan.borrowerName}さんの${loan.number}を取り消しました。`,
  } satisfies Record<StepOf<typeof loanProcess>, (loan: LoanView) => string>,
  asks: {
    refuse: (loan: LoanView) =>
      `${loan.borrowerName}さんの申込 ${loan.number} を見送りますか。理由は申込者に見えます。`,
    cancel: (loan: LoanView) =>
      `${loan.borrowerName}さんの ${loan.number} を取り消しますか。押さえた機器は空きに戻ります。`,
  },
  clocks: { returnDue: '返却期限', arrange: '回収の調整', recall: '持参の約束', swapReport: '県への報告' },
  heading: (department: string, borrower: string) => `${department} ${borrower}`.trim(),
  extended: (from: string, to: string, reason: string) => `返却期限を${from}から${to}へ。${reason}`,
  arranged: (day: string, who: string) => `${day}に持参いただくよう${who}さんと調整しました。`,
  prepareAgain: '機器が変わったため、準備からやり直します。',
  swapped: (from: string, to: string, reason: string) => `${from}を回収し、${to}を貸出。${reason}`,
  handedOver: (receiver: string, contact: string, tags: string) => `${receiver}さん（${contact}）へ ${tags}`,
  leftOut: (tags: string) => `渡さずに外した物：${tags}`,
  tookBack: (tags: string, rest: number) =>
    rest > 0 ? `${tags}が返却。残り${rest}点` : `${tags}が返却。すべて返却済み`,
  missing: (tag: string, what: string) => `${tag}の不足：${what}`,
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
  slip: {
    title: '借用書',
    columns: ['管理番号', '品名', '付属品', '返却'],
    pledge:
      '上記の機器を借用しました。期限までに付属品とともに返却し、紛失・破損したときは直ちにヘルプデスクへ連絡します。',
    sign: '受取人署名',
    boxes: ['受取人', '担当者', '確認'],
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
  empty: '合う貸出はありません。左の「すべて」か、条件を外して探してください。',
  menu: { list: noun, screen: '貸出の一覧' },
  request: {
    title: '貸出を申し込む',
    send: '申し込む',
    sending: '申し込んでいます',
    said: ({ number, fromAt }: LoanView) => `${number}を受け付けました。${shortMoment(fromAt)}からの予約です。`,
  },
  groups: { work: '窓口の仕事', own: '自分と所属の貸出', all: '全体' },
  when: '日時',
  over: (days: number) => `${days}開庁日超過`,
  setups: '設定',
  /** 各種設定 of mobile PCs. */
  setUpClause: '7-7',
  form: {
    newDue: '新しい返却期限',
    pool: '借りる物の種類',
    borrowerHelp: '氏名・よみの一部で探せます。',
    needsCurrent: '新しい機種が必要（使用目的・要求スペックのため）',
    setups: '設定の項目',
    addSetup: '項目を足す',
    standardSetups: ['業務アプリケーションの導入', 'ネットワークの設定', '起動・印刷の確認'],
    /** §7-7: what is done before a mobile PC goes out, whichever it is. */
    mobileSetups: ['OSの設定', 'ソフトウェアの設定', '起動・通信の確認'],
    site: '受渡しの場所',
    recallReason: '回収して行う作業',
    agreedWith: '調整した相手',
    bringOn: '持参する日',
    work: '行った設定',
    flat: '電池の切れた機器',
    replacement: '代わりに渡す機器',
  },
} as const;

/** Lines of the weekly report, by what they count. */
export const loanFigureLines = {
  asked: { label: '申込', step: 'open' },
  handedOver: { label: '渡した', step: 'handOver' },
  takenBack: { label: '返却を受けた', step: 'takeBack' },
  contacted: { label: '本人・所属へ連絡した', step: 'remind' },
  out: { label: '週末の貸出中', openIn: ['out'] },
  late: { label: '週末の期限超過', lateBy: 'returnDue' },
} as const;
