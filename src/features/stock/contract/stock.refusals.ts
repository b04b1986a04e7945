import { dayAhead, refusals } from '#kernel/refusal.ts';

export const stockRefusals = refusals('stock', {
  absent: { kind: 'absent', words: 'その品目は在庫台帳にありません。一覧から選び直してください。' },
  codeTaken: {
    kind: 'conflict',
    field: 'code',
    words: (d: { code: string }) => `品目番号 ${d.code} はすでに登録されています。一覧から開いて直してください。`,
  },
  standardRequired: {
    kind: 'invalid',
    field: 'standard',
    words: '部品は規格ごとに整理します（§4-9）。部品の種類と規格を入れてください。',
  },
  partKindForbidden: {
    kind: 'invalid',
    field: 'partKind',
    words: '部品の種類は部品にだけ入れます。空にしてください。',
  },
  notEmpty: {
    kind: 'conflict',
    field: 'closed',
    words: (d: { left: number }) => `まだ${d.left}残っています。在庫を0にしてから取扱いを終えてください。`,
  },
  closedNow: { kind: 'conflict', words: '取扱いを終えた品目です。品目を直して取扱いを再開してください。' },
  notEnough: {
    kind: 'conflict',
    field: 'quantity',
    words: (d: { room: string; held: number }) =>
      `${d.room}の在庫は${d.held}です。それより多くは出せません。数か場所を見直してください。`,
  },
  tooMany: {
    kind: 'invalid',
    field: 'quantity',
    words: (d: { rest: number }) => `残りは${d.rest}です。それ以下の数を入れてください。`,
  },
  quantityRequired: {
    kind: 'invalid',
    field: 'quantity',
    words: '数を1以上で入れてください。減らせるのは訂正だけです。',
  },
  reasonRequired: { kind: 'invalid', field: 'reason', words: '数を直すには理由が必要です。' },
  holderRequired: {
    kind: 'invalid',
    field: 'holder',
    words: '相手を入れてください。受入は納入元、戻しは戻した人です。',
  },
  otherRoomRequired: { kind: 'invalid', field: 'toRoomId', words: '移す先を、いまとは別の場所から選んでください。' },
  roomAbsent: { kind: 'invalid', field: 'roomId', words: 'その場所は拠点の部屋にありません。選び直してください。' },
  onAhead: dayAhead('on', '日付'),
  askedAhead: dayAhead('askedOn', '指示または依頼の日'),
  dueRequired: { kind: 'invalid', field: 'dueOn', words: 'いつまでに払い出すかを入れてください。' },
  dueBeforeOrder: { kind: 'invalid', field: 'dueOn', words: '払出の期限は指示の日以後にしてください。' },
  receiverRequired: { kind: 'invalid', field: 'receiver', words: '誰に払い出すかを入れてください。' },
  refillOpen: {
    kind: 'conflict',
    words: (d: { number: string }) => `この品目の補充はもう依頼しています（${d.number}）。そちらを開いてください。`,
  },
  assetUnknown: {
    kind: 'invalid',
    field: 'tag',
    words: (d: { tag: string }) => `管理番号 ${d.tag} は台帳にありません。読み直してください。`,
  },
  orderFirst: {
    kind: 'invalid',
    field: 'tag',
    words: (d: { tag: string }) =>
      `${d.tag}への取付けには県の指示が必要です（§4-8、§13-3）。修理か「県の指示」に記録してから出してください。`,
  },
  notPart: { kind: 'invalid', words: '取付けと部品取りは部品だけです。品目を選び直してください。' },
  partUnknown: {
    kind: 'invalid',
    field: 'parts',
    words: (d: { code: string }) => `品目番号 ${d.code} の部品がありません。先に規格ごとの品目を登録してください。`,
  },
  notBroken: {
    kind: 'conflict',
    field: 'tag',
    words: (d: { tag: string }) =>
      `${d.tag}は、故障して回収し、部品取りの済んでいない機器にありません（§4-9、§5-8、§6-8）。回収の動作確認を記録してください。`,
  },
  partsOrReason: {
    kind: 'invalid',
    field: 'parts',
    words: '取り出した部品と置き場所を入れるか、使える部品がない理由を書いてください。',
  },
  noLabels: {
    kind: 'invalid',
    words: 'ラベルを作る品目がありません。条件を外して、印刷する品目を一覧に出してください。',
  },
  tooManyLabels: {
    kind: 'invalid',
    words: (d: { count: number; limit: number }) =>
      `一度に印刷できるのは${d.limit.toLocaleString('ja-JP')}枚までです（いま${d.count.toLocaleString('ja-JP')}枚）。置き場所か区分で絞ってください。`,
  },
  codeNotPrintable: {
    kind: 'invalid',
    words: (d: { code: string }) =>
      `品目番号 ${d.code} はラベルのコードにできません。英大文字、数字、ハイフンだけの番号に直してください。`,
  },
  countStale: {
    kind: 'conflict',
    words: (d: { codes: readonly string[] }) =>
      `数えている間に在庫が動きました：${d.codes.join('、')}。その品目を数え直してください。`,
  },
  countReason: {
    kind: 'invalid',
    field: 'reason',
    words: (d: { codes: readonly string[] }) =>
      `帳簿と違う品目があります：${d.codes.join('、')}。理由を書いてください。`,
  },
});
