import { refusals } from '#kernel/refusal.ts';

/** Refusals every procedure can give. Features add their own beside their contract. */
export const platformRefusals = refusals('platform', {
  signInFirst: {
    kind: 'forbidden',
    words: 'サインインの有効期限が切れました。もう一度サインインしてください。入力した内容は残っています。',
  },
  notAllowed: {
    kind: 'forbidden',
    words: 'この操作は、いまの役割では行えません。必要なときはマネージャに相談してください。',
  },
  staleVersion: {
    kind: 'conflict',
    words: (d: { changedBy: string | null; changedAt: string | null; changes: unknown; version: number }) =>
      d.changedBy
        ? `${d.changedBy}さんが先に保存しました。違いを見て、どちらを残すか選んでください。`
        : 'ほかの人が先に保存しました。違いを見て、どちらを残すか選んでください。',
  },
  changeGivenUp: {
    kind: 'conflict',
    words: '処理が長く止まっていたため、取りやめました。何も変わっていません。もう一度実行してください。',
  },
  tooLarge: {
    kind: 'tooLarge',
    words: (d: { limit: string }) => `送る内容が大きすぎます。${d.limit}までに分けて送ってください。`,
  },
  tooDeep: {
    kind: 'invalid',
    words: '送られた内容の入れ子が深すぎて読み取れませんでした。画面を読み込み直して、もう一度送ってください。',
  },
  tooManyValues: {
    kind: 'tooLarge',
    words: (d: { limit: number }) =>
      `一度に送る項目が多すぎます（上限 ${d.limit.toLocaleString('ja-JP')} 件）。分けて送ってください。`,
  },
  tooManyParts: {
    kind: 'tooLarge',
    words: (d: { limit: number }) =>
      `一度に送るファイルと項目が多すぎます（上限 ${d.limit} 件）。分けて送ってください。`,
  },
  unreadable: {
    kind: 'invalid',
    words: '送られた内容を読み取れませんでした。画面を読み込み直して、もう一度送ってください。',
  },
  unstorableText: {
    kind: 'invalid',
    words:
      '保存できない文字（壊れた絵文字や制御文字）が入っています。その文字を消すか入力し直して、もう一度送ってください。',
  },
  tooManyPages: {
    kind: 'tooMany',
    words:
      'この画面の自動更新を止めました。同じサインインで開いている画面が多いためです。この画面に戻ると、また始まります。',
  },
  wrongOrigin: {
    kind: 'forbidden',
    words: '別の画面からの操作のため受け付けませんでした。窓口の画面を開き直して、もう一度操作してください。',
  },
  wrongHost: {
    kind: 'misdirected',
    words: 'この住所では受け付けていません。案内された窓口の住所から開き直してください。',
  },
  tooMany: { kind: 'tooMany', words: '短い間に操作が続きました。1分ほど待って、もう一度お試しください。' },
  quotaReached: {
    kind: 'tooMany',
    words: (d: { what: string; retryAfter: number }) =>
      `${d.what}が短い間に続いたため、いまは受け付けていません。あと${waitWords(d.retryAfter)}待って、もう一度お試しください。入力した内容は残っています。`,
  },
  badCursor: { kind: 'invalid', words: '一覧の続きを読めませんでした。一覧を読み込み直してください。' },
  unavailable: {
    kind: 'unavailable',
    words: 'データベースにつながりません。入力した内容は残っています。少し待って、もう一度お試しください。',
  },
});

function waitWords(seconds: number): string {
  return seconds < 120 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`;
}
