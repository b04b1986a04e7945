import { type RawBuilder, sql } from 'kysely';
import { searchTerms } from '#kernel/text/fold.ts';
import { kanjiVariants } from '#kernel/text/kanji-variants.ts';
import { spellingsOf } from '#kernel/text/spellings.ts';
import { allOf } from '../db/conditions.ts';

const points = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const range = (from: number, to: number) => points(from, to).map((point) => String.fromCodePoint(point));

const hyphens = Array.from('‐‑‒–—―⁃−─━');
const from = [...range(0x3041, 0x3096), 'ヶ', 'ヵ', '〜', ...hyphens, ...kanjiVariants.keys()];
const to = [...range(0x30a1, 0x30f6), 'ケ', 'カ', '~', ...hyphens.map(() => '-'), ...kanjiVariants.values()];
/** `translate` drops what has no partner: variation selectors, zero-width characters. */
const dropped = [
  ...range(0xfe00, 0xfe0f),
  ...range(0xe0100, 0xe01ef),
  '\u200B',
  '\u200C',
  '\u200D',
  '\uFEFF',
  '\u00AD',
];
const given = [...from, ...dropped].join('');
const taken = to.join('');

const japanese = '[ァ-ヺー々一-鿿㐀-䶿]';
/** In their order: a line break inside a Japanese text, a hyphen inside a word, blanks. */
const replacements: readonly (readonly [pattern: string, to: string])[] = [
  [`(${japanese})[ \\t]*[\\n\\r]\\s*(?=${japanese})`, '\\1'],
  ['([a-z])-(?=[a-z])', '\\1'],
  ['\\s+', ' '],
];

/** A text folded as the search index folds it, as far as SQL can. */
function foldedSql(text: RawBuilder<string>): RawBuilder<string> {
  const plain = sql<string>`translate(lower(normalize(${text}, NFKC)), ${given}, ${taken})`;
  return replacements.reduce(
    (now, [pattern, to]) => sql<string>`regexp_replace(${now}, ${pattern}, ${to}, 'g')`,
    plain,
  );
}

/**
 * Every word of the query is somewhere in the text: what the search index says, for texts it does not hold. Each row is
 * folded when it is asked: for small tables, or few rows of a large one. Null when there is no word.
 */
export function textHolds(text: RawBuilder<string>, query: string): RawBuilder<boolean> | null {
  const folded = foldedSql(text);
  const holds = (word: string) => sql<boolean>`strpos(${folded}, ${word}) > 0`;
  return allOf(searchTerms(query).map((word) => sql<boolean>`(${sql.join(spellingsOf(word).map(holds), sql` or `)})`));
}
