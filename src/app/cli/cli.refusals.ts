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
  unknownLedger: {
    kind: 'absent',
    words: (d: { kind: string; known: string }) =>
      `「${d.kind}」という台帳はありません。${d.known} のどれかを指定して、もう一度実行してください。`,
  },
});
