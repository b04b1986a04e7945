import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter03: readonly Duty[] = [
  { id: '3-1.1', clause: '3-1', kind: 'duty', owner: 'tickets', duty: '電話・チャット・メールで操作を案内し、要れば遠隔操作も使う' },
  { id: '3-1.2', clause: '3-1', kind: 'duty', owner: 'tickets', duty: 'ハードウェアの使い方と通信設定を案内する' },
  { id: '3-1.3', clause: '3-1', kind: 'duty', owner: 'tickets', duty: '職員アカウント集中管理の登録内容の照会に答える' },
  { id: '3-1.4', clause: '3-1', kind: 'duty', owner: 'tickets', duty: 'プリンタドライバの入手と導入の手順を案内する' },
  { id: '3-1.5', clause: '3-1', kind: 'duty', owner: 'tickets', duty: 'NASへつなぐ基本の設定を案内する' },
  { id: '3-1.6', clause: '3-1', kind: 'duty', owner: 'tickets', duty: 'ソフトの導入・認証・設定・基本の使い方を案内する' },
  { id: '3-1.7', clause: '3-1', kind: 'duty', owner: 'tickets', duty: '配信したパッチの中身と当て方を案内する' },
  { id: '3-1.8', clause: '3-1', kind: 'duty', owner: 'tickets', duty: '受付の記録を関係者が引ける形でため、業務の改善に使う' },
  { id: '3-1.9', clause: '3-1', kind: 'duty', owner: 'tickets', duty: '業務システムは基本操作まで答え、制度や詳細は担当へ引き継ぐ' },
  { id: '3-1.10', clause: '3-1', kind: 'duty', owner: 'knowledge', duty: '依頼を受け、職員向けの操作・セキュリティ研修を年1回以上開く' },

  { id: '3-2.1', clause: '3-2', kind: 'duty', owner: 'tickets', duty: '発生時刻・使用者・操作・事象・状況と今の状態を聞き取る' },
  { id: '3-2.2', clause: '3-2', kind: 'duty', owner: 'tickets', duty: '既知の不具合は対処を示し、その実施を指示する' },
  { id: '3-2.3', clause: '3-2', kind: 'duty', owner: 'tickets', duty: '原因が不明なら速やかに県へ報告する' },
  { id: '3-2.4', clause: '3-2', kind: 'duty', owner: 'tickets', duty: 'サーバや通信機器が疑わしければ、担当者へ速報する' },
  { id: '3-2.5', clause: '3-2', kind: 'duty', owner: 'repairs', duty: '一括調達の端末が原因なら、修理するか業者に頼む' },
  { id: '3-2.6', clause: '3-2', kind: 'duty', owner: 'tickets', duty: '所属の機器が原因なら、求めに応じて復旧を助ける' },
  { id: '3-2.7', clause: '3-2', kind: 'duty', owner: 'tickets', duty: '原因不明は県へ報告したうえで、使う環境と再現性を調べる' },

  { id: '3-3.1', clause: '3-3', kind: 'duty', owner: 'catalog', duty: '業務システムごとの担当者と連絡先を定期に確かめ直す' },
  { id: '3-3.2', clause: '3-3', kind: 'duty', owner: 'tickets', duty: '専門知識や制度の判断が要る質問は、担当者へ連絡して引き継ぐ' },

  { id: '3-4.1', clause: '3-4', kind: 'duty', owner: 'catalog', duty: '新システムの協議に加わり、想定質問と端末設定の準備を助ける' },
  { id: '3-4.2', clause: '3-4', kind: 'duty', owner: 'catalog', duty: '新システムの研修やマニュアルで引継ぎを受け、一次受付に備える' },
  { id: '3-4.3', clause: '3-4', kind: 'duty', owner: 'catalog', duty: 'DX推進基盤の受託者と組み、課題解決と活用を後押しする' },

  { id: '3-5.1', clause: '3-5', kind: 'duty', owner: 'catalog', duty: '頼まれた既存システムの定例会に出て、情報を分け合い改善を助ける' },
];
