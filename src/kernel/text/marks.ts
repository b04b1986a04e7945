import { foldChars, hyphenateVowels } from './fold.ts';

/** A stretch of the text as written, in UTF-16 units, `to` exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** A base character with the marks that NFKC joins to it: half-width ﾊﾞ and か+濁点 are one. */
const clusters = /\P{M}[\p{M}ﾞﾟ]*|\p{M}+/gu;

/** Where the folded terms stand in the text as written, in order, overlaps joined: what a result list highlights. */
export function marksOf(text: string, terms: readonly string[]): Mark[] {
  const { folded, origins } = foldWithOrigins(text);
  const found = terms.filter((term) => term !== '').flatMap((term) => occurrences(folded, term));
  const marks = found.map(({ from, to }) => ({ from: origins[from]?.from ?? 0, to: origins[to - 1]?.to ?? 0 }));
  return joined(marks.sort((a, b) => a.from - b.from));
}

/** The folded text, and for each of its units the cluster of the written text it came from. */
function foldWithOrigins(text: string): { folded: string; origins: Mark[] } {
  let folded = '';
  const origins: Mark[] = [];
  for (const match of text.matchAll(clusters)) {
    const origin = { from: match.index, to: match.index + match[0].length };
    const piece = foldChars(match[0]).replace(/\s+/gu, folded.endsWith(' ') ? '' : ' ');
    folded += piece;
    for (let i = 0; i < piece.length; i++) origins.push(origin);
  }
  return { folded: hyphenateVowels(folded), origins };
}

function occurrences(folded: string, term: string): Mark[] {
  const found: Mark[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    found.push({ from: at, to: at + term.length });
  }
  return found;
}

function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    if (last && mark.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
    else result.push(mark);
  }
  return result;
}
