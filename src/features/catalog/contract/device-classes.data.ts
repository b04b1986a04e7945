import type { DeviceClassCode } from './device-class.ts';

/** Names and what tells each class apart (§1-5(1)). */
export const deviceClasses: readonly { code: DeviceClassCode; name: string; note: string }[] = [
  { code: 'NK', name: 'NKパソコン', note: '庁外へ持ち出せる一人一台パソコン。二要素認証、暗号化、SIM' },
  { code: 'DK', name: 'DKパソコン', note: '一人一台パソコン' },
  { code: 'KK', name: 'KKパソコン', note: '企業庁の一人一台パソコン。新規調達分はDKと同じ扱い' },
  { code: 'MK', name: 'MKパソコン', note: '個人番号利用事務の専用端末。生体認証、専用の配信サーバ' },
  { code: 'LK', name: 'LKパソコン', note: 'LGWAN接続系の専用端末' },
  { code: 'SK', name: 'SKパソコン', note: '所属が購入したパソコン' },
  { code: 'PK', name: 'PKパソコン', note: '警察のパソコン。SKと同じ扱い' },
  { code: 'TK', name: 'TKパソコン', note: '公社等のパソコン。SKと同じ扱い' },
  { code: 'SS', name: 'SSパソコン（固定IP）', note: '所属のサーバ、NAS、ネットワーク機器' },
  { code: 'mobile', name: 'モバイルパソコン', note: 'Web会議と在宅勤務のノートパソコン' },
  { code: 'iPad', name: 'iPad', note: 'R8年度に廃止' },
  { code: 'BYOD', name: 'BYOD', note: '職員の私物端末' },
  { code: 'equipment', name: 'Web会議用備品', note: 'ルータ、カメラ、マイクスピーカー、ディスプレイ。貸出用' },
  { code: 'token', name: 'ハードウェアトークン', note: '在宅勤務の二要素認証。貸出用' },
];
