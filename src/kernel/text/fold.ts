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
// expression-ignore: one class of characters
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

/** Every character of a folded text and every pair of neighbours once, spaces left out: what its index is made of. */
export function grams(folded: string): string[] {
  const chars = Array.from(folded);
  return [...new Set([...chars.filter((char) => char !== ' '), ...pairs(chars)])];
}

/** The grams that a text with this word must have; the fewest that say most. A word of one or two characters is its gram. */
export function gramsOfWord(word: string): string[] {
  const chars = Array.from(word);
  const found = pairs(chars);
  return [...new Set(found.length > 0 ? found : chars.filter((char) => char !== ' '))];
}

function pairs(chars: readonly string[]): string[] {
  return chars.flatMap((char, at) => {
    const next = chars[at + 1];
    return next === undefined || next === ' ' || char === ' ' ? [] : [char + next];
  });
}

/** The folded words of a query; "…" and 「…」 keep a phrase together. All of them must be found. */
export function searchTerms(query: string): string[] {
  const words = fold(query).matchAll(/["“「]([^"”」]*)["”」]?|[^\s"“”「」]+/gu);
  const terms = Array.from(words, (match) => (match[1] ?? match[0]).trim());
  return [...new Set(terms)].filter((term) => term !== '');
}
