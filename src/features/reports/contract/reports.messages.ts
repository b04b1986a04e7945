import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import type { ProcessStep, ReportState } from './report.process.ts';
import type { NotableReason, SectionKey } from './weekly-report.ts';

interface Named {
  readonly title: string;
}

/** What the process is called; `done` is the sentence after the press, `asks` the question before one that binds. */
export const reportProcessWords = {
  noun: '週間報告書',
  states: {
    drafting: '作成',
    checking: '確認',
    submitted: '提出',
    accepted: '受理',
    returned: '差戻し',
  } satisfies Record<ReportState, string>,
  steps: {
    requestCheck: '確認に回す',
    check: '確認した',
    submit: '提出する',
    accept: '受理する',
    returnIt: '差し戻す',
    refresh: '締め直す',
    withdraw: '作成に戻す',
  } satisfies Record<ProcessStep, string>,
  clocks: { submission: '提出の期限' },
  done: {
    requestCheck: ({ title }: Named) => `${title}を確認に回しました。作成者とは別の人の確認を待ちます。`,
    check: ({ title }: Named) => `${title}を確認しました。マネージャが提出できます。`,
    submit: ({ title }: Named) => `${title}を県へ提出しました。受理を待ちます。`,
    accept: ({ title }: Named) => `${title}を受理しました。`,
    returnIt: ({ title }: Named) => `${title}を差し戻しました。直して出し直されます。`,
    refresh: ({ title }: Named) => `${title}の数値を締め直しました。`,
    withdraw: ({ title }: Named) => `${title}を作成に戻しました。`,
  } satisfies Record<ProcessStep, (report: Named) => string>,
  asks: {
    submit: ({ title }: Named) => `${title}を県へ提出しますか。提出した後は直せません。`,
    accept: ({ title }: Named) => `${title}を受理しますか。受理した後は差し戻せません。`,
    returnIt: ({ title }: Named) => `${title}を差し戻します。理由は受託者に伝わります。`,
  },
} as const;

type WeekStanding = 'done' | 'late' | 'missing' | 'waiting' | 'open' | 'ahead';
const weekStandings: Readonly<Record<WeekStanding, string>> = {
  done: '受理',
  late: '遅れて提出',
  missing: '未提出',
  waiting: '受理待ち',
  open: '作成中',
  ahead: 'これから',
};
const weeksOf = (weeks: readonly number[]) => weeks.map((no) => `第${no}週`).join('、');

/** What 受付 calls what the report counts. */
const { kinds, channels, causes, clocks } = ticketsWords;

