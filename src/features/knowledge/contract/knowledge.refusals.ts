import { dayAhead, refusals } from '#kernel/refusal.ts';

export const knowledgeRefusals = refusals('knowledge', {
  absent: { kind: 'absent', words: 'ナレッジが見つかりません。一覧から選び直してください。' },
  editionAbsent: { kind: 'absent', words: 'その版はありません。版の一覧から選び直してください。' },
  fileAbsent: { kind: 'absent', words: '添付ファイルが見つかりません。画面を読み直してください。' },
  bodyRequired: {
    kind: 'invalid',
    field: 'body',
    words: '公開するには本文が必要です。職員や担当者がそのまま読める手順を書いてください。',
  },
  symptomRequired: {
    kind: 'invalid',
    field: 'symptom',
    words: '既知の不具合を公開するには現象が必要です。受付のときに見分けられる言葉で書いてください。',
  },
  approvalNeeded: {
    kind: 'conflict',
    words: 'マニュアルの公開には県の承認が必要です。「承認を求める」から起案してください。',
  },
  nothingToApprove: { kind: 'conflict', words: '承認を求めるところがありません。直してから起案してください。' },
  otherText: {
    kind: 'conflict',
    words: '起案のあとで本文が変わっています。差し戻して、いまの本文でもう一度起案してもらってください。',
  },
  waiting: {
    kind: 'conflict',
    words: (d: { number: string }) => `承認 ${d.number} を待っています。直すときは、先に取り下げてください。`,
  },
  nothingChanged: { kind: 'invalid', words: '変わったところがありません。直してから保存してください。' },
  categoryAbsent: {
    kind: 'invalid',
    field: 'categoryId',
    words: 'この分類は使われていません。分類を選び直してください。',
  },
  targetAbsent: {
    kind: 'invalid',
    words: '対象の型式・ソフトウェア・業務システムのどれかが台帳にありません。選び直してください。',
  },
  softwareRequired: {
    kind: 'invalid',
    field: 'softwareIds',
    words: '主題が「各種ソフトウェアの設定と更新」のときは、どのソフトウェアのことかを選んでください。',
  },
  renewalAbsent: {
    kind: 'invalid',
    field: 'reflects',
    words: '反映する変更が見つからないか、このマニュアルのソフトウェアのものではありません。選び直してください。',
  },
  nothingReflected: {
    kind: 'invalid',
    field: 'body',
    words: '変更を反映した文がありません。本文を直してから保存してください。',
  },
  notReviewable: {
    kind: 'conflict',
    words: '点検するのは、県が承認して公開中のマニュアルです。',
  },
  renewalOpen: {
    kind: 'conflict',
    words: (d: { what: string }) => `「${d.what}」の反映が済んでいません。先に改訂してから点検してください。`,
  },
  reviewedInFuture: dayAhead('on', '点検した日'),
  alreadyPromoted: {
    kind: 'conflict',
    words: (d: { knowledgeNo: string }) =>
      `この受付の回答からは ${d.knowledgeNo} を作成済みです。そちらを開いて直してください。`,
  },
});
