import { refusals } from '#kernel/refusal.ts';
import { recordsWords } from './records.messages.ts';

/** Refusals every process can give. */
export const recordsRefusals = refusals('records', {
  absent: { kind: 'absent', words: 'この記録は見つかりません。一覧から選び直してください。' },
  wrongState: {
    kind: 'conflict',
    words: (d: { noun: string; number: string; state: string; step: string; possible: readonly string[] }) =>
      `${d.noun} ${d.number} はいま「${d.state}」のため、「${d.step}」はできません。${recordsWords.possible(d.possible)}`,
  },
  notForYou: {
    kind: 'forbidden',
    words: (d: { step: string }) =>
      `「${d.step}」は、いまの役割では行えません。必要なときはマネージャに相談してください。`,
  },
  fourEyes: {
    kind: 'forbidden',
    words: (d: { step: string; name: string }) => recordsWords.fourEyes(d.step, d.name),
  },
  onlyOwn: {
    kind: 'forbidden',
    words: (d: { step: string; name: string }) =>
      `「${d.step}」は${d.name}さんだけが行えます。${d.name}さんに頼んでください。`,
  },
  ofOthers: {
    kind: 'invalid',
    words: (d: { noun: string; number: string; step: string; clause: string | undefined }) =>
      `${d.noun} ${d.number} に「${d.step}」はありません${recordsWords.byClause(d.clause)}。画面にある手続きから選んでください。`,
  },
  notDone: {
    kind: 'invalid',
    words: (d: { step: string; clause: string | undefined }) =>
      `「${d.step}」がまだ記録されていません。先にそれを記録してください${recordsWords.byClause(d.clause)}。`,
  },
  receiverUnchecked: {
    kind: 'invalid',
    field: 'receiverChecked',
    words: '受け取る人の所属・氏名・連絡先を本人に確かめ、印を付けてください。',
  },
  noPromiseDay: { kind: 'invalid', field: 'nextOn', words: '約束した日を入れてください。' },
  entryAbsent: { kind: 'absent', words: 'この経過は見つかりません。画面を読み直してください。' },
  notYours: {
    kind: 'forbidden',
    words: '訂正できるのは、自分が書いた経過だけです。違うと思うところは、新しい経過に書いてください。',
  },
  fileAbsent: { kind: 'absent', words: 'このファイルは見つかりません。画面を読み直してください。' },
});
