import type { LucideIcon } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '../button.tsx';
import { useLive } from '../live/live.ts';
import { useListSearch } from '../routing/search.ts';
import { openFile, saveFile } from '../rpc/save-file.ts';
import { useListMemory } from '../session/list-memory.ts';
import { useToday } from '../session/today.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { showFailure } from '../toast-store.ts';
import { ListPage, type ListPageProps } from './list-page.tsx';
import type { ExcelRequest, FetchPage, ListAsked, ListSpec, TreeGroup } from './list-spec.ts';
import { useList } from './use-list.ts';

/** A paper of what a list shows. */
export interface ListPaper {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly call: (query: never) => Promise<File>;
}

interface LiveListProps<Row, Asked extends ListAsked>
  extends Omit<ListPageProps<Row>, 'list' | 'title' | 'prefs' | 'onPrefs' | 'tree'> {
  readonly spec: ListSpec<Row, Asked>;
  /** The kind of record whose changes make the rows stale. */
  readonly topic: string;
  readonly fetchPage: FetchPage<Row, Asked>;
  /** What each view is called. */
  readonly titles: Readonly<Record<string, string>>;
  readonly tree: readonly TreeGroup<Asked>[];
  readonly paper?: ListPaper | undefined;
  /** Told of every change: counts are read again. */
  readonly onNews?: () => unknown;
}

/** A list that is read again when somebody changes what it shows. */
export function LiveListPage<Row, Asked extends ListAsked>(props: LiveListProps<Row, Asked>) {
  const { spec, topic, fetchPage, titles, tree, onNews, paper, actions, ...page } = props;
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
  const print = () =>
    void paper
      ?.call(list.query as never)
      .then(openFile)
      .catch(showFailure);
  const shown = paper ? (
    <>
      {actions}
      <Button size="sm" icon={paper.icon} onPress={print}>
        {paper.word}
      </Button>
    </>
  ) : (
    actions
  );
  return <ListPage {...page} actions={shown} list={list} tree={groups} title={title} {...useListMemory(spec.key)} />;
}

/** The button Excel of a list: what is on screen, as a workbook. */
export const excelOf =
  (call: (query: never) => Promise<File>) =>
  ({ query }: ExcelRequest): void =>
    void call(query as never)
      .then(saveFile)
      .catch(showFailure);
