/** Words of the app's own pages: what a person sees when there is no page to see. */
export const appWords = {
  missing: {
    title: 'この画面はありません',
    next: '番号やアドレスを確かめてください。メニューからもたどれます。',
    way: '最初の画面へ',
  },
  forbidden: {
    title: 'いまの役割では見られない画面です',
    next: '必要なときはマネージャに相談してください。',
    way: '最初の画面へ',
  },
  trouble: {
    title: '画面を表示できませんでした',
    next: '入力した内容は下書きに残っています。読み込み直してください。',
    way: '読み込み直す',
  },
  starting: '窓口を開いています',
  unreachable: 'サーバにつながりません。ネットワークを確かめて、読み込み直してください。',
} as const;
