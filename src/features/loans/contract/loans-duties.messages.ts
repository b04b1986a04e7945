/** A thing that was asked for is handed over on record, and none that the ledger has as lent is without a loan. */
export const handedOverOn = (what: string, also: string) =>
  [
    `${what}の貸出の申込（渡す時刻より前に、申し込んだ人か所属が取り消したものを除く）と、貸出のないまま台帳に「貸出」と記録した${what}の移動`,
    `渡すと決めた日のうちに渡し、受取人・連絡先・受渡しの場所${also}を記録した。貸出のない移動は未履行`,
  ] as const;
const provided = (what: string) =>
  [
    `${what}の貸出の申込（渡す時刻より前に、申し込んだ人か所属が取り消したものを除く）`,
    '渡すと決めた日のうちに渡した。見送りは未履行',
  ] as const;
const setUp = (what: string, from: string) =>
  [
    `${what}の貸出の申込`,
    `設定を終えた日かその前の県の指示と指示の日を記録し、${from}を、渡す日のうちに設定し終えた`,
  ] as const;
const handedOver = (what: string) => handedOverOn(what, '');
const reminded = (what: string) =>
  [
    `返却期限の翌開庁日が終わっても返らない${what}の貸出（期限の前に延長したものを除く）`,
    'その日までに、本人または所属へ返却を求めた（不在・所在不明・宛先なし・送れなかったメールは数えない）',
  ] as const;

/** For each duty that 貸出 shows: what counts as an occasion, and when it is kept. */
export const loanDutyWords = {
  '4-7.1': provided('一人一台パソコン'),
  '4-7.2': setUp('一人一台パソコン', '廃棄待ちの旧機、または用途を書いた現用機'),
  '4-7.3': handedOver('一人一台パソコン'),
  '4-7.4': reminded('一人一台パソコン'),
  '5-6.1': provided('MKパソコン'),
  '5-6.2': setUp('MKパソコン', '廃棄待ちの旧機かMK、または用途を書いた現用機'),
  '5-6.3': handedOver('MKパソコン'),
  '5-6.4': reminded('MKパソコン'),
  '6-6.1': provided('LKパソコン'),
  '6-6.2': setUp('LKパソコン', '廃棄待ちの旧機'),
  '6-6.3': handedOver('LKパソコン'),
  '6-6.4': reminded('LKパソコン'),
  '7-3.3': provided('モバイルパソコン'),
  '7-3.6': handedOver('モバイルパソコン'),
  '7-3.7': reminded('モバイルパソコン'),
  '7-7.1': [
    'モバイルパソコンの貸出の申込と、台帳に「貸出」と記録したモバイルパソコンの移動',
    '渡すと決めた日までに、OSとソフトウェアの設定を含む項目のすべてを済ませてから渡した',
  ],
  '9-4.2': provided('Web会議用備品'),
  '12-3.3': [
    '用途を大型アップデートの検証とした貸出の申込とその期限超過、検証用パソコンの貸出の分類の受付',
    '渡すと決めた日に、その前の県の指示による設定を済ませて渡し、受取人を記録した。超過は翌開庁日までに返却を求めた。受付は目標までに、それを示す検証の貸出の申込がある',
  ],
} as const;