/** Every word of 報告 a user sees, on screen and on paper. */
export const reportsWords = {
  menu: '報告',
  home: '受理',
  homeHint: '受理すると数値と本文は変えられません（1-6(2)）',
  submittedNote: (span: string) => `週間報告書の提出（1-6(2)）　${span}`,
  returnShort: '差し戻す',
  returnWeek: (weekNo: number) => `第${weekNo}週を差し戻す`,
  delivered: (label: string) => `納入物　${label}`,
  acceptedOf: (accepted: number, all: number) => `受理 ${accepted} / ${all}週`,
  weekStands: (weekNo: number, span: string, standing: WeekStanding) =>
    `第${weekNo}週　${span}　${weekStandings[standing]}`,
  stripNote: (late: readonly number[], missing: readonly number[], waiting: readonly number[]) =>
    [
      missing.length > 0 && `${weeksOf(missing)}は未提出`,
      late.length > 0 && `${weeksOf(late)}は遅れて提出`,
      waiting.length > 0 && `${weeksOf(waiting)}が受理待ち`,
    ]
      .filter(Boolean)
      .join('。') || '遅れはありません',
  span: (from: string, to: string) => `${from}–${to}`,
  title: '週間報告書',
  week: (no: number) => `第${no}週`,
  numbered: (no: number, title: string) => `${no}　${title}`,
  acceptAsk: (ask: string, span: string) => `${ask}（${span}）`,
  acceptWeek: (weekNo: number) => `第${weekNo}週を受理する`,
  titleOf: (no: number) => `第${no}週の週間報告書`,
  seal: (code: string) => `監査記録の封印番号 ${code}`,
  file: (no: number) => `週間報告書_第${no}週`,
  sections: {
    overview: '概況',
    volume: '受付件数',
    deadlines: '期限の遵守',
    faults: '故障と原因',
    knowledge: '既知の不具合とナレッジ',
    handOvers: '引継ぎと県への報告',
    processes: '手続き',
    notable: '特記事項',
    nextWeek: '来週の予定',
  } satisfies Record<SectionKey, string>,
  kinds,
  channels,
  causes,
  clocks,
  /** What a figure is called in the editor. */
  figureNames: {
    mark: (name: string, value: string) => `〔${name}：${value}〕`,
    written: /〔([^〔〕：]+)：[^〔〕]*〕/g,
    signs: /[〔〕：]/g,
    plain: {
      total: '受付',
      totalPrevious: '前週の受付',
      late: '期限を過ぎたもの',
      causeKnown: '原因が分かったもの',
      knowledgeUsed: 'ナレッジを使ったもの',
      escalated: '引継ぎ',
      escalationOpen: '引継ぎの回答待ち',
      authorityReported: '県へ報告したもの',
      flashReported: '速報したもの',
      open: '未完了',
      nextDue: '来週に期限を迎えるもの',
      notable: '特記事項',
      softwareNone: 'ソフトウェアの記録なし',
      'clock.firstAnswer': '一次回答の期限',
      'clock.firstAnswer.late': '一次回答の超過',
      'clock.resolution': '解決の目標の期限',
      'clock.resolution.late': '解決の目標の超過',
    },
    crossed: (kind: string, channel: string) => `${kind}（${channel}）`,
    cause: (cause: string) => `原因 ${cause}`,
    due: (clock: string) => `${clock}の期限`,
    late: (clock: string) => `${clock}の超過`,
  },
  total: '計',
  change: '前週比',
  count: '件数',
  kept: '期限内',
  late: '超過',
  rate: '遵守率',
  tables: {
    kindChannel: '種別と手段',
    deadlines: '期限の種類ごと',
    causes: '故障の原因',
    categories: '多かった分類',
    classes: '機器種別',
    knowledge: 'よく使った既知の不具合',
    software: 'ソフトウェア',
    processes: '手続きごとの件数',
    notable: '県への報告・速報・最優先の受付',
    planned: '予定と期限',
  },
  noSoftware: 'ソフトウェアの記録なし',
  notable: {
    head: ['受付番号', '受付', '件名', '所属', '理由', '状態'],
    reasons: { authorityReport: '県への報告', flashReport: '速報', topPriority: '最優先' } satisfies Record<
      NotableReason,
      string
    >,
    none: '特に報告する受付はありません。',
  },
  planned: {
    head: ['日', '予定・期限'],
    none: '記録にある予定と期限はありません。',
    closedDay: (name: string) => `閉庁日（${name}）`,
    reportDue: (no: number) => `第${no}週の週間報告書の提出`,
  },
  daily: '日ごとの件数',
  perUnit: '件',
  kindHead: '種別',
  unitCount: (value: string) => `${value}件`,
  range: (from: string, to: string) => `${from}から${to}まで`,
  boxes: ['承認', '確認', '作成'],
  boxesCaption: '承認・確認・作成',
  figuresAt: (at: string) => `数値は ${at} の締めで固定しています。`,
  due: '期限',
  listed: '、',
  notYet: 'まだ',
  someoneElse: '作成者とは別の人',
  acceptedBefore: (at: string) => `前回 ${at} 受理`,
  savedAt: '保存済み',
  version: (n: number) => `版${n}`,
  to: '県へ',
  authority: '県担当',
  left: (n: number) => (n > 0 ? `残り${n}節` : 'すべて確認済み'),
  missing: '足りないもの',
  missingOne: (section: string) => `${section}の確認が済んでいません。`,
  nothingMissing: 'すべての節を確認しました。',
  source: '数値の出どころ',
  sourceHint: '文中の数値を選ぶと、ここに内訳が出ます。',
  selected: '選択中',
  period: '期間',
  previousWeek: '前週',
  openList: (n: string) => `一覧で見る（${n}件）`,
  remarksBefore: '前週の指摘',
  returnReason: '差し戻す理由',
  confirmed: '読んで確かめた',
  edit: '文を直す',
  done: '保存',
  cancel: 'やめる',
  saved: (section: string) => `「${section}」を保存しました。`,
  figureHelp: '〔 〕は報告書の数値です。名前を残せば、いつも報告書と同じ数値になり、一覧につながります。',
  insertFigure: '数値を入れる',
  unsaved: (sections: string) => `未保存の文があります（${sections}）`,
  unsavedFirst: '先に、書きかけの文を保存するか、やめてください。',
  create: (no: number) => `第${no}週を作成`,
  list: {
    title: '週間報告書',
    empty: '週間報告書がありません',
    next: '「作成」を押すと、その週の記録から下書きができます。',
  },
  columns: {
    week: '週',
    period: '期間',
    total: '受付',
    state: '状態',
    due: '提出の期限',
    submitted: '提出',
    accepted: '受理',
    madeBy: '作成',
  },
  excel: { days: '日ごとの件数', day: '日' },

  /** The draft's sentences. {{key}} becomes the number, linked to its tickets. */
  draft: {
    overview: (compared: string) =>
      `受付は {{total}} ${compared}。問い合わせ {{kind.inquiry}}、故障・不具合 {{kind.fault}} です。\n\n期限を守れなかったものは {{late}} です。`,
    first: 'でした',
    than: (change: string) => `で、前週の {{totalPrevious}} ${change}`,
    more: (percent: number) => `より ${percent}% 増えました`,
    less: (percent: number) => `より ${percent}% 減りました`,
    same: 'と同じでした',
    volume: '手段ごとの件数は表のとおりです。最も多い分類は {{topCategory}} でした。',
    topCategory: (name: string) => `${name}（{{category.1}}）`,
    deadlines:
      '一次回答は {{clock.firstAnswer}} のうち {{clock.firstAnswer.late}} が期限を過ぎました。解決の目標を過ぎたものは {{clock.resolution.late}} です。',
    faults:
      '故障・不具合 {{kind.fault}} のうち、原因が分かったものは {{causeKnown}}、原因不明は {{cause.unknown}} です。',
    knowledge: '既知の不具合やナレッジを使って答えたものは {{knowledgeUsed}} です。',
    handOvers:
      '業務システムなどへの引継ぎは {{escalated}}（回答待ち {{escalationOpen}}）、県への報告は {{authorityReported}}、速報は {{flashReported}} です。',
    processes: '受付のほかの手続きの件数は表のとおりです。',
    notable: '県への報告、速報、最優先の受付は {{notable}} です。',
    nextWeek: '未完了の {{open}} の対応を続けます。来週に期限を迎えるものは {{nextDue}} です。',
  },
} as const;
