/** Words every process shares. What a step is called stands in the feature's own messages. */
export const recordsWords = {
  opened: (noun: string, number: string) => `${noun} ${number} を登録`,
  note: '経過',
  state: '状態',
  paused: '止まっています',
  blocked: 'いまはできない操作とその理由',
  files: '添付',
  print: '印刷する',
  undo: '元に戻す',
  nouns: (nouns: readonly string[]) => nouns.join('・'),
  open: (number: string) => `${number}を開く`,
  correct: '経過を訂正する',
  emptyCorrection: '訂正後の文を書いてください。',
  noted: (number: string) => `${number}の経過に記録しました。`,
  corrected: (number: string) => `${number}の経過を訂正しました。元の文も残ります。`,
  quoted: (body: string) => `「${body.length > 20 ? `${body.slice(0, 20)}…` : body}」`,
  correction: '訂正',
  attached: (name: string) => `${name} を添付`,
  detached: (name: string) => `${name} を外した`,
  warned: (clock: string, at: string) => `${clock}（${at}）が近づいています`,
  breached: (clock: string, at: string) => `${clock}（${at}）を過ぎました`,
  possible: (labels: readonly string[]) =>
    labels.length === 0 ? 'いまできる操作はありません。' : `いまできるのは「${labels.join('」「')}」です。`,
  fourEyes: (label: string, name: string) =>
    `「${label}」は、${name}さんとは別の人が行います。ほかの担当者に頼んでください。`,
} as const;
