import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter08: readonly Duty[] = [
  { id: '8-1.1', clause: '8-1', kind: 'scope', owner: 'catalog', duty: 'BYODの定義：行政WANにつなげる処理をした私物と、準じる所属購入品' },

  { id: '8-2.1', clause: '8-2', kind: 'scope', owner: 'requests', duty: 'BYODの利用申請の受付は県が行う' },
  { id: '8-2.2', clause: '8-2', kind: 'duty', owner: 'requests', duty: 'BYOD申請の状況の照会に、DX基盤の受託者と確かめて答える' },
  { id: '8-2.3', clause: '8-2', kind: 'duty', owner: 'tickets', duty: 'BYODの初期設定の質問に答え、マニュアルにない件はDX基盤へ引き継ぐ' },
  { id: '8-2.4', clause: '8-2', kind: 'duty', owner: 'assets', duty: 'BYODの持ち主や所属が変わったら、管理番号で移動先を登録する' },
  { id: '8-2.5', clause: '8-2', kind: 'duty', owner: 'assets', duty: 'BYODの停止等の大量登録用にExcelの一括登録一覧を作る' },

  { id: '8-3.1', clause: '8-3', kind: 'duty', owner: 'tickets', duty: '県の要望を受け、BYODの想定外の事象を調べて検証する' },
];
