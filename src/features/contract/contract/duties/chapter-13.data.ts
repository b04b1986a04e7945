import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter13: readonly Duty[] = [
  { id: '13-1.1', clause: '13-1', kind: 'duty', owner: 'inspections', duty: '庁舎の規定に沿って出入口と窓を施錠する' },
  { id: '13-1.2', clause: '13-1', kind: 'duty', owner: 'inspections', duty: '情報機器室の室温・空調・照明・漏水を見て、異常を報告する' },
  { id: '13-1.3', clause: '13-1', kind: 'duty', owner: 'inspections', duty: '情報機器室の端末・ラック・機器・什器を見て、変化を県へ知らせる' },
  { id: '13-1.4', clause: '13-1', kind: 'duty', owner: 'inspections', duty: 'ヘルプデスク室と情報機器室を毎月片づけ、床を清掃する' },
  { id: '13-1.5', clause: '13-1', kind: 'duty', owner: 'inspections', duty: '情報機器室の空調のフロン簡易点検を行う' },
  { id: '13-1.6', clause: '13-1', kind: 'duty', owner: 'stock', duty: 'ヘルプデスク室の倉庫にある業務用物品の在りかと数を管理する' },

  { id: '13-2.1', clause: '13-2', kind: 'duty', owner: 'reports', duty: '月例会議を本庁舎で開く' },
  { id: '13-2.2', clause: '13-2', kind: 'duty', owner: 'reports', duty: '前月の実績と、今月・来月の予定を会議で報告する' },
  { id: '13-2.3', clause: '13-2', kind: 'duty', owner: 'reports', duty: '課題を会議で分け合い、対策を話し合う' },
  { id: '13-2.4', clause: '13-2', kind: 'duty', owner: 'reports', duty: '定例のほかにも県の相談に応じ、内容を残す' },

  { id: '13-3.1', clause: '13-3', kind: 'duty', owner: 'stock', duty: '県のパソコン・ハブ・備品・消耗品の在庫を管理する' },
  { id: '13-3.2', clause: '13-3', kind: 'duty', owner: 'stock', duty: '記憶装置・メモリ等の部品の在庫を管理する' },
  { id: '13-3.3', clause: '13-3', kind: 'duty', owner: 'inspections', duty: 'シュレッダー・クラッシャーの管理・清掃・くず処理を行う' },
  { id: '13-3.4', clause: '13-3', kind: 'duty', owner: 'stock', duty: '県の指示で要る数を払い出し、不足したらすぐ補充を頼む' },
  { id: '13-3.5', clause: '13-3', kind: 'duty', owner: 'inspections', duty: 'シュレッダー・クラッシャーの使い方を利用者に教える' },

  { id: '13-4.1', clause: '13-4', kind: 'duty', owner: 'knowledge', duty: 'ソフトの新版・サポート期限・不具合の情報を集める' },
  { id: '13-4.2', clause: '13-4', kind: 'duty', owner: 'knowledge', duty: '脆弱性・パッチ・マルウェアの情報を集める' },
  { id: '13-4.3', clause: '13-4', kind: 'duty', owner: 'knowledge', duty: '県に関わる情報を定例会議で伝え、急ぐものは即時に報告する' },

  { id: '13-5.1', clause: '13-5', kind: 'duty', owner: 'home', duty: '庁舎間の打合せと終業時の申し送りをWeb会議で行う' },
  { id: '13-5.2', clause: '13-5', kind: 'duty', owner: 'home', duty: 'Web会議の不具合に気づいたら、ただちに県へ報告する' },

  { id: '13-6.1', clause: '13-6', kind: 'duty', owner: 'roster', duty: '担当者向けの専門研修を定期に開き、受講を残す' },
  { id: '13-6.2', clause: '13-6', kind: 'duty', owner: 'roster', duty: '運用や手段を変える前に担当者を研修し、移行に備える' },
];
