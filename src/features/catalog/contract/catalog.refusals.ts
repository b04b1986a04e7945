import { dayAhead, refusals } from '#kernel/refusal.ts';
import { formatWareki } from '#kernel/wareki.ts';

export const catalogRefusals = refusals('catalog', {
  absent: { kind: 'absent', words: '台帳に見つかりません。一覧から選び直してください。' },
  nameTaken: {
    kind: 'conflict',
    field: 'name',
    words: (d: { name: string }) => `「${d.name}」はすでに登録されています。一覧から開いて直してください。`,
  },
  vendorAbsent: { kind: 'invalid', field: 'vendorId', words: 'この業者は登録されていません。選び直してください。' },
  departmentAbsent: {
    kind: 'invalid',
    field: 'ownerDepartmentId',
    words: 'この所属は登録されていません。選び直してください。',
  },
  classInUse: {
    kind: 'conflict',
    field: 'classCode',
    words: (d: { devices: number }) =>
      `この型式の機器が${d.devices}台あるので、機器種別は変えられません。別の型式として登録してください。`,
  },
  policyFromPast: {
    kind: 'invalid',
    field: 'validFrom',
    words: '過ぎた日の取扱方針は変えられません。適用日を今日以後にしてください。',
  },
  policyBackwards: {
    kind: 'invalid',
    field: 'validTo',
    words: '適用の終わりが始まりより前です。日付を確かめてください。',
  },
  policyLater: {
    kind: 'conflict',
    field: 'validFrom',
    words: (d: { from: string }) =>
      `${formatWareki(d.from)}からの取扱方針がすでにあります。適用日をそれより後にしてください。`,
  },
  policySeenOld: {
    kind: 'conflict',
    words: '見ている取扱方針より新しいものがあります。基準日をその適用日まで進めて、読み直してから変えてください。',
  },
  unknownClause: {
    kind: 'invalid',
    field: 'clauses',
    words: (d: { clause: string }) => `仕様書の番号「${d.clause}」は書き方が違います。4-8 のように書いてください。`,
  },
  verifiedInFuture: dayAhead('on', '確認した日'),
  noteRequired: {
    kind: 'invalid',
    field: 'note',
    words: '変わった内容、またはつながらなかった状況を書いてください。',
  },
  noContact: {
    kind: 'invalid',
    words: '連絡先がまだありません。先に連絡先を登録してから確認を記録してください。',
  },
  agentRequired: {
    kind: 'forbidden',
    words:
      '確認の記録には、担当者として登録された利用者が必要です。システム管理者に担当者との結び付けを頼んでください。',
  },
  changeRequired: {
    kind: 'invalid',
    field: 'change',
    words: '版・名称・メーカー・状態のどれかが変わります。変わった日と内容も書いてください。',
  },
  changeInFuture: dayAhead('change.on', '変わった日'),
  notListed: {
    kind: 'invalid',
    field: 'listedAs',
    words: (d: { name: string }) =>
      `名称から、仕様書の「${d.name}」とわかりません。新しく加わったものなら「一覧にない」を選んでください。`,
  },
  listedTaken: {
    kind: 'conflict',
    field: 'listedAs',
    words: (d: { name: string }) => `仕様書の同じ行は「${d.name}」が受け持っています。`,
  },
  changeAbsent: { kind: 'absent', words: 'その変更が見つかりません。画面を読み直してください。' },
  agreed: { kind: 'conflict', words: 'この変更の協議はすでに記録されています。画面を読み直してください。' },
  noAgreementNeeded: { kind: 'conflict', words: 'この変更は、県と協議しなくても引き続き対象です。' },
  agreedInFuture: dayAhead('on', '協議した日'),
  trainedInFuture: dayAhead('on', '習熟した日'),
  trainedAgentAbsent: {
    kind: 'invalid',
    field: 'agentIds',
    words: '担当者のどなたかが登録されていません。選び直してください。',
  },
  inactive: { kind: 'conflict', words: '使用を終えた業務システムです。使用中に戻してから記録してください。' },
});
