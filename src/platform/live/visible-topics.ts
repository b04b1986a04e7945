import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Executor } from '../db/executor.ts';
import type { RecordScope, RowFacts } from '../scope/record-scope.ts';
import { everything, wholeKind } from '../use-case/live-topics.ts';

type Scopes = ReadonlyMap<string, RecordScope>;
/** Of a kind, what decides about each changed record that is there. */
type KindFacts = ReadonlyMap<string, RowFacts>;

/** What one reader may hear of what changed. */
export type Hearing = (actor: Actor) => string[];

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Prepares what changed for any number of readers. What decides about rows is read once for each kind, and only when some
 * reader is narrowed to some of its rows: no reader costs a statement of its own.
 */
export async function hearingOf(
  db: Executor,
  scopes: Scopes,
  topics: ReadonlySet<string>,
  readers: readonly Actor[],
): Promise<Hearing> {
  if (topics.has(everything)) return () => [everything];
  const byKind = Map.groupBy(topics, (topic) => topic.slice(0, topic.indexOf(':')));
  const facts = new Map<string, KindFacts>();
  for (const [kind, named] of byKind) {
    const scope = scopes.get(kind);
    const isAsked = scope !== undefined && !named.includes(wholeKind(kind)) && readers.some(scope.isNarrow);
    if (isAsked) facts.set(kind, await readFacts(db, scope, named));
  }
  return (actor) => [...byKind].flatMap(([kind, named]) => heard(actor, scopes.get(kind), named, facts.get(kind)));
}

/** A kind that no feature says anything about is nobody's news. */
function heard(
  actor: Actor,
  scope: RecordScope | undefined,
  named: readonly string[],
  facts: KindFacts | undefined,
): readonly string[] {
  if (!scope?.asks(actor)) return [];
  const whole = wholeKind(scope.kind);
  if (named.includes(whole)) return [whole];
  if (!scope.isNarrow(actor)) return scope.where(actor) === null ? named : [];
  return named.filter((topic) => {
    const row = facts?.get(topic.slice(scope.kind.length + 1));
    return row !== undefined && scope.sees(actor, row);
  });
}

async function readFacts(db: Executor, scope: RecordScope, named: readonly string[]): Promise<KindFacts> {
  const ids = named.map((topic) => topic.slice(scope.kind.length + 1)).filter((id) => isId.test(id));
  if (ids.length === 0) return new Map();
  const alias = scope.alias ?? scope.table;
  const columns = [sql`${sql.ref(`${alias}.id`)} as id`, ...scope.facts];
  const { rows } = await sql<RowFacts & { id: string }>`select ${sql.join(columns)}
    from ${sql.table(scope.table)} as ${sql.id(alias)} where ${sql.ref(`${alias}.id`)} = any(${ids}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
