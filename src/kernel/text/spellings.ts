import { fold, searchTerms } from './fold.ts';

/** A run of kana as folding leaves it. */
const kanaRun = /[ァ-ヺー]+/g;
/** Words of three sounds and more are written with and without the long vowel at their end (JIS Z 8301). */
const soundsBefore = 3;

/**
 * The ways a folded word may be written: サーバー再起動, サーバ再起動; a text with any of them has the word. A long vowel
 * that may be left out is left out, and one that may be missing is put where the run of kana ends, before a particle too.
 */
export function spellingsOf(word: string): string[] {
  const short = word.replaceAll(kanaRun, shortened);
  const all = [short, word, lengthened(short, 0), lengthened(short, 1)];
  // What holds another spelling is found by that one already.
  return [...new Set(all)].filter((one, _, ways) => !ways.some((other) => other !== one && one.includes(other)));
}

/** Without each long vowel that may end a word: プリンターサーバー is two of them. */
function shortened(run: string): string {
  let sounds = 0;
  let kept = '';
  for (const kana of run) {
    const endsWord = kana === 'ー' && sounds >= soundsBefore;
    sounds = endsWord ? 0 : sounds + 1;
    if (!endsWord) kept += kana;
  }
  return kept;
}

/** With a long vowel at the end of each run that goes on in other letters, or `before` characters before that end. */
function lengthened(word: string, before: number): string {
  return word.replaceAll(kanaRun, (run, at: number) => {
    const stem = run.slice(0, run.length - before);
    if (at + run.length === word.length || stem.length < soundsBefore || stem.endsWith('ー')) return run;
    return `${stem}ー${run.slice(stem.length)}`;
  });
}

/** True for a folded text that has the folded word in one of its spellings. */
export const holdsWord = (folded: string, word: string): boolean =>
  spellingsOf(word).some((spelling) => folded.includes(spelling));

/** True for a text that has every word of the query: what the search index says, for a list that is at hand. */
export function holdsQuery(text: string, query: string): boolean {
  const folded = fold(text);
  return searchTerms(query).every((word) => holdsWord(folded, word));
}
