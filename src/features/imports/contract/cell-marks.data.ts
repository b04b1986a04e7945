/** What people put into a cell for yes and no, and the strokes they type for a hyphen. */
export const yesMarks: ReadonlySet<string> = new Set([
  '○',
  '〇',
  '◯',
  '●',
  '✓',
  '1',
  'y',
  'yes',
  'true',
  'はい',
  '有',
  '有り',
  'あり',
  'レ',
  '該当',
]);
export const noMarks: ReadonlySet<string> = new Set([
  '×',
  '✕',
  '-',
  '－',
  '―',
  '0',
  'n',
  'no',
  'false',
  'いいえ',
  '無',
  '無し',
  'なし',
  '非該当',
]);
export const hyphens = /[‐‑‒–—―−ー]/g;
/** Between the two parts of a name or a place. */
export const nameGaps = /[ ・]/g;
/** Around an amount: ¥98,000-, 98,000円. */
export const moneyMarks = /[¥\\,.\s円也ー−―‐-]/g;
/** Letters taken for digits at a glance. */
export const lookalikes: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };
