/** For each duty that 回収の対象 shows: what counts as an occasion, and when it is kept. */
export const recallDutyWords = {
  '7-4.2': [
    '県が廃止を指示した種別・型式のモバイルパソコンのうち、指示を記録したときに台帳で利用者に渡っていたもの。指示がなくても、仕様書が廃止の年度を定めた種別で、その年度の末日に利用者に渡っているもの',
    '県の指示の期限（指示がなければ年度の末日）までに、台帳に「回収」と記録した',
  ],
} as const;
