import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Column, ColumnChoice } from './columns.ts';
import type { FilterDef, FilterValue, Option } from './filters.ts';
import type { ListQuery, ListSearch, ListShape, ListState } from './list-state.ts';
import type { Total } from './paging.ts';
import type { SelectionInput } from './selection.ts';

/** What the contract of a list takes (`listInput`), as far as its views and conditions speak of it. */
export interface ListAsked {
  readonly view: string;
  readonly filters: object;
}

type FilterKind<V> = [V] extends [true]
  ? 'flag'
  : [V] extends [string]
    ? 'text'
    : [V] extends [readonly string[]]
      ? 'lookup'
      : [V] extends [{ from: unknown; to: unknown }]
        ? 'date'
        : 'choice';

type ChoicesOf<V> = V extends { in: (infer O extends string)[] } ? O : never;

/** The condition that may be drawn for what the contract takes: a choice of its values, days, ids, a mark, a text. */
type FilterFor<K, V> = FilterDef & { readonly key: K; readonly kind: FilterKind<V> } & (FilterKind<V> extends 'choice'
    ? { readonly options: readonly (Option & { readonly value: ChoicesOf<V> })[] }
    : unknown);

type Filters<F> = string extends keyof F ? FilterDef : { [K in keyof F]-?: FilterFor<K, NonNullable<F[K]>> }[keyof F];

/** Conditions of a list are those its contract takes: one that it lacks would be dropped on the way, and does not compile. */
export type FilterOf<Asked extends ListAsked> = Filters<Asked['filters']>;

/** What a feature declares about a list, once, outside of any component. `Asked` is what its contract takes. */
export interface ListSpec<Row, Asked extends ListAsked> {
  /** Names the list where things are remembered: `tickets`. */
  readonly key: string;
  /** What a row is: 受付, 機器. */
  readonly noun: string;
  /** The counter word: 件, 台. */
  readonly unit: string;
  /** The feature's views; the first is the one a bare URL shows. */
  readonly views: readonly Asked['view'][];
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly FilterOf<Asked>[];
  readonly idOf: (row: Row) => string;
  /** What a row is called aloud: its number and subject. */
  readonly nameOf: (row: Row) => string;
  /** Where Enter leads. */
  readonly hrefOf: (row: Row) => string;
}

/** A list as the kit sees it, whatever its contract. */
export interface AnyListSpec<Row> extends Omit<ListSpec<Row, ListAsked>, 'filters'> {
  readonly filters: readonly FilterDef[];
}

export function shapeOf<Row>(spec: AnyListSpec<Row>): ListShape {
  const sortKeys = spec.columns.filter((c) => c.sortable).map((c) => c.key);
  return { views: spec.views, filters: spec.filters, sortKeys };
}

/** What the server answers for a page. `asOf` is an instant (ISO 8601 UTC). */
export interface ListPageData<Row> {
  readonly rows: readonly Row[];
  readonly total: Total;
  readonly nextCursor: string | null;
  readonly asOf?: string;
}

/** Asks for a page: the conditions, the cursor of the page before, and how many rows. */
export interface PageParams extends ListQuery {
  readonly cursor: string | null;
  readonly limit: number;
}

export type FetchPage<Row, Asked> = (
  params: Asked & Pick<PageParams, 'cursor' | 'limit'>,
  signal: AbortSignal,
) => Promise<ListPageData<Row>>;

/** `push` makes a step the Back key returns from; `replace` does not. */
export type ChangeMode = 'push' | 'replace';
export type OnSearchChange = (search: ListSearch, mode: ChangeMode) => void;

type ConditionsOf<F> = [keyof F] extends [never]
  ? Readonly<Record<string, FilterValue>>
  : Readonly<Partial<Record<keyof F & string, FilterValue>>>;

/** One row of the tree on the left: a view of the feature, or any other state worth one press. */
export interface TreeItem<Asked extends ListAsked = ListAsked> {
  readonly label: string;
  readonly state: Partial<Pick<ListState, 'sort'>> & {
    readonly view: Asked['view'];
    readonly filters?: ConditionsOf<Asked['filters']>;
  };
  readonly count?: Total | number;
  /** Red figures, for what must not wait. Zero stays grey. */
  readonly urgent?: boolean;
}

export interface TreeGroup<Asked extends ListAsked = ListAsked> {
  readonly title: string;
  readonly items: readonly TreeItem<Asked>[];
  /** Shown to those who hold this right, or to those who do not: a 職員 has no work of the desk. */
  readonly may?: string | undefined;
  readonly unless?: string | undefined;
}

/** A view the user saved: its search params, kept by the server for this user and list. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly search: ListSearch;
  readonly count?: Total | number;
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** Whether it was done: what was typed stays until then. */
  readonly onSave: (name: string, search: ListSearch) => Promise<boolean>;
  readonly onRename: (view: SavedView, name: string) => Promise<boolean>;
  readonly onDelete: (view: SavedView) => void;
}

/** What a user chose for this list; kept by the server. */
export interface ListPrefs {
  readonly dense: boolean;
  readonly columns: ColumnChoice | null;
}

/** An action on every chosen row. Bulk reuses the single action's rules on the server. */
export interface MassAction {
  readonly key: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** `keep` is called when it is done: the rows it was refused for stay chosen, the others are let go. */
  readonly onPress: (
    selection: SelectionInput,
    query: ListQuery,
    count: number,
    keep: (refused: readonly string[]) => void,
  ) => void;
}

/** A one-letter key on the cursor row: `a` 担当する. */
export interface RowKey<Row> {
  readonly key: string;
  readonly label: string;
  readonly run: (row: Row) => void;
}

export interface ExcelRequest {
  readonly query: ListQuery;
  /** Column keys in the user's order. */
  readonly columns: readonly string[];
  /** The chosen rows; null means everything that matches. */
  readonly selection: SelectionInput | null;
}

/** Words for nothing found: what was looked for, what comes next, one way on. */
export interface EmptyWords {
  readonly title: string;
  readonly next?: ReactNode;
  readonly way?: ReactNode;
}
