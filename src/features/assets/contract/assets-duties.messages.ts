const listed = (what: string) =>
  [
    `一括登録が要ると印を付けた${what}の移動（廃棄と取込みを除く）`,
    '5開庁日のうちに一括登録一覧（Excel）に載せた',
  ] as const;

/** For each duty the ledger of devices shows: what counts as an occasion, and when it is kept. */
export const assetDutyWords = {
  '4-4.3': listed('一人一台パソコン'),
  '5-3.3': listed('MKパソコン'),
  '6-3.3': listed('LKパソコン'),
  '7-3.5': listed('モバイルパソコン'),
} as const;
