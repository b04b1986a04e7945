import { type RawBuilder, sql } from 'kysely';
import { distinctChars, doubled, fold, searchTerms } from '#kernel/text/fold.ts';
import type { Executor } from '../db/executor.ts';

/** What a feature puts into the index for one of its records. `at` orders hits, newest first. */
export interface SearchDocument {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  /** Every text a person may remember of it: numbers, names, readings, subjects, answers. */
  readonly texts: readonly (string | null | undefined)[];
}

/** Adds or replaces records in the index, in the caller's transaction. */
export async function indexDocuments(tx: Executor, documents: readonly SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += 500) {
    const rows = documents.slice(start, start + 500).map(toRow);
    await tx
      .insertInto('search_documents')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'id']).doUpdateSet((eb) => ({
          at: eb.ref('excluded.at'),
          doubled: eb.ref('excluded.doubled'),
          chars: eb.ref('excluded.chars'),
        })),
      )
      .execute();
  }
}

export async function unindexDocument(tx: Executor, kind: string, id: string): Promise<void> {
  await tx.deleteFrom('search_documents').where('kind', '=', kind).where('id', '=', id).execute();
}

function toRow(document: SearchDocument) {
  const folded = fold(document.texts.filter((text) => text).join('\n'));
  return {
    kind: document.kind,
    id: document.id,
    at: document.at,
    doubled: doubled(folded),
    chars: distinctChars(folded),
  };
}

const maxWords = 8;

/** The condition that a record of `kind` with this id contains every word of the query; null when there is no word. */
export function matchesText(kind: string, query: string, id: RawBuilder<unknown>): RawBuilder<boolean> | null {
  const words = searchTerms(query).slice(0, maxWords);
  if (words.length === 0) return null;
  const conditions = words.map(containsWord);
  return sql<boolean>`exists (select 1 from search_documents as found
    where found.kind = ${kind} and found.id = ${id} and ${sql.join(conditions, sql` and `)})`;
}

/** One word in a search row called `found`. One character has no trigram: the list of characters answers it. */
export function containsWord(word: string): RawBuilder<boolean> {
  if ([...word].length === 1) return sql<boolean>`found.chars @> array[${word}]::text[]`;
  return sql<boolean>`found.doubled like ${`%${escapeLike(doubled(word))}%`}`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}
