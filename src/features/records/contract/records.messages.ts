/** Words every process shares. What a step is called stands in the feature's own messages. */
export const recordsWords = {
  opened: (noun: string, number: string) => `${noun} ${number} を登録`,
  note: '経過',
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
