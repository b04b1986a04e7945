/** Words of 相談する, where a 職員 or a 所属担当者 writes to the desk. */
export const askWords = {
  body: '何が起きていますか',
  bodyHelp: '画面に出た文言があれば、そのまま書いてください。',
  asset: 'どの機器ですか',
  assetHelp: '管理番号か型式で選べます。共用機やプリンタなど、選べないときは空のままにしてください。',
  contact: '連絡先',
  contactHelp: 'いつもの内線でよいときは、空のままにしてください。',
  send: '送信する',
  sending: '送信しています',
  sent: (no: string, due: string | null) => `${no}で受け付けました。${due ?? ''}`,
  tries: 'すぐ試せる方法',
  triesNote: '合うものがあれば、送る前に試してください。',
} as const;
