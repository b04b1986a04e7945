import { type RawBuilder, sql } from 'kysely';
import { findsWord, holdsWord } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Term } from './suggest.rules.ts';

/** How many documents of a kind are ranked closer. */
export const deep = 40;
/** The newest documents, in which every word is looked for. */
const recentCount = 1500;
/** A word in at most so many of them is rare enough to be looked for in all the rest by its index. */
const rareCount = recentCount / 100;
const rareHits = 500;

/**
 * Documents of a kind that hold any of the words, the fullest first, then the newest. A common word finds enough among the
 * newest; only rare ones are worth the whole index, so the cost stays the same at any number of tickets. Capped: the
 * nearest are a hint, never a list.
 */
export async function readTextMatches(ctx: Ctx, kind: 'knowledge' | 'ticket', terms: readonly Term[]) {
  if (terms.length === 0) return new Map<string, number>();
  const words = terms.map((term) => ({ ...term, holds: holdsWord(term.word) }));
  const counts = await countInRecent(ctx, kind, words);
  const rare = words.filter((_word, i) => (counts[i] ?? 0) <= rareCount);
  const query = sql<{ id: string; score: number }>`
    with recent as materialized (${recentOf(kind)}),
      rare as materialized (select found.id, found.at, found.folded from search_documents as found
        where found.kind = ${sql.lit(kind)} and ${anyOf(rare.map(({ word }) => findsWord(word)))}),
      pool as (select * from recent as found where ${anyOf(words.map(({ holds }) => holds))}
        union all (select * from rare order by at desc limit ${rareHits}))
    select found.id, max(${scoreOf(words)})::int as score from pool as found
    group by found.id order by 2 desc, max(found.at) desc limit ${deep}`;
  const { rows } = await query.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row.score]));
}

interface Word extends Term {
  readonly holds: RawBuilder<boolean>;
}

/** Capped: the nearest are a hint, never a list. */
const recentOf = (kind: string) => sql`select found.id, found.at, found.folded
  from search_documents as found where found.kind = ${kind} order by found.at desc limit ${recentCount}`;

function anyOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` or `)})` : sql<boolean>`false`;
}

function scoreOf(words: readonly Word[]): RawBuilder<number> {
  return sql.join(
    words.map(({ holds, weight }) => sql`case when ${holds} then ${weight}::int else 0 end`),
    sql` + `,
  ) as RawBuilder<number>;
}

/** In how many of the newest documents each word stands. */
async function countInRecent(ctx: Ctx, kind: string, words: readonly Word[]): Promise<number[]> {
  const counts = words.map(({ holds }) => sql`count(*) filter (where ${holds})::int`);
  const query = sql<{
    counts: number[];
  }>`select array[${sql.join(counts)}] as counts from (${recentOf(kind)}) as found`;
  return (await query.execute(ctx.tx)).rows[0]?.counts ?? [];
}
