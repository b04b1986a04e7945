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
/** 12月25日, 2026/12/25, 25-Dec: what a number with a hyphen becomes in a CSV that Excel has saved. */
export const dateLike =
  /^(?:\d{1,2}月\d{1,2}日|\d{4}[/年-]\d{1,2}[/月-]\d{1,2}日?|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/i;
/** Digits behind the mark people type to keep their zeros. */
export const apostrophed = /^['’＇][\d０-９-]+$/;
