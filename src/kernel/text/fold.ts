import { kanjiVariants } from './kanji-variants.ts';

/** Characters that never show and only get in the way: zero-width, soft hyphen, the variation selectors behind a kanji. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const hiragana = /[\u3041-\u3096\u309D\u309E]/g;
const hiraganaToKatakana = 0x60;
/** A long vowel between letters or figures is a hyphen typed with Japanese input on: 3ー2718. */
const vowelAsHyphen = /(?<=[0-9a-z])ー(?=[0-9a-z])/g;
/** Japanese needs no space where a line ends, so a line break inside a text cuts words in two: パス⏎ワード. */
// expression-ignore: only the first blank of a run follows a letter, so a run is looked at once
const spaceInJapanese =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])/gu;
const lineBreak = /[\n\r\v\u0085\u2028\u2029]/;
/** Wi-Fi and WiFi, e-mail and email: a hyphen that has a letter on each side, or a letter and the end of the word. */
const hyphenInWord = /(?<=[a-z])-(?=[a-z]|\s|$)|(?<=^|\s)-(?=[a-z])/g;

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

/** Raised with every change of the folding: what an index holds of a lower one is folded again. */
export const foldVersion = 2;

/** What is replaced, and by what; `normalize` stands for NFKC. */
export type FoldStep = { readonly pattern: RegExp; readonly to: (found: string) => string } | 'normalize';

const nothing = () => '';
/** Every kind of blank that NFKC leaves, on the way to one space. */
const oneSpace = () => ' ';
const letters: readonly FoldStep[] = [
  { pattern: /\p{Changes_When_Lowercased}+/gu, to: (found) => found.toLowerCase() },
  { pattern: hiragana, to: (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + hiraganaToKatakana) },
  { pattern: singlesPattern, to: (char) => singles.get(char) ?? char },
  'normalize',
];
const plain: readonly FoldStep[] = [{ pattern: invisible, to: nothing }, 'normalize'];

/** The whole folding in its order. Marks follow a text through it step by step. */
export const foldSteps: readonly FoldStep[] = [
  ...plain,
  { pattern: spaceInJapanese, to: (space) => (lineBreak.test(space) ? '' : space) },
  ...letters,
  { pattern: vowelAsHyphen, to: () => '-' },
  { pattern: hyphenInWord, to: nothing },
  { pattern: /\s+/gu, to: oneSpace },
];

/**
 * The search key of a text: width, case, kana, hyphens, 異体字, spaces and line breaks no longer differ.
 * Idempotent. Texts and queries are folded alike, so `fold(text).includes(fold(query))` is the meaning of "found", beside
 * the other spellings of a word (`spellingsOf`).
 */
export const fold = (text: string): string => through(foldSteps, text).trim();

/** The steps of `fold` that look at one character, with the marks NFKC joins to it, at a time. */
export const foldChars = (text: string): string => through([...plain, ...letters], text);

function through(steps: readonly FoldStep[], text: string): string {
  return steps.reduce(
    (now, step) => (step === 'normalize' ? now.normalize('NFKC') : now.replace(step.pattern, step.to)),
    text,
  );
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
