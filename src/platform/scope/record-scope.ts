import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Permission } from '#kernel/contract/procedure.ts';
import { holds } from '../rpc/holds.ts';
import { above, isBelow } from './department-tree.ts';

/** What a column of a row must be. `is: null` is nobody: it matches no row. */
export type Match =
  | { readonly is: string | null }
  | { readonly isNot: string }
  /** The 所属 itself or one anywhere under it. */
  | { readonly below: string | null };

/** Columns that must all match. */
export type Clause = Readonly<Record<string, Match>>;

/** Which rows: every one, or those that any of the clauses fits; none when there is no clause. */
export type Reach = 'every' | readonly Clause[];

export interface ScopeDeclaration {
  /** As audit records, live topics and search hits call it: `ticket`. */
  readonly kind: string;
  readonly table: string;
  /** The column by which people call a record: its number, 管理番号 or name. */
  readonly calledBy?: string;
  /** The name the table has in statements; the table's own when absent. */
  readonly alias?: string;
  /** Any of these lets the actor read records of the kind at all. */
  readonly readBy: readonly Permission[];
  /** The columns that `reach` speaks of. Those in `tree` hold a 所属 and may be asked with `below`. */
  readonly columns?: readonly string[];
  readonly tree?: readonly string[];
  /** Which rows an actor with one of the permissions sees. Every one when absent. */
  readonly reach?: (actor: Actor) => Reach;
}

/** What decides about a row: its columns by name, and for those in `tree` the 所属 from it upwards as `<column>_above`. */
export type RowFacts = Readonly<Record<string, unknown>>;

/** Who sees which records of a kind: said once, asked as SQL and of a row in hand. */
export interface RecordScope extends ScopeDeclaration {
  /** Whether the actor reads records of the kind at all, by role and, for tokens and first passwords, by scope. */
  asks(actor: Actor): boolean;
  /** The condition on the table's rows in a statement; null when every row is seen. */
  where(actor: Actor, alias?: string): RawBuilder<boolean> | null;
  /** The same where a condition must stand. */
  seenBy(actor: Actor, alias?: string): RawBuilder<boolean>;
  /** The same for a column of another table that names a record; a record that is not there is not seen. */
  namedFor(actor: Actor, column: string): RawBuilder<boolean>;
  /** The same of a row in hand. */
  sees(actor: Actor, row: RowFacts): boolean;
  /** Whether rows decide for this actor: not when all or none are seen. */
  isNarrow(actor: Actor): boolean;
  /** What `sees` needs of the rows of the table under its alias. */
  readonly facts: readonly RawBuilder<unknown>[];
}

/** Declares who sees which records of a kind. The software itself (jobs, imports) sees what it works on. */
export function recordScope(declared: ScopeDeclaration): RecordScope {
  const { alias: own = declared.table, columns = [], tree = [] } = declared;
  const asks = (actor: Actor) => actor.kind === 'system' || declared.readBy.some((one) => holds(actor, one));
  const reachOf = (actor: Actor): Reach => {
    if (actor.kind === 'system') return 'every';
    return asks(actor) ? (declared.reach?.(actor) ?? 'every') : [];
  };
  const where = (actor: Actor, alias = own) => {
    const reach = reachOf(actor);
    return reach === 'every' ? null : anyOf(reach.map((clause) => sqlOf(alias, clause)));
  };
  return {
    ...declared,
    asks,
    where,
    seenBy: (actor, alias) => where(actor, alias) ?? everyRow,
    namedFor: (actor, column) => {
      const seen = where(actor, 'named');
      const source = sql`${sql.table(declared.table)} as named`;
      return seen ? sql<boolean>`${sql.ref(column)} in (select named.id from ${source} where ${seen})` : everyRow;
    },
    sees: (actor, row) => {
      const reach = reachOf(actor);
      return reach === 'every' || reach.some((clause) => fits(clause, row));
    },
    isNarrow: (actor) => {
      const reach = reachOf(actor);
      return reach !== 'every' && reach.length > 0;
    },
    facts: [
      ...[...columns, ...tree].map((column) => sql`${sql.ref(`${own}.${column}`)} as ${sql.id(column)}`),
      ...tree.map((column) => sql`${above(sql.ref(`${own}.${column}`))} as ${sql.id(`${column}_above`)}`),
    ],
  };
}

const everyRow = sql<boolean>`true`;

function anyOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` or `)})` : sql<boolean>`false`;
}

function sqlOf(alias: string, clause: Clause): RawBuilder<boolean> {
  const parts = Object.entries(clause).map(([column, match]) => matchSql(sql.ref(`${alias}.${column}`), match));
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

function matchSql(column: RawBuilder<unknown>, match: Match): RawBuilder<boolean> {
  if ('isNot' in match) return sql<boolean>`${column} <> ${match.isNot}`;
  const value = 'is' in match ? match.is : match.below;
  if (value === null) return sql<boolean>`false`;
  return 'is' in match ? sql<boolean>`${column} = ${value}` : isBelow(column, value);
}

function fits(clause: Clause, row: RowFacts): boolean {
  return Object.entries(clause).every(([column, match]) => {
    if ('below' in match) return match.below !== null && (row[`${column}_above`] as string[]).includes(match.below);
    const value = row[column] ?? null;
    return value !== null && ('is' in match ? value === match.is : value !== match.isNot);
  });
}
