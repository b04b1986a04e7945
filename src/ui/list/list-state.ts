import { z } from 'zod';
import {
  decodeFilter,
  encodeFilter,
  type FilterDef,
  type FilterQuery,
  type FilterValue,
  filterQuery,
} from './filters.ts';

export interface Sort {
  readonly key: string;
  readonly dir: 'asc' | 'desc';
}

/** Everything that makes a list look the way it does. It lives in the URL, so Back and a pasted link bring it back. */
export interface ListState {
  /** A view the feature declares: open, overdue, NK. */
  readonly view: string;
  /** The user's own saved view this state came from, only to mark it in the tree. */
  readonly saved: string | null;
  readonly q: string;
  readonly filters: Readonly<Record<string, FilterValue>>;
  /** null is the view's own order. */
  readonly sort: Sort | null;
  /** The row under the cursor. */
  readonly id: string | null;
}

/** What a list may hold: anything else in a URL is dropped. */
export interface ListShape {
  readonly views: readonly string[];
  readonly filters: readonly FilterDef[];
  readonly sortKeys: readonly string[];
}

/** The list's part of the search params: flat strings only. Filters are `f.<key>`. */
export type ListSearch = Readonly<Record<string, string>>;

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const raw = z.record(z.string(), z.unknown()).catch({});
const shortText = scalar.pipe(z.string().max(200)).catch('');
const longText = scalar.pipe(z.string().max(4000)).catch('');

function parseSort(text: string, shape: ListShape): Sort | null {
  const desc = text.startsWith('-');
  const key = desc ? text.slice(1) : text;
  return shape.sortKeys.includes(key) ? { key, dir: desc ? 'desc' : 'asc' } : null;
}

/** Reads search params (a parsed object of any origin) into a state the shape allows. Never throws. */
export function parseListState(search: unknown, shape: ListShape): ListState {
  const given = raw.parse(search);
  const view = shortText.parse(given.view);
  const filters: Record<string, FilterValue> = {};
  for (const def of shape.filters) {
    const value = decodeFilter(def, longText.parse(given[`f.${def.key}`]));
    if (value) filters[def.key] = value;
  }
  return {
    view: shape.views.includes(view) ? view : (shape.views[0] ?? ''),
    saved: shortText.parse(given.saved) || null,
    q: shortText.parse(given.q).trim(),
    filters,
    sort: parseSort(shortText.parse(given.sort), shape),
    id: shortText.parse(given.id) || null,
  };
}

/** The search params of a state: only what differs from an untouched list, in a steady order. */
export function toListSearch(state: ListState, shape: ListShape): ListSearch {
  const search: Record<string, string> = {};
  if (state.view !== shape.views[0]) search.view = state.view;
  if (state.saved) search.saved = state.saved;
  if (state.q) search.q = state.q;
  for (const def of shape.filters) {
    const value = state.filters[def.key];
    const text = value ? encodeFilter(value) : null;
    if (text !== null) search[`f.${def.key}`] = text;
  }
  if (state.sort) search.sort = `${state.sort.dir === 'desc' ? '-' : ''}${state.sort.key}`;
  if (state.id) search.id = state.id;
  return search;
}

/** What a fetcher needs: the state without the cursor row, with spans resolved on `today`. */
export interface ListQuery {
  readonly view: string;
  readonly q: string;
  readonly sort: Sort | null;
  readonly filters: Readonly<Record<string, FilterQuery>>;
}

export function listQuery(state: ListState, today: string): ListQuery {
  const filters = Object.entries(state.filters).map(([key, value]) => [key, filterQuery(value, today)] as const);
  return { view: state.view, q: state.q, sort: state.sort, filters: Object.fromEntries(filters) };
}

/** Changes what is asked for: the cursor row and the mark of a saved view no longer hold. */
export function withConditions(
  state: ListState,
  change: Partial<Pick<ListState, 'q' | 'filters' | 'sort'>>,
): ListState {
  return { ...state, ...change, saved: null, id: null };
}

export function withFilter(state: ListState, key: string, value: FilterValue | null): ListState {
  const { [key]: _, ...rest } = state.filters;
  return withConditions(state, { filters: value ? { ...rest, [key]: value } : rest });
}

/** A press on a column head: ascending, descending, then back to the view's own order. */
export function nextSort(current: Sort | null, key: string): Sort | null {
  if (current?.key !== key) return { key, dir: 'asc' };
  return current.dir === 'asc' ? { key, dir: 'desc' } : null;
}

export function hasConditions(state: ListState): boolean {
  return state.q !== '' || Object.keys(state.filters).length > 0;
}
