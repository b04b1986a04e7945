import { refusals } from '#kernel/refusal.ts';

/** Why a backup, a restore or a move stops, for the person who runs the command: what happened, then the next step. */
export const backupRefusals = refusals('backup', {
  nothingThere: {
    kind: 'absent',
    words: (d: { place: string }) =>
      `${d.place} には窓口のデータがありません。DATA_DIR と DATABASE_URL が、動いている窓口と同じかを確かめてください。`,
  },
  noDestination: {
    kind: 'invalid',
    words: 'バックアップの置き場所が決まっていません。--to で書き出す先を指定するか、BACKUP_DIR を設定してください。',
  },
  taken: {
    kind: 'conflict',
    words: (d: { path: string }) => `「${d.path}」はすでにあります。別の名前を指定して、もう一度実行してください。`,
  },
  unwritable: {
    kind: 'invalid',
    words: (d: { path: string; cause: string }) =>
      `「${d.path}」に書けません(${d.cause})。フォルダーがあること、書き込みの権限を確かめて、もう一度実行してください。`,
  },
  noSpace: {
    kind: 'unavailable',
    words: (d: { path: string }) =>
      `「${d.path}」のディスクに空きがありません。書きかけは残していません。空きを増やして、もう一度実行してください。`,
  },
  unreadable: {
    kind: 'absent',
    words: (d: { path: string; cause: string }) =>
      `「${d.path}」を読めません(${d.cause})。場所と名前、読み取りの権限を確かめて、もう一度実行してください。`,
  },
  notABackup: {
    kind: 'invalid',
    words: (d: { path: string }) =>
      `「${d.path}」は窓口のバックアップではありません。「madoguchi backup」で作ったファイルを指定してください。`,
  },
  newerFormat: {
    kind: 'invalid',
    words: (d: { path: string }) =>
      `「${d.path}」は、より新しい版の窓口が作ったバックアップです。その版以上の窓口で復元してください。`,
  },
  newerSchema: {
    kind: 'invalid',
    words: (d: { name: string }) =>
      `このバックアップは、より新しい版の窓口が作りました(移行「${d.name}」)。その版以上の窓口で復元してください。`,
  },
  keyMissing: {
    kind: 'invalid',
    words: 'このバックアップは暗号化されています。作ったときの鍵を --key-file で指定してください。',
  },
  wrongKey: {
    kind: 'invalid',
    words: '鍵がこのバックアップのものではありません。作ったときの鍵を --key-file で指定してください。',
  },
  weakKey: {
    kind: 'invalid',
    words: (d: { path: string }) =>
      `鍵のファイル「${d.path}」が短すぎます。16文字以上の推測できない文字列を書いてください（例：openssl rand -base64 32）。`,
  },
  truncated: {
    kind: 'invalid',
    words: (d: { path: string }) =>
      `「${d.path}」は途中で切れています。写し直すか、ほかのバックアップを使ってください。復元先には何も残していません。`,
  },
  damaged: {
    kind: 'invalid',
    words: (d: { path: string; what: string }) =>
      `「${d.path}」の中身が壊れています(${d.what})。写し直すか、ほかのバックアップを使ってください。復元先には何も残していません。`,
  },
  notEmpty: {
    kind: 'conflict',
    words: (d: { place: string }) =>
      `${d.place} にはすでにデータがあります。復元は空の場所にだけ行います。別の DATA_DIR と空のデータベースを指定してください。`,
  },
  differs: {
    kind: 'invalid',
    words: (d: { table: string }) =>
      `表「${d.table}」の写しが元と一致しません。写した先には何も残していません。もう一度実行し、続くときは開発元へ知らせてください。`,
  },
  jobsDiffer: {
    kind: 'invalid',
    words:
      '待っている処理の写しが元と一致しません。写した先には何も残していません。もう一度実行し、続くときは開発元へ知らせてください。',
  },
  auditBroken: {
    kind: 'invalid',
    words: (d: { seq: number }) =>
      `監査記録 第${d.seq}号から先がつながりません。写した先には何も残していません。元の窓口で「madoguchi verify-audit」を実行し、控えと照らし合わせてください。`,
  },
  unfinished: {
    kind: 'unavailable',
    words: (d: { place: string }) =>
      `${d.place} は復元または移行の途中です。「madoguchi restore」（移行なら「madoguchi move-to-postgresql」）をもう一度実行してください。最初からやり直します。`,
  },
  moved: {
    kind: 'unavailable',
    words: (d: { file: string }) =>
      `このデータはPostgreSQLへ移しました。DATABASE_URL に移した先を指定して起動してください。移す前のデータで動かすときは「${d.file}」を消してください。`,
  },
  serverSilent: {
    kind: 'unavailable',
    words: (d: { dir: string; cause: string }) =>
      `「${d.dir}」を使っているプロセスが、写しを作る求めに答えません(${d.cause})。窓口のほかのコマンドが動いているなら終わるのを待ち、もう一度実行してください。`,
  },
  notEmbedded: {
    kind: 'invalid',
    words:
      'DATABASE_URL が指定されています。組み込みのデータベースから移すときは、DATABASE_URL を外し、移す先を --to で指定してください。',
  },
});
