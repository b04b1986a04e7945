import type { AliasableExpression, RawBuilder } from 'kysely';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { Hit } from '../contract/search.contract.ts';
import type { SearchKind } from '../contract/search.messages.ts';

/** A select query that was not sent. */
export type RowsQuery<Row> = AliasableExpression<Row> & {
  readonly isSelectQueryBuilder: true;
  where(condition: RawBuilder<boolean>): RowsQuery<Row>;
};

interface Provider<Row> {
  readonly kind: SearchKind;
  /** Who finds which of them: the search asks it of every reader, whatever the provider does. */
  readonly scope: RecordScope;
  /**
   * The first `limit` rows for the query, newest or nearest first; null when nothing can be found. Rows travel as JSON, so
   * they hold texts and numbers only.
   */
  readonly rows: (ctx: Ctx, asked: { q: string; limit: number }) => RowsQuery<Row> | null;
  readonly toHit: (row: Row) => Omit<Hit, 'kind'>;
}

/** How a feature lets its records be found. The search asks every kind in one statement. */
export type SearchProvider = Provider<never>;

export const searchProvider = <Row>(provider: Provider<Row>): SearchProvider => provider as unknown as SearchProvider;

/** Filled by every feature whose records people look for. */
export const searchProviders = defineSlot<SearchProvider>('search.providers');
