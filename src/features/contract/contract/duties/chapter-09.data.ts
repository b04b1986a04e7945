import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter09: readonly Duty[] = [
  { id: '9-1.1', clause: '9-1', kind: 'duty', owner: 'meetings', duty: '県管理の一人一台・iPad・モバイルの会議利用を支援する' },
  { id: '9-1.2', clause: '9-1', kind: 'duty', owner: 'meetings', duty: '所属購入機も支援し、複雑・整備不良なら理由を示して断る' },
  { id: '9-1.3', clause: '9-1', kind: 'duty', owner: 'meetings', duty: 'ルータ・カメラ・マイク・画面等の会議備品も支援する' },
  { id: '9-1.4', clause: '9-1', kind: 'duty', owner: 'meetings', duty: '主催側のZoom・Teams(大規模配信の機能も)を支援し、後継にも応じる' },
  { id: '9-1.5', clause: '9-1', kind: 'duty', owner: 'meetings', duty: '参加側のZoom・Webex・Teams・Meet等を可能な限り支援する' },

  { id: '9-2.1', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '会議の規模・設備・拠点・人数を聞き、機器構成と設定を助言する' },
  { id: '9-2.2', clause: '9-2', kind: 'duty', owner: 'meetings', duty: 'アプリとライセンスごとの制限を伝える' },
  { id: '9-2.3', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '会議アプリの使い方を案内する' },
  { id: '9-2.4', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '起こりそうなトラブルの避け方と直し方を伝える' },
  { id: '9-2.5', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '会議備品の使い方とつなぎ方を案内する' },
  { id: '9-2.6', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '会議の主催のしかたを案内する' },
  { id: '9-2.7', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '開催通知の文面と連絡の取り方を助言する' },
  { id: '9-2.8', clause: '9-2', kind: 'duty', owner: 'meetings', duty: 'リハーサルの日程と出席者を調整し、要れば立ち会う' },
  { id: '9-2.9', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '依頼を受け、Web会議の操作研修を開く' },
  { id: '9-2.10', clause: '9-2', kind: 'duty', owner: 'meetings', duty: '本庁講堂の回線と音響について前もって説明を受けておく' },

  { id: '9-3.1', clause: '9-3', kind: 'scope', owner: 'meetings', duty: '業務に要る範囲で、主催者の許可を得て会議に加われる' },
  { id: '9-3.2', clause: '9-3', kind: 'duty', owner: 'meetings', duty: '待ち時間が短くなるよう、支援する範囲と時間を決める' },
  { id: '9-3.3', clause: '9-3', kind: 'scope', owner: 'meetings', duty: '会場への運搬と移動の手段は主催者側が用意する' },
  { id: '9-3.4', clause: '9-3', kind: 'duty', owner: 'meetings', duty: '配線と機器を通行の妨げにならないよう置き、要れば養生する' },

  { id: '9-4.1', clause: '9-4', kind: 'duty', owner: 'meetings', duty: '会議備品の所在と状態を把握し、整備を続ける' },
  { id: '9-4.2', clause: '9-4', kind: 'duty', owner: 'meetings', duty: '会議備品の予約・貸出・返却をさばく' },

  { id: '9-5.1', clause: '9-5', kind: 'duty', owner: 'meetings', duty: '会議備品の故障を日時・発見者・操作・事象・再現性まで書き残す' },
  { id: '9-5.2', clause: '9-5', kind: 'duty', owner: 'meetings', duty: '県の決めた処置と原因を利用者に話す' },

  { id: '9-6.1', clause: '9-6', kind: 'duty', owner: 'meetings', duty: 'Zoomが通るようモバイルのファイアウォールを設定する' },
  { id: '9-6.2', clause: '9-6', kind: 'duty', owner: 'meetings', duty: 'Zoom側の変更に合わせてファイアウォールを見直す' },
  { id: '9-6.3', clause: '9-6', kind: 'duty', owner: 'meetings', duty: '主な会議システムが替わったらファイアウォールを見直す' },
];
