import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter11: readonly Duty[] = [
  { id: '11-1.1', clause: '11-1', kind: 'duty', owner: 'network', duty: '機関の回線を見張り、異常は県へ報告してから通信事業者に照会する' },
  { id: '11-1.2', clause: '11-1', kind: 'duty', owner: 'network', duty: '機関の通信機器の異常に、県の指示で駆けつける(県外を除く)' },
  { id: '11-1.3', clause: '11-1', kind: 'duty', owner: 'network', duty: '現地で指示どおり再起動・つなぎ替え・動作確認を行う' },
  { id: '11-1.4', clause: '11-1', kind: 'duty', owner: 'network', duty: '機関の開所・移設時に通信機器を設ける' },
  { id: '11-1.5', clause: '11-1', kind: 'duty', owner: 'network', duty: '機関の廃止時に通信機器を引き上げる' },
  { id: '11-1.6', clause: '11-1', kind: 'duty', owner: 'network', duty: '支給の線材でLANケーブルを作り、配線する' },
  { id: '11-1.7', clause: '11-1', kind: 'duty', owner: 'network', duty: '地域担当と組み、配線立会い・停電・ループの対応を行う' },
  { id: '11-1.8', clause: '11-1', kind: 'duty', owner: 'roster', duty: '閉庁日の現地対応は勤務日を前もって調整し、振替休日を取らせる' },

  { id: '11-2.1', clause: '11-2', kind: 'duty', owner: 'outages', duty: '本庁舎・地域庁舎等の計画停電(閉庁日、年1〜2回)で機器を保守する' },
  { id: '11-2.2', clause: '11-2', kind: 'duty', owner: 'outages', duty: '計画停電の前に拠点の担当者と訪問の時刻を決める' },
  { id: '11-2.3', clause: '11-2', kind: 'duty', owner: 'outages', duty: '停電の前に機器を止め、復電の後に手順書どおり起こす' },
  { id: '11-2.4', clause: '11-2', kind: 'duty', owner: 'outages', duty: '起動した通信機器の疎通を確かめる' },
  { id: '11-2.5', clause: '11-2', kind: 'duty', owner: 'outages', duty: '作業の終わりと監視の再開を遠隔監視センターへ知らせる' },

  { id: '11-3.1', clause: '11-3', kind: 'duty', owner: 'network', duty: 'LGWAN接続環境の使い方を案内する' },
  { id: '11-3.2', clause: '11-3', kind: 'duty', owner: 'network', duty: 'ファイル転送システムの使い方を案内する' },
  { id: '11-3.3', clause: '11-3', kind: 'duty', owner: 'network', duty: '転送できない実行形式・マクロ等をLKやUSBで手渡しし、記録する' },
  { id: '11-3.4', clause: '11-3', kind: 'scope', owner: 'contract', duty: 'LGWAN接続系は分離され、受渡しは専用の仕組みによる' },

  { id: '11-4.1', clause: '11-4', kind: 'duty', owner: 'network', duty: '網の受託者のポータルで情報共有・質問・障害連携を行う' },
  { id: '11-4.2', clause: '11-4', kind: 'duty', owner: 'network', duty: '運用管理SEと連携し、受けた指示を残す' },
];
