import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter06: readonly Duty[] = [
  { id: '6-1.1', clause: '6-1', kind: 'duty', owner: 'catalog', duty: '所属購入のLKをSK並みに扱う' },

  { id: '6-2.1', clause: '6-2', kind: 'duty', owner: 'rollouts', duty: '県が新調したLKのキッティングを行う' },
  { id: '6-2.2', clause: '6-2', kind: 'scope', owner: 'rollouts', duty: 'LKの調達見込み：年5台ほど' },
  { id: '6-2.3', clause: '6-2', kind: 'duty', owner: 'rollouts', duty: 'LKの新端末の受付と旧端末の返却をさばく' },
  { id: '6-2.4', clause: '6-2', kind: 'duty', owner: 'rollouts', duty: '新しいLKをWSUS・運用管理ソフト・AD等へ登録する' },

  { id: '6-3.1', clause: '6-3', kind: 'scope', owner: 'assets', duty: 'LKの台帳の本体は県のアカウント集中管理システムにある' },
  { id: '6-3.2', clause: '6-3', kind: 'duty', owner: 'assets', duty: 'LKを動かすたび、管理番号で移動先を登録する' },
  { id: '6-3.3', clause: '6-3', kind: 'duty', owner: 'assets', duty: 'LKの大量登録用にExcelの一括登録一覧を作る' },

  { id: '6-4.1', clause: '6-4', kind: 'duty', owner: 'knowledge', duty: '県の要望を受け、他社作成のLKマニュアルに足りない内容を補う' },
  { id: '6-4.2', clause: '6-4', kind: 'duty', owner: 'knowledge', duty: 'LKのマニュアルを庁内ホームページの指定場所に公開する' },

  { id: '6-5.1', clause: '6-5', kind: 'duty', owner: 'patches', duty: 'LKのソフトの新版を検証機で試し、動作を確かめる' },
  { id: '6-5.2', clause: '6-5', kind: 'duty', owner: 'knowledge', duty: 'LKのソフトの機能や画面が変わったら、マニュアルを改める' },
  { id: '6-5.3', clause: '6-5', kind: 'duty', owner: 'patches', duty: 'LKのソフトの更新や不具合を県へ報告し、処置を行う' },

  { id: '6-6.1', clause: '6-6', kind: 'duty', owner: 'loans', duty: 'LKの修理・調査・繁忙に備え、代替機と貸出機を用意しておく' },
  { id: '6-6.2', clause: '6-6', kind: 'duty', owner: 'loans', duty: '県の指示でLKの貸出機を設定する(廃棄待ちの旧機だけを使う)' },
  { id: '6-6.3', clause: '6-6', kind: 'duty', owner: 'loans', duty: 'LKの貸出機の受渡しを行い、日時・相手・機器を残す' },
  { id: '6-6.4', clause: '6-6', kind: 'duty', owner: 'loans', duty: 'LKの返却期限を過ぎた借り手に督促する' },

  { id: '6-7.1', clause: '6-7', kind: 'duty', owner: 'repairs', duty: 'LKの故障を現物か遠隔で診断し、原因を残す' },
  { id: '6-7.2', clause: '6-7', kind: 'duty', owner: 'repairs', duty: 'LKの処置(設定変更・修理・保留)を決め、原因と合わせて話す' },
  { id: '6-7.3', clause: '6-7', kind: 'duty', owner: 'repairs', duty: 'LKの長引く修理では代替機へデータを移し、利用者に渡す' },
  { id: '6-7.4', clause: '6-7', kind: 'duty', owner: 'repairs', duty: 'LKを業者へ出す前に県へ報告し、受渡し日と場所を指示する' },
  { id: '6-7.5', clause: '6-7', kind: 'duty', owner: 'repairs', duty: '直ったLKへ代替機のデータを戻し、利用者に返す' },
  { id: '6-7.6', clause: '6-7', kind: 'duty', owner: 'repairs', duty: 'LKの修理の進み具合を受付票と修理台帳でつかむ' },
  { id: '6-7.7', clause: '6-7', kind: 'duty', owner: 'repairs', duty: 'LKの修理時に筐体・ファン・画面を清掃する' },
  { id: '6-7.8', clause: '6-7', kind: 'duty', owner: 'repairs', duty: '保証切れLKのキートップ交換等を窓口で直す' },
  { id: '6-7.9', clause: '6-7', kind: 'duty', owner: 'patches', duty: 'LK用に最新パッチ入りの標準イメージを保つ' },

  { id: '6-8.1', clause: '6-8', kind: 'duty', owner: 'deliveries', duty: 'LKはヘルプデスク室だけで回収する' },
  { id: '6-8.2', clause: '6-8', kind: 'duty', owner: 'deliveries', duty: '回収したLKの管理番号と利用者を残す' },
  { id: '6-8.3', clause: '6-8', kind: 'duty', owner: 'deliveries', duty: 'LKを回収したらすぐ動作を試し、不具合は県へ知らせる' },
  { id: '6-8.4', clause: '6-8', kind: 'duty', owner: 'deliveries', duty: '回収したLKの記憶装置を専用ソフトで消去し、結果を残す' },
  { id: '6-8.5', clause: '6-8', kind: 'duty', owner: 'deliveries', duty: 'LKとともに戻った付属品の個数と傷みを残す' },
  { id: '6-8.6', clause: '6-8', kind: 'duty', owner: 'deliveries', duty: '回収したLKを県の決めた保管場所に納める' },
  { id: '6-8.7', clause: '6-8', kind: 'duty', owner: 'stock', duty: '故障して戻ったLKから使える部品を外し、規格別に在庫へ入れる' },

  { id: '6-9.1', clause: '6-9', kind: 'duty', owner: 'deliveries', duty: 'LKの配付前にAcronisで標準イメージを展開する' },
  { id: '6-9.2', clause: '6-9', kind: 'duty', owner: 'deliveries', duty: 'LKの配付前に修正パッチを最新にする' },
  { id: '6-9.3', clause: '6-9', kind: 'duty', owner: 'deliveries', duty: 'LKの配付先の所属と利用者を残す' },
  { id: '6-9.4', clause: '6-9', kind: 'duty', owner: 'deliveries', duty: 'LKはヘルプデスク室だけで渡す' },
  { id: '6-9.5', clause: '6-9', kind: 'duty', owner: 'deliveries', duty: 'LKの受取人の所属・氏名・連絡先を確かめて手渡す' },

  { id: '6-10.1', clause: '6-10', kind: 'duty', owner: 'deliveries', duty: 'LKの運搬は庁舎の敷地内に限り、庁舎間は断る' },

  { id: '6-11.1', clause: '6-11', kind: 'duty', owner: 'disposals', duty: '廃棄するLKから記憶装置を抜き、復元できないよう壊す' },
  { id: '6-11.2', clause: '6-11', kind: 'duty', owner: 'disposals', duty: 'LKのデータ抹消を県の指定場所で行い、求めがあれば立会いを受ける' },
  { id: '6-11.3', clause: '6-11', kind: 'duty', owner: 'disposals', duty: 'LKの廃棄前に品名・型式・台数・方法を説明し県の承認を得る' },
  { id: '6-11.4', clause: '6-11', kind: 'duty', owner: 'disposals', duty: 'LKの抹消の前と後に台数を数え、一致を記録する' },
  { id: '6-11.5', clause: '6-11', kind: 'duty', owner: 'disposals', duty: 'LKを復元できない状態にした証明書を県へ出す' },
  { id: '6-11.6', clause: '6-11', kind: 'duty', owner: 'disposals', duty: 'LKの穴あけ・破砕は県の専用機で安全に行う' },
  { id: '6-11.7', clause: '6-11', kind: 'duty', owner: 'disposals', duty: 'LKから管理番号等のラベルを取り除く' },

  { id: '6-12.1', clause: '6-12', kind: 'duty', owner: 'patches', duty: 'LKへMSのパッチや更新ファイルを専用WSUS等で計画配信する' },
  { id: '6-12.2', clause: '6-12', kind: 'duty', owner: 'patches', duty: 'LKへAcrobat等のパッチをSKYSEAで配る' },
  { id: '6-12.3', clause: '6-12', kind: 'duty', owner: 'tickets', duty: 'LGWAN系でのLKの使い方とセキュリティについて助言する' },
];
