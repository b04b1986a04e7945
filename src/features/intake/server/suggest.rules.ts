import { fold } from '#kernel/text/fold.ts';

/** Runs of one script: 無線 | LAN | スリープ. Short hiragana runs are grammar and say nothing. */
const runs =
  /\p{Script=Han}+|[\p{Script=Katakana}\u30FC]+|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.+#-]*|[\p{Script=Hiragana}]{4,}/gu;
const maxTerms = 12;
const longKanji = 4;

/** A word to look for, folded, and how much finding it says: longer words say more. */
export interface Term {
  readonly word: string;
  readonly weight: number;
}

/** The words of what was typed that are worth looking for, the telling ones first. Capped: the others tell little. */
export function termsOf(text: string): Term[] {
  const found = new Map<string, number>();
  for (const [run] of text.normalize('NFKC').matchAll(runs)) {
    for (const piece of piecesOf(run)) {
      const word = fold(piece);
      const length = [...word].length;
      if (length >= 2) found.set(word, Math.min(length, 6));
    }
  }
  const terms = Array.from(found, ([word, weight]) => ({ word, weight }));
  return terms.toSorted((a, b) => b.weight - a.weight).slice(0, maxTerms);
}

/** A long run of kanji is several words written together: 回復鍵画面 also as its pairs. */
function piecesOf(run: string): string[] {
  const chars = [...run];
  if (!/\p{Script=Han}/u.test(run) || chars.length < longKanji) return [run];
  const pairs: string[] = [];
  for (let i = 0; i + 2 <= chars.length; i += 2) pairs.push(chars.slice(i, i + 2).join(''));
  return [run, ...pairs];
}

/** What the ranking of one candidate knows. */
export interface Candidate {
  /** Sum of the weights of the words it holds. */
  readonly textScore: number;
  /** Sum of all weights looked for. */
  readonly fullScore: number;
  readonly isSameModel: boolean;
  readonly isSameCategory: boolean;
  readonly isSolved: boolean;
  readonly useCount: number;
}

/** 0 to about 2: the share of the words found, and more for the same model, category, and a known way out. */
export function scoreOf(candidate: Candidate): number {
  const share = candidate.fullScore > 0 ? candidate.textScore / candidate.fullScore : 0;
  const bonus =
    (candidate.isSameModel ? 0.4 : 0) +
    (candidate.isSameCategory ? 0.2 : 0) +
    (candidate.isSolved ? 0.15 : 0) +
    Math.min(candidate.useCount, 20) * 0.005;
  return share === 0 && !candidate.isSameModel ? 0 : share + bonus;
}

/** The best of a list, dropping what has nothing to do with the question. Capped: the nearest are a hint, never a list. */
export function bestOf<T extends { readonly score: number }>(candidates: readonly T[], count: number): T[] {
  const least = 0.25;
  return candidates
    .filter((candidate) => candidate.score >= least)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count);
}

/** The first sentence of an answer, short enough for one line. */
export function gist(answer: string, length = 18): string {
  const line = answer
    .split(/[\n\u3002]/u)
    .map((part) => part.replace(/^[\s\d.、#*-]+/u, '').trim())
    .find((part) => part !== '');
  const chars = [...(line ?? '')];
  return chars.length > length ? `${chars.slice(0, length - 1).join('')}…` : chars.join('');
}
