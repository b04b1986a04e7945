import type { StepOf } from '#kernel/process.ts';
import type { PossessionResult, PossessionState, possessionProcess } from './possession.process.ts';
import type { PossessionHolder, PossessionView, TokenViewName } from './tokens.contract.ts';

const noun = '所持確認';

/** Every word of ハードウェアトークン and its 所持確認. */
export const tokensWords = {
  noun,
  states: { running: '確認中', done: '完了', cancelled: '取りやめ' } satisfies Record<PossessionState, string>,
  steps: { answer: '結果を記録', finish: '確認を終える', cancel: '取りやめる' } satisfies Record<
    StepOf<typeof possessionProcess>,
    string
  >,
  done: {
    answer: (check) => `${check.number}に結果を記録しました。残りは${check.left}人です。`,
    finish: (check) => `${check.number}を終えました。${check.holders.length}人に確かめました。`,
    cancel: (check) => `${check.number}を取りやめました。`,
  } satisfies Record<StepOf<typeof possessionProcess>, (check: PossessionView) => string>,
  asks: { cancel: (check: PossessionView) => `${check.number} を取りやめますか。記録した結果は残ります。` },
  clocks: { checkDue: '終える日', nextCall: '次の連絡' },
  results: {
    confirmed: '適切に管理',
    absent: '不在',
    lost: '紛失',
    batteryFlat: '電池切れ',
  } satisfies Record<PossessionResult, string>,
  holderStates: { open: 'まだ', returned: '返却済み' },
  means: { phone: '電話', mail: 'メール', visit: '訪問' },
  answered: (tag: string, who: string, means: string, result: string) => `${tag} ${who}さんへ${means}：${result}`,
  started: (count: number) => `貸出中のトークン${count}本を対象にしました。`,
  ledger: {
    menu: 'トークン',
    title: 'ハードウェアトークン',
    noun: 'ハードウェアトークン',
    unit: '本',
    views: {
      lent: '貸出中',
      overdue: '返却期限の超過',
      unconfirmed: '所持の確認がまだ',
      ready: '貸し出せる',
      all: 'すべて',
    } satisfies Record<TokenViewName, string>,
    group: 'トークン台帳',
    empty: 'この表示のトークンはありません。',
    columns: {
      assetTag: '管理番号',
      model: '型名',
      status: '状態',
      holder: '借受者',
      department: '所属',
      lentAt: '配布日',
      dueAt: '返却期限',
      last: '最後の所持確認',
      nextOn: '次の連絡',
      loan: '貸出',
    },
    lastSaid: (day: string, result: string) => `${day} ${result}`,
    file: 'ハードウェアトークン台帳',
  },
  checks: {
    menu: '所持確認',
    title: '所持確認',
    start: '所持確認を始める',
    starting: '始めています',
    begun: (number: string, count: number) => `${number}を始めました。対象は${count}人です。`,
    help: 'いま貸しているトークンすべてが対象になります。全員の結果がそろうと終えられます。',
    none: '所持確認はまだありません。',
    columns: { number: '番号', title: '件名', state: '状態', due: '終える日', left: '残り' },
    left: (left: number, total: number) => `${left} / ${total}人`,
    leftOf: (left: number, total: number) => `残り ${left} / ${total}人`,
    form: { title: '件名', dueOn: '終える日' },
    suggested: (half: string) => `${half}の所持確認`,
  },
  holders: {
    title: '借受者',
    columns: {
      tag: '管理番号',
      name: '借受者',
      contact: '連絡先',
      result: '結果',
      last: '最後の連絡',
      next: '次の連絡',
      act: '操作',
    },
    tried: (at: string, means: string, tries: number) => `${at} ${means}（${tries}回）`,
    record: (name: string) => `${name}さんの結果を記録`,
    swap: '貸出を開いて交換',
    rest: (count: number) => `ほか${count}人も表示`,
  },
  facts: { when: '期間', from: '始めた日', due: '終える日', left: '残り' },
  form: { holder: '借受者', means: '手段', result: '結果', nextOn: '次に連絡する日', note: '備考', reason: '理由' },
  stateOf: (state: PossessionHolder['state']): string =>
    state === 'open' || state === 'returned' ? tokensWords.holderStates[state] : tokensWords.results[state],
};
