import { setImmediate as others } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { fold, foldVersion, grams, gramsOfWord, searchTerms } from '#kernel/text/fold.ts';
import { spellingsOf } from '#kernel/text/spellings.ts';
import type { Executor } from '../db/executor.ts';
import { jsonText } from '../db/write-many.ts';

/** What a feature puts into the index for one of its records. `at` orders hits, newest first. */
export interface SearchDocument {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  /** Every text a person may remember of it: numbers, names, readings, subjects, answers. */
  readonly texts: readonly (string | null | undefined)[];
}

const chunk = 500;

/**
 * Adds or replaces records in the index, in the caller's transaction. What many of them add to the grams is collected
 * and sorted in once: with the usual 4 MB of collecting, thousands of records sort the same pages in again and again.
 */
export async function indexDocuments(tx: Executor, documents: readonly SearchDocument[]): Promise<void> {
  const areMany = documents.length > chunk;
  if (areMany) await sql`set local gin_pending_list_limit = '256MB'`.execute(tx);
  for (let start = 0; start < documents.length; start += chunk) {
    await insertingOf(await rowsOf(documents.slice(start, start + chunk))).execute(tx);
  }
  if (!areMany) return;
  // While a whole world is loaded there may be no index yet.
  await sql`select gin_clean_pending_list(i.indexrelid) from pg_index as i
    join pg_class as c on c.oid = i.indexrelid join pg_am as m on m.oid = c.relam
    where i.indrelid = 'search_documents'::regclass and m.amname = 'gin'`.execute(tx);
  await sql`set local gin_pending_list_limit to default`.execute(tx);
}

/** The same as a part of another statement, for records that are new and short. */
export function indexingOf(documents: readonly SearchDocument[]): RawBuilder<unknown> {
  return insertingOf(documents.map((document) => rowOf(document, document.texts.map(foldedOf))));
}

/**
 * Adds texts to a record that is in the index: the cost is that of the new texts, however long the others are. False when
 * it is not there in the present folding and has to be indexed as a whole.
 */
