import { refusals } from '#kernel/refusal.ts';

const restart = 'もう一度起動してください。';

/** Why the database cannot be used, for the person who runs the product: what happened, then the next step. */
export const databaseRefusals = refusals('database', {
  secondProcess: {
    kind: 'unavailable',
    words: (d: { dir: string; pid: string }) =>
      `データの置き場所「${d.dir}」は、別のプロセス(PID ${d.pid})が使っています。先にそのプロセスを終了してから、${restart}`,
  },
  dirNotWritable: {
    kind: 'unavailable',
    words: (d: { dir: string; cause: string }) =>
      `データの置き場所「${d.dir}」に書き込めません(${d.cause})。フォルダーの所有者と権限を確かめてから、${restart}`,
  },
  diskFull: {
    kind: 'unavailable',
    words: (d: { dir: string; freeMb: number; neededMb: number }) =>
      `「${d.dir}」のディスクの空きが${d.freeMb}MBしかありません。${d.neededMb}MB以上を空けてから、${restart}`,
  },
  otherEngine: {
    kind: 'unavailable',
    words: (d: { dir: string; found: string; expected: string }) =>
      `「${d.dir}」のデータはPostgreSQL ${d.found}の形式で、この版(${d.expected})では開けません。同じ版の窓口で開いてバックアップを取り、この版で復元してください。`,
  },
  damaged: {
    kind: 'unavailable',
    words: (d: { dir: string; cause: string }) =>
      `「${d.dir}」のデータを開けません(${d.cause})。フォルダーを別の場所に写して残し、バックアップから復元してください。`,
  },
  unreachable: {
    kind: 'unavailable',
    words: (d: { server: string; cause: string }) =>
      `データベース ${d.server} につながりません(${d.cause})。PostgreSQLが動いていること、接続先の設定、通信の許可を確かめてから、${restart}`,
  },
  signInFailed: {
    kind: 'unavailable',
    words: (d: { server: string }) =>
      `データベース ${d.server} が接続を認めませんでした。接続先の設定の利用者名とパスワード、pg_hba.confを確かめてから、${restart}`,
  },
  databaseAbsent: {
    kind: 'unavailable',
    words: (d: { server: string }) =>
      `${d.server} というデータベースがありません。「createdb -T template0 -E UTF8 --locale=C.UTF-8 データベース名」で作ってから、${restart}`,
  },
  oldServer: {
    kind: 'unavailable',
    words: (d: { version: string }) =>
      `PostgreSQL ${d.version}では動きません。PostgreSQL 15以上に更新してから、${restart}`,
  },
  wrongEncoding: {
    kind: 'unavailable',
    words: (d: { encoding: string }) =>
      `データベースの文字コードが${d.encoding}です。「createdb -T template0 -E UTF8 --locale=C.UTF-8 データベース名」で作り直してから、${restart}`,
  },
  noJapaneseLocale: {
    kind: 'unavailable',
    words: (d: { ctype: string }) =>
      `データベースのLC_CTYPEが${d.ctype}のため、日本語を検索できません。「createdb -T template0 -E UTF8 --locale=C.UTF-8 データベース名」で作り直してから、${restart}`,
  },
  noTrigrams: {
    kind: 'unavailable',
    words: 'このPostgreSQLには拡張pg_trgmがありません。postgresql-contribを入れてから、もう一度起動してください。',
  },
  migrationName: {
    kind: 'unavailable',
    words: (d: { file: string }) =>
      `移行ファイルの名前「${d.file}」が正しくありません。「0001_name.sql」のように、4桁の番号、下線、英小文字の名前にしてください。`,
  },
  migrationDuplicate: {
    kind: 'unavailable',
    words: (d: { number: string; files: string }) =>
      `移行ファイルの番号${d.number}が重なっています(${d.files})。後から加えた方の番号を、続きの番号に変えてください。`,
  },
  migrationGap: {
    kind: 'unavailable',
    words: (d: { number: string }) =>
      `移行ファイルの番号${d.number}が抜けています。配布物がそろっているかを確かめ、入れ直してください。`,
  },
  migrationLate: {
    kind: 'unavailable',
    words: (d: { name: string; applied: string }) =>
      `移行ファイル「${d.name}」は、適用済みの「${d.applied}」より前の番号です。続きの番号に変えてください。`,
  },
  migrationFromFuture: {
    kind: 'unavailable',
    words: (d: { name: string }) =>
      `このデータベースは、より新しい版の窓口が使っています(移行「${d.name}」が適用済みです)。その版以上の窓口で起動してください。`,
  },
  migrationChanged: {
    kind: 'unavailable',
    words: (d: { name: string }) =>
      `適用済みの移行ファイル「${d.name}」の中身が変わっています。元の内容に戻し、変更は新しい番号の移行ファイルにしてください。`,
  },
  migrationFailed: {
    kind: 'unavailable',
    words: (d: { name: string; cause: string }) =>
      `移行「${d.name}」を適用できませんでした(${d.cause})。データは適用前のままです。原因を直してから、${restart}`,
  },
  notOwner: {
    kind: 'unavailable',
    words: (d: { what: string }) =>
      `データベースを新しい形にする権限が、窓口の利用者にありません(「${d.what}」が未適用です)。MIGRATE_DATABASE_URLに表の所有者の接続先を指定して「madoguchi migrate」を実行してから、${restart}`,
  },
  namedAbsent: {
    kind: 'invalid',
    words: '入力で選んだものが見つからないか、ほかの記録で使われています。画面を読み直して、選び直してください。',
  },
  taken: {
    kind: 'conflict',
    words: 'ほかの人が先に同じ番号や時間を登録しました。画面を読み直して、もう一度お試しください。',
  },
  unfinished: {
    kind: 'unavailable',
    words: (d: { place: string }) =>
      `データベース「${d.place}」は復元または移行の途中です。「madoguchi restore」（移行なら「madoguchi move-to-postgresql」）をもう一度実行してください。最初からやり直します。`,
  },
  tooSlow: {
    kind: 'unavailable',
    words: '処理に時間がかかりすぎたため取りやめました。条件を絞って、もう一度お試しください。',
  },
  busy: {
    kind: 'unavailable',
    words: 'ただいま混み合っています。入力した内容は残っています。少し待って、もう一度お試しください。',
  },
  noSpace: {
    kind: 'unavailable',
    words: 'サーバーのディスクに空きがないため保存できませんでした。システム管理者に空きを増やすよう依頼してください。',
  },
  lost: {
    kind: 'unavailable',
    words: 'データベースとの接続が切れました。入力した内容は残っています。少し待って、もう一度お試しください。',
  },
});
