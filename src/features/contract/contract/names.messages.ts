/** Words of 契約と県の名前. */
export const namesWords = {
  title: '契約と県の名前',
  help: '機器のラベルと、週間報告書に印刷する名前です。直すと、これから作るものから変わります。',
  prefecture: '県の名前',
  prefectureHelp: '機器のラベルに、種別の前へ印刷します。',
  contract: '業務委託の名前',
  contractHelp: '週間報告書の頭に出ます。',
  save: '保存',
  saving: '保存しています',
  saved: (prefecture: string, contract: string) =>
    `名前を「${prefecture}」「${contract}」にしました。次に作る書類から変わります。`,
};
