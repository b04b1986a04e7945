import { type RawBuilder, sql } from 'kysely';
import { searchTerms } from '#kernel/text/fold.ts';
import { spellingsOf } from '#kernel/text/spellings.ts';

/** Every word of the query, in one of its spellings, is in a text that is folded; null when there is no word. */
export function foldedHolds(folded: RawBuilder<string>, query: string): RawBuilder<boolean> | null {
  const words = searchTerms(query);
  if (words.length === 0) return null;
  const holds = (spelling: string) => sql<boolean>`strpos(${folded}, ${spelling}) > 0`;
  const anySpelling = (word: string) => sql<boolean>`(${sql.join(spellingsOf(word).map(holds), sql` or `)})`;
  return sql<boolean>`(${sql.join(words.map(anySpelling), sql` and `)})`;
}

/**
 * The same of a text that no column keeps folded and the index does not hold: for tables of some hundred rows, or few rows of
 * a large one. Each row is folded when it is asked, once, however many words and spellings there are: `offset 0` keeps the
 * planner from putting the folding into each comparison. Null when there is no word.
 */
export function textHolds(text: RawBuilder<string>, query: string): RawBuilder<boolean> | null {
  const holds = foldedHolds(sql<string>`asked.folded`, query);
  return holds && sql<boolean>`(select ${holds} from (select folded(${text}) as folded offset 0) as asked)`;
}

/**
 * The same for long texts of a large table, asked only of what the index found before, in this order whatever the planner thinks
 * of it: a part of what the index holds of a record, for readers who are shown no more.
 */
export function foundHolds(
  found: RawBuilder<boolean> | null,
  text: RawBuilder<string>,
  query: string,
): RawBuilder<boolean> | null {
  const holds = textHolds(text, query);
  return found && holds && sql<boolean>`case when ${found} then ${holds} else false end`;
}
