import { dayAhead, refusals } from '#kernel/refusal.ts';

export const recallsRefusals = refusals('recalls', {
  assetUnknown: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string }) => `${d.tag}は台帳にありません。管理番号を確かめて読み直してください。`,
  },
  notInUse: {
    kind: 'invalid',
    field: 'assetTag',
    words: (d: { tag: string; status: string }) =>
      `${d.tag}は台帳で「${d.status}」なので、回収の対象になりません（§4-9）。台帳の状態を確かめてください。`,
  },
  alreadyOpen: {
    kind: 'conflict',
    field: 'assetTag',
    words: (d: { tag: string; number: string }) => `${d.tag}は${d.number}で手続き中です。その記録を開いてください。`,
  },
  lastUsedAhead: dayAhead('lastUsedOn', '最終利用日'),
  orderAhead: dayAhead('orderedOn', '指示の日'),
  dueBeforeOrder: {
    kind: 'invalid',
    field: 'dueOn',
    words: '回収の期限は指示の日よりあとにしてください（§7-4）。',
  },
  duePast: { kind: 'invalid', field: 'dueOn', words: '回収の期限は今日以降の日を入れてください。' },
  lookAgainPast: {
    kind: 'invalid',
    field: 'lookAgainOn',
    words: '次に見直す日は、明日以降の日を入れてください（§4-9）。',
  },
  modelOfOther: {
    kind: 'invalid',
    field: 'modelId',
    words: '選んだ型式は、その種別のものではありません。型式か種別を選び直してください。',
  },
  nothingToCollect: {
    kind: 'invalid',
    field: 'classCode',
    words: '利用者に渡っている機器がありません（§7-4）。種別と型式を確かめてください。',
  },
  alreadyArranged: {
    kind: 'conflict',
    words: (d: { number: string }) =>
      `回収は${d.number}で手配済みです（§4-9、§7-4）。日時の約束は「配付・回収」のその記録でしてください。`,
  },
  notCollected: {
    kind: 'conflict',
    words: (d: { tag: string }) =>
      `${d.tag}は台帳でまだ回収されていません（§4-9、§7-4）。「配付・回収」で引き取ってください。`,
  },
});
