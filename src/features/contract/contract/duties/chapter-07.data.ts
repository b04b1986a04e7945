import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter07: readonly Duty[] = [
  { id: '7-1.1', clause: '7-1', kind: 'scope', owner: 'catalog', duty: 'モバイルの配付用と貸出用の双方に適用。iPadはR8年度に廃止予定' },

  { id: '7-2.1', clause: '7-2', kind: 'duty', owner: 'tickets', duty: 'モバイルのハードウェアの使い方を案内する' },
  { id: '7-2.2', clause: '7-2', kind: 'duty', owner: 'tickets', duty: 'モバイルのソフトの設定と基本の使い方を案内する' },
  { id: '7-2.3', clause: '7-2', kind: 'duty', owner: 'tickets', duty: 'モバイルの認証とつなぎ方を案内する' },
  { id: '7-2.4', clause: '7-2', kind: 'duty', owner: 'tickets', duty: 'モバイルの受付の記録を関係者が引ける形でため、改善に使う' },

  { id: '7-3.1', clause: '7-3', kind: 'duty', owner: 'loans', duty: '貸出用モバイルの状態を把握し、整備を続ける' },
  { id: '7-3.2', clause: '7-3', kind: 'duty', owner: 'rollouts', duty: 'モバイルの情報をWSUS等に登録する' },
  { id: '7-3.3', clause: '7-3', kind: 'duty', owner: 'loans', duty: '貸出用モバイルの窓口となり、日時を調整して受け渡す' },
  { id: '7-3.4', clause: '7-3', kind: 'duty', owner: 'assets', duty: 'モバイルを動かすたび、管理番号で移動先を登録する' },
  { id: '7-3.5', clause: '7-3', kind: 'duty', owner: 'assets', duty: 'モバイルの大量登録用にExcelの一括登録一覧を作る' },
  { id: '7-3.6', clause: '7-3', kind: 'duty', owner: 'loans', duty: 'モバイルの貸出しの受渡しを日時・相手・機器とともに残す' },
  { id: '7-3.7', clause: '7-3', kind: 'duty', owner: 'loans', duty: 'モバイルの返却期限を過ぎた借り手に督促する' },
  { id: '7-3.8', clause: '7-3', kind: 'duty', owner: 'tickets', duty: 'モバイルの問合せを分析し、機器の不具合が疑われたら県へ知らせる' },
  { id: '7-3.9', clause: '7-3', kind: 'duty', owner: 'patches', duty: '県の説明した方法で、貸出用モバイルを定期にセキュリティ更新する' },

  { id: '7-4.1', clause: '7-4', kind: 'duty', owner: 'deliveries', duty: 'モバイルはヘルプデスク室だけで回収する' },
  { id: '7-4.2', clause: '7-4', kind: 'duty', owner: 'recalls', duty: '廃止になったiPadを漏れなく集める' },
  { id: '7-4.3', clause: '7-4', kind: 'duty', owner: 'deliveries', duty: '回収したモバイルの管理番号と利用者を残す' },
  { id: '7-4.4', clause: '7-4', kind: 'duty', owner: 'deliveries', duty: 'モバイルを回収したらすぐ動作を試し、不具合は県へ知らせる' },
  { id: '7-4.5', clause: '7-4', kind: 'duty', owner: 'deliveries', duty: 'モバイルとともに戻った付属品の個数と傷みを残す' },
  { id: '7-4.6', clause: '7-4', kind: 'duty', owner: 'deliveries', duty: '回収したモバイルを県の決めた保管場所に納める' },

  { id: '7-5.1', clause: '7-5', kind: 'duty', owner: 'deliveries', duty: 'モバイルの運搬は敷地内とし、庁舎間は防護策がある場合だけ行う' },

  { id: '7-6.1', clause: '7-6', kind: 'duty', owner: 'repairs', duty: '県の指示を受けてモバイルを初期化し、結果を残す' },

  { id: '7-7.1', clause: '7-7', kind: 'duty', owner: 'loans', duty: 'モバイルのOSとソフトを使える設定にする' },
  { id: '7-7.2', clause: '7-7', kind: 'duty', owner: 'patches', duty: '県の指示を受け、モバイルのパッチを最新にする' },
  { id: '7-7.3', clause: '7-7', kind: 'duty', owner: 'loans', duty: '県の指示を受け、モバイルの設定を変える' },
  { id: '7-7.4', clause: '7-7', kind: 'duty', owner: 'loans', duty: '貸出中のモバイルを設定のため戻すときは、利用者と日程を決める' },

  { id: '7-8.1', clause: '7-8', kind: 'duty', owner: 'repairs', duty: 'モバイルの故障を現物で診断し、原因を残す' },
  { id: '7-8.2', clause: '7-8', kind: 'duty', owner: 'repairs', duty: 'モバイルの処置(設定変更・修理・保留)を決め、原因と合わせて話す' },
  { id: '7-8.3', clause: '7-8', kind: 'duty', owner: 'repairs', duty: 'モバイルを業者へ出す前に県へ報告し、受渡し日と場所を指示する' },
  { id: '7-8.4', clause: '7-8', kind: 'duty', owner: 'repairs', duty: '直ったモバイルを動作確認してから利用者に返す' },
  { id: '7-8.5', clause: '7-8', kind: 'duty', owner: 'repairs', duty: 'モバイルの修理の進み具合を受付票と修理台帳でつかむ' },
  { id: '7-8.6', clause: '7-8', kind: 'duty', owner: 'repairs', duty: 'モバイルの修理時に筐体・ファン・画面を清掃する' },
  { id: '7-8.7', clause: '7-8', kind: 'duty', owner: 'repairs', duty: '保証切れモバイルのキートップ交換等を窓口で直す' },
  { id: '7-8.8', clause: '7-8', kind: 'duty', owner: 'patches', duty: 'モバイル用に最新パッチ入りの標準イメージを保つ' },

  { id: '7-9.1', clause: '7-9', kind: 'duty', owner: 'disposals', duty: '廃棄モバイルの記憶装置を抜いて壊し、無理な機種は県と協議する' },
  { id: '7-9.2', clause: '7-9', kind: 'duty', owner: 'disposals', duty: 'モバイルのデータ抹消を県の指定場所で行い、立会いの求めに応じる' },
  { id: '7-9.3', clause: '7-9', kind: 'duty', owner: 'disposals', duty: 'モバイルの廃棄前に品名・型式・台数・方法を説明し県の承認を得る' },
  { id: '7-9.4', clause: '7-9', kind: 'duty', owner: 'disposals', duty: 'モバイルの抹消の前と後に台数を数え、一致を記録する' },
  { id: '7-9.5', clause: '7-9', kind: 'duty', owner: 'disposals', duty: 'モバイルを復元できない状態にした証明書を県へ出す' },
  { id: '7-9.6', clause: '7-9', kind: 'duty', owner: 'disposals', duty: 'モバイルの穴あけ・破砕は県の専用機で安全に行う' },
  { id: '7-9.7', clause: '7-9', kind: 'duty', owner: 'disposals', duty: 'モバイルから管理番号等のラベルを取り除く' },
];
