import { type RawBuilder, sql } from 'kysely';
import { fold, searchTerms } from '#kernel/text/fold.ts';
import { allOf } from '#platform/db/conditions.ts';

const range = (from: number) => String.fromCodePoint(...Array.from({ length: 86 }, (_, index) => from + index));
const hiragana = range(0x3041);
const katakana = range(0x30a1);

/** Every word of the text is somewhere in the names, folded as the search index folds. The tables are small: no index. */
export function namesHold(names: RawBuilder<string>, q: string): RawBuilder<boolean> | null {
  const folded = sql<string>`translate(lower(normalize(${names}, NFKC)), ${hiragana}, ${katakana})`;
  const words = searchTerms(q).map((word) => `%${fold(word).replace(/[\\%_]/g, (char) => `\\${char}`)}%`);
  return allOf(words.map((word) => sql<boolean>`${folded} like ${word}`));
}
