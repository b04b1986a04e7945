import { refusals } from '#kernel/refusal.ts';

/** Why the server does not start, for the operator: what stands in the way, then the next step. */
export const serverRefusals = refusals('server', {
  portTaken: {
    kind: 'conflict',
    words: (d: { place: string; setting: string }) =>
      `${d.place} はほかのプログラムが使っています。${d.setting} に別の番号を指定して、もう一度起動してください。`,
  },
  portForbidden: {
    kind: 'forbidden',
    words: (d: { place: string; setting: string }) =>
      `${d.place} を使う権限がありません。${d.setting} に1024以上の番号を指定して、もう一度起動してください。`,
  },
  weakSecret: {
    kind: 'invalid',
    words: (d: { file: string }) =>
      `「${d.file}」の中身が短すぎます。このファイルを確かめてから、もう一度起動してください。`,
  },
});
