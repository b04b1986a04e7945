import { refusals } from '#kernel/refusal.ts';

/** Why a command stops before it has done anything. */
export const cliRefusals = refusals('cli', {
  unreadable: {
    kind: 'absent',
    words: (d: { path: string; cause: string }) =>
      `ファイル「${d.path}」を読めません(${d.cause})。場所と名前、読み取りの権限を確かめて、もう一度実行してください。`,
  },
  unwritable: {
    kind: 'invalid',
    words: (d: { path: string; cause: string }) =>
      `「${d.path}」に書けません(${d.cause})。フォルダーがあること、書き込みの権限、空き容量を確かめて、もう一度実行してください。`,
  },
  foreignFolder: {
    kind: 'forbidden',
    words: (d: { dir: string; owner: string; me: string }) =>
      `DATA_DIR（${d.dir}）は ${d.owner} のもので、${d.me} は使えません。${d.owner === 'root' ? 'root' : `root か ${d.owner}`} として実行してください。窓口を ${d.me} で動かすときは、root で「chown -R ${d.me}: ${d.dir}」を実行してからやり直してください。`,
  },
  foreignFiles: {
    kind: 'forbidden',
    words: (d: { dir: string; names: string; me: string }) =>
      `DATA_DIR（${d.dir}）の ${d.names} は ${d.me} のものではなく、使えません。root で「chown -R ${d.me}: ${d.dir}」を実行してから、もう一度実行してください。`,
  },
  cannotSwitch: {
    kind: 'forbidden',
    words: (d: { dir: string; owner: string; cause: string }) =>
      `root のままでは DATA_DIR（${d.dir}）に root のファイルが残るため、持ち主の ${d.owner} に切り替えようとしましたが、できません(${d.cause})。${d.owner} として実行してください。`,
  },
  wrongAccount: {
    kind: 'invalid',
    words: (d: { username: string; name: string }) =>
      `利用者名「${d.username}」と氏名「${d.name}」では作れません。利用者名は半角の英小文字と数字と . _ - で3文字以上32文字まで（初めと終わりは英数字）、氏名は1文字以上60文字までで、もう一度実行してください。`,
  },
  unknownLedger: {
    kind: 'absent',
    words: (d: { kind: string; known: string }) =>
      `「${d.kind}」という台帳はありません。${d.known} のどれかを指定して、もう一度実行してください。`,
  },
});
