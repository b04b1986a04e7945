import { refusals } from '#kernel/refusal.ts';

export const documentRefusals = refusals('documents', {
  failed: {
    kind: 'unavailable',
    words:
      '印刷用の文書を作れませんでした。入力した内容は保存されています。もう一度お試しになり、続くときは管理者に文書の名前と時刻をお知らせください。',
  },
  tooSlow: {
    kind: 'tooLarge',
    words: '文書が大きいため、時間内に作れませんでした。期間や条件を絞ってからもう一度お試しください。',
  },
});
