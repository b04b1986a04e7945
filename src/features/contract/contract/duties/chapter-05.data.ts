import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter05: readonly Duty[] = [
  { id: '5-1.1', clause: '5-1', kind: 'duty', owner: 'catalog', duty: '所属購入のMKはSK並みに扱い、キッティングは別手順と県の指示による' },

  { id: '5-2.1', clause: '5-2', kind: 'duty', owner: 'rollouts', duty: '県が新調したMKのキッティングを行う' },
  { id: '5-2.2', clause: '5-2', kind: 'scope', owner: 'rollouts', duty: 'MKの調達見込み：年10台ほど' },
  { id: '5-2.3', clause: '5-2', kind: 'duty', owner: 'rollouts', duty: 'MKの新端末の受付と旧端末の返却をさばく' },
  { id: '5-2.4', clause: '5-2', kind: 'duty', owner: 'rollouts', duty: '新しいMKをWSUS・AssetView・AD等へ登録する' },

  { id: '5-3.1', clause: '5-3', kind: 'scope', owner: 'assets', duty: 'MKの台帳の本体は県のアカウント集中管理システムにある' },
  { id: '5-3.2', clause: '5-3', kind: 'duty', owner: 'assets', duty: 'MKを動かすたび、管理番号で移動先を登録する' },
  { id: '5-3.3', clause: '5-3', kind: 'duty', owner: 'assets', duty: 'MKの大量登録用にExcelの一括登録一覧を作る' },

  { id: '5-4.1', clause: '5-4', kind: 'duty', owner: 'knowledge', duty: 'MKの設定・操作・更新・退避・移行のマニュアルをそろえる' },
  { id: '5-4.2', clause: '5-4', kind: 'duty', owner: 'knowledge', duty: 'MKで影響の大きい件・質問の多い件を県と協議し、マニュアルにする' },
  { id: '5-4.3', clause: '5-4', kind: 'duty', owner: 'knowledge', duty: 'MKのマニュアルを庁内ホームページの指定場所に公開する' },

  { id: '5-5.1', clause: '5-5', kind: 'duty', owner: 'patches', duty: 'MKのソフトの新版を検証機で試し、動作を確かめる' },
  { id: '5-5.2', clause: '5-5', kind: 'duty', owner: 'knowledge', duty: 'MKのソフトの機能や画面が変わったら、マニュアルを改める' },
  { id: '5-5.3', clause: '5-5', kind: 'duty', owner: 'patches', duty: 'MKのソフトの更新や不具合を県へ報告し、処置を行う' },

  { id: '5-6.1', clause: '5-6', kind: 'duty', owner: 'loans', duty: 'MKの修理・調査・繁忙に備え、代替機と貸出機を用意しておく' },
  { id: '5-6.2', clause: '5-6', kind: 'duty', owner: 'loans', duty: '県の指示でMKの貸出機を設定する(廃棄待ち機かMK、要件により現用機)' },
  { id: '5-6.3', clause: '5-6', kind: 'duty', owner: 'loans', duty: 'MKの貸出機の受渡しを行い、日時・相手・機器を残す' },
  { id: '5-6.4', clause: '5-6', kind: 'duty', owner: 'loans', duty: 'MKの返却期限を過ぎた借り手に督促する' },

  { id: '5-7.1', clause: '5-7', kind: 'duty', owner: 'repairs', duty: 'MKの故障を現物か遠隔で診断し、原因を残す' },
  { id: '5-7.2', clause: '5-7', kind: 'duty', owner: 'repairs', duty: 'MKの処置(設定変更・修理・保留)を決め、原因と合わせて話す' },
  { id: '5-7.3', clause: '5-7', kind: 'duty', owner: 'repairs', duty: 'MKの長引く修理では代替機へデータを移し、利用者に渡す' },
  { id: '5-7.4', clause: '5-7', kind: 'duty', owner: 'repairs', duty: 'MKを業者へ出す前に県へ報告し、受渡し日と場所を指示する' },
  { id: '5-7.5', clause: '5-7', kind: 'duty', owner: 'repairs', duty: '直ったMKへデータを戻し、要るキッティングをして返す' },
  { id: '5-7.6', clause: '5-7', kind: 'duty', owner: 'repairs', duty: 'MKの修理の進み具合を受付票と修理台帳でつかむ' },
  { id: '5-7.7', clause: '5-7', kind: 'duty', owner: 'repairs', duty: 'MKの修理時に筐体・ファン・画面を清掃する' },
  { id: '5-7.8', clause: '5-7', kind: 'duty', owner: 'repairs', duty: '保証切れMKのキートップ交換等を窓口で直す' },
  { id: '5-7.9', clause: '5-7', kind: 'duty', owner: 'patches', duty: 'MK用に最新パッチ入りの標準イメージを保つ' },

  { id: '5-8.1', clause: '5-8', kind: 'duty', owner: 'deliveries', duty: 'MKはヘルプデスク室だけで回収する' },
  { id: '5-8.2', clause: '5-8', kind: 'duty', owner: 'deliveries', duty: '回収したMKの管理番号と利用者を残す' },
  { id: '5-8.3', clause: '5-8', kind: 'duty', owner: 'deliveries', duty: 'MKを回収したらすぐ動作を試し、不具合は県へ知らせる' },
  { id: '5-8.4', clause: '5-8', kind: 'duty', owner: 'deliveries', duty: '回収したMKのハードディスクを専用ソフトで消去し、結果を残す' },
  { id: '5-8.5', clause: '5-8', kind: 'duty', owner: 'deliveries', duty: 'MKとともに戻った付属品の個数と傷みを残す' },
  { id: '5-8.6', clause: '5-8', kind: 'duty', owner: 'deliveries', duty: '回収したMKを県の決めた保管場所に納める' },
  { id: '5-8.7', clause: '5-8', kind: 'duty', owner: 'stock', duty: '故障して戻ったMKから使える部品を外し、規格別に在庫へ入れる' },

  { id: '5-9.1', clause: '5-9', kind: 'duty', owner: 'deliveries', duty: 'MKの配付前にAcronisで標準イメージを展開する' },
  { id: '5-9.2', clause: '5-9', kind: 'duty', owner: 'deliveries', duty: 'MKの配付前に修正パッチを最新にする' },
  { id: '5-9.3', clause: '5-9', kind: 'duty', owner: 'deliveries', duty: 'MKの配付先の所属と利用者を残す' },
  { id: '5-9.4', clause: '5-9', kind: 'duty', owner: 'deliveries', duty: 'MKはヘルプデスク室だけで渡す' },
  { id: '5-9.5', clause: '5-9', kind: 'duty', owner: 'deliveries', duty: 'MKの受取人の所属・氏名・連絡先を確かめて手渡す' },

  { id: '5-10.1', clause: '5-10', kind: 'duty', owner: 'deliveries', duty: 'MKの運搬は庁舎の敷地内に限り、庁舎間は断る' },

  { id: '5-11.1', clause: '5-11', kind: 'duty', owner: 'disposals', duty: '廃棄するMKから記憶装置を抜き、復元できないよう壊す' },
  { id: '5-11.2', clause: '5-11', kind: 'duty', owner: 'disposals', duty: 'MKのデータ抹消を県の指定場所で行い、求めがあれば立会いを受ける' },
  { id: '5-11.3', clause: '5-11', kind: 'duty', owner: 'disposals', duty: 'MKの廃棄前に品名・型式・台数・方法を説明し県の承認を得る' },
  { id: '5-11.4', clause: '5-11', kind: 'duty', owner: 'disposals', duty: 'MKの抹消の前と後に台数を数え、一致を記録する' },
  { id: '5-11.5', clause: '5-11', kind: 'duty', owner: 'disposals', duty: 'MKを復元できない状態にした証明書を県へ出す' },
  { id: '5-11.6', clause: '5-11', kind: 'duty', owner: 'disposals', duty: 'MKの穴あけ・破砕は県の専用機で安全に行う' },
  { id: '5-11.7', clause: '5-11', kind: 'duty', owner: 'disposals', duty: 'MKから管理番号等のラベルを取り除く' },

  { id: '5-12.1', clause: '5-12', kind: 'duty', owner: 'people', duty: '異動のたび、MK利用者の静脈認証を一人ずつ登録・停止する' },
  { id: '5-12.2', clause: '5-12', kind: 'duty', owner: 'people', duty: '異動のたび、MK利用者を運用管理ソフトに登録する' },
  { id: '5-12.3', clause: '5-12', kind: 'duty', owner: 'people', duty: '異動のたび、MK利用者のADユーザを登録・停止・削除する' },
  { id: '5-12.4', clause: '5-12', kind: 'duty', owner: 'patches', duty: 'MKへMSのパッチを専用WSUS等で計画配信し、先に検証機で試す' },
  { id: '5-12.5', clause: '5-12', kind: 'duty', owner: 'patches', duty: 'MKへAcrobat等のパッチをAssetViewで配る' },
  { id: '5-12.6', clause: '5-12', kind: 'duty', owner: 'tickets', duty: '個人番号系のプリンタ等の不調も一次切分けする' },
  { id: '5-12.7', clause: '5-12', kind: 'duty', owner: 'repairs', duty: '起動しない等のMKを初期化して使える状態に戻す' },
  { id: '5-12.8', clause: '5-12', kind: 'duty', owner: 'tickets', duty: '個人番号系でのMKの使い方とセキュリティについて助言する' },
];
