import { dayAhead, refusals } from '#kernel/refusal.ts';

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
  orderAhead: dayAhead('instructedOn', '指示の日'),
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
});
