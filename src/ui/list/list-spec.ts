import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Column, ColumnChoice } from './columns.ts';
import type { FilterDef } from './filters.ts';
import type { ListQuery, ListSearch, ListShape, ListState } from './list-state.ts';
import type { Total } from './paging.ts';
import type { SelectionInput } from './selection.ts';

/** What a feature declares about a list, once, outside of any component. */
export interface ListSpec<Row> {
  /** Names the list where things are remembered: `tickets`. */
  readonly key: string;
  /** What a row is: 受付, 機器. */
  readonly noun: string;
  /** The counter word: 件, 台. */
  readonly unit: string;
  /** The feature's views; the first is the one a bare URL shows. */
  readonly views: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly FilterDef[];
  readonly idOf: (row: Row) => string;
  /** What a row is called aloud: its number and subject. */
  readonly nameOf: (row: Row) => string;
  /** Where Enter leads. */
  readonly hrefOf: (row: Row) => string;
}

export function shapeOf<Row>(spec: ListSpec<Row>): ListShape {
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

export type FetchPage<Row> = (params: PageParams, signal: AbortSignal) => Promise<ListPageData<Row>>;

/** `push` makes a step the Back key returns from; `replace` does not. */
export type ChangeMode = 'push' | 'replace';
export type OnSearchChange = (search: ListSearch, mode: ChangeMode) => void;

/** One row of the tree on the left: a view of the feature, or any other state worth one press. */
export interface TreeItem {
  readonly label: string;
  readonly state: Partial<Pick<ListState, 'view' | 'filters' | 'sort'>> & { readonly view: string };
  readonly count?: Total | number;
  /** Red figures, for what must not wait. Zero stays grey. */
  readonly urgent?: boolean;
}

export interface TreeGroup {
  readonly title: string;
  readonly items: readonly TreeItem[];
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
  readonly onSave: (name: string, search: ListSearch) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (id: string) => void;
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
