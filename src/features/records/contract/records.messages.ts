import type { ContactView, Rung } from './contact.ts';
import type { DeskCard } from './desk-cards.data.ts';
import type { NextView } from './record.ts';

/** Words every process shares. What a step is called stands in the feature's own messages. */
export const recordsWords = {
  opened: (noun: string, number: string) => `${noun} ${number} を登録`,
  /** What the ledger says a movement goes by. */
  basis: (noun: string, number: string) => `${noun} ${number}`,
  note: '経過',
  number: '番号',
  state: '状態',
  figure: '報告の数値',
  unit: '件',
  paused: '止まっています',
  dueWas: (at: string) => `期限 ${at}`,
  blocked: 'いまはできない操作とその理由',
  files: '添付',
  course: '進み方',
  until: (at: string) => `${at}まで`,
  /** What stands first in the middle of a page that is not at its end. */
  next: {
    title: '次の一歩',
    turn: '次に行う人',
    turns: { desk: '窓口', authority: '県', asker: '申し込んだ人' } satisfies Record<
      NextView['turnOf'][number],
      string
    >,
    /** Where nobody of those presses it. */
    byItself: '自動',
    missing: '先に要ること',
  },
  related: {
    title: '関連',
    columns: { number: '番号', title: '内容', state: '状態', due: '期限' },
    shown: (shown: number, total: number) => (shown < total ? `全${total}件のうち新しい${shown}件` : `${total}`),
  },
  /** What a form of any process asks for. */
  form: {
    note: '備考',
    reason: '理由',
    contact: '連絡先（内線など）',
    assetTag: '管理番号',
    assetHelp: 'ラベルを読むか、管理番号を入れてください。',
    receiver: '受取人の氏名',
    receiverContact: '受取人の連絡先',
    receiverChecked: '本人に確かめたこと',
    receiverChecks: { department: '所属が合っている', name: '氏名が合っている', contact: '連絡先が合っている' },
    checkedOf: (n: number, all: number) => `${n} / ${all}`,
    reportTo: '報告した相手',
    reportBody: '報告の内容',
  },
  /** What a form at the counter lacks still. */
  left: {
    fill: (label: string) => `${label}を入れる`,
    choose: (label: string) => `${label}を選ぶ`,
    read: (what: string) => `${what}を読む`,
    check: { department: '所属を本人に確かめる', name: '氏名を本人に確かめる', contact: '連絡先を本人に確かめる' },
  },
  /** What a page tells of the device, of whoever has it, and of 取扱方針. */
  facts: {
    device: '機器',
    tag: '管理番号',
    className: '種別',
    model: '型式',
    serial: '製造番号',
    department: '所属',
    policy: '取扱方針',
    notYet: 'まだ',
    done: '済み',
    yes: 'はい',
    no: 'いいえ',
  },
  paper: {
    to: ({ prefecture }: { readonly prefecture: string }) => `${prefecture}　御中`,
    from: ({ contract }: { readonly contract: string }) => `${contract}　受託者`,
  },
  print: '印刷する',
  undo: '元に戻す',
  nouns: (nouns: readonly string[]) => nouns.join('・'),
  things: (tags: readonly string[]) => tags.join('、'),
  firstOf: ([first = '', ...more]: readonly string[]) => (more.length > 0 ? `${first} ほか${more.length}点` : first),
  open: (number: string) => `${number}を開く`,
  correct: '経過を訂正する',
  noted: (number: string) => `${number}の経過に記録しました。`,
  corrected: (number: string) => `${number}の経過を訂正しました。元の文も残ります。`,
  quoted: (body: string) => `「${body.length > 20 ? `${body.slice(0, 20)}…` : body}」`,
  correction: '訂正',
  attached: (name: string) => `${name} を添付`,
  detached: (name: string) => `${name} を外した`,
  contacts: {
    title: '連絡の記録',
    columns: { at: '日時', means: '相手と手段', result: '結果', next: '次', by: '担当' },
    form: { recipient: '連絡した相手', means: '手段', result: '結果', nextOn: '次の約束の日', note: '備考' },
    recipients: { requester: '本人', department: '所属' } satisfies Record<ContactView['recipient'], string>,
    means: { phone: '電話', mail: 'メール' } satisfies Record<ContactView['means'], string>,
    results: {
      sent: '送信',
      promised: '約束',
      extensionAsked: '延長を希望',
      absent: '不在',
      unknown: '所在不明',
      noAddress: '宛先なし',
    } satisfies Record<ContactView['result'], string>,
    rungs: { before: '前開庁日', day: '当日', after1: '＋1開庁日', after5: '＋5開庁日' } satisfies Record<
      Rung['rung'],
      string
    >,
    to: (who: string, how: string) => `${who}へ${how}`,
    by: (means: string, rung: string | null) => (rung ? `${means}（${rung}）` : means),
    reported: (to: string, body: string) => `${to}へ報告。${body}`,
    made: (recipient: string, means: string, result: string) => `${recipient}へ${means}：${result}`,
    reminded: (rung: string, recipient: string, result: string) => `${rung} ${recipient}へ ${result}`,
    last: (at: string, result: string, nextOn: string | null) =>
      nextOn ? `${at} ${result}（${nextOn}）` : `${at} ${result}`,
  },
  /** 督促 as columns of a list. */
  ladder: {
    heads: { before: '本人 前日', day: '本人 当日', after1: '本人 ＋1', after5: '所属 ＋5' } satisfies Record<
      Rung['rung'],
      string
    >,
    next: '次の連絡',
    held: '止め',
    /** A contact on a rung, for readers. */
    made: (means: string, result: string) => `${means} ${result}`,
    today: '今日',
    promised: (day: string) => `${day} 返却の約束`,
    ask: (day: string, who: string, means: string) => `${day} ${who}へ${means}`,
  },
  ticks: {
    scan: '管理番号を読み取る',
    help: 'バーコードを読むか、管理番号を入れて Enter。',
    helpAtCounter: '上の欄で読むと印が付きます。読めないときは、ここで選びます。',
    scanned: (n: number, all: number) => `読取 ${n} / ${all}`,
    ticked: (tag: string) => `${tag}を読み取りました。`,
    twice: (tag: string) => `${tag}はもう読み取っています。`,
    strange: (code: string, noun: string) => `${code}はこの${noun}に入っていません。物を確かめてください。`,
  },
  card: {
    does: {
      check: '本人に確かめた',
      explain: '操作を説明した',
      save: '記録する',
    } satisfies Record<DeskCard, string>,
  },
  warned: (clock: string, at: string) => `${clock}（${at}）が近づいています`,
  breached: (clock: string, at: string) => `${clock}（${at}）を過ぎました`,
  possible: (labels: readonly string[]) =>
    labels.length === 0 ? 'いまできる操作はありません。' : `いまできるのは「${labels.join('」「')}」です。`,
  byClause: (clause: string | undefined) => (clause ? `（§${clause}）` : ''),
  fourEyes: (label: string, name: string) =>
    `「${label}」は、${name}さんとは別の人が行います。ほかの担当者に頼んでください。`,
} as const;
