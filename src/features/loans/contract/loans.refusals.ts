import { refusals } from '#kernel/refusal.ts';

export const loansRefusals = refusals('loans', {
  borrowerRequired: { kind: 'invalid', field: 'borrowerId', words: '借受者を選んでください。' },
  borrowerUnknown: { kind: 'invalid', field: 'borrowerId', words: '借受者が職員にいません。選び直してください。' },
  tooManyAsked: {
    kind: 'conflict',
    words: (d: { most: number }) =>
      `まだ渡していない申込が${d.most}件あります。使わないものを取り消すか、ヘルプデスクに相談してください。`,
  },
  setUpFirst: {
    kind: 'invalid',
    words: (d: { clause: string }) =>
      `設定が済んでいません（§${d.clause}）。設定の項目を書き、行ったものに印を付けてください。`,
  },
  checklistFirst: {
    kind: 'invalid',
    words: (d: { clause: string; missing: readonly string[] }) =>
      `「${d.missing.join('」「')}」が済んでいません（§${d.clause}）。渡す前の設定の項目に印を付けてください。`,
  },
  orderFirst: {
    kind: 'invalid',
    field: 'instruction',
    words: (d: { clause: string }) =>
      `この機器は県の指示により設定します（§${d.clause}）。指示の内容と指示の日を入れてください。`,
  },
  orderAhead: {
    kind: 'invalid',
    field: 'instructedOn',
    words: '指示の日が今日より後です。県から指示のあった日を入れてください。',
  },
  wrongThings: {
    kind: 'invalid',
    field: 'assetIds',
    words: (d: { missing: readonly string[]; strange: readonly string[] }) =>
      [
        d.missing.length > 0 ? `まだ読み取っていません：${d.missing.join('、')}。` : '',
        d.strange.length > 0 ? `この貸出に入っていません：${d.strange.join('、')}。` : '',
        '読み取りをそろえてから渡してください。',
      ].join(''),
  },
  notFree: {
    kind: 'conflict',
    words: (d: { tag: string; status: string }) =>
      `${d.tag}は台帳で「${d.status}」のため、渡せません。前の貸出の返却を受けるか、別の機器に替えてください。`,
  },
  notOut: {
    kind: 'invalid',
    field: 'items',
    words: 'この貸出で渡していない機器が含まれています。読み直してください。',
  },
  dueNotLater: { kind: 'invalid', field: 'dueAt', words: '新しい期限は、今の期限よりあとにしてください。' },
  onlyMobile: { kind: 'invalid', words: '回収して設定するのは、貸出中のモバイルパソコンです（§7-7）。' },
  onlyToken: {
    kind: 'invalid',
    words:
      '電池切れで交換するのは、貸出中のトークンです。ほかの機器は返却を受け、新しい申込で貸してください（§10-5）。',
  },
  notRecalled: {
    kind: 'invalid',
    words: '回収が必要と記録されていません。先に「回収が必要と記録」をしてください（§7-7）。',
  },
  notArranged: { kind: 'invalid', words: '持参の日が決まっていません。先に利用者と調整してください（§7-7）。' },
  notSwapped: { kind: 'invalid', words: '交換した機器がありません。報告するのは交換のあとです（§10-5）。' },
});
