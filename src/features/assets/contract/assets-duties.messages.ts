const listed = (what: string) =>
  [
    `県の台帳に登録する${what}（所属が台帳を管理するものを除く）の、台帳の移動と廃棄の1件ずつ（取込みを除く）`,
    '5開庁日のうちに、職員が一括処理に使うExcelの一括登録一覧に載せた',
  ] as const;

/** For each duty the ledger of devices shows: what counts as an occasion, and when it is kept. */
export const assetDutyWords = {
  '4-4.3': listed('一人一台パソコン'),
  '5-3.3': listed('MKパソコン'),
  '6-3.3': listed('LKパソコン'),
  '7-3.5': listed('モバイルパソコン'),
} as const;
