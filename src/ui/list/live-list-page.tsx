import { useCallback, useState } from 'react';
import { useLive } from '../live/live.ts';
import { useListSearch } from '../routing/search.ts';
import { saveFile } from '../rpc/save-file.ts';
import { useListMemory } from '../session/list-memory.ts';
import { useToday } from '../session/today.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { showFailure } from '../toast-store.ts';
import { ListPage, type ListPageProps } from './list-page.tsx';
import type { ExcelRequest, FetchPage, ListAsked, ListSpec, TreeGroup } from './list-spec.ts';
import { useList } from './use-list.ts';

interface LiveListProps<Row, Asked extends ListAsked>
  extends Omit<ListPageProps<Row>, 'list' | 'title' | 'prefs' | 'onPrefs' | 'tree'> {
  readonly spec: ListSpec<Row, Asked>;
  /** The kind of record whose changes make the rows stale. */
  readonly topic: string;
  readonly fetchPage: FetchPage<Row, Asked>;
  /** What each view is called. */
  readonly titles: Readonly<Record<string, string>>;
  readonly tree: readonly TreeGroup<Asked>[];
  /** Told of every change: counts are read again. */
  readonly onNews?: () => unknown;
}

/** A list that is read again when somebody changes what it shows. */
export function LiveListPage<Row, Asked extends ListAsked>(props: LiveListProps<Row, Asked>) {
  const { spec, topic, fetchPage, titles, tree, onNews, ...page } = props;
  const [stale, setStale] = useState(0);
  useLive(
    topic,
    null,
    useCallback(() => {
      setStale((count) => count + 1);
      onNews?.();
    }, [onNews]),
  );
  const list = useList(spec, { ...useListSearch(), today: useToday(), fetchPage, stale });
  const title = titles[list.state.view] ?? spec.noun;
  usePageTitle(title);
  const groups = tree as readonly TreeGroup[];
  return <ListPage {...page} list={list} tree={groups} title={title} {...useListMemory(spec.key)} />;
}

/** The button Excel of a list: what is on screen, as a workbook. */
export const excelOf =
  (call: (query: never) => Promise<File>) =>
  ({ query }: ExcelRequest): void =>
    void call(query as never)
      .then(saveFile)
      .catch(showFailure);
