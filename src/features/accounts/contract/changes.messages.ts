import type { ChangeAction, ChangeKind, ChangeState } from './account-change.ts';

/** 二人目の確認: what one administrator asks for and another one confirms. */
export const changeWords = {
  title: '二人目の確認',
  lead: '管理者にない権限を持つ利用者（システム管理者・マネージャ・県担当・監査）に関わる操作は、もう一人のシステム管理者が確認してから行われます。依頼は3開庁日で期限が切れます。',
  views: { waiting: '確認待ち', since: '前回見てから', all: 'すべて' },
  viewLabel: '表示',
  kinds: {
    create: '利用者を登録',
    revise: '役割・結び付きなどを直す',
    resetPassword: 'パスワードを再発行',
    resetSecondFactor: '二要素認証を外す',
    disable: '利用を停止',
    enable: '利用を再開',
  } satisfies Record<ChangeKind, string>,
  states: {
    waiting: '確認待ち',
    confirmed: '行いました',
    refused: '見送り',
    withdrawn: '取下げ',
    expired: '期限切れ',
  } satisfies Record<ChangeState, string>,
  actions: {
    confirm: '確認して行う',
    refuse: '見送る',
    withdraw: '取り下げる',
  } satisfies Record<ChangeAction, string>,
  byServer: 'サーバの運用担当者がコマンドで行いました。',
  titleOf: (kind: string, name: string) => `${kind}：${name}`,
  facts: {
    account: '利用者',
    role: '役割',
    reason: '理由',
    requested: '依頼',
    expires: '期限',
    decided: '結果',
    decidedReason: '見送りの理由',
    changes: '変わること',
  },
  accountOf: (name: string, username: string) => `${name}（${username}）`,
  byAt: (name: string, at: string) => `${name}　${at}`,
  until: (day: string) => `${day}まで`,
  none: {
    waiting: '確認を待つ依頼はありません。',
    since: '前回見てからの動きはありません。',
    all: '依頼はまだありません。',
  },
  more: '前の依頼を見る',
  working: '送っています',
  reason: '理由',
  reasonHelp: '確認する人と監査の人が読みます。だれから何を頼まれたかを書いてください。',
  request: {
    title: 'もう一人の確認を依頼しますか',
    why: 'この操作は、もう一人のシステム管理者が確認してから行われます。いまは何も変わりません。3開庁日のうちに確認されないと、期限切れになります。',
    halves:
      '初回パスワードは半分ずつに分かれます。前の半分はこのあとここに、後の半分は確認した人の画面に、一度だけ表示されます。',
    submit: '確認を依頼する',
    done: (name: string) => `${name}さんについて、もう一人の確認を依頼しました。`,
  },
  confirm: {
    title: (name: string) => `${name}さんについての依頼を確認して行いますか`,
    note: '依頼した人と本人に、内容を電話や対面で確かめてください。確認すると、その場で行われます。',
    done: (name: string) => `${name}さんについての依頼を確認して行いました。`,
  },
  refuse: {
    title: (name: string) => `${name}さんについての依頼を見送りますか`,
    note: '何も変わりません。依頼した人が理由を読みます。',
    done: (name: string) => `${name}さんについての依頼を見送りました。`,
  },
  withdraw: {
    title: (name: string) => `${name}さんについての依頼を取り下げますか`,
    note: '何も変わりません。要るときは、もう一度依頼できます。',
    done: (name: string) => `${name}さんについての依頼を取り下げました。`,
  },
  half: {
    first: (name: string) => `${name}さんの初回パスワード（前の半分）`,
    firstLead:
      'この画面を閉じると二度と見られません。確認されたあとで本人に直接渡してください。後の半分は、確認した人が渡します。',
    second: (name: string) => `${name}さんの初回パスワード（後の半分）`,
    secondLead:
      'この画面を閉じると二度と見られません。本人に直接渡してください。依頼した人から渡される前の半分に「-」を付け、続けて入力するとログインできます。',
    field: '初回パスワードの半分',
  },
  accountNotice: {
    title: 'もう一人の確認が要る利用者です',
    text: (actions: string) =>
      `「${actions}」と、氏名のほかを直すことは、もう一人のシステム管理者が確認してから行われます。この役割は管理者にない権限を持つため、管理者が一人でなり代われないようにしています。`,
    join: '」「',
    list: '依頼の一覧',
  },
  createNote: 'システム管理者・マネージャ・県担当・監査の登録は、もう一人のシステム管理者が確認してから行われます。',
  notice: {
    title: '二人目の確認',
    waiting: (count: string) => `確認を待つ依頼が${count}件あります。`,
    done: (count: string) => `前回見てから${count}件が終わりました。`,
    open: '見る',
    seen: '見ました',
  },
} as const;
