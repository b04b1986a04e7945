/** Words of 契約と県の名前. */
export const namesWords = {
  title: '契約と県の名前',
  help: '書類に印刷する名前、業務の期間、窓口の連絡先です。直すと、これから作るものから変わります。',
  prefecture: '県の名前',
  prefectureHelp: '機器のラベルに、種別の前へ印刷します。',
  contract: '業務委託の名前',
  contractHelp: '週間報告書の頭に出ます。',
  from: '業務の始まり',
  fromHelp: '週間報告書の第1週と、義務の判定がこの日から始まります（1-3）。報告書ができた後は変えられません。',
  to: '業務の終わり',
  toHelp: 'この日より後は、義務を判定しません（1-3）。',
  phone: '窓口の電話',
  phoneHelp: '相談する人のホームに出ます。例 内線 3-9999。空なら出ません。',
  hours: '窓口の時間',
  hoursHelp: '相談する人のホームに出ます。期限の計算は、暦の開庁日と勤務時間で行います（2-1）。',
  webAccounts: 'Web会議のアカウント',
  webAccountsHelp:
    '県が用意した、窓口どうしの打合せと申し送りに使うアカウントです（13-5）。いくつもあるときは「、」で区切ります。空のあいだの打合せは、証拠不足になります。',
  save: '保存',
  saving: '保存しています',
  saved: (prefecture: string, contract: string) =>
    `名前を「${prefecture}」「${contract}」にしました。次に作る書類から変わります。`,
};
