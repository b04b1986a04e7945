import { refusals } from '#kernel/refusal.ts';

export const tokensRefusals = refusals('tokens', {
  noTokens: { kind: 'conflict', words: '貸出中のトークンがありません。所持確認を始める必要はありません。' },
  running: {
    kind: 'conflict',
    words: (d: { number: string }) => `所持確認 ${d.number} が終わっていません。先にそれを終えてください。`,
  },
  pastDue: { kind: 'invalid', field: 'dueOn', words: '終える日は今日よりあとの日にしてください。' },
  notHeld: {
    kind: 'invalid',
    field: 'itemId',
    words: 'このトークンは、この所持確認の対象ではありません。一覧から選び直してください。',
  },
  nextRequired: {
    kind: 'invalid',
    field: 'nextOn',
    words: '連絡がつかなかったときは、次に連絡する日を入れてください。',
  },
  unanswered: {
    kind: 'conflict',
    words: (d: { left: number }) => `まだ${d.left}人に確かめていません。全員の結果を記録すると終えられます（§10-5）。`,
  },
});
