import { dayAhead, refusals } from '#kernel/refusal.ts';

export const mobileRefusals = refusals('mobile', {
  dueBeforeOrder: { kind: 'invalid', field: 'dueOn', words: '期限は、指示の日よりあとか同じ日にしてください。' },
  orderAhead: dayAhead('orderedOn', '指示の日'),
  tagsUnknown: {
    kind: 'invalid',
    field: 'tags',
    words: (d: { tags: readonly string[] }) =>
      `台帳にない管理番号です：${d.tags.join('、')}。番号を確かめて入れ直してください。`,
  },
  notOfKind: {
    kind: 'invalid',
    field: 'tags',
    words: (d: { tags: readonly string[]; kind: string; what: string; clause: string }) =>
      `${d.what}ではありません：${d.tags.join('、')}。${d.kind}の指示は${d.what}のためのものです（§${d.clause}）。`,
  },
  notOfInstruction: {
    kind: 'invalid',
    field: 'itemIds',
    words: 'この指示の端末でないか、すでに答えの出た端末です。一覧を読み直して選んでください。',
  },
  unanswered: {
    kind: 'conflict',
    words: (d: { left: number }) =>
      `まだ${d.left}台の作業が済んでいません。済ませるか、できない理由を記録すると報告できます。`,
  },
  notArranged: {
    kind: 'conflict',
    field: 'itemIds',
    words: (d: { tags: readonly string[] }) =>
      `貸出中の${d.tags.join('、')}は、持参の日を利用者と調整していません。貸出の「持参の日を決める」を先に行ってください（§7-7）。`,
  },
  notForLending: {
    kind: 'invalid',
    field: 'assetIds',
    words: '貸出用のモバイルパソコンでないものが含まれています。一覧から選び直してください。',
  },
  itemsLeft: {
    kind: 'invalid',
    field: 'checked',
    words: (d: { missing: readonly string[] }) =>
      `「${d.missing.join('」「')}」がまだです。すべての項目を確かめて印を付けてください（§7-3）。`,
  },
  monthRuns: { kind: 'invalid', field: 'of', words: 'まだ終わっていない月です。月が終わってから分析してください。' },
  monthTaken: { kind: 'conflict', words: 'この月の分析はすでにあります。一覧から開いてください。' },
  nothingToAnalyse: {
    kind: 'invalid',
    field: 'of',
    words: 'モバイルパソコンについての受付がありません。分析するものはありません。',
  },
  analysisAbsent: { kind: 'absent', words: 'この分析は見つかりません。一覧から選び直してください。' },
  noSuspicion: { kind: 'invalid', words: '不具合を推測していない分析です。県への報告は要りません（§7-3）。' },
  reportedBefore: { kind: 'conflict', words: 'この分析はすでに県へ報告しています。画面を読み直してください。' },
  notImproved: {
    kind: 'invalid',
    field: 'knowledgeIds',
    words:
      'モバイルパソコンに関係しないか、その期間のあとに書いても改訂してもいないか、まだ公開していないナレッジです。書いて公開してから選んでください（§7-2）。',
  },
  byodAbsent: { kind: 'absent', words: 'この申請か、その一覧が見つかりません。画面を読み直してください。' },
  byodUnknown: {
    kind: 'invalid',
    field: 'devices',
    words: (d: { tags: readonly string[] }) =>
      `BYODの台帳にない管理番号です：${d.tags.join('、')}。変更の申請は、管理番号、新しい利用者、備考の順に入れてください。`,
  },
  askedAhead: { kind: 'invalid', field: 'askedAt', words: '申請の日時が先の時刻です。受けた日時を入れてください。' },
  ticketUnknown: { kind: 'invalid', field: 'ticketNo', words: 'この受付番号はありません。番号を確かめてください。' },
  listMade: { kind: 'conflict', words: 'この申請の一覧はすでに作ってあります。画面を読み直してください。' },
  faultUntold: { kind: 'invalid', field: 'note', words: '不具合があったときは、その内容を書いてください。' },
});
