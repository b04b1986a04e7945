import { foldSteps } from './fold.ts';
import { spellingsOf } from './spellings.ts';

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
  const words = terms.filter((term) => term !== '').flatMap(spellingsOf);
  const found = words.flatMap((word) => occurrences(folded, word));
  const marks = found.map(({ from, to }) => ({ from: origins[from]?.from ?? 0, to: origins[to - 1]?.to ?? 0 }));
  return joined(marks.sort((a, b) => a.from - b.from));
}

/** A text on its way through the folding, and for each of its units the stretch of the written text it came from. */
interface Followed {
  readonly folded: string;
  readonly origins: readonly Mark[];
}

function foldWithOrigins(text: string): Followed {
  const written = Array.from({ length: text.length }, (_, at) => ({ from: at, to: at + 1 }));
  return foldSteps.reduce(
    (now: Followed, step) =>
      step === 'normalize' ? follow(now, clusters, toNfkc) : follow(now, step.pattern, step.to),
    {
      folded: text,
      origins: written,
    },
  );
}

const toNfkc = (found: string) => found.normalize('NFKC');

/** Replaces, and lets what stands there afterwards come from all of what stood there before. */
function follow({ folded, origins }: Followed, pattern: RegExp, to: (found: string) => string): Followed {
  let text = '';
  const next: Mark[] = [];
  let done = 0;
  const keep = (until: number) => {
    text += folded.slice(done, until);
    for (const origin of origins.slice(done, until)) next.push(origin);
  };
  for (const match of folded.matchAll(pattern)) {
    const [found] = match;
    const given = to(found);
    if (given === found) continue;
    keep(match.index);
    done = match.index + found.length;
    const origin = { from: origins[match.index]?.from ?? 0, to: origins[done - 1]?.to ?? 0 };
    text += given;
    for (let i = 0; i < given.length; i++) next.push(origin);
  }
  keep(folded.length);
  return { folded: text, origins: next };
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
