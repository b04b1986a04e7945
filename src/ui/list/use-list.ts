import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CallFailed } from '../rpc/client.ts';
import {
  type AnyListSpec,
  type ChangeMode,
  type FetchPage,
  type ListAsked,
  type ListPageData,
  type ListSpec,
  type OnSearchChange,
  shapeOf,
} from './list-spec.ts';
import { type ListQuery, type ListState, listQuery, parseListState, toListSearch } from './list-state.ts';
import { pagesToKeep, type Total } from './paging.ts';

const pageRows = 200;

export interface ListSource<Row, Asked = never> {
  /** The router's parsed search params. */
  readonly search: unknown;
  readonly onSearchChange: OnSearchChange;
  /** Today's civil date, from the server. */
  readonly today: string;
  readonly fetchPage: FetchPage<Row, Asked>;
  /** How many changes the server has announced since the rows were read. Rows never jump by themselves. */
  readonly stale?: number;
}

/** Everything a list page draws from. */
export interface List<Row> {
  readonly spec: AnyListSpec<Row>;
  readonly state: ListState;
  readonly change: (next: ListState, mode?: ChangeMode) => void;
  readonly query: ListQuery;
  readonly today: string;
  readonly rows: readonly Row[];
  readonly total: Total;
  readonly hasNext: boolean;
  readonly loadNext: () => void;
  /** The first rows are not here yet. */
  readonly pending: boolean;
  /** Rows of the former conditions are shown while the new ones load. */
  readonly busy: boolean;
  /** The last read failed; the rows are those of `readAt`. */
  readonly failed: boolean;
  /** The server was reached and said no: its words. To try again changes nothing. */
  readonly refused: string | null;
  /** The rows on screen are those of the conditions before: the new ones could not be read. */
  readonly unasked: boolean;
  /** When the rows were read: an instant in milliseconds, 0 when never. */
  readonly readAt: number;
  /** Changes announced since the rows were read. */
  readonly stale: number;
  /** The rows were read some time ago, or something changed them since. */
  readonly expired: boolean;
  /** Reads again what is on screen, down to the given row index. */
  readonly refresh: (lastVisible: number) => void;
}

type Pages<Row> = InfiniteData<ListPageData<Row>, string | null>;

const none: Total = { count: 0, capped: false };

/** What a permission or a condition was refused with; null when the server could not answer. */
const refusalOf = (error: unknown): string | null =>
  error instanceof CallFailed && error.refusal !== null && error.status < 500 ? error.message : null;

/** The query of a list: pages by cursor, old rows kept while new conditions load, no silent retries without an end. */
function useListQuery<Row>(spec: AnyListSpec<Row>, source: ListSource<Row>, query: ListQuery) {
  const key = ['list', spec.key, query] as const;
  const result = useInfiniteQuery({
    queryKey: key,
    // What the URL gave was read by the spec, and the spec holds to the contract.
    queryFn: ({ pageParam, signal }) =>
      source.fetchPage({ ...query, cursor: pageParam, limit: pageRows } as never, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ListPageData<Row>): string | null => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // Coming back reads again only what is on screen (useFreshOnReturn), not every page that was ever loaded.
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
    retry: (count, error) => count < 1 && refusalOf(error) === null,
  });
  return { key, result };
}

function useListState<Row>(spec: AnyListSpec<Row>, source: ListSource<Row>) {
  const shape = useMemo(() => shapeOf(spec), [spec]);
  const state = useMemo(() => parseListState(source.search, shape), [source.search, shape]);
  const onSearchChange = useRef(source.onSearchChange);
  useLayoutEffect(() => {
    onSearchChange.current = source.onSearchChange;
  });
  const change = useCallback(
    (next: ListState, mode: ChangeMode = 'push') => onSearchChange.current(toListSearch(next, shape), mode),
    [shape],
  );
  return { state, change };
}

/** How many of the announced changes the rows on screen do not show yet: reading them, or asking anew, starts the count over. */
function useNews(announced: number, asked: string): { readonly count: number; readonly read: () => void } {
  const [seen, setSeen] = useState({ asked, announced });
  if (seen.asked !== asked) setSeen({ asked, announced });
  return { count: Math.max(0, announced - seen.announced), read: () => setSeen({ asked, announced }) };
}

/** What was read last, kept when new conditions could not be read: the rows on screen then say from when they are. */
function useLastGood<Row>(data: Pages<Row> | undefined, at: number) {
  const [good, setGood] = useState({ data, at });
  if (data && (data !== good.data || at !== good.at)) setGood({ data, at });
  return data ? { data, at } : good;
}

export function useList<Row, Asked extends ListAsked>(
  spec: ListSpec<Row, Asked>,
  source: ListSource<Row, Asked>,
): List<Row> {
  const { state, change } = useListState(spec, source);
  const query = useMemo(() => listQuery(state, source.today), [state, source.today]);
  const { key, result } = useListQuery(spec, source, query);
  const client = useQueryClient();
  const { hasNextPage, isFetching, fetchNextPage, refetch } = result;
  const { data, at } = useLastGood(result.data as Pages<Row> | undefined, result.dataUpdatedAt);
  // An attempt under way after a failure is still a failure until it succeeds.
  const failed = result.isError || (result.isPlaceholderData && result.errorUpdatedAt > 0);
  const news = useNews(source.stale ?? 0, JSON.stringify(query));
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const refresh = (lastVisible: number) => {
    news.read();
    client.setQueryData<Pages<Row>>(key, (old) => {
      const keep = pagesToKeep(old?.pages.map((p) => p.rows.length) ?? [], lastVisible);
      // Capped: further pages are read again when somebody scrolls to them.
      return old && { pages: old.pages.slice(0, keep), pageParams: old.pageParams.slice(0, keep) };
    });
    void refetch();
  };
  return {
    spec,
    state,
    change,
    query,
    today: source.today,
    rows,
    total: data?.pages[0]?.total ?? none,
    hasNext: hasNextPage,
    loadNext: () => !isFetching && void fetchNextPage(),
    pending: result.isPending && !data,
    busy: result.isPlaceholderData || result.isRefetching,
    failed,
    refused: refusalOf(result.error),
    unasked: failed && data !== undefined && (result.data === undefined || result.isPlaceholderData),
    readAt: Date.parse(data?.pages[0]?.asOf ?? '') || at,
    stale: news.count,
    expired: result.isStale && data !== undefined,
    refresh,
  };
}