export async function addToDocument(
  tx: Executor,
  { kind, id, texts }: Pick<SearchDocument, 'kind' | 'id' | 'texts'>,
): Promise<boolean> {
  const added = joined(texts.map(foldedOf));
  if (added === '') return true;
  // Where nothing is new, the grams stay as they are stored, and their index is left alone.
  const { numAffectedRows } = await sql`
    with fresh as (select array(select unnest(${grams(added)}::text[]) collate "C" except
      select unnest(old.grams) from search_documents as old where old.kind = ${kind} and old.id = ${id}) as grams)
    update search_documents as found set folded = concat_ws(' ', nullif(found.folded, ''), ${added}::text),
      grams = case when cardinality(fresh.grams) = 0 then found.grams else found.grams || fresh.grams end
    from fresh where found.kind = ${kind} and found.id = ${id} and found.fold_version = ${sql.lit(foldVersion)}`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

type IndexRow = ReturnType<typeof rowOf>;

function insertingOf(rows: readonly IndexRow[]): RawBuilder<unknown> {
  return sql`insert into search_documents (kind, id, at, folded, grams, fold_version)
    select kind, id, at, folded, grams, ${sql.lit(foldVersion)}
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as given (kind text, id uuid, at timestamptz, folded text, grams text[])
    on conflict (kind, id) do update set at = excluded.at, folded = excluded.folded, grams = excluded.grams,
      fold_version = excluded.fold_version`;
}

export async function unindexDocuments(tx: Executor, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from search_documents where kind = ${kind} and id = any(${ids}::uuid[])`.execute(tx);
}

/** Characters folded in one go: a few milliseconds. */
const foldedAtOnce = 20_000;

/** Others are answered between long texts. */
async function rowsOf(documents: readonly SearchDocument[]): Promise<IndexRow[]> {
  const rows: IndexRow[] = [];
  let sinceOthers = 0;
  for (const document of documents) {
    const folded: string[] = [];
    for (const text of document.texts) {
      sinceOthers += text?.length ?? 0;
      folded.push(foldedOf(text));
      if (sinceOthers < foldedAtOnce) continue;
      sinceOthers = 0;
      await others();
    }
    rows.push(rowOf(document, folded));
  }
  return rows;
}

/** Each by itself: a break inside a text is no border of words, one between two texts is. */
const foldedOf = (text: string | null | undefined) => fold((text ?? '').toWellFormed());
const joined = (folded: readonly string[]) => folded.filter((text) => text !== '').join(' ');

/** No gram reaches over the space between two texts, so those of each are those of all. */
const rowOf = ({ kind, id, at }: SearchDocument, folded: readonly string[]) => ({
  kind,
  id,
  at,
  folded: joined(folded),
  grams: [...new Set(folded.flatMap(grams))],
});

const maxWords = 8;
const wordsOf = (query: string) => searchTerms(query).slice(0, maxWords);

/** The condition that a search row called `found` contains every word of the query; null when there is no word. */
export function foundByText(query: string): RawBuilder<boolean> | null {
  const words = wordsOf(query);
  return words.length > 0 ? sql<boolean>`(${all(words.map(findsWord))})` : null;
}

/** The condition that a record of `kind` with this id contains every word of the query; null when there is no word. */
export function matchesText(kind: string, query: string, id: RawBuilder<unknown>): RawBuilder<boolean> | null {
  const isFound = foundByText(query);
  if (!isFound) return null;
  // The kind stands in the text: by it the planner knows which index holds the record.
  return sql<boolean>`exists (select 1 from search_documents as found
    where found.kind = ${sql.lit(kind)} and found.id = ${id} and ${isFound})`;
}

/** How many of the newest records are looked through before the index is asked. */
const recent = 1000;

/**
 * The ids of the newest `limit` records of `kind` that contain every word, as a subquery; null when there is no word. A
 * common word is found among the newest, and only a rare one is looked for in the index: neither reads many records.
 */
export function newestMatches(kind: string, query: string, limit: number): RawBuilder<string> | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  const ofKind = sql`from search_documents as found where found.kind = ${sql.lit(kind)}`;
  const order = sql`order by found.at desc, found.id desc`;
  return sql<string>`(
    with recent as materialized (
      select found.id from (select found.id, found.folded ${ofKind} ${order} limit ${sql.lit(recent)}) as found
      where ${all(words.map(holdsWord))} limit ${sql.lit(limit)})
    select id from recent where (select count(*) from recent) >= ${sql.lit(limit)}
    union all (
      select found.id ${ofKind} and ${all(words.map(findsWord))}
      and (select count(*) from recent) < ${sql.lit(limit)} ${order} limit ${sql.lit(limit)}))`;
}

const all = (conditions: readonly RawBuilder<boolean>[]) => sql.join(conditions, sql` and `);

/** One word, however it is spelt, in a search row called `found` that is read anyway. */
export const holdsWord = (word: string): RawBuilder<boolean> => anySpelling(word, holdsSpelling);

/** The same by the index. */
export const findsWord = (word: string): RawBuilder<boolean> => anySpelling(word, findsSpelling);

function anySpelling(word: string, condition: (spelling: string) => RawBuilder<boolean>): RawBuilder<boolean> {
  const [first = word, ...others] = spellingsOf(word);
  if (others.length === 0) return condition(first);
  return sql<boolean>`(${sql.join([first, ...others].map(condition), sql` or `)})`;
}

const holdsSpelling = (spelling: string) => sql<boolean>`strpos(found.folded, ${spelling}) > 0`;

/** The index leads to few others, and to none for a word that is one gram; else the text decides. */
function findsSpelling(spelling: string): RawBuilder<boolean> {
  const isLed = sql<boolean>`found.grams @> ${gramsOfWord(spelling)}::text[]`;
  return Array.from(spelling).length <= 2 ? isLed : sql<boolean>`(${holdsSpelling(spelling)} and ${isLed})`;
}
