/** What the desk writes into the 経過; slots as in vocabulary.ts. */
export const RECEIVED_WORDS: Readonly<Record<string, readonly string[]>> = {
  phone: ['電話で受付。', '電話で受付。内線 {ext} に折返し可。', '電話で受付。本人確認ずみ。'],
  chat: ['チャットで受付。'],
  mail: ['メールで受付。', 'メールで受付。添付あり。'],
  portal: ['ポータルから受付。'],
  walkIn: ['窓口で受付。', '窓口に来所。実機を確認。'],
};

/** 定型文 for a line of 経過: its title and its words. */
export const ENTRY_TEMPLATES: readonly (readonly [title: string, body: string])[] = [
  ['折返し（不在）', '折返し電話。不在のため伝言。'],
  ['再現せず', '同じ操作で再現せず。様子を見てもらう。'],
  ['手順を案内', '手順を案内。結果の連絡を待つ。'],
  ['遠隔操作の同意', '遠隔操作の同意を得る。'],
  ['所属へ確認', '所属の担当者に状況を確認。'],
];

export const INVESTIGATION_NOTES: readonly string[] = [
  '遠隔操作で設定を確認。',
  '同じ型の端末で再現を試す。再現せず。',
  '検証機で同じ操作をして再現。',
  '折返し電話。離席中のため伝言。',
  'イベントログを採取。',
  '{colleague}の端末と設定を比べる。差はない。',
  'ナレッジと過去の受付を確認。似た例が{n}件。',
  'ネットワークの到達を確認。問題なし。',
  '画面の写真を受領。エラーは {err}。',
  'マニュアルの該当の頁を送付。',
  '更新の適用状況を照会。最新。',
  '一時的な手順を案内して様子を見てもらう。',
  '{time}に再度連絡することを約束。',
];
export const QUESTIONS_BACK: readonly string[] = [
  '起きた時刻と、画面に出た文言を教えてもらうよう依頼。',
  '版の番号を教えてもらうよう依頼。',
  '{colleague}の端末での様子を確認してもらうよう依頼。',
  '{file}の場所と、開いた手順を聞き取り中。',
];
export const REPLIES: readonly string[] = [
  'エラーは {err} でした。{time}に起きています。',
  'ほかの端末では起きませんでした。',
  '教えてもらった手順で開けるようになりました。',
  '版の番号を送ります。よろしくお願いします。',
];
export const ESCALATION_QUESTIONS: readonly string[] = [
  '「{subject}」の申出です。運用上の取扱いの確認をお願いします。',
  '「{subject}」の申出です。{time}からの発生状況と、サーバ側の記録を確認してください。',
  '「{subject}」の申出です。画面の操作は案内済みです。仕様の確認をお願いします。',
  '「{subject}」について、利用者の登録の状況と手順を教えてください。',
];
export const ESCALATION_REPLIES: readonly string[] = [
  '記録を確認しました。サーバ側に異常はありません。端末側の対応をお願いします。',
  '内容を確認しました。ご案内のとおりで差し支えありません。',
  '必要な設定を確認しました。利用者に再度お試しいただいてください。',
  '該当の手順を送ります。手順書の{n}頁です。',
  '制度の確認が必要な点は、担当から申出人に直接ご連絡します。操作はご案内のとおりです。',
];
export const REPORT_WORDS: readonly string[] = [
  '原因不明の不具合として報告。環境を確認し、再現を試しています。',
  '原因を特定できないため報告。同じ型での発生はありません。',
  '原因不明。同じ型の{n}台で発生しているため報告。',
];
export const CAUSE_FOUND_WORDS: readonly string[] = [
  '続報。原因を特定し、対応方法を確認しました。',
  '続報。環境の差から原因を特定しました。',
];
export const NOT_REPRODUCED_WORDS: readonly string[] = [
  '続報。再現せず、様子を見ています。',
  '続報。検証機でも再現しません。ログを保存しました。',
];
export const INSTRUCTIONS: readonly string[] = [
  '',
  '',
  '受領しました。続報をお願いします。',
  '同じ型の発生があれば、まとめて報告してください。',
];
export const FLASH_WORDS: readonly string[] = [
  '{time}から接続できないとの連絡が{n}件。状況の確認をお願いします。',
  '{err}が続いています。速報します。',
];
export const REPAIR_NOTES: readonly string[] = [
  '切り分けの結果、故障と判断。修理の理由と期間を説明し、了承を得る。',
  '故障と判断し、修理を受け付け。代替機にデータを移す。',
  '保証の対象。業者への受渡しの日と場所を案内。',
];
export const REPAIR_RETURNS: readonly string[] = [
  '修理から戻り、データを移して返却。動作を確認。',
  '修理完了。清掃して返却し、代替機を回収。',
  '交換修理で戻る。標準イメージを入れ直して返却。',
];
export const CLOSING_WORDS: readonly string[] = [
  '解決を確認。',
  '折返しの確認で問題なし。',
  '本人に確認し完了。',
  '期限までに再発の連絡がないため完了。',
];
export const REOPEN_WORDS: readonly string[] = ['同じ症状が出たとの連絡で再開。', '別の端末でも起きたとの連絡で再開。'];
export const SECOND_ANSWERS: readonly string[] = [
  '設定を見直し、再発しないことを確認。',
  '{colleague}の端末も同じ手順で解消。',
];
