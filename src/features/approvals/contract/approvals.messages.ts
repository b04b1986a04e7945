import type { ApprovalState, ApprovalStep } from './approval.process.ts';

interface Named {
  readonly number: string;
  readonly title: string;
}
const of = ({ number, title }: Named) => `${number}「${title}」`;

/** Every word of 承認 a user sees. */
export const approvalsWords = {
  noun: '承認',
  menu: { list: '承認' },
  states: {
    drafted: '確認待ち',
    checked: '承認待ち',
    approved: '承認済み',
    returned: '差戻し',
    withdrawn: '取下げ',
  } satisfies Record<ApprovalState, string>,
  steps: {
    check: '確認する',
    approve: '承認する',
    sendBack: '差し戻す',
    returnIt: '差し戻す',
    nameStandIn: '承認者を変える',
    withdraw: '取り下げる',
  } satisfies Record<ApprovalStep, string>,
  clocks: { decision: '決裁の期限' },
  done: {
    check: (a: Named) => `${of(a)}を確認しました。県の承認を待ちます。`,
    approve: (a: Named) => `${of(a)}を承認しました。起案者に伝わります。`,
    sendBack: (a: Named) => `${of(a)}を差し戻しました。起案者に伝わります。`,
    returnIt: (a: Named) => `${of(a)}を差し戻しました。起案者に伝わります。`,
    nameStandIn: (a: Named) => `${of(a)}の承認者を変えました。`,
    withdraw: (a: Named) => `${of(a)}を取り下げました。`,
  } satisfies Record<ApprovalStep, (a: Named) => string>,
  asks: {
    approve: (a: Named) => `${of(a)}を承認します。承認は取り消せません。`,
    sendBack: (a: Named) => `${of(a)}を差し戻します。`,
    returnIt: (a: Named) => `${of(a)}を差し戻します。`,
    withdraw: (a: Named) => `${of(a)}を取り下げます。`,
  },
  views: { mine: '自分の番', open: '進行中すべて', decided: '決裁済み', all: 'すべて' },
  group: '承認',
  home: {
    hint: '何が変わるか、なぜか',
    steps: { approve: '承認', returnIt: '差し戻す' },
    note: (kind: string, reason: string) => (kind === 'knowledge' ? `マニュアル（4-5）　${reason}` : reason),
  },
  columns: {
    state: '状態',
    title: '件名',
    drafter: '起案者',
    approver: '承認者',
    dueOn: '期限',
    openedAt: '起案',
  },
  empty: '自分の番の承認はありません。左の「進行中すべて」で、ほかの人の番を見られます。',
  anyone: '県担当のだれか',
  withStandIn: (approver: string, standIn: string) => `${approver}（代決 ${standIn}）`,
  names: (approver: string, standIn: string | null) =>
    standIn ? `${approver}さんか${standIn}さん` : `${approver}さん`,
  facts: { who: '承認', why: '起案の理由', subject: '対象', standIn: '代決者' },
  changes: { title: '変わるところ', before: 'いま', after: '承認後', none: '（なし）' },
  form: {
    note: 'ひとこと',
    reason: '理由',
    approver: '承認者',
    standIn: '代決者',
    standInHelp: '承認者がいないときに代わって決裁する人です。',
    nobody: '決めない',
    why: '承認を求める理由',
    dueOn: '決裁の期限',
  },
  named: (names: string) => `承認者：${names}`,
  forOther: (name: string, note: string) => `${name}さんの代決。${note}`,
  stamps: { open: '起案', check: '確認', approve: '承認' },
  standInStamp: (name: string) => `${name}（代）`,
  paper: { title: '承認書', file: (number: string) => `承認書_${number}`, columns: ['項目', 'いま', '承認後'] },
  reminded: (names: string) => `${names}に期限を知らせた`,
  noAddress: (names: string) => `${names}のメールアドレスがなく、期限を知らせられなかった`,
  mail: {
    subject: (number: string, due: string) => `【ヘルプデスク】承認のお願い（${number} 期限${due}）`,
    body: (d: { title: string; due: string; number: string; over: boolean }) =>
      [
        d.over ? `次の承認が、期限（${d.due}）を過ぎています。` : `次の承認の期限は${d.due}です。`,
        '',
        `${d.number}　${d.title}`,
        '',
        '窓口の「承認」から内容をご確認のうえ、承認または差戻しをお願いします。',
      ].join('\n'),
  },
  figures: { asked: '起案', approved: '承認', returned: '差戻し', open: '週末に進行中' },
} as const;
