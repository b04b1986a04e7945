const halfWidthKana = /[\uFF61-\uFF9F]+/g;
const hiraganaToKatakana = 0x60;

/** ｶﾄｳ → カトウ; letters and figures keep their width. */
export function toFullWidthKana(text: string): string {
  return text.replace(halfWidthKana, (kana) => kana.normalize('NFKC'));
}

/** かとう → カトウ. */
export function toKatakana(text: string): string {
  return shift(text, /[\u3041-\u3096\u309D\u309E]/g, hiraganaToKatakana);
}

/** カトウ → かとう; ヷ and ー stay. */
export function toHiragana(text: string): string {
  return shift(text, /[\u30A1-\u30F6\u30FD\u30FE]/g, -hiraganaToKatakana);
}

/**
 * か and a mark of its own become が. Nothing else of a name may change: full normalization makes another character of each
 * compatibility ideograph (the 神 of U+FA19).
 */
export function composeMarks(text: string): string {
  return text.replace(/[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}\p{M}]\p{M}+/gu, (joined) => joined.normalize('NFC'));
}

/** A person's or place's name as it is kept: one half-width space between parts, full-width kana, kanji as written. */
export function normalizeName(text: string): string {
  return composeMarks(toFullWidthKana(text)).replace(/\s+/gu, ' ').trim();
}

/** A reading as it is kept: hiragana, one half-width space between parts (ｶﾄｳ　ﾅｵﾄ → かとう なおと). */
export function normalizeReading(text: string): string {
  return toHiragana(normalizeName(text));
}

const collator = new Intl.Collator('ja', { numeric: true });

/** Orders names or readings by 五十音; figures inside count as numbers (第2 before 第10). */
export function compareByReading(a: string, b: string): number {
  return collator.compare(toHiragana(a), toHiragana(b));
}

function shift(text: string, range: RegExp, by: number): string {
  return text.replace(range, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + by));
}
