const moved = (what: string) =>
  [`${what}の移動（取込みを除く）`, '移動先を、移動した日の翌開庁日までに管理番号ごとに登録した'] as const;
const listed = (what: string) =>
  [`一括登録が要ると印を付けた${what}の移動`, '5開庁日のうちに一括登録一覧（Excel）に載せた'] as const;

/** For each duty the ledger of devices shows: what counts as an occasion, and when it is kept. */
export const assetDutyWords = {
  '4-4.2': moved('一人一台パソコン'),
  '4-4.3': listed('一人一台パソコン'),
  '5-3.2': moved('MKパソコン'),
  '5-3.3': listed('MKパソコン'),
  '6-3.2': moved('LKパソコン'),
  '6-3.3': listed('LKパソコン'),
  '7-3.4': moved('モバイルパソコン'),
  '7-3.5': listed('モバイルパソコン'),
  '8-2.4': moved('BYOD'),
  '8-2.5': listed('BYOD'),
} as const;
