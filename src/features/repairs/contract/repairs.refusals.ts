import { refusals } from '#kernel/refusal.ts';

type Ruled = { readonly clause: string };

export const repairsRefusals = refusals('repairs', {
  assetUnknown: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string }) => `${d.tag}は台帳にありません。管理番号を確かめて読み直してください。`,
  },
  notTakenIn: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string; className: string; clauses: readonly string[] }) =>
      `${d.tag}（${d.className}）の修理はヘルプデスクでは受けません（§${d.clauses.join('、§')}）。受付に状況と支援を記録し、所属または県に伝えてください。`,
  },
  alreadyOpen: {
    kind: 'conflict',
    field: 'assetTag',
    words: (d: { tag: string; number: string }) => `${d.tag}は${d.number}で修理中です。その記録を開いてください。`,
  },
  goneDevice: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string; status: string }) => `${d.tag}は「${d.status}」です。使っている機器か確かめてください。`,
  },
  directOnly: {
    kind: 'invalid',
    field: 'how',
    words: (d: Ruled) => `この機器は直接見て診断します（§${d.clause}）。手元で確かめ、「直接」で記録してください。`,
  },
  departmentRepairs: {
    kind: 'conflict',
    words: (d: Ruled) =>
      `この機器の修理は所属が行います（§${d.clause}）。県の指示による作業だけを行い、処置は「修理」以外にしてください。`,
  },
  notInHand: {
    kind: 'conflict',
    words: '機器を預かっていません。先に「預かる」で場所を記録してください。',
  },
  inHand: {
    kind: 'conflict',
    words: '機器をもう預かっています。取り消すときは、先に使用者に返してください。',
  },
  notRepair: {
    kind: 'conflict',
    words: '処置が「修理」ではありません。処置を「修理」に変え、使用者に説明してください。',
  },
  isRepair: {
    kind: 'conflict',
    words: '処置が「修理」です。修理を行うか、処置を変えてください。',
  },
  notInitialised: {
    kind: 'invalid',
    field: 'treatment',
    words: (d: { clauses: readonly string[] }) =>
      `この機器は初期化を処置にしません（§${d.clauses.join('、§')}）。県の指示があれば「県の指示を記録」で、なければ「設定変更」か「修理」で記録してください。`,
  },
  onHold: { kind: 'conflict', words: '処置が「保留」です。処置を決め直し、使用者に説明してください。' },
  reportFirst: {
    kind: 'conflict',
    words: (d: Ruled) =>
      `県への事前報告がまだです（§${d.clause}）。業者に依頼する前に「県へ事前報告」で記録してください。`,
  },
  appointFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `受け渡しの日程と場所がまだです（§${d.clause}）。「日程と場所を指示」で記録してください。`,
  },
  placeElsewhere: {
    kind: 'invalid',
    field: 'siteId',
    words: (d: Ruled & { site: string }) =>
      `${d.site}では業者と受け渡しできません（§${d.clause}）。本庁舎か地域総合庁舎を選んでください。`,
  },
  siteUnknown: { kind: 'invalid', field: 'siteId', words: '拠点が見つかりません。選び直してください。' },
  inWarranty: {
    kind: 'invalid',
    field: 'part',
    words: (d: Ruled & { until: string }) =>
      `無償保守の期間内（${d.until}まで）です（§${d.clause}）。保守業者に依頼してください。`,
  },
  partIsVendors: {
    kind: 'invalid',
    field: 'part',
    words: (d: Ruled & { part: string; parts: string }) =>
      `${d.part}はヘルプデスクでは直せません（§${d.clause}）。直せるのは${d.parts}です。保守業者に依頼してください。`,
  },
  noSubstitute: {
    kind: 'conflict',
    words: (d: Ruled) => `この機器に代替機はありません（§${d.clause}）。必要なら貸出の申込を案内してください。`,
  },
  loanUnknown: {
    kind: 'invalid',
    field: 'loanNumber',
    words: (d: { number: string }) =>
      `${d.number}はこの使用者への貸出中の記録ではありません。貸出の番号を確かめてください。`,
  },
  substituteOrDeclined: {
    kind: 'invalid',
    field: 'loanNumber',
    words: '代替機の貸出の番号を入れるか、「不要と答えた」に印を付けてください。',
  },
  dataNotMoved: { kind: 'conflict', words: '代替機へ移したデータがありません。戻す作業は要りません。' },
  dataFirst: {
    kind: 'conflict',
    words: (d: Ruled) =>
      `代替機のデータをまだ戻していません（§${d.clause}）。「データを戻す」を記録してから返してください。`,
  },
  orderNotAllowed: {
    kind: 'invalid',
    field: 'kind',
    words: (d: { kind: string; className: string; clauses: readonly string[] }) =>
      `${d.className}に「${d.kind}」の指示はありません（§${d.clauses.join('、§')}）。指示の種類を確かめてください。`,
  },
  noOrder: { kind: 'conflict', words: '県の指示の記録がありません。先に「県の指示を記録」で内容を入れてください。' },
  orderOpen: {
    kind: 'conflict',
    words: '前の県の指示の作業がまだです。先に「指示の作業を終える」を記録してください。',
  },
  orderFirst: {
    kind: 'conflict',
    words: (d: Ruled) =>
      `県の指示による作業がまだです（§${d.clause}）。「指示の作業を終える」を記録してから返してください。`,
  },
  noKitting: {
    kind: 'conflict',
    words: (d: Ruled) => `この機器は修理のあとのキッティングが要りません（§${d.clause}）。`,
  },
  kitFirst: {
    kind: 'conflict',
    words: (d: Ruled) =>
      `キッティングがまだです（§${d.clause}）。「キッティングを終える」を記録してから返してください。`,
  },
  checkFirst: {
    kind: 'conflict',
    words: (d: Ruled) => `動作確認がまだです（§${d.clause}）。確かめて記録してから返してください。`,
  },
});
