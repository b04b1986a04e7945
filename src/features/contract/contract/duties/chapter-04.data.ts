import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter04: readonly Duty[] = [
  { id: '4-1.1', clause: '4-1', kind: 'duty', owner: 'catalog', duty: '所属購入の端末はSK並みに扱い、NK固有の系統だけ一括購入並みとする' },
  { id: '4-1.2', clause: '4-1', kind: 'duty', owner: 'catalog', duty: '企業庁が新しく調達したKKを一括購入端末と同じに扱う' },

  { id: '4-2.1', clause: '4-2', kind: 'duty', owner: 'requests', duty: 'NKの権限付与・ID/PW・持出し申請に勤務時間で約1時間以内に応える' },

  { id: '4-3.1', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '一括調達端末のキッティング・移行・更新・NK化を支援する' },
  { id: '4-3.2', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '納入業者との打合せに出て、決めたことを残す' },
  { id: '4-3.3', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '型式決定後に実機で構成と設定値を検証し、標準イメージを作る' },
  { id: '4-3.4', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: 'NKのキッティングを速める道具や手順を作る' },
  { id: '4-3.5', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '標準イメージの特徴と注意点を納入業者に伝える' },
  { id: '4-3.6', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '納入業者の日程表と手順書を点検し、助言を返す' },
  { id: '4-3.7', clause: '4-3', kind: 'scope', owner: 'rollouts', duty: '県の調達計画：R8約1,500、R10・R11各約1,200、KK約180台' },
  { id: '4-3.8', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '配付当日の新端末の受付と旧端末の返却をさばく' },
  { id: '4-3.9', clause: '4-3', kind: 'duty', owner: 'rollouts', duty: '配付後の問合せを分析し、機種の不具合が疑われたら県へ知らせる' },

  { id: '4-4.1', clause: '4-4', kind: 'scope', owner: 'assets', duty: '台帳の本体は県のアカウント集中管理システムにある' },
  { id: '4-4.2', clause: '4-4', kind: 'duty', owner: 'assets', duty: '一人一台パソコンを動かすたび、管理番号で移動先を登録する' },
  { id: '4-4.3', clause: '4-4', kind: 'duty', owner: 'assets', duty: '一人一台パソコンの大量登録用にExcelの一括登録一覧を作る' },
  { id: '4-4.4', clause: '4-4', kind: 'duty', owner: 'assets', duty: 'NKのSIMの台帳を作り、番号・端末・使用者を保つ' },

  { id: '4-5.1', clause: '4-5', kind: 'duty', owner: 'knowledge', duty: '一人一台パソコンの設定・操作・更新・退避・移行のマニュアルをそろえる' },
  { id: '4-5.2', clause: '4-5', kind: 'duty', owner: 'knowledge', duty: '影響の大きい件・質問の多い件を県と協議し、マニュアルにする' },
  { id: '4-5.3', clause: '4-5', kind: 'duty', owner: 'knowledge', duty: 'できたマニュアルを庁内ホームページの指定場所に公開する' },

  { id: '4-6.1', clause: '4-6', kind: 'duty', owner: 'patches', duty: 'ソフトの新版が出たら、検証機を用意して動作を確かめる' },
  { id: '4-6.2', clause: '4-6', kind: 'duty', owner: 'knowledge', duty: '新版で機能や画面が変わったら、操作マニュアルを改める' },
  { id: '4-6.3', clause: '4-6', kind: 'duty', owner: 'patches', duty: 'ソフトの更新や不具合を県へ報告し、必要な処置を行う' },

  { id: '4-7.1', clause: '4-7', kind: 'duty', owner: 'loans', duty: '一人一台の代替機と一時利用機を貸出用に用意しておく' },
  { id: '4-7.2', clause: '4-7', kind: 'duty', owner: 'loans', duty: '県の指示で貸出機を設定する(廃棄待ち機が原則、要件により現用機)' },
  { id: '4-7.3', clause: '4-7', kind: 'duty', owner: 'loans', duty: '貸出機の受渡しを行い、日時・相手・機器を残す' },
  { id: '4-7.4', clause: '4-7', kind: 'duty', owner: 'loans', duty: '期限を過ぎて音沙汰のない借り手に返却を督促する' },

  { id: '4-8.1', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '一人一台パソコンの故障を現物か遠隔で診断し、原因を残す' },
  { id: '4-8.2', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '設定変更・修理・保留の別を決め、原因と合わせて利用者に話す' },
  { id: '4-8.3', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '長引く修理では代替機へデータを移し、利用者に渡す' },
  { id: '4-8.4', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '業者修理の受渡し日と場所(本庁舎か地域総合庁舎)を指示し立ち会う' },
  { id: '4-8.5', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '直った一人一台へ代替機のデータを戻し、利用者に返す' },
  { id: '4-8.6', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '修理の進み具合を受付票と修理台帳でつかむ' },
  { id: '4-8.7', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '修理時に筐体・ファン・画面を清掃する' },
  { id: '4-8.8', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '保証切れ機のSSD・キートップ交換等を窓口で直す' },
  { id: '4-8.9', clause: '4-8', kind: 'duty', owner: 'patches', duty: '最新パッチ入りの標準イメージをいつでも使える状態に保つ' },
  { id: '4-8.10', clause: '4-8', kind: 'duty', owner: 'repairs', duty: '県が支給したメモリやSSDを、指示のとおり組み込む' },

  { id: '4-9.1', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '一人一台はヘルプデスク室か地域の情報機器室で回収する' },
  { id: '4-9.2', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '回収した一人一台の管理番号と利用者を残す' },
  { id: '4-9.3', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '回収したらすぐ動作を試し、不具合は原因とともに県へ知らせる' },
  { id: '4-9.4', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '回収機の記憶装置を専用ソフトで消去し、結果を残す' },
  { id: '4-9.5', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '回収した付属品の個数と傷みを数えて残す' },
  { id: '4-9.6', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '回収機を県の決めた保管場所に納める' },
  { id: '4-9.7', clause: '4-9', kind: 'duty', owner: 'stock', duty: '故障して戻った機から使える部品を外し、規格別に在庫へ入れる' },
  { id: '4-9.8', clause: '4-9', kind: 'duty', owner: 'deliveries', duty: '遊休の端末を見つけたら、所属に連絡して引き上げる' },

  { id: '4-10.1', clause: '4-10', kind: 'duty', owner: 'deliveries', duty: '配付前にAcronisで標準イメージを展開する' },
  { id: '4-10.2', clause: '4-10', kind: 'duty', owner: 'deliveries', duty: '配付前に修正パッチを最新にする' },
  { id: '4-10.3', clause: '4-10', kind: 'duty', owner: 'deliveries', duty: '一人一台の配付先の所属と利用者を残す' },
  { id: '4-10.4', clause: '4-10', kind: 'duty', owner: 'deliveries', duty: '一人一台はヘルプデスク室か地域の情報機器室で渡す' },
  { id: '4-10.5', clause: '4-10', kind: 'duty', owner: 'deliveries', duty: '受取人の所属・氏名・連絡先を確かめて手から手へ渡す' },
  { id: '4-10.6', clause: '4-10', kind: 'duty', owner: 'deliveries', duty: '配付先の所属に応じ、NKを選んで渡す' },

  { id: '4-11.1', clause: '4-11', kind: 'duty', owner: 'deliveries', duty: '運搬は敷地内に限り、庁舎間は過不足時に防護策と県の協議を経て行う' },

  { id: '4-12.1', clause: '4-12', kind: 'duty', owner: 'disposals', duty: '廃棄する一人一台から記憶装置を抜き、復元できないよう壊す' },
  { id: '4-12.2', clause: '4-12', kind: 'duty', owner: 'disposals', duty: 'データ抹消を県の指定場所で行い、求めがあれば立会いを受ける' },
  { id: '4-12.3', clause: '4-12', kind: 'duty', owner: 'disposals', duty: '廃棄前に品名・型式・台数・方法を説明し県の承認を得る' },
  { id: '4-12.4', clause: '4-12', kind: 'duty', owner: 'disposals', duty: '抹消の前と後に台数を数え、一致を記録する' },
  { id: '4-12.5', clause: '4-12', kind: 'duty', owner: 'disposals', duty: '復元できない状態にした証明書を県へ出す' },
  { id: '4-12.6', clause: '4-12', kind: 'duty', owner: 'disposals', duty: '穴あけ・破砕は県の専用機で安全に行う' },
  { id: '4-12.7', clause: '4-12', kind: 'duty', owner: 'disposals', duty: '一人一台から管理番号等のラベルを取り除く' },
];
