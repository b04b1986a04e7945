import { kanjiVariants } from './kanji-variants.ts';

/** Characters that never show and only get in the way: zero-width, soft hyphen, the variation selectors behind a kanji. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const hiragana = /[\u3041-\u3096\u309D\u309E]/g;
const hiraganaToKatakana = 0x60;
/** A long vowel between letters or figures is a hyphen typed with Japanese input on: 3ー2718. */
const vowelAsHyphen = /(?<=[0-9a-z])ー(?=[0-9a-z])/g;

const hyphens = '‐‑‒–—―⁃−─━';
const singles = new Map<string, string>([
  ...kanjiVariants,
  ...Array.from(hyphens, (hyphen): [string, string] => [hyphen, '-']),
  ['〜', '~'],
  ['∼', '~'],
  ['ヶ', 'ケ'],
  ['ヵ', 'カ'],
  ['ς', 'σ'],
]);
const singlesPattern = new RegExp(`[${[...singles.keys()].join('')}]`, 'gu');

/**
 * The search key of a text: width, case, kana, hyphens, 異体字 and spaces no longer differ. Idempotent.
 * Texts and queries are folded alike, so `fold(text).includes(fold(query))` is the meaning of "found".
 */
export function fold(text: string): string {
  return hyphenateVowels(foldChars(text)).replace(/\s+/gu, ' ').trim();
}

/** The steps of `fold` that look at one character, with the marks NFKC joins to it, at a time. */
export function foldChars(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(hiragana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + hiraganaToKatakana))
    .replace(singlesPattern, (char) => singles.get(char) ?? char)
    .normalize('NFKC');
}

/** The step of `fold` that looks at neighbours: 3ー2718 → 3-2718. Takes folded characters, keeps the length. */
export function hyphenateVowels(folded: string): string {
  return folded.replace(vowelAsHyphen, '-');
}

/**
 * Each character of a folded text twice (旋盤 → 旋旋盤盤), so that a two-character word makes trigrams and its doubled
 * form is found exactly where the word is. One character makes no trigram even so: see `distinctChars`.
 */
export function doubled(folded: string): string {
  return Array.from(folded, (char) => char + char).join('');
}

/** Every character of a folded text once, spaces left out: the index of one-character words. */
export function distinctChars(folded: string): string[] {
  return [...new Set(folded)].filter((char) => char !== ' ');
}

/** The folded words of a query; "…" and 「…」 keep a phrase together. All of them must be found. */
export function searchTerms(query: string): string[] {
  const words = fold(query).matchAll(/["“「]([^"”」]*)["”」]?|[^\s"“”「」]+/gu);
  const terms = Array.from(words, (match) => (match[1] ?? match[0]).trim());
  return [...new Set(terms)].filter((term) => term !== '');
}
